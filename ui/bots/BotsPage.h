// The fleet as a table with its verbs: what is wanted beside what is reported, and who holds what.
// Never acts: it asks for an act on a scope, and somebody else opens the dialog.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/SavedView.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QKeySequence;
class QPushButton;

namespace fleet {
class BotTableModel;
class BotFilterProxy;
class ChartSource;
class OperationsModel;
} // namespace fleet

namespace fleet::ui {

class PageEntry;

namespace Ui {
class BotsPage;
}

class BotDetails;
class BotRowActs;
class ColumnChooser;
class SavedViewsMenu;
class TrendFeed;
class VerbMenu;

class BotsPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotsPage)

public:
    BotsPage(BotTableModel &bots, OperationsModel &operations, QWidget *parent = nullptr);
    ~BotsPage() override;

    /// Headline, scopes, foot: what does not live in a model.
    void showFleet(const FleetSnapshot &fleet, UtcTime now);
    /// Sorts again; at most once a second.
    void resort();
    void focusFilter();
    /// Nothing but this is shown: a count of the overview, all filters taken back. Nothing: all bots.
    void showGlance(std::optional<BotGlance> glance);
    /// A list of bots is not filtered but selected.
    void showScope(const Scope &scope);
    /// What stands in the filter line, beside whatever else is filtered.
    void setFilter(const QString &line);
    /// Shown, selected and scrolled to, whatever was filtered before.
    void showBot(const BotId &bot);
    /// What the panel's charts show. `history` outlives the page.
    void setHistory(ChartSource &history);
    /// The panel beside the table, for the current row.
    void openDetails();
    [[nodiscard]] QString detailsTab() const;
    /// By its kept name; another one changes nothing.
    void setDetailsTab(const QString &key);
    void setViews(const std::vector<SavedView> &views);
    /// Filter, scope, glance, columns and sort as they were saved.
    void showView(const SavedView &view);
    /// What the verbs act on: the selection, else the scope that is chosen above.
    [[nodiscard]] Scope actingScope() const;

Q_SIGNALS:
    void pauseRequested(const fleet::Scope &scope);
    void resumeRequested(const fleet::Scope &scope);
    void releaseRequested(const fleet::Scope &scope);
    void stopRequested(const fleet::Scope &scope);
    /// A verb of the menus.
    void verbRequested(fleet::Verb verb, const fleet::Scope &scope);
    void operationOpened(const fleet::OperationId &operation);
    /// Of the selection, else of the scope that is chosen above.
    void chartsRequested(const fleet::Scope &scope);
    void detailsTabChanged(const QString &key);
    void viewsChanged(const std::vector<fleet::SavedView> &views);
    /// There is no bot yet.
    void enrolRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpBots(BotTableModel &bots);
    void setUpOperations(OperationsModel &operations);
    void setUpVerbs();
    void setUpMenus();
    void addVerbKey(const QKeySequence &key, const QString &what, Verb verb);
    void setUpEmptyPage();
    void showWhichPage(const FleetSnapshot &fleet);
    void showScopes(const FleetSnapshot &fleet);
    void showFoot();
    void chooseNobody();
    void selectBots(const QStringList &ids);
    void showOperationsSummary();
    void takeScope();
    [[nodiscard]] Scope chosenScope() const;
    /// In the selector; the whole fleet when it is not offered.
    [[nodiscard]] int placeOf(const Scope &scope) const;
    void setUpDetails();
    void setUpRows();
    void setUpCharts();
    void showChartsButton(const Scope &scope, int count);
    [[nodiscard]] SavedView presentView() const;
    void chooseScope(const Scope &scope);
    void takeFiltersBack();
    void openOperation(const QModelIndex &index);
    [[nodiscard]] std::vector<const BotView *> actedOn() const;
    [[nodiscard]] QString actingText(const Scope &scope, int count) const;

    std::unique_ptr<Ui::BotsPage> m_ui;
    BotTableModel &m_bots;
    OperationsModel &m_operations;
    BotFilterProxy *m_filtered;
    BotDetails *m_details = nullptr;
    ColumnChooser *m_columns = nullptr;
    SavedViewsMenu *m_views = nullptr;
    BotRowActs *m_rowActs = nullptr;
    TrendFeed *m_trends = nullptr;
    VerbMenu *m_more;
    PageEntry *m_entry;
    std::vector<std::pair<QString, Scope>> m_scopes; ///< as the selector shows them
    bool m_columnsFitted = false;
};

} // namespace fleet::ui
