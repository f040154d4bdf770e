#include "core/Uuid.h"

#include <QUuid>

#include <sodium.h>

#include <array>

namespace fleet {

namespace {

/// libsodium's random source must be set up once before several threads draw from it.
void fillRandom(void *bytes, std::size_t size)
{
    [[maybe_unused]] static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    randombytes_buf(bytes, size);
}

} // namespace

QString makeUuidV7(UtcTime now)
{
    std::array<unsigned char, 16> bytes{};
    fillRandom(bytes.data(), bytes.size());
    const auto ms = static_cast<std::uint64_t>(toEpochMs(now));
    for (unsigned i = 0; i < 6; ++i) {
        bytes.at(i) = static_cast<unsigned char>(ms >> (8U * (5U - i)));
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x70U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

bool isUuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

QString randomHex(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    fillRandom(raw.data(), static_cast<std::size_t>(raw.size()));
    return QString::fromLatin1(raw.toHex());
}

} // namespace fleet
