#include "protocol/DeliveryMachine.h"

#include "core/Enums.h"

#include <algorithm>

namespace fleet {

namespace {

using enum DeliveryState;

constexpr EnumNames<DeliveryState, deliveryStateCount> stateNames{{
    {Queued, QLatin1StringView("queued")},
    {Sent, QLatin1StringView("sent")},
    {Accepted, QLatin1StringView("accepted")},
    {Unreachable, QLatin1StringView("unreachable")},
    {Confirmed, QLatin1StringView("confirmed")},
    {Observed, QLatin1StringView("observed")},
    {Refused, QLatin1StringView("refused")},
    {Failed, QLatin1StringView("failed")},
    {Undeliverable, QLatin1StringView("undeliverable")},
    {Expired, QLatin1StringView("expired")},
    {Superseded, QLatin1StringView("superseded")},
    {Cancelled, QLatin1StringView("cancelled")},
}};

bool isOneOf(DeliveryState state, std::initializer_list<DeliveryState> states)
{
    return std::find(states.begin(), states.end(), state) != states.end();
}

std::optional<DeliveryState> when(bool allowed, DeliveryState state)
{
    return allowed ? std::optional(state) : std::nullopt;
}

} // namespace

std::optional<DeliveryState> next(DeliveryState state, DeliveryEvent event)
{
    // A report can arrive before the gateway's own answer to our send, so a queued delivery may be answered too.
    const bool carried = isOneOf(state, {Queued, Sent, Accepted, Unreachable});
    switch (event) {
    case DeliveryEvent::Taken:
        return when(state == Queued, Sent);
    case DeliveryEvent::TurnedDown:
        return when(state == Queued, Undeliverable);
    case DeliveryEvent::Acknowledged:
        return when(isOneOf(state, {Queued, Sent, Unreachable}), Accepted);
    case DeliveryEvent::Proved:
        // A signed proof outranks an earlier no, and a withdrawal that came too late: the bot did it after all.
        return when(state != Confirmed && state != Observed, Confirmed);
    case DeliveryEvent::SeenDone:
        return when(carried, Observed);
    case DeliveryEvent::SaidNo:
        return when(carried, Refused);
    case DeliveryEvent::SaidFailed:
        return when(carried, Failed);
    case DeliveryEvent::FellSilent:
        return when(isOneOf(state, {Sent, Accepted}), Unreachable);
    case DeliveryEvent::Heard:
        return when(state == Unreachable, Sent);
    case DeliveryEvent::SentAgain:
        return when(isOneOf(state, {Sent, Accepted, Unreachable, Refused, Failed, Undeliverable, Expired}), Queued);
    case DeliveryEvent::Lapsed:
        return when(isOneOf(state, {Queued, Sent, Unreachable}), Expired);
    case DeliveryEvent::Contradicted:
        return when(isOneOf(state, {Accepted, Confirmed}), Sent);
    case DeliveryEvent::Overtaken:
        return when(state == Queued, Superseded);
    case DeliveryEvent::Withdrawn:
        return when(state == Queued, Cancelled);
    }
    Q_UNREACHABLE();
}

bool isEnded(DeliveryState state)
{
    return !isOneOf(state, {Queued, Sent, Accepted, Unreachable});
}

QString toString(DeliveryState state)
{
    return enumToString(stateNames, state);
}

std::optional<DeliveryState> deliveryStateFromString(const QString &text)
{
    return enumFromString(stateNames, text);
}

} // namespace fleet
