// One group at a glance: how many are heard, in which states, what they earn and hold, what a stop does to them.
// Never acts: it asks for an act on its group.
#pragma once

#include "models/FleetFigures.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace fleet::ui {

class SegmentedBar;

class GroupCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupCard)

public:
    explicit GroupCard(QWidget *parent = nullptr);
    ~GroupCard() override = default;

    void show(const GroupGlance &glance);
    /// Without its facts: name, states and what can be asked.
    void setBrief(bool brief);
    [[nodiscard]] const GroupId &group() const { return m_shown.group.name; }

Q_SIGNALS:
    void opened(const fleet::GroupId &group);
    void stopRequested(const fleet::Scope &scope);
    void pauseRequested(const fleet::Scope &scope);
    void chartsRequested(const fleet::Scope &scope);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addFact(QGridLayout &grid, const QString &what);
    void showOpen(const FleetFigures &figures);
    void nameEverything();

    GroupGlance m_shown;
    QPushButton *m_name;
    QLabel *m_heard;
    QPushButton *m_charts;
    QPushButton *m_pause;
    QPushButton *m_stop;
    SegmentedBar *m_bar;
    QWidget *m_facts;
    QLabel *m_counts;
    QLabel *m_pnl = nullptr;
    QLabel *m_exposure = nullptr;
    QLabel *m_open = nullptr;
    QLabel *m_drawdown = nullptr;
    QLabel *m_version = nullptr;
    QLabel *m_onStop = nullptr;
    QLabel *m_lostLink = nullptr;
};

} // namespace fleet::ui
