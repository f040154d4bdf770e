// The plan by group: bots, positions, orders, exposure and what happens to positions; each group names its bots and
// opens to show them one by one. Never editable, and never names a bot that the plan does not hit.
#pragma once

#include "fleet/OperationPlan.h"

#include <QTableWidget>

#include <set>
#include <vector>

namespace fleet::ui {

class PlanGroups final : public QTableWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanGroups)

public:
    explicit PlanGroups(QWidget *parent = nullptr);
    ~PlanGroups() override = default;

    /// For an act that does nothing with positions. Before the first show().
    void leaveOutWindDown();
    void show(const OperationPlan &plan, const FleetSnapshot &fleet);
    /// Its bots one by one, or all of them in one line.
    void setOpen(const GroupId &group, bool open);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Bot {
        QString name;
        Metrics metrics;
        bool isHeard = false;
    };
    struct Group {
        GroupImpact impact;
        std::vector<Bot> bots;
    };
    /// Of the group itself, of the line under it, of one of its bots.
    enum class RowKind : std::uint8_t { Group, Line, Bot };
    struct Row {
        const Group *group = nullptr;
        const Bot *bot = nullptr; ///< of RowKind::Bot
        RowKind kind = RowKind::Group;
    };

    void fill();
    void fillRow(int row);
    void fillGroup(int row, const Group &group);
    void fillBot(int row, const Group &group, const Bot &bot);
    void fillLines();
    [[nodiscard]] static QString namesOf(const Group &group);
    [[nodiscard]] QString lineUnder(const Group &group) const;
    void fit();
    [[nodiscard]] bool isTooNarrow() const;
    void toggle(int row);

    std::vector<Group> m_groups;
    std::vector<Row> m_shown;
    std::set<GroupId> m_open;
    bool m_saysWindDown = true;
    bool m_stale = false;  ///< the console does not hear: its figures are old and greyed
    bool m_narrow = false; ///< no room for the wind-down beside the sums: it stands in the line under them
    int m_needed = 0;      ///< so wide are all columns
};

} // namespace fleet::ui
