#include "models/HealthSentences.h"

#include "models/BotGlance.h"
#include "models/LinkWords.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

QString HealthSentences::headline(const FleetSnapshot &fleet, const AlertCounts &alerts)
{
    if (!isBlind(fleet.link)) {
        return AlertWords::headline(alerts);
    }
    if (alerts.firing > 0) {
        return tr("Nothing is heard. Alerts as they were: %1").arg(Words::number(alerts.firing));
    }
    return fleet.link.state == LinkState::Connecting ? tr("Nothing is heard yet, so nothing is known")
                                                     : tr("Nothing is heard, so nothing is known");
}

QString HealthSentences::coverage(const FleetSnapshot &fleet, const AlertCounts &alerts, const HealthCounts &bots)
{
    QStringList parts;
    if (const QString others = AlertWords::others(alerts); !others.isEmpty()) {
        parts.append(tr("Also: %1.").arg(others));
    }
    if (isBlind(fleet.link)) {
        parts.append(tr("The console hears nothing: figures and alerts of bots are as they were."));
    } else if (bots.total > 0) {
        const auto heard = std::count_if(fleet.bots.begin(), fleet.bots.end(),
                                         [](const BotView &bot) { return bot.liveness == Liveness::Alive; });
        parts.append(tr("%1 of %2 heard.").arg(Words::number(heard), Words::bots(bots.total)));
        parts.append(tr("Last looked at %1.").arg(Words::clockTime(fleet.at)));
    }
    return parts.join(QLatin1Char(' '));
}

QString HealthSentences::noAlerts(const FleetSnapshot &fleet)
{
    if (isBlind(fleet.link)) {
        return tr("The console hears nothing, so what is wrong with the bots is not known. What was firing when it "
                  "last heard would stand here; there was nothing.");
    }
    if (fleet.bots.empty()) {
        return tr("Nothing is firing. No bot is enrolled, so only the console itself is watched.");
    }
    return fleet.link.lastEventAt
             ? tr("Nothing is firing. The console hears the fleet, the last time at %1, and looked at every bot at %2.")
                   .arg(Words::clockTime(*fleet.link.lastEventAt), Words::clockTime(fleet.at))
             : tr("Nothing is firing. The console hears the gateway, and no bot has spoken yet.");
}

QString HealthSentences::noBots(const FleetSnapshot &fleet)
{
    return isBlind(fleet.link)
             ? LinkWords::noBotsMeans(fleet.link)
             : tr("No bot is enrolled yet. Here each will have a row with its metrics, and what is beyond a limit will "
                  "stand out. Enrol bots from a file in Settings.");
}

} // namespace fleet
