#include "protocol/Command.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "protocol/Encoding.h"

#include <algorithm>
#include <array>
#include <limits>

namespace fleet {

namespace {

constexpr std::array reservedKeys{"id",        "command",   "to",         "operation", "thread", "reason",
                                  "issued_by", "issued_at", "expires_at", "fleet",     "aud"};

constexpr qsizetype newKeyBytes = 32;
constexpr qint64 longestGraceSeconds = 3600;

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

void needText(JsonReader &read, const char *key)
{
    if (read.string(key).isEmpty()) {
        read.fail(key, QStringLiteral("is empty."));
    }
}

void needTexts(JsonReader &read, const char *key)
{
    const QStringList texts = read.strings(key);
    if (texts.isEmpty() || texts.contains(QString())) {
        read.fail(key, QStringLiteral("must name at least one, and none with an empty name."));
    }
}

void needWhole(JsonReader &read, const char *key, qint64 least, qint64 most)
{
    const qint64 value = read.integer(key);
    if (value < least || value > most) {
        read.fail(key, QStringLiteral("must be %1 to %2.").arg(least).arg(most));
    }
}

void allowWhole(JsonReader &read, const char *key, qint64 least, qint64 most)
{
    if (read.optionalInteger(key)) {
        needWhole(read, key, least, most);
    }
}

void needValues(JsonReader &read, const QJsonObject &object)
{
    const QStringList keys = object.keys();
    if (std::all_of(keys.begin(), keys.end(), isReserved)) {
        read.fail("command", QStringLiteral("needs at least one value: an echo of nothing proves nothing."));
    }
}

void needCustom(JsonReader &read)
{
    needText(read, "name");
    static_cast<void>(read.object("payload"));
    // A bot that speaks plain payloads gets the name as its command: no way around a release.
    if (verbFromString(read.string("name"))) {
        read.fail("name", QStringLiteral("is a command of this protocol."));
    }
}

void needNewKey(JsonReader &read)
{
    const QString role = read.string("role");
    if (role == QLatin1StringView("signal")) {
        if (read.object("sealed").isEmpty()) {
            read.fail("sealed", QStringLiteral("must hold the key sealed to at least one bot."));
        }
        return;
    }
    if (role != QLatin1StringView("manager") && role != QLatin1StringView("stop") && role != QLatin1StringView("box")) {
        read.fail("role", QStringLiteral("must be manager, stop, box or signal."));
    }
    if (!bytesFromHex(read.string("public_key"), newKeyBytes)) {
        read.fail("public_key", QStringLiteral("must be 32 bytes in hex."));
    }
}

void checkOwnFields(JsonReader &read, Verb verb, const QJsonObject &object)
{
    switch (verb) {
    case Verb::EmergencyStop:
        // Unknown actions are let through: an older bot must not ignore a stop because a newer console asks for more.
        needTexts(read, "actions");
        break;
    case Verb::Resume:
    case Verb::Release:
        needTexts(read, "holds");
        break;
    case Verb::Shutdown:
    case Verb::Restart:
        allowWhole(read, "grace_period_seconds", 0, longestGraceSeconds);
        break;
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
        needValues(read, object);
        break;
    case Verb::Custom:
        needCustom(read);
        break;
    case Verb::RotateKey:
        needWhole(read, "key_version", 1, std::numeric_limits<int>::max());
        needText(read, "nonce");
        break;
    case Verb::UpdateVersion:
        needText(read, "new_version");
        break;
    case Verb::RollbackVersion:
        needText(read, "to_version");
        break;
    case Verb::AssumeResponsibility:
        needText(read, "from_bot");
        static_cast<void>(read.optionalBoolean("reconcile_positions"));
        static_cast<void>(read.optionalObject("fence"));
        break;
    case Verb::SetThread:
        needText(read, "new_thread");
        break;
    case Verb::ReplaceKey:
        needNewKey(read);
        break;
    case Verb::Pause:
    case Verb::Drain:
        break;
    }
}

void checkExpiry(JsonReader &read, const Command &command)
{
    if (isSafe(command.verb)) {
        if (command.expiresAt) {
            read.fail("expires_at", QStringLiteral("must be absent: this verb never expires."));
        }
        return;
    }
    if (!command.expiresAt) {
        read.fail("expires_at", QStringLiteral("is missing: only safe verbs never expire."));
        return;
    }
    if (*command.expiresAt <= command.issuedAt || *command.expiresAt - command.issuedAt > longestCommandLife) {
        read.fail("expires_at", QStringLiteral("must be after issued_at and at most 24 hours later."));
    }
}

/// A cut in the middle of a character beyond the basic plane would leave half of it.
QString shortened(const QString &reason)
{
    if (reason.size() <= maxReasonLength) {
        return reason;
    }
    return reason.left(reason.at(maxReasonLength - 1).isHighSurrogate() ? maxReasonLength - 1 : maxReasonLength);
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
    object.insert(QStringLiteral("reason"), shortened(command.reason));
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
    if (read.ok() && command.operation.isEmpty()) {
        read.fail("operation", QStringLiteral("is empty: a hold needs its id."));
    }
    if (read.ok()) {
        checkOwnFields(read, *verb, object);
        checkExpiry(read, command);
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

WindDown windDownOf(const QStringList &stopActions)
{
    return stopActions.contains(stopAction::closeAll)       ? WindDown::Flatten
         : stopActions.contains(stopAction::closeLeveraged) ? WindDown::CloseLeveraged
                                                            : WindDown::CancelAndHold;
}

QJsonObject plainCommandJson(const Command &command)
{
    QJsonObject object;
    QString word = toString(command.verb);
    if (command.verb == Verb::EmergencyStop) {
        // The guide knows three actions; an unknown one could make a plain bot refuse the whole stop.
        QStringList actions = command.actions();
        actions.removeIf([](const QString &action) {
            return action != stopAction::cancelOrders && action != stopAction::closeAll
                && action != stopAction::haltLoop;
        });
        object.insert(QStringLiteral("actions"), QJsonArray::fromStringList(actions));
    } else if (command.verb == Verb::Custom) {
        // The guide's group commands: the name is the command, its payload stands beside it.
        const QString name = command.fields.value(QLatin1StringView("name")).toString();
        if (!verbFromString(name)) {
            word = name;
            object = command.fields.value(QLatin1StringView("payload")).toObject();
        }
    } else {
        object = command.fields;
        object.remove(QStringLiteral("holds"));
    }
    object.insert(QStringLiteral("command"), word);
    object.insert(QStringLiteral("reason"), shortened(command.reason));
    object.insert(QStringLiteral("timestamp"), toIso(command.issuedAt));
    return object;
}

} // namespace fleet
