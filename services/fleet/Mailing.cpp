#include "fleet/Mailing.h"

#include "protocol/Roads.h"

#include <map>

namespace fleet {

namespace {

constexpr std::size_t longestRingList = 1'000;

} // namespace

Parcel Mailing::parcel(const PreparedCommand &command, const BotId &bot) const
{
    const BotRuntime *runtime = m_state.find(bot);
    const BotLevel level = runtime == nullptr ? BotLevel::Verified : runtime->bot.level;
    return {.operation = command.command.operation,
            .bot = bot,
            .message = {.sender = m_fleet.managerId,
                        .recipient = bot.text(),
                        .type = roads::commandMessageType(m_dialect),
                        .subject = toString(command.command.verb),
                        .body = roads::commandBody(m_dialect, level, command.command, command.envelope),
                        .metadata = {{QStringLiteral("command_id"), command.command.id.text()}},
                        .thread = runtime == nullptr ? ThreadId() : runtime->bot.commandThread}};
}

Signal Mailing::signal(const PreparedCommand &command, std::vector<BotId> bots)
{
    Signal signal;
    signal.ringAll = bots.size() > longestRingList;
    if (!signal.ringAll) {
        signal.ring = std::move(bots);
    }
    signal.command = command.envelope;
    return signal;
}

std::vector<Signal> Mailing::signalsFor(const Operation &operation, const std::vector<BotId> &bots)
{
    std::map<CommandId, std::vector<BotId>> byCommand;
    for (const BotId &bot : bots) {
        byCommand[operation.deliveries.at(bot).record.command].push_back(bot);
    }
    std::vector<Signal> calls;
    for (auto &[id, rung] : byCommand) {
        if (const auto command = operation.commands.find(id); command != operation.commands.end()) {
            calls.push_back(signal(command->second, std::move(rung)));
        }
    }
    return calls;
}

} // namespace fleet
