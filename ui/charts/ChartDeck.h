// Charts of several metrics below each other, of one bot or of several: one stretch of time, one crosshair for all.
// Never keeps a clock: the time moves when it is told so. Never asks for more than is seen.
#pragma once

#include "health/Thresholds.h"
#include "history/ChartSource.h"
#include "models/ChartPicture.h"
#include "models/ChartWindow.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace fleet::ui {

namespace Ui {
class ChartDeck;
}

class ChartLegend;
class MetricChart;

/// Whose charts these are.
struct ChartBot {
    BotId id = {};
    QString name = {};
    GroupId group = {};
    milliseconds interval = std::chrono::seconds(30); ///< of its heartbeats

    bool operator==(const ChartBot &) const = default;
};

class ChartDeck final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartDeck)

public:
    static constexpr milliseconds refreshPause{5'000};

    explicit ChartDeck(QWidget *parent = nullptr);
    ~ChartDeck() override;

    /// `source` outlives the deck; null: there is no history to be shown.
    void setSource(ChartSource *source);
    void setThresholds(const Thresholds &thresholds);
    /// Each its curve, up to twelve: others are left out. Folded: one curve for all of them, however many.
    void showBots(const std::vector<ChartBot> &bots, UtcTime now);
    void setFolded(bool folded);
    /// What happened to these bots, oldest first.
    void setMarks(const std::vector<ChartMark> &marks);
    /// An earlier time, as if it was zoomed to; or the newest, where that is its end.
    void showTime(const TimeSpan &span, UtcTime now);
    /// Time has passed: charts that end now move along, and ask for what is new every few seconds.
    void follow(UtcTime now);
    [[nodiscard]] const ChartWindow &window() const { return m_window; }
    [[nodiscard]] std::vector<MetricChart *> charts() const;
    [[nodiscard]] const std::vector<QString> &metrics() const { return m_metrics; }
    void setMetrics(std::vector<QString> metrics);
    /// To the first chart.
    void focusContent();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpRanges();
    void setUpMenus();
    void fillMetricMenu();
    void addMetric(const QString &metric);
    void makeCharts();
    void connectChart(MetricChart &chart);
    void showWindow();
    void moveWindow();
    void clearCharts();
    void reload();
    QCoro::Task<void> load();
    QCoro::Task<void> loadNames();
    [[nodiscard]] ChartSubject subjectOf(const QString &metric) const;
    QCoro::Task<Result<ChartPicture>> pictureFor(ChartSubject subject, TimeSpan window, int columns);
    void showLegend();
    void setCrosshair(std::optional<UtcTime> at);
    void savePicture();
    void saveCsv();
    QCoro::Task<void> writeCsv(QString path);
    void say(const QString &text);

    std::unique_ptr<Ui::ChartDeck> m_ui;
    ChartSource *m_source = nullptr;
    Thresholds m_thresholds;
    std::vector<ChartBot> m_all;  ///< whom this is about
    std::vector<ChartBot> m_bots; ///< of them, those that are drawn
    std::vector<ChartMark> m_marks;
    ChartLegend *m_legend;
    bool m_folded = false;
    std::vector<QString> m_metrics;
    std::vector<QString> m_ownMetrics; ///< of strategies, as the history knows them
    std::vector<MetricChart *> m_charts;
    UtcTime m_now{};
    ChartRange m_range = ChartRange::Hour; ///< as last chosen
    ChartWindow m_window;
    std::optional<UtcTime> m_loadedAt; ///< nothing: what is shown is not what is asked for
    bool m_loading = false;
};

} // namespace fleet::ui
