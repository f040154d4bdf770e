#include "history/Rollup.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fleet {

namespace {

constexpr qint64 endOfTimeMs = 253'402'300'800'000; // 10000-01-01

qint64 plusWhole(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) {
        return a > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    }
    return sum;
}

} // namespace

milliseconds widthOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Raw:
        return milliseconds(0);
    case Resolution::TenMinutes:
        return std::chrono::minutes(10);
    case Resolution::Hours:
        return std::chrono::hours(1);
    }
    Q_UNREACHABLE();
}

UtcTime bucketStart(UtcTime at, Resolution resolution)
{
    const qint64 width = widthOf(resolution).count();
    if (width == 0) {
        return at;
    }
    const qint64 ms = toEpochMs(at);
    const qint64 into = ms % width;
    return fromEpochMs(ms - (into < 0 ? into + width : into));
}

bool isKeptTime(UtcTime at)
{
    return toEpochMs(at) >= 0 && toEpochMs(at) < endOfTimeMs;
}

Reading plus(const Reading &a, const Reading &b)
{
    if (const auto *whole = std::get_if<qint64>(&a)) {
        return plusWhole(*whole, std::get<qint64>(b));
    }
    constexpr double most = std::numeric_limits<double>::max();
    return std::clamp(std::get<double>(a) + std::get<double>(b), -most, most);
}

std::optional<Bucket> rollUp(std::vector<TimedReading> values)
{
    std::stable_sort(values.begin(), values.end(),
                     [](const TimedReading &a, const TimedReading &b) { return a.at < b.at; });
    std::optional<Bucket> bucket;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto next = std::next(value);
        if (next != values.end() && next->at == value->at) {
            continue;
        }
        if (!bucket) {
            bucket = Bucket{1, value->value, value->value, value->value, value->value};
            continue;
        }
        ++bucket->count;
        bucket->least = std::min(bucket->least, value->value);
        bucket->greatest = std::max(bucket->greatest, value->value);
        bucket->sum = plus(bucket->sum, value->value);
        bucket->last = value->value;
    }
    return bucket;
}

std::optional<Bucket> rollUp(std::span<const Bucket> inOrder)
{
    std::optional<Bucket> whole;
    for (const Bucket &part : inOrder) {
        if (!whole) {
            whole = part;
            continue;
        }
        whole->count += part.count;
        whole->least = std::min(whole->least, part.least);
        whole->greatest = std::max(whole->greatest, part.greatest);
        whole->sum = plus(whole->sum, part.sum);
        whole->last = part.last;
    }
    return whole;
}

double averageOf(const Bucket &bucket, Unit unit)
{
    Q_ASSERT(bucket.count > 0);
    return drawn(bucket.sum, unit) / static_cast<double>(bucket.count);
}

std::vector<TimeSpan> united(std::vector<TimeSpan> spans)
{
    std::erase_if(spans, [](const TimeSpan &span) { return span.from >= span.to; });
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    std::vector<TimeSpan> separate;
    for (const TimeSpan &span : spans) {
        if (!separate.empty() && span.from <= separate.back().to) {
            separate.back().to = std::max(separate.back().to, span.to);
        } else {
            separate.push_back(span);
        }
    }
    return separate;
}

milliseconds covered(std::span<const TimeSpan> separate, const TimeSpan &window)
{
    milliseconds sum{0};
    for (const TimeSpan &span : separate) {
        sum += std::max(milliseconds(0), std::min(span.to, window.to) - std::max(span.from, window.from));
    }
    return sum;
}

} // namespace fleet
