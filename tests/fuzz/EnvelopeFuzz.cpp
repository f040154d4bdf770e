// Any bytes: an envelope must be refused or survive being written and read again, and never open under a foreign key.
#include "protocol/Envelope.h"

#include <cstdint>
#include <cstdlib>

using namespace fleet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const Result<Envelope> first = envelopeFromBytes(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!first) {
        return 0;
    }
    const Result<Envelope> second = envelopeFromJson(toJson(*first));
    if (!second || second->payload != first->payload || second->signatures.size() != first->signatures.size()
        || openEnvelope(*first, PayloadType::Command, QByteArray(32, 'k'))) {
        std::abort();
    }
    return 0;
}
