// Any bytes: parseJson() must refuse them or read what can be written and read again.
#include "core/Json.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) // NOLINT(readability-identifier-naming)
{
    const fleet::Result<QJsonObject> first = fleet::parseJsonObject(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!first) {
        return 0;
    }
    const fleet::Result<QJsonObject> second = fleet::parseJsonObject(fleet::toCompactJson(*first));
    if (!second || *second != *first) {
        std::abort();
    }
    return 0;
}
