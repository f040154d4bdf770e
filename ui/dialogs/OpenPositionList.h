// Bots that hold positions, or may, one a line: what, how much and where.
// Never leaves out a bot because what it holds is not known.
#pragma once

#include "fleet/OperationPlan.h"

#include <QFrame>

namespace fleet::ui {

class OpenPositionList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenPositionList)

public:
    explicit OpenPositionList(QWidget *parent = nullptr);
    ~OpenPositionList() override = default;

    void show(const OperationPlan &plan, const FleetSnapshot &fleet);
    /// Bots that are only counted: there is no room to name them.
    [[nodiscard]] int unlisted() const { return m_unlisted; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    void addLine(const QString &text, const QString &role);

    QStringList m_lines;
    int m_unlisted = 0;
};

} // namespace fleet::ui
