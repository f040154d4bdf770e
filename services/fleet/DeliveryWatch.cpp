#include "fleet/DeliveryWatch.h"

#include "protocol/Proof.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds silenceLimit{60'000};
/// A process that stood still heard nothing meanwhile.
constexpr milliseconds longestStep{10'000};
constexpr seconds expiryGrace{30};

} // namespace

void DeliveryWatch::advance(MonoTime now)
{
    if (m_last && m_hears) {
        m_listened += std::min(now - *m_last, longestStep);
    }
    m_last = now;
}

bool DeliveryWatch::canAnswer(const BotId &bot) const
{
    const BotRuntime *runtime = m_state.find(bot);
    return runtime == nullptr || runtime->bot.canProve();
}

bool DeliveryWatch::isExpired(const Operation &operation, const Delivery &delivery, UtcTime now) const
{
    const Command *command = operation.commandOf(delivery);
    return command != nullptr && command->expiresAt && isOpen(delivery.record.state) && !delivery.inFlight
        && now > *command->expiresAt + expiryGrace;
}

bool DeliveryWatch::fellSilent(const Delivery &delivery) const
{
    // After a shutdown's last answer silence is what was asked for.
    const bool waits = delivery.record.state == DeliveryState::Sent || delivery.record.state == DeliveryState::Accepted;
    return m_readable && waits && !delivery.finalReport && canAnswer(delivery.record.bot)
        && m_listened - delivery.lastWord >= silenceLimit;
}

bool DeliveryWatch::isShutDown(const Operation &operation, const Delivery &delivery) const
{
    const Command *command = operation.commandOf(delivery);
    const BotRuntime *runtime = m_state.find(delivery.record.bot);
    if (delivery.record.state != DeliveryState::Accepted || !delivery.finalReport || command == nullptr
        || runtime == nullptr) {
        return false;
    }
    const ProofContext context{.instanceBefore = delivery.record.instanceBefore,
                               .silentFor = std::chrono::duration_cast<seconds>(m_listened - delivery.lastWord),
                               .interval = runtime->interval(m_state.groups()),
                               .rotatedKey = {}};
    return proves(*command, *delivery.finalReport, context);
}

std::vector<DeliveryWatch::Due> DeliveryWatch::due(const Operation &operation, UtcTime now) const
{
    std::vector<Due> changes;
    for (const auto &[bot, delivery] : operation.deliveries) {
        if (isExpired(operation, delivery, now)) {
            changes.push_back(
                {bot, DeliveryEvent::Lapsed, QStringLiteral("It expired before the bot carried it out.")});
        }
        if (fellSilent(delivery)) {
            changes.push_back({bot, DeliveryEvent::FellSilent, {}});
        } else if (isShutDown(operation, delivery)) {
            changes.push_back({bot, DeliveryEvent::Proved, {}});
        }
    }
    return changes;
}

} // namespace fleet
