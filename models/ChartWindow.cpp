#include "models/ChartWindow.h"

#include <algorithm>

namespace fleet {

milliseconds lengthOf(ChartRange range)
{
    switch (range) {
    case ChartRange::FiveMinutes:
        return std::chrono::minutes(5);
    case ChartRange::Hour:
        return std::chrono::hours(1);
    case ChartRange::SixHours:
        return std::chrono::hours(6);
    case ChartRange::Day:
        return std::chrono::hours(24);
    case ChartRange::Week:
        return std::chrono::days(7);
    case ChartRange::Month:
        return std::chrono::days(30);
    }
    Q_UNREACHABLE();
}

std::optional<ChartRange> ChartWindow::range() const
{
    const auto found = std::find_if(chartRanges.begin(), chartRanges.end(),
                                    [this](ChartRange range) { return lengthOf(range) == length(); });
    return m_live && found != chartRanges.end() ? std::optional(*found) : std::nullopt;
}

void ChartWindow::setRange(ChartRange range, UtcTime now)
{
    m_live = true;
    m_span = {now - lengthOf(range), now};
}

void ChartWindow::show(const TimeSpan &span, UtcTime now)
{
    const milliseconds wanted = std::clamp(span.to - span.from, shortest, longest);
    const UtcTime to = std::min(span.to, now);
    m_live = to >= now;
    m_span = {to - wanted, to};
}

void ChartWindow::setLive(UtcTime now)
{
    m_live = true;
    follow(now);
}

void ChartWindow::follow(UtcTime now)
{
    if (m_live) {
        m_span = {now - length(), now};
    }
}

void ChartWindow::zoom(double factor, UtcTime around, UtcTime now)
{
    const milliseconds before = length();
    const double wanted = std::clamp(static_cast<double>(before.count()) * factor,
                                     static_cast<double>(shortest.count()), static_cast<double>(longest.count()));
    const milliseconds after(static_cast<qint64>(wanted));
    // As good as the end: what is looked at was drawn a moment ago.
    const bool atEnd = around + before / 100 >= m_span.to;
    const milliseconds left = std::clamp(around, m_span.from, m_span.to) - m_span.from;
    const auto share = static_cast<double>(left.count()) / static_cast<double>(before.count());
    const UtcTime from =
        m_span.from + left - milliseconds(static_cast<qint64>(share * static_cast<double>(after.count())));
    const UtcTime to = std::min(from + after, now);
    // What ended now still does, unless the eye is on an earlier moment.
    m_live = to >= now || (m_live && atEnd);
    m_span = m_live ? TimeSpan{now - after, now} : TimeSpan{to - after, to};
}

void ChartWindow::pan(milliseconds by, UtcTime now)
{
    const milliseconds kept = length();
    const UtcTime to = std::min(m_span.to + by, now);
    m_live = to >= now;
    m_span = {to - kept, to};
}

} // namespace fleet
