#include "protocol/Command.h"

#include "core/Json.h"
#include "core/Uuid.h"

#include <algorithm>
#include <array>

namespace fleet {

namespace {

constexpr std::array reservedKeys{"id",        "command",   "to",         "operation", "thread", "reason",
                                  "issued_by", "issued_at", "expires_at", "fleet",     "aud"};

bool isReserved(const QString &key)
{
    return std::any_of(reservedKeys.begin(), reservedKeys.end(),
                       [&](const char *reserved) { return key == QLatin1StringView(reserved); });
}

QJsonArray botsToJson(const std::vector<BotId> &bots)
{
    QJsonArray array;
    for (const BotId &bot : bots) {
        array.append(bot.text());
    }
    return array;
}

std::vector<BotId> botsFromList(const QStringList &texts)
{
    std::vector<BotId> bots;
    bots.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString &text : texts) {
        bots.emplace_back(text);
    }
    return bots;
}

QJsonValue targetToJson(const CommandTarget &target)
{
    if (!target.wide) {
        return botsToJson(target.bots);
    }
    QJsonObject object = toJson(*target.wide);
    object.insert(QStringLiteral("except"), botsToJson(target.except));
    object.insert(QStringLiteral("roster"), target.rosterVersion);
    return object;
}

Result<CommandTarget> targetFromJson(const QJsonValue &value)
{
    CommandTarget target;
    if (value.isArray()) {
        JsonReader read({{QStringLiteral("to"), value}}, QStringLiteral("command"));
        const QStringList bots = read.strings("to");
        if (read.ok() && (bots.isEmpty() || static_cast<std::size_t>(bots.size()) > maxListedBots)) {
            read.fail("to", QStringLiteral("must list 1 to 200 bots."));
        }
        if (!read.ok()) {
            return failure(*read.problem());
        }
        target.bots = botsFromList(bots);
        return target;
    }
    JsonReader read(value.toObject(), QStringLiteral("command target"));
    const Result<Scope> scope = scopeFromJson(value.toObject());
    target.except = botsFromList(read.strings("except"));
    target.rosterVersion = read.integer("roster");
    if (!scope) {
        return failure(scope.error());
    }
    if (scope->kind == ScopeKind::Bots) {
        read.fail("kind", QStringLiteral("must be fleet, group or exchange."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    target.wide = *scope;
    return target;
}

void checkOwnFields(JsonReader &read, Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        if (read.strings("actions").isEmpty()) {
            read.fail("actions", QStringLiteral("must name at least one action."));
        }
        break;
    case Verb::Resume:
    case Verb::Release:
        if (read.strings("holds").isEmpty()) {
            read.fail("holds", QStringLiteral("must name at least one hold."));
        }
        break;
    case Verb::Custom:
        static_cast<void>(read.string("name"));
        static_cast<void>(read.object("payload"));
        break;
    case Verb::UpdateVersion:
        static_cast<void>(read.string("new_version"));
        break;
    case Verb::RollbackVersion:
        static_cast<void>(read.string("to_version"));
        break;
    case Verb::SetThread:
        static_cast<void>(read.string("new_thread"));
        break;
    case Verb::ReplaceKey:
        static_cast<void>(read.string("role"));
        break;
    case Verb::AssumeResponsibility:
        static_cast<void>(read.string("from_bot"));
        break;
    case Verb::RotateKey:
        static_cast<void>(read.integer("key_version"));
        static_cast<void>(read.string("nonce"));
        break;
    case Verb::Drain:
    case Verb::Pause:
    case Verb::Shutdown:
    case Verb::Restart:
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
        break;
    }
}

} // namespace

bool addresses(const CommandTarget &target, const BotAddress &bot)
{
    if (!target.wide) {
        return std::find(target.bots.begin(), target.bots.end(), bot.id) != target.bots.end();
    }
    if (std::find(target.except.begin(), target.except.end(), bot.id) != target.except.end()) {
        return false;
    }
    switch (target.wide->kind) {
    case ScopeKind::Fleet:
        return true;
    case ScopeKind::Group:
        return target.wide->names.contains(bot.group.text());
    case ScopeKind::Exchange:
        return std::any_of(bot.exchanges.begin(), bot.exchanges.end(),
                           [&](const ExchangeId &exchange) { return target.wide->names.contains(exchange.text()); });
    case ScopeKind::Bots:
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<HoldId> Command::holds() const
{
    std::vector<HoldId> ids;
    const QJsonArray array = fields.value(QLatin1StringView("holds")).toArray();
    for (const QJsonValue &item : array) {
        ids.emplace_back(item.toString());
    }
    return ids;
}

QStringList Command::actions() const
{
    QStringList result;
    const QJsonArray array = fields.value(QLatin1StringView("actions")).toArray();
    for (const QJsonValue &item : array) {
        result.append(item.toString());
    }
    return result;
}

QJsonObject toJson(const Command &command)
{
    QJsonObject object;
    for (auto it = command.fields.begin(); it != command.fields.end(); ++it) {
        Q_ASSERT(!isReserved(it.key()));
        object.insert(it.key(), it.value());
    }
    object.insert(QStringLiteral("id"), command.id.text());
    object.insert(QStringLiteral("command"), toString(command.verb));
    object.insert(QStringLiteral("to"), targetToJson(command.target));
    object.insert(QStringLiteral("operation"), command.operation.text());
    object.insert(QStringLiteral("thread"), command.thread.text());
    object.insert(QStringLiteral("reason"), command.reason);
    object.insert(QStringLiteral("issued_by"), command.issuedBy);
    object.insert(QStringLiteral("issued_at"), toIso(command.issuedAt));
    if (command.expiresAt) {
        object.insert(QStringLiteral("expires_at"), toIso(*command.expiresAt));
    }
    object.insert(QStringLiteral("fleet"), command.fleetTag);
    object.insert(QStringLiteral("aud"), command.audience);
    return object;
}

Result<Command> commandFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("command"));
    const std::optional<Verb> verb = verbFromString(read.string("command"));
    Command command{
        .id = CommandId(read.string("id")),
        .verb = verb.value_or(Verb::Pause),
        .target = {},
        .operation = OperationId(read.string("operation")),
        .thread = ThreadId(read.string("thread")),
        .reason = read.optionalString("reason").value_or(QString()),
        .issuedBy = read.optionalString("issued_by").value_or(QString()),
        .issuedAt = read.time("issued_at"),
        .expiresAt = read.optionalTime("expires_at"),
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
        .fields = {},
    };
    if (read.ok() && !verb) {
        read.fail("command", QStringLiteral("is not a verb of this protocol."));
    }
    if (read.ok() && !isUuid(command.id.text())) {
        read.fail("id", QStringLiteral("is not a UUID."));
    }
    if (read.ok()) {
        checkOwnFields(read, *verb);
    }
    if (read.ok() && isSafe(*verb) == command.expiresAt.has_value()) {
        read.fail("expires_at", isSafe(*verb) ? QStringLiteral("must be absent: this verb never expires.")
                                              : QStringLiteral("is missing: only safe verbs never expire."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    Result<CommandTarget> target = targetFromJson(object.value(QLatin1StringView("to")));
    if (!target) {
        return failure(target.error());
    }
    command.target = std::move(*target);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isReserved(it.key())) {
            command.fields.insert(it.key(), it.value());
        }
    }
    return command;
}

QStringList stopActionsFor(WindDown windDown)
{
    switch (windDown) {
    case WindDown::Flatten:
        return {stopAction::blockEntries, stopAction::cancelOrders, stopAction::closeAll, stopAction::haltLoop};
    case WindDown::CloseLeveraged:
        return {stopAction::blockEntries, stopAction::cancelOrders, stopAction::closeLeveraged, stopAction::haltLoop};
    case WindDown::CancelAndHold:
        return {stopAction::blockEntries, stopAction::cancelOrders, stopAction::haltLoop};
    }
    Q_UNREACHABLE();
}

QJsonObject plainCommandJson(const Command &command)
{
    QJsonObject object{{QStringLiteral("command"), toString(command.verb)},
                       {QStringLiteral("reason"), command.reason},
                       {QStringLiteral("timestamp"), toIso(command.issuedAt)}};
    if (command.verb == Verb::EmergencyStop) {
        // The guide knows three actions; an unknown one could make a plain bot refuse the whole stop.
        QStringList actions = command.actions();
        actions.removeAll(stopAction::blockEntries);
        actions.removeAll(stopAction::destroyKeys);
        object.insert(QStringLiteral("actions"), QJsonArray::fromStringList(actions));
        return object;
    }
    for (auto it = command.fields.begin(); it != command.fields.end(); ++it) {
        if (it.key() != QLatin1StringView("holds")) {
            object.insert(it.key(), it.value());
        }
    }
    return object;
}

} // namespace fleet
