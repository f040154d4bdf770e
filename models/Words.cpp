#include "models/Words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <cstdlib>

namespace fleet {

namespace {

constexpr QChar minus(0x2212);
constexpr QChar dash(0x2013);

QDateTime toLocal(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time));
}

/// What the macros for the translators leave: the text, and where it stands.
struct Saying {
    const char *text;
    const char *comment;
};

struct Span {
    qint64 days, hours, minutes, seconds;
};

Span split(milliseconds value)
{
    const qint64 total = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(value).count());
    return {total / 86400, total / 3600 % 24, total / 60 % 60, total % 60};
}

/// A word of up to three letters, as in "5 min".
bool isUnit(const QString &text, qsizetype from)
{
    constexpr qsizetype longest = 3;
    qsizetype end = from;
    while (end < text.size() && text.at(end).isLetter()) {
        ++end;
    }
    return end > from && end - from <= longest;
}

} // namespace

QString Words::missing()
{
    return dash;
}

QString Words::number(qint64 value)
{
    const QString text = QLocale().toString(std::abs(value));
    return value < 0 ? QString(minus + text) : text;
}

QString Words::number(const std::optional<qint64> &value)
{
    return value ? number(*value) : missing();
}

QString Words::amount(Money value, int decimals)
{
    const QString plain = value.toString(decimals);
    const bool negative = plain.startsWith(QLatin1Char('-'));
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const QString whole = plain.mid(negative ? 1 : 0, point < 0 ? -1 : point - (negative ? 1 : 0));
    QString text = QLocale().toString(whole.toLongLong());
    if (point >= 0) {
        text += QLocale().decimalPoint() + plain.mid(point + 1);
    }
    return negative ? QString(minus + text) : text;
}

QString Words::dollars(Money value, int decimals)
{
    const QString text = amount(value, decimals);
    return text.startsWith(minus) ? QString(minus + tr("$%1", "an amount of dollars").arg(text.mid(1)))
                                  : tr("$%1", "an amount of dollars").arg(text);
}

QString Words::dollars(const std::optional<Money> &value)
{
    return value ? dollars(*value) : missing();
}

QString Words::duration(milliseconds value)
{
    const Span span = split(value);
    if (span.days > 0) {
        return tr("%1 d %2 h").arg(span.days).arg(span.hours);
    }
    if (span.hours > 0) {
        return tr("%1 h %2 min").arg(span.hours).arg(span.minutes);
    }
    if (span.minutes > 0) {
        return span.seconds == 0 ? tr("%1 min").arg(span.minutes)
                                 : tr("%1 min %2 s").arg(span.minutes).arg(span.seconds);
    }
    if (value < seconds(10) && value.count() % 1000 != 0) {
        return tr("%1 s").arg(QLocale().toString(static_cast<double>(value.count()) / 1000.0, 'f', 1));
    }
    return tr("%1 s").arg(span.seconds);
}

QString Words::age(milliseconds value)
{
    const Span span = split(value);
    if (span.days > 0) {
        return tr("%1 d").arg(span.days);
    }
    if (span.hours > 0) {
        return tr("%1 h").arg(span.hours);
    }
    if (span.minutes > 0) {
        return tr("%1 min").arg(span.minutes);
    }
    return tr("%1 s").arg(span.seconds);
}

QString Words::ages(milliseconds youngest, milliseconds oldest)
{
    const QString first = age(youngest);
    const QString last = age(oldest);
    if (first == last) {
        return last;
    }
    const Span a = split(youngest);
    const Span b = split(oldest);
    const auto rank = [](const Span &span) {
        return span.days > 0 ? 3 : span.hours > 0 ? 2 : span.minutes > 0 ? 1 : 0;
    };
    const auto count = [](const Span &span) {
        return span.days > 0 ? span.days : span.hours > 0 ? span.hours : span.minutes > 0 ? span.minutes : span.seconds;
    };
    return rank(a) == rank(b) ? tr("%1 to %2", "ages").arg(count(a)).arg(last)
                              : tr("%1 to %2", "ages").arg(first, last);
}

QString Words::signedSeconds(milliseconds value)
{
    const QString size = QLocale().toString(static_cast<double>(std::abs(value.count())) / 1000.0, 'f', 1);
    return (value.count() < 0 ? minus : QChar(u'+')) + tr("%1 s").arg(size);
}

QString Words::clockTime(UtcTime time)
{
    return toLocal(time).time().toString(QStringLiteral("HH:mm:ss"));
}

QString Words::exactTime(UtcTime time)
{
    const QDateTime local = toLocal(time);
    return QLocale().toString(local, tr("d MMM yyyy HH:mm:ss", "format of date and time")) + QLatin1Char(' ')
         + local.timeZoneAbbreviation();
}

QString Words::dayAndTime(UtcTime time)
{
    return QLocale().toString(toLocal(time), tr("d MMM HH:mm", "format of date and time"));
}

QString Words::timeOf(UtcTime time, UtcTime now)
{
    return toLocal(time).date() == toLocal(now).date() ? clockTime(time) : dayAndTime(time);
}

