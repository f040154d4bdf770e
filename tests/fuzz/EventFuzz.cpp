// Any bytes as a page of events or as one frame: refused, or events whose payload can be handed on, and in which
// nothing opens under a foreign key.
#include "core/Json.h"
#include "gateway/GatewayJson.h"
#include "protocol/Envelope.h"
#include "protocol/Roads.h"

#include <cstdint>
#include <cstdlib>

using namespace fleet;

namespace {

void look(const Event &event)
{
    if (!parseJsonObject(toCompactJson(event.payload))) {
        std::abort();
    }
    [[maybe_unused]] const auto sealed = roads::readSealedPayload(event.payload);
    const Result<Envelope> envelope = envelopeFromJson(event.payload.value(QLatin1StringView("envelope")).toObject());
    if (envelope && openEnvelope(*envelope, PayloadType::Heartbeat, QByteArray(32, 'k'))) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (const Result<QJsonObject> object = parseJsonObject(bytes)) {
        if (const Result<Event> event = readEvent(*object)) {
            look(*event);
        }
    }
    if (const Result<std::vector<Event>> events = readEvents(bytes)) {
        for (const Event &event : *events) {
            look(event);
        }
    }
    return 0;
}
