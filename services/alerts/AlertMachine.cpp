#include "alerts/AlertMachine.h"

namespace fleet {

namespace {

using enum AlertState;

std::optional<AlertState> whileFiring(AlertEvent event)
{
    switch (event) {
    case AlertEvent::Acknowledge:
        return Acknowledged;
    case AlertEvent::End:
        return Unseen;
    case AlertEvent::Worsen:
    case AlertEvent::Lapse:
    case AlertEvent::Return:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<AlertState> whileAcknowledged(AlertEvent event)
{
    switch (event) {
    case AlertEvent::Acknowledge:
        return Acknowledged;
    case AlertEvent::Worsen:
    case AlertEvent::Lapse:
        return Firing;
    case AlertEvent::End:
        return Closed;
    case AlertEvent::Return:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<AlertState> whileUnseen(AlertEvent event)
{
    switch (event) {
    case AlertEvent::Acknowledge:
        return Closed;
    case AlertEvent::Return:
        return Firing;
    case AlertEvent::Worsen:
    case AlertEvent::Lapse:
    case AlertEvent::End:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<AlertState> next(AlertState state, AlertEvent event)
{
    switch (state) {
    case Firing:
        return whileFiring(event);
    case Acknowledged:
        return whileAcknowledged(event);
    case Unseen:
        return whileUnseen(event);
    case Closed:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace fleet