QString Words::utcTime(UtcTime time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toEpochMs(time), QTimeZone::utc());
    return QLocale().toString(utc, tr("d MMM yyyy HH:mm:ss", "format of date and time")) + QStringLiteral(" UTC");
}

QString Words::bots(int count)
{
    return count == 1 ? tr("1 bot") : tr("%Ln bots", nullptr, count);
}

QString Words::list(const QStringList &items)
{
    return items.join(tr(", ", "between the items of a list"));
}

QString Words::unbroken(const QString &text)
{
    QString whole = text;
    for (qsizetype i = 1; i + 1 < whole.size(); ++i) {
        if (whole.at(i) == QLatin1Char('-') && whole.at(i - 1).isLetterOrNumber()
            && whole.at(i + 1).isLetterOrNumber()) {
            whole[i] = QChar(0x2011); // non-breaking hyphen
        } else if (whole.at(i) == QLatin1Char(' ') && whole.at(i - 1).isDigit() && isUnit(whole, i + 1)) {
            whole[i] = QChar(QChar::Nbsp);
        }
    }
    return whole;
}

QString Words::names(const QStringList &names)
{
    constexpr qsizetype listed = 4;
    constexpr qsizetype sparedAtLeast = 3;
    const qsizetype more = names.size() - listed;
    return more < sparedAtLeast
             ? list(names)
             : tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(list(names.mid(0, listed)));
}

QString Words::positions(qint64 count)
{
    return count == 1 ? tr("1 position") : tr("%Ln positions", nullptr, static_cast<int>(count));
}

QString Words::orders(qint64 count)
{
    return count == 1 ? tr("1 order") : tr("%Ln orders", nullptr, static_cast<int>(count));
}

QString Words::state(DesiredState state)
{
    switch (state) {
    case DesiredState::Trading:
        return tr("Trading");
    case DesiredState::Paused:
        return tr("Paused");
    case DesiredState::Stopped:
        return tr("Stopped");
    }
    Q_UNREACHABLE();
}

QString Words::state(BotState state)
{
    switch (state) {
    case BotState::Dormant:
        return tr("Dormant");
    case BotState::Trading:
        return tr("Trading");
    case BotState::Pausing:
        return tr("Pausing");
    case BotState::Paused:
        return tr("Paused");
    case BotState::Draining:
        return tr("Draining");
    case BotState::Drained:
        return tr("Drained");
    case BotState::Stopping:
        return tr("Stopping");
    case BotState::Stopped:
        return tr("Stopped");
    case BotState::Updating:
        return tr("Updating");
    }
    Q_UNREACHABLE();
}

QString Words::liveness(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return tr("Alive");
    case Liveness::Late:
        return tr("Late");
    case Liveness::Dead:
        return tr("Dead");
    case Liveness::NeverSeen:
        return tr("Not heard yet");
    case Liveness::Unknown:
        return tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString Words::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed:
        return tr("Confirmed");
    case Outcome::Observed:
        return tr("Observed");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::Failed:
        return tr("Failed");
    case Outcome::Unreachable:
        return tr("Unreachable");
    case Outcome::Silent:
        return tr("Silent");
    case Outcome::Working:
        return tr("Working");
    }
    Q_UNREACHABLE();
}

QString Words::delivery(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        return tr("queued");
    case DeliveryState::Sent:
        return tr("sent");
    case DeliveryState::Accepted:
        return tr("accepted");
    case DeliveryState::Unreachable:
        return tr("unreachable");
    case DeliveryState::Confirmed:
        return tr("proved");
    case DeliveryState::Observed:
        return tr("observed");
    case DeliveryState::Refused:
        return tr("refused");
    case DeliveryState::Failed:
        return tr("failed");
    case DeliveryState::Undeliverable:
        return tr("undeliverable");
    case DeliveryState::Expired:
        return tr("expired");
    case DeliveryState::Superseded:
        return tr("overtaken by a stop");
    case DeliveryState::Cancelled:
        return tr("withdrawn");
    }
    Q_UNREACHABLE();
}

QString Words::phase(const QString &phase)
{
    if (phase == QLatin1StringView("block_entries")) {
        return tr("Blocking entries");
    }
    if (phase == QLatin1StringView("cancel_all_open_orders")) {
        return tr("Cancelling orders");
    }
    if (phase == QLatin1StringView("close_all_positions_market")) {
        return tr("Closing positions");
    }
    if (phase == QLatin1StringView("close_leveraged_positions_market")) {
        return tr("Closing leveraged");
    }
    if (phase == QLatin1StringView("halt_trading_loop")) {
        return tr("Halting");
    }
    if (phase == QLatin1StringView("reconcile_positions")) {
        return tr("Learning what is open");
    }
    if (phase == QLatin1StringView("assume_responsibility")) {
        return tr("Taking over");
    }
    return phase;
}

QString Words::windDown(WindDown windDown)
{
    switch (windDown) {
    case WindDown::Flatten:
        return tr("Flatten all");
    case WindDown::CloseLeveraged:
        return tr("Close leveraged, keep spot");
    case WindDown::CancelAndHold:
        return tr("Cancel orders, hold positions");
    }
    Q_UNREACHABLE();
}

