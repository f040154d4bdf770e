#include "models/VerbOffers.h"

#include "models/BotGlance.h"

#include <algorithm>

namespace fleet {

namespace {

bool anyHold(const std::vector<const BotView *> &bots, HoldKind kind)
{
    return std::any_of(bots.begin(), bots.end(), [kind](const BotView *bot) {
        const std::vector<Hold> holds = holdsInForce(*bot);
        return std::any_of(holds.begin(), holds.end(), [kind](const Hold &hold) { return hold.kind == kind; });
    });
}

/// Why the verb cannot be asked of any of them; empty when it can.
QString whyNot(Verb verb, const std::vector<const BotView *> &bots)
{
    if (bots.empty()) {
        return VerbOffers::tr("There is no bot to act on");
    }
    if (verb == Verb::Resume && !anyHold(bots, HoldKind::Pause)) {
        return bots.size() == 1 ? VerbOffers::tr("This bot is not paused")
                                : VerbOffers::tr("None of these bots is paused");
    }
    if (verb == Verb::Release && !anyHold(bots, HoldKind::Latch)) {
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
        return VerbOffers::tr("Opens the resume dialog (Ctrl+Shift+R)");
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
    default:
        return {};
    }
}

VerbOffer VerbOffers::of(Verb verb, const std::vector<const BotView *> &bots)
{
    const QString why = whyNot(verb, bots);
    return {
        .verb = verb, .text = name(verb), .toolTip = why.isEmpty() ? whatOpens(verb) : why, .possible = why.isEmpty()};
}

} // namespace fleet
