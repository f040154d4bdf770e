#include "engine/LinkWatch.h"

namespace fleet {

LinkState linkStateOf(const LinkFacts &facts)
{
    if (!facts.canRead) {
        return LinkState::Blind;
    }
    switch (facts.hearing) {
    case Hearing::NotYet:
        return LinkState::Connecting;
    case Hearing::Blind:
        return LinkState::Blind;
    case Hearing::Hears:
        return facts.sweepUp && (facts.streamUp || !facts.liveEvents) ? LinkState::Live : LinkState::Degraded;
    }
    Q_UNREACHABLE();
}

} // namespace fleet
