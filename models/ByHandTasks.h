// What is left for a person outside the console after a stop: exchange by exchange, the most pressing first and then
// where most may be lost. An exchange stands there once, with all its bots and how urgent each is.
// Never sends anybody to an exchange whose bots have all proved that they stopped.
#pragma once

#include "fleet/FleetView.h"
#include "models/ExchangeGuide.h"

#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace fleet {

struct ByHandTask {
    enum class When : std::uint8_t {
        Now,   ///< they refused, failed or cannot be reached
        Look,  ///< they cannot prove what they do
        Later, ///< they have not answered yet
    };

    ExchangeId exchange;
    When when = When::Now; ///< of the most urgent bot there
    QString title;         ///< "Go to Deribit now", "At Deribit"
    QStringList bots;      ///< whom it is about and what may be open there; a line for each urgency
    ExchangeSteps steps;   ///< with what the bots' wind-down policy keeps open

    bool operator==(const ByHandTask &) const = default;
};

class ByHandTasks final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ByHandTasks)

public:
    ByHandTasks() = delete;

    /// None for any verb but a stop.
    [[nodiscard]] static std::vector<ByHandTask> of(const OperationView &operation, const ExchangeGuide &guide);
    /// While no stop can be sent or seen: each exchange where a bot trades that has not stopped, the most money first.
    /// Each bot with the age of what it last said.
    [[nodiscard]] static std::vector<ByHandTask> of(const std::vector<BotView> &bots, const ExchangeGuide &guide,
                                                    UtcTime now);
    /// From when that is: "Figures last heard between 15:33:54 and 15:37:56, up to 8 min ago."
    [[nodiscard]] static QString lastHeard(const std::vector<BotView> &bots, UtcTime now);
    /// Where nobody knows which bots there are: each exchange that has steps, and at the end any other.
    [[nodiscard]] static std::vector<ByHandTask> everywhere(const ExchangeGuide &guide);
    /// To be pasted into a chat.
    [[nodiscard]] static QString asText(const ByHandTask &task);
    /// "as of 22 Nov 2026"; empty when there is no page.
    [[nodiscard]] static QString checked(const ByHandTask &task);
};

} // namespace fleet
