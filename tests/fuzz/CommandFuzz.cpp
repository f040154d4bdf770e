// Any bytes: a command must be refused or survive being written and read again, and only safe verbs may never expire.
#include "core/Json.h"
#include "protocol/Command.h"

#include <cstdint>
#include <cstdlib>

using namespace fleet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const Result<QJsonObject> object = parseJsonObject(QByteArrayView(data, static_cast<qsizetype>(size)));
    const Result<Command> first = object ? commandFromJson(*object) : failure(object.error());
    if (!first) {
        return 0;
    }
    const Result<Command> second = commandFromJson(toJson(*first));
    const bool isSame = second && second->id == first->id && second->target == first->target
                     && second->fields == first->fields && second->expiresAt == first->expiresAt;
    const bool mayLive =
        isSafe(first->verb) || (first->expiresAt && *first->expiresAt - first->issuedAt <= longestCommandLife);
    if (!isSame || !mayLive || plainCommandJson(*first).isEmpty()) {
        std::abort();
    }
    return 0;
}
