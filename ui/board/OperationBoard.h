// The truth about an operation: how many bots have proved it, who has not, and what can be done about them.
// Never says that all have done it before each has proved it; closing it changes nothing.
#pragma once

#include "fleet/FleetView.h"

#include <QWidget>

#include <memory>

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
    /// One more, beside the reason that was given with the act.
    void reasonRequested(const fleet::OperationId &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeadline();
    void showCounts();
    void showFoot();
    void showActs();
    void showByHand();
    void showReasons();
    void copyList();

    std::unique_ptr<Ui::OperationBoard> m_ui;
    DeliveryModel *m_deliveries;
    GivingColumns *m_columns = nullptr;
    OperationView m_operation;
    QString m_organisation;
    int m_latched = 0; ///< bots that report the latch of this stop now
    UtcTime m_now{};
};

} // namespace fleet::ui
