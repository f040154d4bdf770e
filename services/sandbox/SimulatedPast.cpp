#include "sandbox/SimulatedPast.h"

#include <algorithm>

namespace fleet::sandbox {

Result<milliseconds> readPastLength(const QString &text)
{
    const bool isDays = text.endsWith(QLatin1Char('d'));
    const QStringView number = QStringView(text).chopped(text.isEmpty() ? 0 : 1);
    bool ok = false;
    const int count = number.toInt(&ok);
    ok = ok && number.front().isDigit() && number.back().isDigit(); // toInt() forgives signs and blanks
    const std::chrono::hours length(std::clamp(count, 0, 100'000) * (isDays ? 24 : 1));
    if (!ok || (!isDays && !text.endsWith(QLatin1Char('h'))) || length < shortestPast || length > longestPast) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("\"%1\" is no length of a past: say 1h to 8760h, or 1d to 365d.").arg(text));
    }
    return milliseconds(length);
}

void liveThrough(TradingWalk &walk, const SimulatedPast &past, const std::function<void(UtcTime at)> &onStep)
{
    const UtcTime fineFrom = past.until - std::min<milliseconds>(past.length, reportedPast);
    walk.leap(past.from(), fineFrom);
    for (UtcTime at = fineFrom; at < past.until;) {
        const UtcTime next = std::min<UtcTime>(past.until, at + fineStep);
        walk.leap(at, next);
        at = next;
        if (onStep) {
            onStep(at);
        }
    }
}

milliseconds reportSpacing(int bots, milliseconds reported)
{
    // One to be known by, and one to be heard of.
    const int perBot = std::max(2, mostPastReports / std::max(1, bots));
    const auto fineSteps = std::max<milliseconds::rep>(1, reported / milliseconds(fineStep));
    return fineStep * ((fineSteps + perBot - 1) / perBot);
}

} // namespace fleet::sandbox
