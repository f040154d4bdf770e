// How the fleet was heard in the last day, in its panel: the strip, what its cells mean, and the cell one points at.
// Never asks more often than every half minute, and never while nobody sees it.
#pragma once

#include "fleet/FleetView.h"
#include "history/ChartSource.h"
#include "ui/charts/ChartWish.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace fleet::ui {

class DensityStrip;

class DensityPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DensityPanel)

public:
    static constexpr milliseconds refreshPause{30'000};

    explicit DensityPanel(QWidget *parent = nullptr);
    ~DensityPanel() override = default;

    /// `source` outlives the panel.
    void setSource(ChartSource &source);
    /// Time has passed, and these are the bots.
    void showFleet(const FleetSnapshot &fleet, UtcTime now);

Q_SIGNALS:
    /// The time of a cell: of the bots that were not well in it, else of the fleet.
    void chartsRequested(const fleet::ui::ChartWish &wish);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    QCoro::Task<void> load();
    void showHint();
    void open(const DensityCell &cell);
    QWidget *makeLegend();
    void paintLegend();

    DensityStrip *m_strip;
    QLabel *m_hint;
    QLabel *m_message;
    QWidget *m_legend = nullptr;
    QList<QLabel *> m_drawings;
    ChartSource *m_source = nullptr;
    std::vector<WatchedBot> m_bots;
    UtcTime m_now{};
    std::optional<UtcTime> m_loadedAt;
    bool m_loading = false;
};

} // namespace fleet::ui
