// The table of bots and the panel beside it: opens, follows the current row, closes and gives the focus back.
// Never changes which bots are selected: looking at one is not choosing it for an act.
#pragma once

#include "models/BotFacts.h"

#include <QObject>

class QTableView;

namespace fleet {
class BotTableModel;
class ChartSource;
class OperationsModel;
} // namespace fleet

namespace fleet::ui {

class BotPanel;

class BotDetails final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotDetails)

public:
    /// Keys work on `page`, which owns this. All of them outlive it.
    BotDetails(QTableView &table, BotPanel &panel, const BotTableModel &bots, const OperationsModel &operations,
               QWidget &page);
    ~BotDetails() override = default;

    void setGroups(const std::vector<GroupView> &groups);
    /// Open ones of the whole fleet, most urgent first.
    void setAlerts(const std::vector<AlertView> &alerts);
    void setThresholds(const Thresholds &thresholds);
    /// `history` outlives this.
    void setHistory(ChartSource &history);
    void open();
    void close();
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void openChanged(bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addKeys(QWidget &page);
    void follow();
    void refresh();
    [[nodiscard]] std::vector<AlertView> alertsOf(const BotId &bot) const;
    [[nodiscard]] const GroupView *groupOf(const BotView &bot) const;

    QTableView &m_table;
    BotPanel &m_panel;
    const BotTableModel &m_bots;
    const OperationsModel &m_operations;
    std::vector<GroupView> m_groups;
    std::vector<AlertView> m_alerts;
    BotId m_bot; ///< stays while no row is current: an empty table is no reason to lose what one reads
};

} // namespace fleet::ui
