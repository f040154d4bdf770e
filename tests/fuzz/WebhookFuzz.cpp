// Any bytes on a webhook's connection: the same requests however they are cut, never more held than the limits allow,
// and a body is refused or is an event with an id, or a ping.
#include "webhook/RequestReader.h"
#include "webhook/WebhookBody.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace fleet;

namespace {

WebhookLimits smallLimits()
{
    WebhookLimits limits;
    limits.headerBytes = 1024;
    limits.bodyBytes = 2048;
    return limits;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void readBody(const QByteArray &body)
{
    const Result<WebhookDelivery> delivery = readWebhookBody(body);
    const Result<Event> event = readWebhookEvent(body);
    require(event ? delivery && event->id > 0 && !event->type.isEmpty()
                  : !delivery || std::holds_alternative<WebhookPing>(*delivery));
}

/// The bodies that were read. When a refusal is told may depend on how the bytes are cut: not what is taken.
QByteArrayList readAll(QByteArrayView bytes, qsizetype piece)
{
    const WebhookLimits limits = smallLimits();
    RequestReader reader(limits, "/webhook");
    QByteArrayList read;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        RequestReader::Step step = reader.step();
        for (; step == RequestReader::Step::Header || step == RequestReader::Step::Complete; step = reader.step()) {
            if (step == RequestReader::Step::Complete) {
                read.append(reader.take().body);
                require(read.last().size() <= limits.bodyBytes);
            }
        }
        if (step == RequestReader::Step::Refused) {
            require(!refusalAnswer(reader.refusal(), true).isEmpty());
            return read;
        }
        require(reader.unfinishedBytes() <= 2 * limits.headerBytes + limits.bodyBytes);
    }
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    readBody(bytes.toByteArray());
    const QByteArrayList whole = readAll(bytes, std::max<qsizetype>(bytes.size(), 1));
    require(whole == readAll(bytes, 1));
    for (const QByteArray &body : whole) {
        readBody(body);
    }
    return 0;
}
