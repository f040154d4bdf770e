// Who will not obey as one would hope: silent, cannot prove, left out; a chip and a sentence each.
// Never hides that there are more than it lists.
#pragma once

#include "fleet/OperationPlan.h"
#include "models/Severity.h"

#include <QFrame>
#include <QStringList>

class QGridLayout;

namespace fleet::ui {

class PlanTroubles final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTroubles)

public:
    explicit PlanTroubles(QWidget *parent = nullptr);
    ~PlanTroubles() override = default;

    void show(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb);
    /// As they are said, without what keeps names in one piece.
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

private:
    void addLine(Severity severity, const QString &word, const QString &sentence, const QString &toolTip);
    void addSilent(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb);
    void addCannotProve(const OperationPlan &plan, const FleetSnapshot &fleet, Verb verb);
    /// Who is paused and gets one pause more.
    void addHeldAlready(const OperationPlan &plan, const FleetSnapshot &fleet);
    void addIneligible(const OperationPlan &plan);
    void clear();

    QGridLayout *m_lines;
    QStringList m_sentences;
};

} // namespace fleet::ui
