#include "fleet/CommandFactory.h"

#include "core/Uuid.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace fleet {

namespace {

bool isMemberOf(const Scope &scope, const Bot &bot)
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return true;
    case ScopeKind::Group:
        return scope.names.contains(bot.group.text());
    case ScopeKind::Exchange:
        return bot.tradesOn(ExchangeId(scope.names.value(0)));
    case ScopeKind::Bots:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

CommandFactory::CommandFactory(const FleetState &state, const KeyRing &keys, const Clock &clock, FleetIdentity fleet)
    : m_state(state), m_keys(keys), m_clock(clock), m_fleet(std::move(fleet))
{
}

qint64 CommandFactory::rosterVersion() const
{
    UtcTime newest{};
    for (const auto &[id, runtime] : m_state.bots()) {
        newest = std::max(newest, runtime.bot.enrolledAt);
    }
    return toEpochMs(newest);
}

std::optional<CommandFactory::Part> CommandFactory::wide(const Scope &scope, const std::vector<BotId> &bots) const
{
    if (scope.kind == ScopeKind::Bots) {
        return std::nullopt;
    }
    const std::set<BotId> wanted(bots.begin(), bots.end());
    Part part{.target = {.bots = {}, .wide = scope, .except = {}, .rosterVersion = rosterVersion()}, .bots = bots};
    for (const auto &[id, runtime] : m_state.bots()) {
        if (runtime.bot.isMember() && isMemberOf(scope, runtime.bot) && !wanted.contains(id)) {
            part.target.except.push_back(id);
        }
    }
    if (part.target.except.size() > maxListedBots) {
        return std::nullopt;
    }
    return part;
}

std::vector<CommandFactory::Part> CommandFactory::split(const Scope &scope, const std::vector<BotId> &bots) const
{
    std::vector<Part> parts;
    if (bots.size() > maxListedBots) {
        if (std::optional<Part> whole = wide(scope, bots)) {
            parts.push_back(std::move(*whole));
            return parts;
        }
    }
    for (std::size_t begin = 0; begin < bots.size(); begin += maxListedBots) {
        const std::size_t end = std::min(begin + maxListedBots, bots.size());
        Part part;
        part.bots.assign(bots.begin() + static_cast<std::ptrdiff_t>(begin), bots.begin() + static_cast<std::ptrdiff_t>(end));
        part.target.bots = part.bots;
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<PreparedCommand> CommandFactory::sign(const OperationRecord &operation, Part part, const QJsonObject &fields) const
{
    const UtcTime now = m_clock.now();
    Command command{
        .id = CommandId(makeUuidV7(now)),
        .verb = operation.verb,
        .target = std::move(part.target),
        .operation = operation.id,
        .thread = operation.thread,
        .reason = operation.reason,
        .issuedBy = operation.issuedBy,
        .issuedAt = now,
        .expiresAt = isSafe(operation.verb) ? std::nullopt : std::optional<UtcTime>(now + validity),
        .fleetTag = m_fleet.tag,
        .audience = m_fleet.audience,
        .fields = fields,
    };
    // The stop key lies outside the vault: a locked console can still make things safer.
    const KeyRole role = isSafe(operation.verb) ? KeyRole::Stop : KeyRole::Manager;
    const Result<QByteArray> publicKey = m_keys.publicKey(role);
    if (!publicKey) {
        return failure(publicKey.error());
    }
    const SignerWithKey signer{*publicKey, [this, role](QByteArrayView message) { return m_keys.sign(role, message); }};
    Result<Envelope> envelope = makeEnvelope(PayloadType::Command, toJson(command), {signer});
    if (!envelope) {
        return failure(envelope.error());
    }
    return PreparedCommand{std::move(command), std::move(*envelope), std::move(part.bots)};
}

Result<std::vector<PreparedCommand>> CommandFactory::prepare(const OperationRecord &operation, const std::vector<BotId> &targets,
                                                             const std::optional<WindDown> &windDown) const
{
    // Bots of one policy share a command; every other verb is the same for all.
    std::map<WindDown, std::vector<BotId>> byPolicy;
    for (const BotId &bot : targets) {
        const bool isStop = operation.verb == Verb::EmergencyStop;
        byPolicy[isStop ? windDown.value_or(m_state.windDownOf(bot)) : WindDown::Flatten].push_back(bot);
    }
    std::vector<PreparedCommand> commands;
    for (const auto &[policy, bots] : byPolicy) {
        QJsonObject fields = operation.fields;
        if (operation.verb == Verb::EmergencyStop && !fields.contains(QLatin1StringView("actions"))) {
            fields.insert(QStringLiteral("actions"), QJsonArray::fromStringList(stopActionsFor(policy)));
        }
        for (Part &part : split(operation.scope, bots)) {
            Result<PreparedCommand> command = sign(operation, std::move(part), fields);
            if (!command) {
                return failure(command.error());
            }
            commands.push_back(std::move(*command));
        }
    }
    return commands;
}

} // namespace fleet
