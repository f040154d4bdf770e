// The bot's line to the gateway: makes its calls, counts them, and hears from their ends whether the key is good, the
// allowance lasts and the gateway is there. Must never repeat a call, or decide what a bot says.
#pragma once

#include "core/Clock.h"
#include "gateway/ApiKeySource.h"
#include "gateway/Gateway.h"
#include "gateway/RateAccount.h"
#include "gateway/Transport.h"
#include "protocol/Bundle.h"

#include <QObject>

#include <memory>

namespace fleet {

class BotLine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotLine)

public:
    /// All references must outlive it.
    BotLine(const Bundle &bundle, const QByteArray &apiKey, Transport &transport, const Clock &clock);
    ~BotLine() override = default;

    GatewayTask<QString> send(OutgoingMessage message, Lane lane);
    GatewayTask<qint64> publish(OutgoingEvent event, Lane lane);
    GatewayTask<void> submitMetrics(QJsonObject metrics);
    /// Everything newer than the first of `known`, oldest first; the whole thread when none is met.
    GatewayTask<std::vector<Message>> read(ThreadId thread, QStringList known);
    GatewayTask<std::vector<Message>> readNewest(ThreadId thread);
    GatewayTask<void> showKey(QByteArray publicKey);
    /// Says nothing of the key in use: it is what a refused key is met with.
    GatewayTask<Registration> registerAgent(QByteArray publicKey);

    [[nodiscard]] ApiKeySource apiKey() const;
    void setApiKey(const QByteArray &key);
    [[nodiscard]] bool isOnFreeTier() const { return m_apiKey->startsWith("a2a_free_"); }

    [[nodiscard]] qint64 calls() const { return m_calls; } ///< since the start
    /// What is left of the allowance is kept for answers.
    [[nodiscard]] bool isShort() const;

    /// By another road than a call.
    void noteHeard();
    /// True once for each time that nothing was heard for longer than `limit`.
    [[nodiscard]] bool fellSilent(milliseconds limit);

Q_SIGNALS:
    /// The gateway does not know the API key.
    void keyRefused();

private:
    template<typename T>
    GatewayTask<T> heed(GatewayTask<T> call);
    void note(const Problem &problem);

    const Bundle &m_bundle;
    const Clock &m_clock;
    const std::shared_ptr<QByteArray> m_apiKey;
    const std::shared_ptr<Gateway> m_gateway;
    RateAccount m_rate;
    qint64 m_calls = 0;
    MonoTime m_lastHeard;
    bool m_silent = false;
};

} // namespace fleet
