#include "ui/theme/Appearance.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QApplication>

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
    m_theme = &themeFor(choice, m_desktopIsDark);
    QApplication::setPalette(m_theme->palette());
    m_application.setStyleSheet(m_theme->styleSheet());
    Q_EMIT themeChanged();
}

} // namespace fleet::ui
