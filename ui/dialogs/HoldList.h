// Holds by owner, reason, time and whom they hold, one a line.
// Never shows an id where a person's words exist.
#pragma once

#include "fleet/OperationPlan.h"

#include <QFrame>

class QGridLayout;

namespace fleet::ui {

class HoldList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoldList)

public:
    explicit HoldList(QWidget *parent = nullptr);
    ~HoldList() override = default;

    /// What the plan lifts, of whom, and whether they have said that it holds them.
    void show(const OperationPlan &plan, const FleetSnapshot &fleet);
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    /// Among the targets.
    struct Held {
        QStringList confirmed; ///< report the hold
        QStringList asked;     ///< were told of it, and have not said so
    };

    [[nodiscard]] static Held heldBy(const Hold &hold, const OperationPlan &plan, const FleetSnapshot &fleet);
    void addLine(const Hold &hold, const Held &held);

    QStringList m_lines;
    QGridLayout *m_grid;
};

} // namespace fleet::ui
