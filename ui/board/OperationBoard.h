// The truth about an operation: how many bots have proved it, who has not, and what can be done about them.
// Never says that all have done it before each has proved it; closing it changes nothing.
#pragma once

#include "fleet/FleetView.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace fleet {
class DeliveryModel;
}

namespace fleet::ui {

class GivingColumns;

namespace Ui {
class OperationBoard;
}

class OperationBoard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationBoard)

public:
    explicit OperationBoard(QWidget *parent = nullptr);
    ~OperationBoard() override;

    void showOperation(const OperationView &operation, const FleetSnapshot &fleet, UtcTime now);
    void setNow(UtcTime now);
    [[nodiscard]] const OperationId &operation() const { return m_operation.id; }
    [[nodiscard]] QString headline() const;

Q_SIGNALS:
    void closed();
    void retryRequested(const fleet::OperationId &operation);
    void stopFileRequested(const fleet::OperationId &operation);
    /// The bots that this stop holds: all of its scope, or those that are left of it.
    void releaseRequested(const fleet::Scope &scope);
    /// One more, beside the reason that was given with the act.
    void reasonRequested(const fleet::OperationId &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showHeadline();
    void showCounts();
    void showFoot();
    void showActs();
    /// A column that has nothing to say, and will have nothing, is left out.
    void showPhases();
    void showByHand();
    /// What is done by hand stands beside the deliveries, or beneath them where there is no room.
    void placeByHand();
    void showReasons();
    void copyList();

    std::unique_ptr<Ui::OperationBoard> m_ui;
    DeliveryModel *m_deliveries;
    GivingColumns *m_columns = nullptr;
    OperationView m_operation;
    QString m_organisation;
    std::vector<BotId> m_latched; ///< bots that report the latch of this stop now
    Scope m_held;                 ///< the same, as a person would name them
    UtcTime m_now{};
};

} // namespace fleet::ui
