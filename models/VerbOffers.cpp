#include "models/VerbOffers.h"

#include "models/BotGlance.h"
#include "models/Words.h"

#include <algorithm>

namespace fleet {

namespace {

int countHeld(const std::vector<const BotView *> &bots, HoldKind kind)
{
    return static_cast<int>(std::count_if(bots.begin(), bots.end(), [kind](const BotView *bot) {
        const std::vector<Hold> holds = holdsInForce(*bot);
        return std::any_of(holds.begin(), holds.end(), [kind](const Hold &hold) { return hold.kind == kind; });
    }));
}

int countChanged(Verb verb, const std::vector<const BotView *> &bots)
{
    switch (verb) {
    case Verb::Resume:
        return countHeld(bots, HoldKind::Pause);
    case Verb::Release:
        return countHeld(bots, HoldKind::Latch);
    default:
        return static_cast<int>(bots.size());
    }
}

/// Why the verb cannot be asked of any of them; empty when it can.
QString whyNot(Verb verb, const std::vector<const BotView *> &bots, int changes)
{
    if (bots.empty()) {
        return VerbOffers::tr("There is no bot to act on");
    }
    if (verb == Verb::AssumeResponsibility && bots.size() != 1) {
        return VerbOffers::tr("Choose one bot: each is taken over from on its own");
    }
    if (verb == Verb::AssumeResponsibility && bots.front()->liveness != Liveness::Dead) {
        return VerbOffers::tr("Nobody takes over from a bot that is not dead");
    }
    if (verb == Verb::Resume && changes == 0) {
        return bots.size() == 1 ? VerbOffers::tr("This bot is not paused")
                                : VerbOffers::tr("None of these bots is paused");
    }
    if (verb == Verb::Release && changes == 0) {
        return bots.size() == 1 ? VerbOffers::tr("This bot is not stopped")
                                : VerbOffers::tr("None of these bots is stopped");
    }
    return {};
}

QString whatOpens(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return VerbOffers::tr("Opens the stop dialog for these bots; nothing is sent yet");
    case Verb::Pause:
        return VerbOffers::tr("Opens the pause dialog (Ctrl+Shift+P)");
    case Verb::Resume:
        return VerbOffers::tr("Opens the resume dialog (Ctrl+Shift+R). A resume lifts pauses; what is stopped stays "
                              "stopped");
    case Verb::Release:
        return VerbOffers::tr("Opens the release dialog");
    case Verb::Drain:
        return VerbOffers::tr("Lets them close what they hold in their own time, then wait (Ctrl+Shift+D)");
    case Verb::Shutdown:
        return VerbOffers::tr("Ends them for good; opens a dialog that is held");
    case Verb::Restart:
        return VerbOffers::tr("Ends them and lets them start again; opens a dialog");
    case Verb::SetLimits:
        return VerbOffers::tr("Opens a form of the limits that can be changed");
    case Verb::ClosePosition:
        return VerbOffers::tr("Opens a dialog that asks for the instrument");
    case Verb::AssumeResponsibility:
        return VerbOffers::tr("Lets another bot take over from it; opens a dialog that says who could");
    default:
        return {};
    }
}

} // namespace

QString VerbOffers::name(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return tr("Stop…");
    case Verb::Pause:
        return tr("Pause…");
    case Verb::Resume:
        return tr("Resume…");
    case Verb::Release:
        return tr("Release…");
    case Verb::Drain:
        return tr("Drain…");
    case Verb::Shutdown:
        return tr("Shut down…");
    case Verb::Restart:
        return tr("Restart…");
    case Verb::SetLimits:
        return tr("Set limits…");
    case Verb::ClosePosition:
        return tr("Close a position…");
    case Verb::AssumeResponsibility:
        return tr("Failover…");
    default:
        return {};
    }
}

QString VerbOffers::wideName(Verb verb, int changes, int bots)
{
    const QString number = Words::number(changes);
    const bool all = changes == bots;
    switch (verb) {
    case Verb::EmergencyStop:
        return tr("Stop all %1…").arg(number);
    case Verb::Pause:
        return tr("Pause all %1…").arg(number);
    case Verb::Resume:
        return all ? tr("Resume all %1…").arg(number) : tr("Resume %1…").arg(number);
    case Verb::Release:
        return all ? tr("Release all %1…").arg(number) : tr("Release %1…").arg(number);
    default:
        return name(verb);
    }
}

VerbOffer VerbOffers::of(Verb verb, const std::vector<const BotView *> &bots)
{
    const int changes = countChanged(verb, bots);
    const QString why = whyNot(verb, bots, changes);
    return {.verb = verb,
            .text = name(verb),
            .toolTip = why.isEmpty() ? whatOpens(verb) : why,
            .possible = why.isEmpty(),
            .changes = changes};
}

} // namespace fleet
