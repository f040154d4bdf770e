// Carries what the engine says into the models and says when the rest of the window should look again.
// Never asks the engine for anything.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "models/AlertModel.h"
#include "models/BotTableModel.h"
#include "models/OperationsModel.h"

#include <QObject>
#include <QTimer>

namespace fleet::ui {

class FleetFeed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetFeed)

public:
    FleetFeed(EngineClient &client, const Clock &clock, QObject *parent = nullptr);
    ~FleetFeed() override = default;

    [[nodiscard]] const FleetSnapshot &fleet() const { return m_client.snapshot(); }
    [[nodiscard]] UtcTime now() const { return m_clock.now(); }
    [[nodiscard]] BotTableModel &bots() { return m_bots; }
    [[nodiscard]] AlertModel &alerts() { return m_alerts; }
    [[nodiscard]] OperationsModel &operations() { return m_operations; }
    /// Nothing when there is no such operation (any more).
    [[nodiscard]] const OperationView *find(const OperationId &operation) const;

public Q_SLOTS:
    /// A second passed: every age is said anew.
    void tick();

Q_SIGNALS:
    /// Before changed(): the fleet itself is another, or is there for the first time.
    void filled();
    /// Before changed(): only this is new.
    void applied(const fleet::FleetDelta &delta);
    void changed();
    void ticked();
    void noticed(const fleet::NoticeView &notice);

private:
    void fill();
    void apply(const FleetDelta &delta);

    EngineClient &m_client;
    const Clock &m_clock;
    AlertModel m_alerts;
    BotTableModel m_bots;
    OperationsModel m_operations;
    QTimer m_timer;
};

} // namespace fleet::ui
