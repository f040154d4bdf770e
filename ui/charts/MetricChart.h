// One metric over time: its curves, its limits, and the holes in which nobody knows. A crosshair by mouse and keyboard.
// Never asks for values and never keeps a window of its own: it paints what it is given and says what a person wants.
#pragma once

#include "models/ChartPicture.h"

#include <QChartView>

#include <optional>
#include <vector>

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
    /// A chart among other things: it stays at its window, and Enter or a double click asks for more.
    void setGlance();
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
    /// Of a glance: its time and more of it.
    void opened();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fitPlot();
    void setCurves();
    void describe();
    void paintGrid(QPainter &painter, const Theme &theme) const;
    void paintHoles(QPainter &painter, const Theme &theme) const;
    void paintLimits(QPainter &painter, const Theme &theme) const;
    void paintLimitFigures(QPainter &painter, const Theme &theme) const;
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintCrosshair(QPainter &painter, const Theme &theme) const;
    void moveCrosshair(int steps);
    /// Zoom, pan and the whole range; true: it was one of their keys.
    bool changeWindow(int key);
    /// What is marked at this place of the viewport, a line each.
    [[nodiscard]] QString marksAt(double x) const;
    [[nodiscard]] QString headText() const;
    /// The head's figure is not the present one.
    [[nodiscard]] bool isPast() const;
    [[nodiscard]] milliseconds length() const { return m_picture.window.to - m_picture.window.from; }
    [[nodiscard]] double xOf(UtcTime at) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] UtcTime timeAt(double x) const;

    ChartSubject m_subject;
    ChartPicture m_picture;
    QString m_problem;
    std::optional<UtcTime> m_crosshair;
    bool m_isGlance = false;
    std::optional<double> m_dragFrom; ///< x of the pointer while it drags
    QRectF m_plot;
    QValueAxis *m_time;
    QValueAxis *m_value;
};

} // namespace fleet::ui
