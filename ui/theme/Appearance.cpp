#include "ui/theme/Appearance.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QApplication>
#include <QRegularExpression>

#include <algorithm>

namespace fleet::ui {

namespace {

const Theme &themeFor(ThemeChoice choice, bool desktopIsDark)
{
    switch (choice) {
    case ThemeChoice::Follow:
        return desktopIsDark ? Theme::dark() : Theme::light();
    case ThemeChoice::Dark:
        return Theme::dark();
    case ThemeChoice::Light:
        return Theme::light();
    }
    Q_UNREACHABLE();
}

/// Sizes of text are points in the sheet; everything else in it stays.
QString withTextSize(const QString &sheet, int percent)
{
    if (percent == leastTextPercent) {
        return sheet;
    }
    static const QRegularExpression size(QStringLiteral("font-size: ([0-9.]+)pt"));
    QString scaledSheet;
    qsizetype done = 0;
    for (QRegularExpressionMatchIterator sizes = size.globalMatch(sheet); sizes.hasNext();) {
        const QRegularExpressionMatch match = sizes.next();
        scaledSheet += QStringView(sheet).mid(done, match.capturedStart() - done);
        scaledSheet += QStringLiteral("font-size: %1pt").arg(match.captured(1).toDouble() * percent / 100);
        done = match.capturedEnd();
    }
    return scaledSheet + QStringView(sheet).mid(done);
}

} // namespace

Appearance::Appearance(QApplication &application, ThemeChoice choice, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_desktopIsDark(Theme::of(QApplication::palette()).isDark),
      m_theme(&themeFor(choice, m_desktopIsDark))
{
    QApplication::setStyle(new FleetStyle); // The application owns it.
    QApplication::setFont(bodyFont());
    choose(choice);
}

void Appearance::choose(ThemeChoice choice)
{
    wear(choice, m_textPercent);
}

void Appearance::wear(ThemeChoice choice, int textPercent)
{
    m_theme = &themeFor(choice, m_desktopIsDark);
    m_textPercent = std::clamp(textPercent, leastTextPercent, mostTextPercent);
    QFont font = bodyFont();
    font.setPointSizeF(bodyPoints * m_textPercent / 100);
    QApplication::setFont(font);
    QApplication::setPalette(m_theme->palette());
    m_application.setStyleSheet(withTextSize(m_theme->styleSheet(), m_textPercent));
    Q_EMIT themeChanged();
}

} // namespace fleet::ui
