// Names of the drawings in resources/icons that mean a state, so that a state looks the same everywhere.
// Never a colour and never a path.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/Severity.h"

#include <QString>

namespace fleet::icons {

inline QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::None:
        return {};
    case Severity::Healthy:
        return QStringLiteral("tick-ring");
    case Severity::Warning:
        return QStringLiteral("triangle");
    case Severity::Critical:
        return QStringLiteral("diamond");
    case Severity::Dead:
        return QStringLiteral("cross-ring");
    case Severity::Late:
        return QStringLiteral("clock");
    case Severity::Unknown:
        return QStringLiteral("question-ring");
    case Severity::Paused:
        return QStringLiteral("pause");
    case Severity::Stopped:
        return QStringLiteral("square");
    case Severity::Latched:
        return QStringLiteral("padlock");
    case Severity::Pending:
        return QStringLiteral("arrow-circle");
    }
    Q_UNREACHABLE();
}

/// A stop that is not proved looks like no other trouble.
inline QString nameOf(BotGlance glance)
{
    const bool isStop = glance == BotGlance::NotStopped || glance == BotGlance::Stopping;
    return isStop ? QStringLiteral("octagon") : nameOf(severityOf(glance));
}

inline QString nameOf(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return QStringLiteral("octagon");
    case Verb::Pause:
        return QStringLiteral("pause");
    case Verb::Drain:
        return QStringLiteral("drop");
    case Verb::Resume:
        return QStringLiteral("play");
    case Verb::Release:
        return QStringLiteral("padlock-open");
    case Verb::Shutdown:
        return QStringLiteral("power");
    case Verb::Restart:
        return QStringLiteral("restart");
    case Verb::SetLimits:
        return QStringLiteral("gauge");
    case Verb::ClosePosition:
        return QStringLiteral("cross-box");
    default:
        return QStringLiteral("arrow-circle");
    }
}

} // namespace fleet::icons
