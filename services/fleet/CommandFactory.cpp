#include "fleet/CommandFactory.h"

#include "core/Uuid.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

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

/// Bytes of the lists of one command. In base64 a third more; the reason and the other fields need their place too.
constexpr qsizetype longestList = 16 * 1024;

template<typename Ids>
qsizetype sizeOf(const Ids &ids)
{
    constexpr qsizetype quotesAndComma = 3;
    qsizetype size = 0;
    for (const auto &id : ids) {
        size += id.text().toUtf8().size() + quotesAndComma;
    }
    return size;
}

} // namespace

CommandFactory::CommandFactory(const FleetState &state, const KeyRing &keys, const Clock &clock, FleetIdentity fleet)
    : m_state(state),
      m_keys(keys),
      m_clock(clock),
      m_fleet(std::move(fleet))
{}

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
    Part part{.target = {.bots = {}, .wide = scope, .except = {}, .rosterVersion = rosterVersion()},
              .bots = bots,
              .holds = {}};
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

std::vector<HoldId> CommandFactory::holdsOf(const BotId &bot, const std::set<HoldId> &lifted) const
{
    std::vector<HoldId> holds;
    const BotRuntime *runtime = lifted.empty() ? nullptr : m_state.find(bot);
    if (runtime == nullptr) {
        return holds;
    }
    for (const HoldRecord &record : runtime->ordered) {
        if (lifted.contains(record.hold.id)) {
            holds.push_back(record.hold.id);
        }
    }
    for (const Hold &hold : runtime->heartbeat ? runtime->heartbeat->holds : std::vector<Hold>()) {
        if (lifted.contains(hold.id)) {
            holds.push_back(hold.id);
        }
    }
    return holds;
}

std::vector<CommandFactory::Part> CommandFactory::split(const OperationRecord &operation,
                                                        const std::vector<BotId> &bots) const
{
    std::set<HoldId> lifted;
    const QJsonArray named = operation.fields.value(QLatin1StringView("holds")).toArray();
    for (const QJsonValue &hold : named) {
        lifted.insert(HoldId(hold.toString()));
    }
    const bool fewHolds = sizeOf(lifted) <= longestList / 2;
    if (bots.size() > maxListedBots && fewHolds) {
        std::optional<Part> whole = wide(operation.scope, bots);
        if (whole && sizeOf(whole->target.except) <= longestList / 2) {
            return {std::move(*whole)};
        }
    }
    std::vector<Part> parts;
    qsizetype size = 0;
    for (const BotId &bot : bots) {
        qsizetype added = sizeOf(std::vector{bot});
        std::vector<HoldId> holds = fewHolds ? std::vector<HoldId>() : holdsOf(bot, lifted);
        if (!parts.empty()) {
            std::erase_if(holds, [&](const HoldId &hold) { return parts.back().holds.contains(hold); });
        }
        added += sizeOf(holds);
        const qsizetype limit = fewHolds ? longestList - sizeOf(lifted) : longestList;
        if (parts.empty() || parts.back().bots.size() >= maxListedBots || size + added > limit) {
            parts.emplace_back();
            size = 0;
            holds = fewHolds ? std::vector<HoldId>() : holdsOf(bot, lifted);
            added = sizeOf(std::vector{bot}) + sizeOf(holds);
        }
        Part &part = parts.back();
        part.bots.push_back(bot);
        part.target.bots.push_back(bot);
        part.holds.insert(holds.begin(), holds.end());
        size += added;
    }
    return parts;
}

Result<PreparedCommand> CommandFactory::sign(const OperationRecord &operation, Part part,
                                             const QJsonObject &fields) const
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
    // What no bot would take must not be sent: it would look like a fleet that does not answer.
    const QJsonObject payload = toJson(command);
    if (const Result<Command> sound = commandFromJson(payload); !sound) {
        return failure(ProblemKind::Invalid, sound.error().detail);
    }
    // The stop key lies outside the vault: a locked console can still make things safer.
    const KeyRole role = isSafe(operation.verb) ? KeyRole::Stop : KeyRole::Manager;
    const Result<QByteArray> publicKey = m_keys.publicKey(role);
    if (!publicKey) {
        return failure(publicKey.error());
    }
    const SignerWithKey signer{*publicKey, [this, role](QByteArrayView message) { return m_keys.sign(role, message); }};
    Result<Envelope> envelope = makeEnvelope(PayloadType::Command, payload, {signer});
    if (!envelope) {
        return failure(envelope.error());
    }
    return PreparedCommand{std::move(command), std::move(*envelope), std::move(part.bots)};
}

Result<std::vector<PreparedCommand>> CommandFactory::prepare(const OperationRecord &operation,
                                                             const std::vector<BotId> &targets,
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
        for (Part &part : split(operation, bots)) {
            if (!part.holds.empty()) {
                QJsonArray holds;
                for (const HoldId &hold : part.holds) {
                    holds.append(hold.text());
                }
                fields.insert(QStringLiteral("holds"), holds);
            }
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
