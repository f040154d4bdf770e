#include "ui/theme/Typography.h"

#include "ui/theme/Scale.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

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
    // Named, because the desktop's own order may draw Chinese words in the Japanese shapes of their characters.
    QStringList families = font.families();
    for (const QString &family : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                                  QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Droid Sans Fallback")}) {
        if (QFontDatabase::hasFamily(family)) {
            families.append(family);
        }
    }
    font.setFamilies(families);
    font.setPointSizeF(bodyPoints);
    return font;
}

QFont smallFont(const QFont &body)
{
    QFont font(body);
    font.setPointSizeF(9 * textScale());
    return font;
}

QFont strongFont(const QFont &body)
{
    QFont font(body);
    font.setWeight(QFont::Medium);
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
