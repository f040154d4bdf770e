// What the fleet earned and how far its worst bot fell in the last day: two live charts with how many bots are in them.
// Never asks more often than every half minute, and never while nobody sees it.
#pragma once

#include "fleet/FleetView.h"
#include "history/ChartSource.h"
#include "models/ChartPicture.h"
#include "models/FleetFigures.h"
#include "ui/charts/ChartWish.h"

#include <QFrame>

#include <array>
#include <optional>

class QPushButton;

namespace fleet::ui {

class MetricChart;

class TrendPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendPanel)

public:
    static constexpr milliseconds refreshPause{30'000};
    /// The newest value moves along so often.
    static constexpr milliseconds redrawPause{5'000};

    explicit TrendPanel(QWidget *parent = nullptr);
    ~TrendPanel() override = default;

    /// `source` outlives the panel.
    void setSource(ChartSource &source);
    /// Time has passed, and this is the fleet now.
    void showFleet(const FleetSnapshot &fleet, const FleetFigures &figures, UtcTime now);
    [[nodiscard]] MetricChart &pnl() { return *m_trends[0].chart; }
    [[nodiscard]] MetricChart &drawdown() { return *m_trends[1].chart; }

Q_SIGNALS:
    void chartsRequested(const fleet::ui::ChartWish &wish);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Trend {
        MetricChart *chart = nullptr;
        ChartSubject subject = {};
        std::optional<Result<SumAnswer>> answer = std::nullopt; ///< nothing: not asked yet
        std::optional<LiveValue> live = std::nullopt;           ///< nothing: nobody says it now
    };

    void setUp(Trend &trend, const QString &metric, const QString &title);
    void takeBots(const FleetSnapshot &fleet);
    void follow();
    void draw();
    void draw(Trend &trend) const;
    QCoro::Task<void> load();
    [[nodiscard]] TimeSpan window() const;

    QPushButton *m_open;
    std::array<Trend, 2> m_trends;
    std::vector<ChartMark> m_marks;
    std::vector<std::pair<GroupId, BotId>> m_bots;
    Thresholds m_thresholds;
    ChartSource *m_source = nullptr;
    UtcTime m_now{};
    std::optional<UtcTime> m_loadedAt;
    std::optional<UtcTime> m_drawnAt;
    bool m_loading = false;
};

} // namespace fleet::ui
