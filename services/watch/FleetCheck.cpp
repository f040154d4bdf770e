#include "watch/FleetCheck.h"

#include <algorithm>

namespace fleet {

namespace {

struct Counts {
    int alive = 0;
    int late = 0;
    int dead = 0;
    int unheard = 0;
    int warnings = 0;
    int criticals = 0;
};

QString wordOf(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Ok:
        return QStringLiteral("OK");
    case CheckStatus::Warning:
        return QStringLiteral("WARNING");
    case CheckStatus::Critical:
        return QStringLiteral("CRITICAL");
    case CheckStatus::Unknown:
        return QStringLiteral("UNKNOWN");
    }
    Q_UNREACHABLE();
}

bool counts(const AlertView &view)
{
    return view.alert.isActive() && !view.alert.because && !view.silencedUntil;
}

Counts countOf(const FleetSnapshot &fleet)
{
    Counts counted;
    for (const BotView &bot : fleet.bots) {
        switch (bot.liveness) {
        case Liveness::Alive:
            ++counted.alive;
            break;
        case Liveness::Late:
            ++counted.late;
            break;
        case Liveness::Dead:
            ++counted.dead;
            break;
        case Liveness::NeverSeen:
        case Liveness::Unknown:
            ++counted.unheard;
            break;
        }
    }
    for (const AlertView &view : fleet.alerts) {
        if (counts(view)) {
            ++(view.alert.severity == AlertSeverity::Critical ? counted.criticals : counted.warnings);
        }
    }
    return counted;
}

CheckStatus statusOf(const FleetSnapshot &fleet, const Counts &counted)
{
    if (counted.criticals > 0) {
        return CheckStatus::Critical;
    }
    if (fleet.link.state == LinkState::Connecting || fleet.link.state == LinkState::Blind) {
        return CheckStatus::Unknown;
    }
    return counted.warnings > 0 ? CheckStatus::Warning : CheckStatus::Ok;
}

} // namespace

CheckReport checkFleet(const FleetSnapshot &fleet)
{
    const Counts counted = countOf(fleet);
    CheckReport report{.status = statusOf(fleet, counted), .line = {}, .alerts = {}};
    std::copy_if(fleet.alerts.begin(), fleet.alerts.end(), std::back_inserter(report.alerts), counts);
    const QString summary = QStringLiteral("%1: link %2, %3 of %4 bots heard, %5 dead, %6 critical and %7 other alerts")
                                .arg(wordOf(report.status), toString(fleet.link.state))
                                .arg(counted.alive + counted.late)
                                .arg(fleet.bots.size())
                                .arg(counted.dead)
                                .arg(counted.criticals)
                                .arg(counted.warnings);
    const QString figures = QStringLiteral("alive=%1 late=%2 dead=%3 unheard=%4 critical=%5 warning=%6")
                                .arg(counted.alive)
                                .arg(counted.late)
                                .arg(counted.dead)
                                .arg(counted.unheard)
                                .arg(counted.criticals)
                                .arg(counted.warnings);
    report.line = summary + QStringLiteral(" | ") + figures;
    return report;
}

CheckReport checkWithoutEngine(const std::optional<milliseconds> &pulseAge)
{
    const QString since = pulseAge ? QStringLiteral("the last one was seen %1 s ago")
                                         .arg(std::chrono::duration_cast<seconds>(*pulseAge).count())
                                   : QStringLiteral("there has been none");
    return {.status = CheckStatus::Critical,
            .line = QStringLiteral("CRITICAL: nobody watches this fleet: no console and no engine answers; ") + since,
            .alerts = {}};
}

} // namespace fleet
