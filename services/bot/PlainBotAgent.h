// A bot of level 0: speaks the guide's plain payloads and nothing else. Cannot prove anything.
// Never answers, never verifies a signature, never reads an envelope.
#pragma once

#include "bot/Strategy.h"
#include "core/Clock.h"
#include "core/FleetTimer.h"
#include "gateway/Gateway.h"
#include "gateway/Transport.h"
#include "protocol/Bundle.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace fleet {

class PlainBotAgent final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainBotAgent)

public:
    /// Reads its state folder; nothing is sent yet. All references must outlive the agent.
    PlainBotAgent(Bundle bundle, QString stateFolder, Strategy &strategy, Transport &transport, const Clock &clock);
    ~PlainBotAgent() override = default;

    void start();
    void setHung(bool hung);
    void receiveMessage(const Message &message);

    /// The guide's words: active, paused, stopped.
    [[nodiscard]] const QString &status() const { return m_status; }
    [[nodiscard]] const Bundle &bundle() const { return m_bundle; }

Q_SIGNALS:
    void shutDown();

private:
    QCoro::Task<> read();
    QCoro::Task<> report();
    void take(const Message &message);
    void obey(const QString &command, const QJsonObject &fields);
    void tell(StrategyTask task, const QJsonObject &fields = {});
    void save() const;
    void load();

    const Bundle m_bundle;
    const QString m_folder;
    Strategy &m_strategy;
    const Clock &m_clock;
    std::shared_ptr<Gateway> m_gateway;
    FleetTimer m_poll{m_clock};
    FleetTimer m_beat{m_clock};
    QString m_status;
    QStringList m_seen; ///< newest first
    quint64 m_tickets = 0;
    bool m_hung = false;
    bool m_reading = false;
};

} // namespace fleet
