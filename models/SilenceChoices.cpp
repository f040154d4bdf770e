#include "models/SilenceChoices.h"

#include "alerts/Silences.h"
#include "models/AlertWords.h"

#include <algorithm>

namespace fleet {

std::vector<SilenceMatch> SilenceChoices::of(const AlertView &view)
{
    const AlertKey &key = view.alert.key;
    if (isEmergency(key.rule)) {
        return {};
    }
    std::vector<SilenceMatch> matches;
    if (!key.bot.isEmpty()) {
        matches.push_back({.rule = key.rule, .group = {}, .bot = key.bot});
        matches.push_back({.rule = std::nullopt, .group = {}, .bot = key.bot});
        if (!view.group.isEmpty()) {
            matches.push_back({.rule = key.rule, .group = view.group, .bot = {}});
            matches.push_back({.rule = std::nullopt, .group = view.group, .bot = {}});
        }
    }
    matches.push_back({.rule = key.rule, .group = {}, .bot = {}});
    return matches;
}

int SilenceChoices::covered(const SilenceMatch &match, const std::vector<AlertView> &alerts)
{
    return static_cast<int>(std::count_if(alerts.begin(), alerts.end(), [&match](const AlertView &view) {
        return view.alert.isOpen() && matches(match, view.alert.key, view.group);
    }));
}

QString SilenceChoices::preview(const SilenceMatch &match, const std::vector<AlertView> &alerts, const QString &bot)
{
    const int count = covered(match, alerts);
    const QString what = AlertWords::match(match, bot);
    const QString open = count == 1 ? tr("1 open alert") : tr("%Ln open alerts", nullptr, count);
    return tr("Covers %1 and every later one: %2. Emergencies call all the same.", "how many, which").arg(open, what);
}

} // namespace fleet
