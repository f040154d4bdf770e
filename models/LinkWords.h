// What can be said about the link to the fleet: a word, a sentence and how bad it is.
// Never says live or well while the console cannot hear.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace fleet {

/// What a banner names and its buttons do.
enum class LinkAct : std::uint8_t { StepsByHand, Settings };

/// Shown across the window while it lasts.
struct LinkBanner {
    QString title;
    QString detail;
    Severity severity = Severity::None; ///< None: no banner
    bool red = false;                   ///< the banner itself: it means blind, as the frame does
    std::vector<LinkAct> acts;
};

class LinkWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::LinkWords)

public:
    LinkWords() = delete;

    [[nodiscard]] static QString state(const LinkView &link, UtcTime now);
    /// "2 of 3 channels"; a webhook counts where the profile has one.
    [[nodiscard]] static QString channels(const LinkView &link);
    /// Each channel in a line of its own: whether it is up, when it last brought something, how late.
    [[nodiscard]] static QStringList channelLines(const LinkView &link, UtcTime now);
    [[nodiscard]] static Severity severity(const LinkView &link);
    /// The window's red frame and its title: only for a console that cannot see, whatever the banner says.
    [[nodiscard]] static bool isFramed(const LinkView &link);
    /// Beside the link's state: "Stops refused"; empty when a stop would be taken.
    [[nodiscard]] static QString stopsRefused(const LinkView &link);
    /// `lastHeard`: the newest report of any bot; said while no connection was made yet.
    [[nodiscard]] static LinkBanner banner(const LinkView &link, UtcTime now,
                                           const std::optional<UtcTime> &lastHeard = {});
    /// The page's sentence: "1 bot is dead, 1 is unknown".
    [[nodiscard]] static QString headline(const FleetCounts &counts, const LinkView &link, UtcTime now);
    /// In the place of the bots when there are none: why.
    [[nodiscard]] static QString noBots(const LinkView &link);
    /// Below it, while that is not known: what it means.
    [[nodiscard]] static QString noBotsMeans(const LinkView &link);
    /// "11 of 12 heard. Figures 6 to 29 s old."; when nothing is heard: "Last known figures, the newest of 15:38:02."
    [[nodiscard]] static QString coverage(const FleetCounts &counts, const FleetSnapshot &fleet, UtcTime now);

private:
    [[nodiscard]] static QString times(const ChannelTimes &times, UtcTime now);
    [[nodiscard]] static QString webhook(const WebhookView &webhook, UtcTime now);
};

} // namespace fleet
