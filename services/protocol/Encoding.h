// Bytes as text on the wire: hexadecimal and base64, read strictly.
// Never skips a character that does not belong: two texts that differ must not be one key.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace fleet {

/// RFC 4648 base64 in the standard alphabet; padding may be missing. Nothing for any other character.
[[nodiscard]] std::optional<QByteArray> bytesFromBase64(const QString &text);

/// Exactly `size` bytes, upper or lower case.
[[nodiscard]] std::optional<QByteArray> bytesFromHex(const QString &text, qsizetype size);

} // namespace fleet
