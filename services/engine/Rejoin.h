// What to do when the gateway refuses this console's key: find out whether it lost its database, and join it anew.
// Must never take an identity that somebody else holds there: a name that is taken stays taken.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "gateway/Gateway.h"

#include <QObject>

#include <functional>
#include <optional>

namespace fleet {

class Rejoin final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rejoin)

public:
    static constexpr milliseconds pause{5'000};

    /// Puts a new key where the profile's is.
    using KeepApiKey = std::function<QCoro::Task<Result<void>>(QByteArray key)>;

    Rejoin(Gateway &gateway, KeyRing &keys, const Clock &clock, QString managerId, KeepApiKey keep,
           QObject *parent = nullptr);
    ~Rejoin() override = default;

    /// The gateway answered 401. Registering the own name anew is the test: 201 means that the gateway has forgotten
    /// everything; 409 that it knows the name and refuses the key.
    void onUnauthorized();
    /// Why the key is refused, in words; empty when it is not.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    void onAuthorized() { m_refusal.clear(); }

Q_SIGNALS:
    void rejoined(const QByteArray &key);
    void refused(const QString &why);

private:
    QCoro::Task<void> registerAnew();
    QCoro::Task<void> takeUp(QByteArray key);

    Gateway &m_gateway;
    KeyRing &m_keys;
    const Clock &m_clock;
    QString m_managerId;
    KeepApiKey m_keep;
    QString m_refusal;
    std::optional<MonoTime> m_lastTry;
    bool m_trying = false;
};

} // namespace fleet
