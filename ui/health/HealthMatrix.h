// Bots by metric as a table, or as a map of one metric, with one filter line for both.
// Never costs anything while nobody looks: it catches up when it is shown.
#pragma once

#include "fleet/FleetView.h"
#include "models/HealthModel.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace fleet {
class HealthFilterProxy;
} // namespace fleet

namespace fleet::ui {

class BotFilterEdit;
class HeatPanel;

class HealthMatrix final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthMatrix)

public:
    /// `fleet`: asked whenever it is needed, because where the fleet is kept changes while the console is blind.
    explicit HealthMatrix(std::function<const FleetSnapshot &()> fleet, QWidget *parent = nullptr);
    ~HealthMatrix() override = default;

    /// The fleet itself changed, or is there for the first time.
    void fill();
    void apply(const FleetDelta &delta);
    void setNow(UtcTime now);
    void setGlance(std::optional<HealthGlance> glance);
    void setEmptyText(const QString &text);
    void focusFilter();
    /// One cell a bot in place of one row a bot.
    void setMap(bool map);
    [[nodiscard]] QTableView &table() { return *m_table; }
    /// Of table and map the one that is shown.
    [[nodiscard]] QWidget &view();

Q_SIGNALS:
    void botOpened(const fleet::BotId &bot);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    [[nodiscard]] QLayout *makeHead();
    QPushButton *makeSwitch(const QString &name, const QString &text, const QString &said, const QString &toolTip);
    void resort();
    void catchUp();
    void fit();
    /// Widens the columns that fit as a whole, so that none is cut at the edge: half a number is another number.
    void spread();
    void showCounts();

    HealthModel m_bots;
    HealthFilterProxy *m_shown;
    std::function<const FleetSnapshot &()> m_fleet;
    QTableView *m_table;
    HeatPanel *m_heat;
    QPushButton *m_asTable = nullptr;
    QPushButton *m_asMap = nullptr;
    BotFilterEdit *m_filter;
    QLabel *m_problem;
    QLabel *m_count;
    QLabel *m_empty;
    bool m_behind = false; ///< deltas came while nobody looked
    bool m_isMap = false;
    bool m_fitted = false;
    std::vector<int> m_widths; ///< that fit what is in them, by column
};

} // namespace fleet::ui
