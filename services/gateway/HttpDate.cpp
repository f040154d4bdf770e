#include "gateway/HttpDate.h"

#include <QDateTime>
#include <QLocale>

namespace fleet {

std::optional<UtcTime> readHttpDate(const QByteArray &text)
{
    constexpr QByteArrayView zone(" GMT");
    if (!text.endsWith(zone)) {
        return std::nullopt;
    }
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text).chopped(zone.size()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    if (!time.isValid()) {
        return std::nullopt;
    }
    time.setTimeSpec(Qt::UTC);
    return fromEpochMs(time.toMSecsSinceEpoch());
}

} // namespace fleet
