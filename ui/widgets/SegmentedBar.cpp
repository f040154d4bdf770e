#include "ui/widgets/SegmentedBar.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace fleet::ui {

SegmentedBar::SegmentedBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(8);
}

void SegmentedBar::setSegments(std::vector<Segment> segments)
{
    m_segments = std::move(segments);
    update();
}

void SegmentedBar::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(rect(), theme.line);
    const int total = std::accumulate(m_segments.begin(), m_segments.end(), 0,
                                      [](int sum, const Segment &s) { return sum + s.count; });
    if (total == 0) {
        return;
    }
    // A share of one bot among thousands is still seen.
    constexpr int least = 6;
    constexpr double gap = 2;
    double x = 0;
    Severity last = Severity::None;
    for (const Segment &segment : m_segments) {
        if (segment.count == 0) {
            continue;
        }
        const double share = std::max<double>(least, static_cast<double>(width()) * segment.count / total);
        painter.fillRect(QRectF(x, 0, share - gap, height()), theme.state(segment.severity).colour);
        x += share;
        last = segment.severity;
    }
    painter.fillRect(QRectF(x - gap, 0, width() - x + gap, height()), theme.state(last).colour); // up to the end
}

} // namespace fleet::ui
