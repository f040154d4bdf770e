#include "core/Time.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace fleet {

namespace {

// What four digits of a year can say.
constexpr UtcTime earliest{std::chrono::sys_days{std::chrono::year{1} / 1 / 1}};
constexpr UtcTime latest{std::chrono::sys_days{std::chrono::year{10'000} / 1 / 1} - milliseconds{1}};

} // namespace

QString toIso(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(std::clamp(time, earliest, latest)), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

std::optional<UtcTime> fromIso(const QString &text)
{
    // Not QDateTime's reader: it takes a bare date, and it refuses naive times in the gap that daylight saving leaves in
    // the operator's own zone.
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]{1,18}))?"
                       "(?:[Zz]|([+-])([0-9]{2})(?::?([0-9]{2}))?)?\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const std::chrono::year_month_day date{std::chrono::year(number(1)),
                                           std::chrono::month(static_cast<unsigned>(number(2))),
                                           std::chrono::day(static_cast<unsigned>(number(3)))};
    const std::chrono::hours hours(number(4));
    const std::chrono::minutes minutes(number(5));
    const seconds wholeSeconds(number(6));
    const std::chrono::hours offsetHours(number(9));
    const std::chrono::minutes offsetMinutes(number(10));
    // A leap second, 23:59:60, is read as the second after it.
    if (!date.ok() || hours > std::chrono::hours(23) || minutes > std::chrono::minutes(59) || wholeSeconds > seconds(60)
        || offsetHours > std::chrono::hours(23) || offsetMinutes > std::chrono::minutes(59)) {
        return std::nullopt;
    }
    const milliseconds fraction(match.captured(7).leftJustified(3, QLatin1Char('0'), true).toInt());
    const std::chrono::minutes offset = offsetHours + offsetMinutes;
    const UtcTime local = std::chrono::sys_days(date) + hours + minutes + wholeSeconds + fraction;
    const UtcTime utc = match.capturedView(8) == QLatin1StringView("-") ? local + offset : local - offset;
    return utc < earliest || utc > latest ? std::nullopt : std::optional(utc);
}

std::optional<milliseconds> durationFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,9})([smhd])\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const std::chrono::hours most(10 * 365 * 24);
    const qint64 number = match.capturedView(1).toLongLong();
    const char16_t unit = match.capturedView(2).front().unicode();
    const seconds one = unit == u's' ? seconds(1)
                      : unit == u'm' ? seconds(60)
                      : unit == u'h' ? seconds(3'600)
                                     : seconds(86'400);
    const seconds duration = number * one;
    return duration > seconds(0) && duration <= most ? std::optional<milliseconds>(duration) : std::nullopt;
}

std::optional<UtcTime> momentFromText(const QString &text, UtcTime now)
{
    if (text == QLatin1StringView("now")) {
        return now;
    }
    if (const std::optional<milliseconds> ago = durationFromText(text)) {
        return now - *ago;
    }
    const std::optional<UtcTime> time = fromIso(text);
    return time ? time : fromIso(text + QStringLiteral("T00:00:00Z"));
}

} // namespace fleet
