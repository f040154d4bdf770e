#include "ui/calls/TrayIcon.h"

#include "models/AlertWords.h"
#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/LinkWords.h"
#include "models/Words.h"
#include "ui/calls/CallWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/EnvironmentTag.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStringList>

namespace fleet::ui {

namespace {

constexpr int drawnSide = 64; ///< desktops make it smaller
constexpr int most = 99;

} // namespace

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    m_menu.setAccessibleName(tr("Fleet Console"));
    addAct(QStringLiteral("trayOpen"), tr("Open"), QStringLiteral("overview"), &TrayIcon::windowRequested);
    addAct(QStringLiteral("trayStop"), tr("Emergency stop…"), QStringLiteral("octagon"), &TrayIcon::stopRequested);
    m_menu.addSeparator();
    addMute(QStringLiteral("trayMute15"), tr("Mute 15 min"), std::chrono::minutes(15));
    addMute(QStringLiteral("trayMute60"), tr("Mute 1 h"), std::chrono::minutes(60));
    m_unmute =
        addAct(QStringLiteral("trayUnmute"), tr("Sound on again"), QStringLiteral("bell"), &TrayIcon::unmuteRequested);
    m_menu.addSeparator();
    addAct(QStringLiteral("trayQuit"), tr("Quit"), QStringLiteral("power"), &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context) {
            Q_EMIT windowRequested();
        }
    });
}

bool TrayIcon::isPossible()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

QAction *TrayIcon::addAct(const QString &name, const QString &text, const QString &icon, void (TrayIcon::*asked)())
{
    QAction *action = m_menu.addAction(themedIcon(icon), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, asked);
    return action;
}

QAction *TrayIcon::addMute(const QString &name, const QString &text, std::chrono::minutes length)
{
    QAction *action = m_menu.addAction(themedIcon(QStringLiteral("bell-off")), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, length] { Q_EMIT muteRequested(length); });
    return action;
}

void TrayIcon::setVisible(bool visible)
{
    m_icon.setVisible(visible);
}

void TrayIcon::showFleet(const FleetSnapshot &fleet, const CallStates &calls, UtcTime now)
{
    const AlertCounts alerts = countAlerts(fleet.alerts);
    const bool blind = LinkWords::isFramed(fleet.link);
    const Severity worst = blind               ? Severity::Unknown
                         : alerts.firing > 0   ? alerts.worst()
                         : isBlind(fleet.link) ? Severity::Unknown
                         : fleet.bots.empty()  ? Severity::None
                                               : Severity::Healthy;
    const QString name = fleet.organisation.isEmpty() ? tr("Fleet Console") : fleet.organisation;
    QStringList words{QStringLiteral("%1 [%2]").arg(name, EnvironmentTag::word(fleet.sandbox)),
                      LinkWords::state(fleet.link, now)};
    if (alerts.firing > 0 || !isBlind(fleet.link)) {
        words.append(AlertWords::headline(alerts)); // Of a fleet that is not heard nothing is well.
    }
    if (calls.mutedUntil) {
        words.append(CallWords::mute(calls));
    }
    if (const QString said = words.join(QLatin1Char('\n')); said != m_words) {
        m_words = said;
        m_icon.setToolTip(said);
    }
    m_unmute->setEnabled(calls.mutedUntil.has_value());
    const Drawn wanted{worst, alerts.firing, blind, Theme::of(QGuiApplication::palette()).isDark};
    if (!(wanted == m_drawn)) {
        m_drawn = wanted;
        m_icon.setIcon(QIcon(draw(worst, alerts.firing, blind, drawnSide)));
    }
}

QPixmap TrayIcon::draw(Severity worst, int count, bool blind, int side)
{
    const Theme &theme = Theme::of(QGuiApplication::palette());
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // A ground of its own: whether the desktop's bar is dark is not known.
    const QRectF ground = QRectF(pixmap.rect()).adjusted(2, 2, -2, -2);
    painter.setPen(blind ? QPen(theme.stop, side / 10.0) : QPen(theme.line2, 2));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(blind ? ground.adjusted(2, 2, -2, -2) : ground, side / 6.0, side / 6.0);
    const QColor colour = worst == Severity::None ? theme.text2 : theme.state(worst).colour;
    const QString drawing =
        worst == Severity::None || worst == Severity::Healthy ? QStringLiteral("fleet") : icons::nameOf(worst);
    if (count == 0) {
        const int large = side * 5 / 8;
        painter.drawPixmap((side - large) / 2, (side - large) / 2, iconPixmap(drawing, colour, large, 1));
        return pixmap;
    }
    const int small = side * 3 / 8;
    painter.drawPixmap((side - small) / 2, side / 10, iconPixmap(drawing, colour, small, 1));
    QFont font = strongFont(QGuiApplication::font());
    font.setPixelSize(side * 7 / 16);
    painter.setFont(font);
    painter.setPen(colour);
    const QString number = count > most ? QStringLiteral("%1+").arg(most) : Words::number(count);
    painter.drawText(QRect(0, side * 4 / 9, side, side / 2), Qt::AlignCenter, number);
    return pixmap;
}

} // namespace fleet::ui
