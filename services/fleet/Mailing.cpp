#include "fleet/Mailing.h"

#include "protocol/Roads.h"

namespace fleet {

namespace {

constexpr std::size_t longestRingList = 1'000;

} // namespace

std::map<CommandId, std::vector<BotId>> byCommand(const Operation &operation, const std::vector<BotId> &bots)
{
    std::map<CommandId, std::vector<BotId>> result;
    for (const BotId &bot : bots) {
        result[operation.deliveries.at(bot).record.command].push_back(bot);
    }
    return result;
}

Parcel Mailing::parcel(const PreparedCommand &command, const BotRuntime *runtime, const BotId &bot,
                       const QString &body) const
{
    return {.operation = command.command.operation,
            .command = command.command.id,
            .bot = bot,
            .message = {.sender = m_fleet.managerId,
                        .recipient = bot.text(),
                        .type = roads::commandMessageType(m_dialect),
                        .subject = toString(command.command.verb),
                        .body = body,
                        .metadata = {{QStringLiteral("command_id"), command.command.id.text()}},
                        .thread = runtime == nullptr ? ThreadId() : runtime->bot.commandThread}};
}

std::vector<Parcel> Mailing::parcels(const PreparedCommand &command, std::span<const BotId> bots) const
{
    std::map<BotLevel, QString> bodies; // the same for all bots of a level, and long
    std::vector<Parcel> result;
    result.reserve(bots.size());
    for (const BotId &bot : bots) {
        const BotRuntime *runtime = m_state.find(bot);
        const BotLevel level = runtime == nullptr ? BotLevel::Verified : runtime->bot.level;
        QString &body = bodies[level];
        if (body.isEmpty()) {
            body = roads::commandBody(m_dialect, level, command.command, command.envelope);
        }
        result.push_back(parcel(command, runtime, bot, body));
    }
    return result;
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
    std::vector<Signal> calls;
    for (const auto &[id, rung] : byCommand(operation, bots)) {
        if (const auto command = operation.commands.find(id); command != operation.commands.end()) {
            calls.push_back(signal(command->second, rung));
        }
    }
    return calls;
}

} // namespace fleet
