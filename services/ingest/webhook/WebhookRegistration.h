// Keeps exactly one webhook of ours registered at the gateway: proves it, renews its secret, removes what is left over.
// Must never let a secret into use at the gateway before the receiver takes it, nor log one.
#pragma once

#include "core/Clock.h"
#include "gateway/Gateway.h"
#include "webhook/RegistrationRules.h"
#include "webhook/WebhookSignature.h"

#include <QObject>

#include <optional>

namespace fleet {

/// Lives on the gateway's thread. Driven by tick().
class WebhookRegistration final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookRegistration)

public:
    static constexpr milliseconds checkPause{15 * 60'000}; ///< while all is well, and where a test did not arrive
    static constexpr milliseconds retryPause{15'000};      ///< doubled with each failure, up to checkPause
    static constexpr milliseconds previousSecretLife{120'000};

    WebhookRegistration(Gateway &gateway, const Clock &clock, QString agentId, QObject *parent = nullptr);
    ~WebhookRegistration() override = default;

    /// What recordChanged() told before the restart. Before the first tick.
    void restore(const std::optional<WebhookRecord> &record);
    /// A change takes effect with the next tick. No address: what is registered is deleted.
    void want(const WebhookWish &wish);
    /// A new secret with the next tick: a new registration, then the old one is deleted.
    void rotate();
    /// Looks and tests again with the next tick, also after a refusal: another key, another network.
    void checkAgain();

    [[nodiscard]] const WebhookStatus &status() const { return m_status; }
    [[nodiscard]] const std::optional<WebhookRecord> &record() const { return m_record; }
    [[nodiscard]] const WebhookSecrets &secrets() const { return m_secrets; }

public Q_SLOTS:
    /// Starts what is due. Called about once a second.
    void tick();
    /// The receiver had the gateway's test for that webhook.
    void onPinged(const QString &webhookId);

Q_SIGNALS:
    /// For the receiver, before anything is signed with them.
    void secretsChanged(const fleet::WebhookSecrets &secrets);
    /// To be remembered; nothing = to be forgotten.
    void recordChanged(const std::optional<fleet::WebhookRecord> &record);
    void statusChanged(const fleet::WebhookStatus &status);

private:
    QCoro::Task<void> run(WebhookWish wish);
    [[nodiscard]] QCoro::Task<Result<std::optional<std::vector<Webhook>>>> list();
    [[nodiscard]] QCoro::Task<Result<void>> registerAnew(WebhookWish wish, QStringList surplus);
    [[nodiscard]] QCoro::Task<Result<void>> deleteAll(QStringList ids);
    [[nodiscard]] QCoro::Task<WebhookStatus> prove();
    void end(const WebhookStatus &status);
    void setStatus(const WebhookStatus &status);
    void setSecrets(const WebhookSecrets &secrets);
    void setRecord(const std::optional<WebhookRecord> &record);
    [[nodiscard]] milliseconds pauseAfter(WebhookReach reach) const;

    Gateway &m_gateway;
    const Clock &m_clock;
    const QString m_agentId;

    std::optional<WebhookWish> m_wish; ///< nothing: nobody has said yet
    std::optional<WebhookRecord> m_record;
    WebhookSecrets m_secrets;
    WebhookStatus m_status;
    std::optional<MonoTime> m_nextAt; ///< nothing: not until something changes
    std::optional<MonoTime> m_previousUntil;
    QString m_pinged; ///< the webhook whose test came in this run
    int m_failures = 0;
    bool m_rotate = false;
    bool m_running = false;
    bool m_again = false; ///< something changed while it ran
};

} // namespace fleet
