#include "engine/Spill.h"

#include "core/Files.h"
#include "core/Json.h"

#include <QDir>
#include <QFileInfo>

namespace fleet {

namespace {

QJsonArray idsToJson(const std::vector<BotId> &bots)
{
    QJsonArray array;
    for (const BotId &bot : bots) {
        array.append(bot.text());
    }
    return array;
}

std::vector<BotId> idsFromJson(const QJsonArray &array)
{
    std::vector<BotId> bots;
    for (const QJsonValue &item : array) {
        bots.emplace_back(item.toString());
    }
    return bots;
}

Result<PreparedCommand> commandOf(const QJsonObject &object)
{
    Result<Envelope> envelope = envelopeFromJson(object.value(QLatin1StringView("envelope")).toObject());
    if (!envelope) {
        return failure(envelope.error());
    }
    const Result<QJsonObject> payload = parseJsonObject(envelope->payload);
    Result<Command> command = payload ? commandFromJson(*payload) : Result<Command>(failure(payload.error()));
    if (!command) {
        return failure(command.error());
    }
    return PreparedCommand{std::move(*command), std::move(*envelope),
                           idsFromJson(object.value(QLatin1StringView("bots")).toArray())};
}

Result<SpilledOperation> operationOf(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("spilled operation"));
    const Result<Scope> scope = scopeFromJson(read.object("scope"));
    const std::optional<Verb> verb = verbFromString(read.string("verb"));
    SpilledOperation operation;
    operation.record = {.id = OperationId(read.string("id")),
                        .verb = verb.value_or(Verb::EmergencyStop),
                        .scope = scope.value_or(Scope{}),
                        .reason = read.string("reason"),
                        .issuedBy = read.string("issued_by"),
                        .createdAt = read.time("created_at"),
                        .thread = ThreadId(read.string("thread")),
                        .fields = read.object("fields"),
                        .ended = false};
    operation.taken = idsFromJson(read.array("taken"));
    const QJsonArray commands = read.array("commands");
    if (!read.ok() || !scope || verb != Verb::EmergencyStop) {
        return failure(ProblemKind::Protocol, QStringLiteral("The file is not a spilled emergency stop."));
    }
    for (const QJsonValue &item : commands) {
        Result<PreparedCommand> command = commandOf(item.toObject());
        if (!command) {
            return failure(command.error());
        }
        const bool belongs =
            command->command.operation == operation.record.id && command->command.verb == Verb::EmergencyStop;
        if (!belongs || command->bots.empty()) {
            return failure(ProblemKind::Protocol, QStringLiteral("The file holds a command that is not of its stop."));
        }
        operation.commands.push_back(std::move(*command));
    }
    if (operation.commands.empty()) {
        return failure(ProblemKind::Protocol, QStringLiteral("The file holds no command."));
    }
    return operation;
}

QString pathOf(const QString &folder, const OperationId &operation)
{
    return QDir(folder).filePath(operation.text() + QStringLiteral(".json"));
}

} // namespace

Result<void> writeSpill(const QString &folder, const SpilledOperation &operation)
{
    const Result<void> made = makePrivateFolder(folder);
    if (!made) {
        return made;
    }
    QJsonArray commands;
    for (const PreparedCommand &command : operation.commands) {
        commands.append(QJsonObject{{QStringLiteral("envelope"), toJson(command.envelope)},
                                    {QStringLiteral("bots"), idsToJson(command.bots)}});
    }
    const OperationRecord &record = operation.record;
    const QJsonObject object{{QStringLiteral("id"), record.id.text()},
                             {QStringLiteral("verb"), toString(record.verb)},
                             {QStringLiteral("scope"), toJson(record.scope)},
                             {QStringLiteral("reason"), record.reason},
                             {QStringLiteral("issued_by"), record.issuedBy},
                             {QStringLiteral("created_at"), toIso(record.createdAt)},
                             {QStringLiteral("thread"), record.thread.text()},
                             {QStringLiteral("fields"), record.fields},
                             {QStringLiteral("taken"), idsToJson(operation.taken)},
                             {QStringLiteral("commands"), commands}};
    return writePrivateFile(pathOf(folder, record.id), toCompactJson(object));
}

bool isSpilled(const QString &folder, const OperationId &operation)
{
    return QFileInfo::exists(pathOf(folder, operation));
}

std::vector<SpillFile> readSpills(const QString &folder, QStringList &unreadable)
{
    std::vector<SpillFile> files;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = dir.filePath(name);
        const Result<QByteArray> bytes = readFile(path);
        const Result<QJsonObject> object = bytes ? parseJsonObject(*bytes) : failure(bytes.error());
        Result<SpilledOperation> operation =
            object ? operationOf(*object) : Result<SpilledOperation>(failure(object.error()));
        if (operation) {
            files.push_back({path, std::move(*operation)});
        } else {
            unreadable << path;
        }
    }
    return files;
}

} // namespace fleet
