#include "history/Decimation.h"

#include <algorithm>

namespace fleet {

namespace {

/// Which column a time is in, dividing only where a column ends.
class Columns final {
public:
    explicit Columns(const ChartFrame &frame)
        : m_from(frame.from),
          m_span(std::max<qint64>((frame.to - frame.from).count(), 1)),
          m_count(std::max(frame.columns, 1))
    {}

    /// True when `at` begins another column than the time before.
    bool moveTo(UtcTime at)
    {
        if (at < m_end) {
            return false;
        }
        const qint64 column = (at - m_from).count() * m_count / m_span;
        // The first millisecond of the next column, rounded up.
        m_end = m_from + milliseconds(((column + 1) * m_span + m_count - 1) / m_count);
        return true;
    }

private:
    UtcTime m_from;
    qint64 m_span;
    qint64 m_count;
    UtcTime m_end = UtcTime::min();
};

/// What one column shows.
class Column final {
public:
    explicit Column(const Extent &first)
        : m_least{first.at, first.least, false},
          m_greatest{first.at, first.greatest, false},
          m_begin(first.at),
          m_sum(first.sum),
          m_count(first.count),
          m_afterGap(first.afterGap)
    {}

    void add(const Extent &value)
    {
        if (value.least < m_least.value) {
            m_least = {value.at, value.least, false};
            m_leastIsLater = true;
        }
        if (value.greatest > m_greatest.value) {
            m_greatest = {value.at, value.greatest, false};
            m_leastIsLater = false;
        }
        m_sum += value.sum;
        m_count += value.count;
    }

    void appendTo(ChartLine &line) const
    {
        ChartPoint first = m_leastIsLater ? m_greatest : m_least;
        const ChartPoint second = m_leastIsLater ? m_least : m_greatest;
        first.afterGap = m_afterGap;
        line.points.push_back(first);
        if (second.value != first.value) {
            line.points.push_back(second);
        }
        line.averages.push_back({m_begin, m_sum / static_cast<double>(m_count), m_afterGap});
    }

private:
    ChartPoint m_least;
    ChartPoint m_greatest;
    UtcTime m_begin;
    double m_sum;
    qint64 m_count;
    bool m_afterGap;
    bool m_leastIsLater = false;
};

} // namespace

ChartLine decimate(std::span<const Extent> values, const ChartFrame &frame)
{
    const auto isBefore = [](const Extent &value, UtcTime at) { return value.at < at; };
    auto value = std::lower_bound(values.begin(), values.end(), frame.from, isBefore);
    const auto end = std::lower_bound(value, values.end(), std::max(frame.from, frame.to), isBefore);
    ChartLine line;
    if (value == end) {
        return line;
    }
    const auto most = std::min<std::ptrdiff_t>(end - value, std::max(frame.columns, 1));
    line.points.reserve(static_cast<std::size_t>(2 * most));
    line.averages.reserve(static_cast<std::size_t>(most));
    Columns columns(frame);
    columns.moveTo(value->at);
    Column column(*value);
    for (++value; value != end; ++value) {
        if (columns.moveTo(value->at)) {
            column.appendTo(line);
            column = Column(*value);
        } else {
            column.add(*value);
        }
    }
    column.appendTo(line);
    return line;
}

void markGaps(std::span<Extent> values, milliseconds width, milliseconds interval, std::span<const TimeSpan> gaps)
{
    const milliseconds allowed = interval + interval / 2;
    // Buckets are drawn in their middle.
    const milliseconds half = width / 2;
    auto gap = gaps.begin();
    for (std::size_t at = 1; at < values.size(); ++at) {
        const UtcTime silentFrom = values[at - 1].at + half;
        const UtcTime silentTo = values[at].at - half;
        gap = std::find_if(gap, gaps.end(), [silentFrom](const TimeSpan &span) { return span.from >= silentFrom; });
        const bool isKnown = gap != gaps.end() && gap->to <= silentTo;
        values[at].afterGap = values[at].afterGap || silentTo - silentFrom > allowed || isKnown;
    }
}

} // namespace fleet
