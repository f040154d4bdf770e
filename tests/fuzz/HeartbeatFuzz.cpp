// Any bytes: a heartbeat must be refused or survive being written and read again.
#include "core/Json.h"
#include "protocol/Heartbeat.h"

#include <cstdint>
#include <cstdlib>

using namespace fleet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const Result<QJsonObject> object = parseJsonObject(QByteArrayView(data, static_cast<qsizetype>(size)));
    const Result<Heartbeat> first = object ? heartbeatFromJson(*object) : failure(object.error());
    if (!first) {
        return 0;
    }
    const Result<Heartbeat> second = heartbeatFromJson(parseJsonObject(toCompactJson(toJson(*first))).value());
    const bool isSame = second && second->seq == first->seq && second->holds == first->holds
                     && second->lostLink == first->lostLink && second->applied == first->applied;
    if (!isSame || first->seq < 0 || first->keptByPolicy < 0) {
        std::abort();
    }
    return 0;
}
