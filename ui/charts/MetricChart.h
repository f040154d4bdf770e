// One metric over time: its curves, its limits, and the holes in which nobody knows. A crosshair by mouse and keyboard.
// Never asks for values and never keeps a window of its own: it paints what it is given and says what a person wants.
#pragma once

#include "models/ChartPicture.h"

#include <QChartView>

#include <optional>
#include <vector>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace fleet::ui {

struct Theme;

class MetricChart final : public QChartView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricChart)

public:
    explicit MetricChart(QWidget *parent = nullptr);
    ~MetricChart() override = default;

    void showPicture(const ChartSubject &subject, const ChartPicture &picture);
    /// Instead of curves: why there are none.
    void showProblem(const ChartSubject &subject, const TimeSpan &window, const QString &text);
    /// Nothing: no crosshair.
    void setCrosshair(std::optional<UtcTime> at);
    [[nodiscard]] std::optional<UtcTime> crosshair() const { return m_crosshair; }
    [[nodiscard]] const ChartSubject &subject() const { return m_subject; }
    [[nodiscard]] const ChartPicture &picture() const { return m_picture; }
    /// Pixels that hold values.
    [[nodiscard]] int columns() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crosshairMoved(std::optional<fleet::UtcTime> at);
    /// `factor` below 1: closer.
    void zoomRequested(double factor, fleet::UtcTime around);
    /// Positive: later.
    void panRequested(fleet::milliseconds by);
    /// The range as it was chosen, up to now.
    void wholeRequested();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitPlot();
    void setCurves();
    void addCurve(const ChartCurve &curve, const QColor &colour);
    void describe();
    void paintGrid(QPainter &painter, const Theme &theme) const;
    void paintHoles(QPainter &painter, const Theme &theme) const;
    void paintLimits(QPainter &painter, const Theme &theme) const;
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintCrosshair(QPainter &painter, const Theme &theme) const;
    void moveCrosshair(int steps);
    [[nodiscard]] QString headText() const;
    [[nodiscard]] milliseconds length() const { return m_picture.window.to - m_picture.window.from; }
    [[nodiscard]] double xOf(UtcTime at) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] UtcTime timeAt(double x) const;

    ChartSubject m_subject;
    ChartPicture m_picture;
    QString m_problem;
    std::optional<UtcTime> m_crosshair;
    std::optional<double> m_dragFrom; ///< x of the pointer while it drags
    QRectF m_plot;
    QValueAxis *m_time;
    QValueAxis *m_value;
};

} // namespace fleet::ui
