// A desktop that shows notifications, on the session bus of a test: it keeps what it was shown and presses what it is told.
// Never on a bus that the test did not start.
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace fleet::test {

struct ShownNotice {
    uint id = 0;
    uint replaces = 0;
    QString title = {};
    QString body = {};
    QStringList actions = {};
    QVariantMap hints = {};
    int expires = 0;
};

class FakeDesktop final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_DISABLE_COPY_MOVE(FakeDesktop)

public:
    FakeDesktop();
    ~FakeDesktop() override;

    /// From then on it is asked and does not answer.
    void hang() { m_hangs = true; }
    void press(uint id, const QString &action, const QString &token = {});
    void close(uint id);

    std::vector<ShownNotice> shown;
    std::vector<uint> withdrawn;
    bool takesMarkup = true;

public Q_SLOTS:
    QStringList GetCapabilities();
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int expires);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 0;
    bool m_hangs = false;
};

} // namespace fleet::test