QString Words::verb(Verb verb)
{
    static constexpr std::array names{
        std::pair{Verb::EmergencyStop, QT_TR_NOOP("Emergency stop")},
        std::pair{Verb::Pause, QT_TR_NOOP("Pause")},
        std::pair{Verb::Drain, QT_TR_NOOP("Drain")},
        std::pair{Verb::Resume, QT_TR_NOOP("Resume")},
        std::pair{Verb::Release, QT_TR_NOOP("Release")},
        std::pair{Verb::Shutdown, QT_TR_NOOP("Shutdown")},
        std::pair{Verb::Restart, QT_TR_NOOP("Restart")},
        std::pair{Verb::SetLimits, QT_TR_NOOP("Set limits")},
        std::pair{Verb::ClosePosition, QT_TR_NOOP("Close position")},
        std::pair{Verb::ApplyPermissions, QT_TR_NOOP("Apply permissions")},
        std::pair{Verb::RotateExchangeKey, QT_TR_NOOP("Rotate exchange key")},
        std::pair{Verb::Custom, QT_TR_NOOP("Custom command")},
        std::pair{Verb::RotateKey, QT_TR_NOOP("Rotate key")},
        std::pair{Verb::UpdateVersion, QT_TR_NOOP("Update")},
        std::pair{Verb::RollbackVersion, QT_TR_NOOP("Roll back")},
        std::pair{Verb::AssumeResponsibility, QT_TR_NOOP("Take over")},
        std::pair{Verb::SetThread, QT_TR_NOOP("Set thread")},
        std::pair{Verb::ReplaceKey, QT_TR_NOOP("Replace key")},
    };
    for (const auto &[candidate, name] : names) {
        if (candidate == verb) {
            return tr(name);
        }
    }
    Q_UNREACHABLE();
}

QString Words::verbDone(Verb verb, int bots)
{
    // Half a sentence: other languages need to know which half, and of how many bots.
    static constexpr std::array sayings{
        std::pair{Verb::EmergencyStop, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "stopped", "proved that they …")},
        std::pair{Verb::Pause, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "paused", "proved that they …")},
        std::pair{Verb::Drain, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "drained", "proved that they …")},
        std::pair{Verb::Resume, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "resumed", "proved that they …")},
        std::pair{Verb::Release, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "were released", "proved that they …")},
        std::pair{Verb::Shutdown, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "shut down", "proved that they …")},
        std::pair{Verb::Restart, Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "restarted", "proved that they …")},
        std::pair{Verb::SetLimits,
                  Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "took the limits", "proved that they …")},
        std::pair{Verb::ClosePosition,
                  Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "closed the position", "proved that they …")},
        std::pair{Verb::AssumeResponsibility,
                  Saying QT_TRANSLATE_N_NOOP3("fleet::Words", "took over", "proved that they …")},
    };
    for (const auto &[candidate, saying] : sayings) {
        if (candidate == verb) {
            return tr(saying.text, saying.comment, bots);
        }
    }
    return tr("carried it out", "proved that they …", bots);
}

QString Words::verbState(Verb verb)
{
    static constexpr std::array sayings{
        std::pair{Verb::EmergencyStop, Saying QT_TRANSLATE_NOOP3("fleet::Words", "stopped", "9 of 12 …")},
        std::pair{Verb::Pause, Saying QT_TRANSLATE_NOOP3("fleet::Words", "paused", "9 of 12 …")},
        std::pair{Verb::Drain, Saying QT_TRANSLATE_NOOP3("fleet::Words", "drained", "9 of 12 …")},
        std::pair{Verb::Resume, Saying QT_TRANSLATE_NOOP3("fleet::Words", "resumed", "9 of 12 …")},
        std::pair{Verb::Release, Saying QT_TRANSLATE_NOOP3("fleet::Words", "released", "9 of 12 …")},
        std::pair{Verb::Shutdown, Saying QT_TRANSLATE_NOOP3("fleet::Words", "shut down", "9 of 12 …")},
        std::pair{Verb::Restart, Saying QT_TRANSLATE_NOOP3("fleet::Words", "restarted", "9 of 12 …")},
        std::pair{Verb::SetLimits, Saying QT_TRANSLATE_NOOP3("fleet::Words", "limited", "9 of 12 …")},
        std::pair{Verb::ClosePosition, Saying QT_TRANSLATE_NOOP3("fleet::Words", "closed the position", "9 of 12 …")},
        std::pair{Verb::AssumeResponsibility, Saying QT_TRANSLATE_NOOP3("fleet::Words", "took over", "9 of 12 …")},
    };
    for (const auto &[candidate, saying] : sayings) {
        if (candidate == verb) {
            return tr(saying.text, saying.comment);
        }
    }
    return tr("carried out", "9 of 12 …");
}

QString Words::hold(const Hold &hold)
{
    const QString owner = hold.owner.isEmpty() ? tr("an unknown owner") : hold.owner;
    return hold.reason.isEmpty() ? owner : tr("%1 “%2”").arg(owner, hold.reason);
}

QString Words::reason(const QString &reason)
{
    return reason.isEmpty() ? tr("no reason given") : reason;
}

} // namespace fleet
