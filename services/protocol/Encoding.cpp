#include "protocol/Encoding.h"

#include <algorithm>

namespace fleet {

namespace {

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f')
        || (character >= u'A' && character <= u'F');
}

} // namespace

std::optional<QByteArray> bytesFromBase64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64Encoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return std::nullopt;
    }
    return *decoded;
}

std::optional<QByteArray> bytesFromHex(const QString &text, qsizetype size)
{
    if (text.size() != 2 * size || !std::all_of(text.begin(), text.end(), isHexDigit)) {
        return std::nullopt;
    }
    return QByteArray::fromHex(text.toLatin1());
}

} // namespace fleet
