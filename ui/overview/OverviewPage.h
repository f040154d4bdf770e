// The page one looks at first: the fleet in a sentence, in counts that filter, in sums with their cover, what needs a
// person, who is worst and why, each group, what was asked lately. A fleet too large for cards is a map of its bots.
// Never acts and never says more than the snapshot knows.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/CommonTraits.h"
#include "models/OverviewRows.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace fleet {
class BotTableModel;
class ChartSource;
} // namespace fleet

namespace fleet::ui {

class BotMapPanel;
class DensityPanel;
class EnrolCommand;
class EvenGrid;
class FigureTile;
class GlanceStrip;
class GroupCard;
class OverviewList;
class PageEntry;
class TrendPanel;
struct ChartWish;

class OverviewPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    /// Bots above which the groups' cards give way to the map.
    static constexpr int mostOnCards = 60;

    explicit OverviewPage(BotTableModel &bots, QWidget *parent = nullptr);
    ~OverviewPage() override = default;

    void showFleet(const FleetSnapshot &fleet, UtcTime now);
    /// What the charts and the strip show. `history` outlives the page.
    void setHistory(ChartSource &history);
    /// Sentences of the page; for the rail.
    [[nodiscard]] const std::vector<OverviewRow> &needs() const { return m_needed; }

Q_SIGNALS:
    void glanceChosen(std::optional<fleet::BotGlance> glance);
    void groupOpened(const fleet::GroupId &group);
    void botOpened(const fleet::BotId &bot);
    void scopeOpened(const fleet::Scope &scope);
    /// Bots in that state that have what they share: `filter` is a filter line.
    void traitChosen(fleet::BotGlance glance, const QString &filter);
    void operationOpened(const fleet::OperationId &operation);
    void alertOpened(const fleet::AlertId &alert);
    void chartsRequested(const fleet::ui::ChartWish &wish);
    void pauseRequested(const fleet::Scope &scope);
    void resumeRequested(const fleet::Scope &scope);
    void releaseRequested(const fleet::Scope &scope);
    void stopRequested(const fleet::Scope &scope);
    /// There is no bot yet.
    void enrolRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QScrollArea *makeContent();
    QWidget *makeEmpty();
    QBoxLayout *makeHead();
    void setUpLists();
    void showFigures(const FleetSnapshot &fleet, UtcTime now);
    void showWhichPage(const FleetSnapshot &fleet);
    void showNeeds(bool blind);
    void showGroups(const FleetSnapshot &fleet);
    void showTraits(const FleetSnapshot &fleet, bool blind);
    void setUpMap();
    void showWorst(const FleetSnapshot &fleet, const FleetCounts &counts, UtcTime now);
    void chooseFocus(const FleetCounts &counts);
    void openRow(const OverviewRow &row);
    void actOn(const OverviewRow &row);
    void openTrait(const OverviewRow &row);
    /// What stands where depends on how many bots there are and how wide the page is.
    void arrange();
    [[nodiscard]] bool isBeside() const;

    QStackedWidget *m_stack;
    QScrollArea *m_content = nullptr;
    EnrolCommand *m_command;
    QLabel *m_headline;
    QLabel *m_coverage;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QLabel *m_emptyNote = nullptr;
    QPushButton *m_pause;
    QPushButton *m_resume;
    GlanceStrip *m_glances;
    std::vector<FigureTile *> m_figures;
    OverviewList *m_needs;
    OverviewList *m_worst;
    OverviewList *m_recent;
    OverviewList *m_common;
    BotMapPanel *m_map;
    DensityPanel *m_density;
    TrendPanel *m_trends;
    QBoxLayout *m_body;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    QWidget *m_groupArea;
    EvenGrid *m_groupGrid;
    PageEntry *m_entry;
    std::vector<GroupCard *> m_groups;
    std::vector<OverviewRow> m_needed;
    int m_others = 0;                                ///< not simply trading, and not named among what needs a person
    std::vector<CommonTrait> m_traits;               ///< as `m_common` shows them
    std::optional<std::pair<bool, bool>> m_arranged; ///< many, beside
    bool m_isMany = false;
};

} // namespace fleet::ui
