// The limits of the metrics, for the fleet, a group or a bot, in a table to be changed.
// Never sends anything to a bot: limits are this console's own.
#pragma once

#include "fleet/FleetView.h"
#include "models/ThresholdDraft.h"

#include <QDialog>

#include <map>
#include <memory>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QTableWidgetItem;

namespace fleet::ui {

namespace Ui {
class ThresholdsDialog;
}

class ThresholdsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThresholdsDialog)

public:
    ThresholdsDialog(const FleetSnapshot &fleet, QWidget *parent);
    ~ThresholdsDialog() override;

    void chooseScope(const ThresholdScope &scope);

Q_SIGNALS:
    /// `before`: those that the dialog was opened on.
    void thresholdsGiven(const fleet::Thresholds &thresholds, const fleet::Thresholds &before);

private:
    enum Column { Metric, Warning, Critical, Direction, Inherited, ColumnCount };

    void setUpTable();
    void fillScopes(const FleetSnapshot &fleet);
    void showLimits();
    void showRow(int row);
    void takeCell(QTableWidgetItem *item);
    void takeDirection(int row, int choice);
    void addMetric();
    void resetRow();
    void showAct();
    void give();
    [[nodiscard]] ThresholdScope scope() const;
    [[nodiscard]] QString metricAt(int row) const;

    std::unique_ptr<Ui::ThresholdsDialog> m_ui;
    ThresholdDraft m_draft;
    std::vector<ThresholdScope> m_scopes;
    std::map<std::pair<int, int>, QString> m_unread; ///< cells that hold no number, by row and column
    bool m_filling = false;
    QPushButton *m_leave;
    QPushButton *m_act;
    QLabel *m_hint = nullptr;
};

} // namespace fleet::ui
