#include "ui/theme/Typography.h"

#include "ui/theme/Scale.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace fleet::ui {

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char(digit)), zero)) {
            return false;
        }
    }
    return true;
}

QFont bodyFont()
{
    const QString roboto = QStringLiteral("Roboto");
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(roboto)) {
        font = QFont(roboto);
    }
    font.setPointSizeF(bodyPoints);
    return font;
}

QFont numberFont(const QFont &body)
{
    if (hasTabularDigits(body)) {
        return body;
    }
    for (const QString &family : {QStringLiteral("Roboto"), QStringLiteral("Noto Sans"), QStringLiteral("Open Sans"),
                                  QStringLiteral("DejaVu Sans")}) {
        QFont font(body);
        font.setFamily(family);
        if (QFontDatabase::hasFamily(family) && hasTabularDigits(font)) {
            return font;
        }
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace fleet::ui
