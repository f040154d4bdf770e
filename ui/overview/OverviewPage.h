// The page one looks at first: the fleet in a sentence, in counts that filter, in sums with their cover, what needs a
// person, who is worst and why, each group, what was asked lately.
// Never acts and never says more than the snapshot knows.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/OverviewRows.h"

#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace fleet::ui {

class EvenGrid;
class FigureTile;
class GlanceStrip;
class GroupCard;
class OverviewList;
class PageEntry;

class OverviewPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(QWidget *parent = nullptr);
    ~OverviewPage() override = default;

    void showFleet(const FleetSnapshot &fleet, UtcTime now);
    /// Sentences of the page; for the rail.
    [[nodiscard]] const std::vector<OverviewRow> &needs() const { return m_needed; }

Q_SIGNALS:
    void glanceChosen(std::optional<fleet::BotGlance> glance);
    void groupOpened(const fleet::GroupId &group);
    void botOpened(const fleet::BotId &bot);
    void operationOpened(const fleet::OperationId &operation);
    void pauseRequested(const fleet::Scope &scope);
    void resumeRequested(const fleet::Scope &scope);
    void stopRequested(const fleet::Scope &scope);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeEmpty();
    QBoxLayout *makeHead();
    void setUpLists();
    void showFigures(const FleetSnapshot &fleet, bool blind);
    void showGroups(const FleetSnapshot &fleet);
    void openRow(const OverviewRow &row);

    QStackedWidget *m_stack;
    QWidget *m_content = nullptr;
    QLabel *m_emptyText = nullptr;
    QLabel *m_headline;
    QLabel *m_coverage;
    QPushButton *m_pause;
    QPushButton *m_resume;
    GlanceStrip *m_glances;
    std::vector<FigureTile *> m_figures;
    OverviewList *m_needs;
    OverviewList *m_worst;
    OverviewList *m_recent;
    QBoxLayout *m_body;
    QWidget *m_groupArea;
    EvenGrid *m_groupGrid;
    PageEntry *m_entry;
    std::vector<GroupCard *> m_groups;
    std::vector<OverviewRow> m_needed;
};

} // namespace fleet::ui
