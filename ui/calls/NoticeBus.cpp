#include "ui/calls/NoticeBus.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusServiceWatcher>
#include <QUuid>

namespace fleet::ui {

namespace {

constexpr int patienceMs = 3'000;
constexpr int asTheDesktopLikes = -1;
constexpr int never = 0;
constexpr uchar normalUrgency = 1;
constexpr uchar criticalUrgency = 2;

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString openAction = QStringLiteral("open");
const QString defaultAction = QStringLiteral("default"); ///< a press on the notice itself

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

NoticeOutcome outcomeOf(const QDBusMessage &answer)
{
    const QDBusError::ErrorType error = QDBusError(answer).type();
    const bool late = error == QDBusError::NoReply || error == QDBusError::Timeout || error == QDBusError::TimedOut;
    return late ? NoticeOutcome::NoAnswer : NoticeOutcome::NoService;
}

} // namespace

NoticeBus::NoticeBus() = default;

NoticeBus::~NoticeBus()
{
    leaveBus();
}

void NoticeBus::leaveBus()
{
    m_watcher.reset();
    if (m_bus) {
        const QString name = m_bus->name();
        m_bus.reset();
        QDBusConnection::disconnectFromBus(name);
    }
    forget();
}

bool NoticeBus::connectToBus()
{
    // A connection of its own: the application's shared one belongs to the window's thread.
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus,
                                          QStringLiteral("calls-%1").arg(QUuid::createUuid().toString(QUuid::Id128)));
    if (!m_bus->isConnected()) {
        leaveBus();
        return false;
    }
    m_bus->connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint, QString)));
    m_bus->connect(service, path, service, QStringLiteral("ActivationToken"), this, SLOT(takeToken(uint, QString)));
    m_bus->connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(takeClosed(uint, uint)));
    m_watcher = std::make_unique<QDBusServiceWatcher>(service, *m_bus, QDBusServiceWatcher::WatchForOwnerChange);
    connect(m_watcher.get(), &QDBusServiceWatcher::serviceOwnerChanged, this, &NoticeBus::forget);
    return true;
}

std::optional<NoticeOutcome> NoticeBus::reach()
{
    if (m_bus && !m_bus->isConnected()) {
        leaveBus();
    }
    if (!m_bus && !connectToBus()) {
        return NoticeOutcome::NoBus;
    }
    if (!m_takesMarkup) {
        const QDBusMessage answer = m_bus->call(callOf(QStringLiteral("GetCapabilities")), QDBus::Block, patienceMs);
        const QDBusReply<QStringList> capabilities(answer);
        if (!capabilities.isValid()) {
            return outcomeOf(answer);
        }
        m_takesMarkup = capabilities.value().contains(QStringLiteral("body-markup"));
    }
    return std::nullopt;
}

void NoticeBus::probe()
{
    Q_EMIT settled(reach().value_or(NoticeOutcome::Ready));
}

void NoticeBus::show(const CallNotice &notice, const QString &openText)
{
    if (const std::optional<NoticeOutcome> failed = reach()) {
        Q_EMIT settled(*failed);
        return;
    }
    // A bot's name is a name, whatever it looks like.
    const QString body = m_takesMarkup.value_or(true) ? notice.body.toHtmlEscaped() : notice.body;
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Fleet Console"), m_ids.value(notice.key, 0U), QStringLiteral("fleet-console"),
                       notice.title, body, QStringList{defaultAction, openText, openAction, openText},
                       QVariantMap{{QStringLiteral("urgency"),
                                    QVariant::fromValue(notice.critical ? criticalUrgency : normalUrgency)},
                                   {QStringLiteral("category"), QStringLiteral("device.error")},
                                   {QStringLiteral("desktop-entry"), QStringLiteral("fleet-console")},
                                   {QStringLiteral("suppress-sound"), true}}, // The console has its own.
                       notice.critical ? never : asTheDesktopLikes});
    const QDBusMessage answer = m_bus->call(call, QDBus::Block, patienceMs);
    const QDBusReply<uint> id(answer);
    if (!id.isValid()) {
        Q_EMIT settled(outcomeOf(answer));
        return;
    }
    m_ids.insert(notice.key, id.value());
    Q_EMIT settled(NoticeOutcome::Shown);
}

void NoticeBus::withdraw(const QString &key)
{
    const uint id = m_ids.take(key);
    if (id != 0 && m_bus) {
        QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
        call.setArguments({id});
        m_bus->call(call, QDBus::NoBlock);
    }
}

void NoticeBus::takeAction(uint id, const QString &action)
{
    const QString key = m_ids.key(id);
    if (!key.isEmpty() && (action == openAction || action == defaultAction)) {
        Q_EMIT opened(key, m_token.first == id ? m_token.second : QString());
        m_token = {};
    }
}

/// Comes before the action it is for.
void NoticeBus::takeToken(uint id, const QString &token)
{
    m_token = {id, token};
}

void NoticeBus::takeClosed(uint id, uint /*reason*/)
{
    if (const QString key = m_ids.key(id); !key.isEmpty()) {
        m_ids.remove(key);
    }
}

/// Another program shows notifications from now on: it knows none of ours.
void NoticeBus::forget()
{
    m_ids.clear();
    m_takesMarkup.reset();
}

} // namespace fleet::ui
