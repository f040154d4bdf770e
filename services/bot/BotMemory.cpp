#include "bot/BotMemory.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "protocol/Encoding.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr EnumNames<Leaving, 4> leavingNames{{
    {Leaving::No, QLatin1StringView("no")},
    {Leaving::Shutdown, QLatin1StringView("shutdown")},
    {Leaving::Restart, QLatin1StringView("restart")},
    {Leaving::DestroyKeys, QLatin1StringView("destroy_keys")},
}};

constexpr int formatVersion = 1;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(JsonReader &read, const char *key)
{
    const std::optional<QByteArray> bytes = bytesFromBase64(read.string(key));
    if (!bytes) {
        read.fail(key, QStringLiteral("is not base64."));
    }
    return bytes.value_or(QByteArray());
}

void insertTime(QJsonObject &object, const QString &key, const std::optional<UtcTime> &time)
{
    if (time) {
        object.insert(key, toIso(*time));
    }
}

Verb verbOf(JsonReader &read)
{
    const std::optional<Verb> verb = verbFromString(read.string("verb"));
    if (!verb) {
        read.fail("verb", QStringLiteral("is not a verb of this protocol."));
    }
    return verb.value_or(Verb::Pause);
}

AnswerStatus statusOf(JsonReader &read)
{
    const std::optional<AnswerStatus> status = answerStatusFromString(read.string("status"));
    if (!status) {
        read.fail("status", QStringLiteral("is not a status of this protocol."));
    }
    return status.value_or(AnswerStatus::Accepted);
}

QJsonObject toJson(const CarriedOut &entry)
{
    QJsonObject object{{QStringLiteral("command"), entry.command.text()},
                       {QStringLiteral("verb"), toString(entry.verb)},
                       {QStringLiteral("thread"), entry.thread.text()},
                       {QStringLiteral("status"), toString(entry.status)},
                       {QStringLiteral("detail"), entry.detail},
                       {QStringLiteral("values"), entry.values},
                       {QStringLiteral("answered_at"), toIso(entry.answeredAt)}};
    insertTime(object, QStringLiteral("expires_at"), entry.expiresAt);
    return object;
}

CarriedOut carriedOutFrom(JsonReader &read)
{
    return {.command = CommandId(read.string("command")),
            .verb = verbOf(read),
            .thread = ThreadId(read.string("thread")),
            .expiresAt = read.optionalTime("expires_at"),
            .status = statusOf(read),
            .detail = read.string("detail"),
            .values = read.object("values"),
            .answeredAt = read.time("answered_at")};
}

QJsonObject toJson(const Job &job)
{
    QJsonObject object{{QStringLiteral("command"), job.command.text()},
                       {QStringLiteral("verb"), toString(job.verb)},
                       {QStringLiteral("hold"), job.hold.text()},
                       {QStringLiteral("steps"), QJsonArray::fromStringList(job.steps)},
                       {QStringLiteral("fields"), job.fields}};
    insertTime(object, QStringLiteral("deadline"), job.deadline);
    return object;
}

Job jobFrom(JsonReader &read)
{
    return {.command = CommandId(read.string("command")),
            .verb = verbOf(read),
            .hold = HoldId(read.string("hold")),
            .steps = read.strings("steps"),
            .fields = read.object("fields"),
            .deadline = read.optionalTime("deadline")};
}

QJsonObject toJson(const PendingAnswer &answer)
{
    return {{QStringLiteral("command"), answer.command.text()},
            {QStringLiteral("thread"), answer.thread.text()},
            {QStringLiteral("status"), toString(answer.status)},
            {QStringLiteral("detail"), answer.detail},
            {QStringLiteral("values"), answer.values}};
}

PendingAnswer pendingAnswerFrom(JsonReader &read)
{
    return {.command = CommandId(read.string("command")),
            .thread = ThreadId(read.string("thread")),
            .status = statusOf(read),
            .detail = read.string("detail"),
            .values = read.object("values")};
}

template<typename Container>
QJsonArray listToJson(const Container &items)
{
    QJsonArray array;
    for (const auto &item : items) {
        array.append(toJson(item));
    }
    return array;
}

/// Reads a list of objects; the first thing that is wrong with one of them is wrong with the whole.
template<typename Container, typename Read>
Container listFrom(JsonReader &read, const char *key, Read readItem)
{
    Container items;
    const QJsonArray array = read.array(key);
    for (const QJsonValue &value : array) {
        JsonReader item(value.toObject(), QString::fromLatin1(key));
        items.push_back(readItem(item));
        if (!item.ok()) {
            read.fail(key, item.problem()->detail);
            break;
        }
    }
    return items;
}

template<typename IdType>
std::vector<IdType> idsFrom(const QStringList &texts)
{
    std::vector<IdType> ids;
    for (const QString &text : texts) {
        ids.emplace_back(text);
    }
    return ids;
}

template<typename IdType>
QJsonArray idsToJson(const std::vector<IdType> &ids)
{
    QJsonArray array;
    for (const IdType &id : ids) {
        array.append(id.text());
    }
    return array;
}

AnswerBook answersFrom(JsonReader &read)
{
    auto carriedOut = listFrom<std::vector<CarriedOut>>(read, "carried_out", carriedOutFrom);
    auto applied = idsFrom<CommandId>(read.strings("applied"));
    auto outbox = listFrom<std::deque<PendingAnswer>>(read, "outbox", pendingAnswerFrom);
    return {std::move(carriedOut), std::move(applied), std::move(outbox)};
}

} // namespace

BotMemory memoryFromBundle(const Bundle &bundle)
{
    BotMemory memory;
    for (const Hold &hold : bundle.holds) {
        memory.holds.place(hold);
    }
    memory.thread = bundle.commandThread;
    memory.keys = {.manager = bundle.managerKey, .stop = bundle.stopKey, .recovery = bundle.recoveryKey};
    memory.boxKey = bundle.boxKey;
    memory.signalKey = bundle.signalKey;
    memory.apiKey = bundle.apiKey;
    memory.version = bundle.version;
    memory.standby = bundle.standby;
    return memory;
}

QJsonObject toJson(const BotMemory &memory)
{
    QJsonObject object{
        {QStringLiteral("format"), formatVersion},
        {QStringLiteral("holds"), memory.holds.toJson()},
        {QStringLiteral("drained"), memory.drained},
        {QStringLiteral("carried_out"), listToJson(memory.answers.carriedOut())},
        {QStringLiteral("applied"), idsToJson(memory.answers.applied())},
        {QStringLiteral("jobs"), listToJson(memory.jobs)},
        {QStringLiteral("outbox"), listToJson(memory.answers.outbox())},
        {QStringLiteral("leaving"), enumToString(leavingNames, memory.leaving)},
        {QStringLiteral("thread"), memory.thread.text()},
        {QStringLiteral("seen_messages"), QJsonArray::fromStringList(memory.seenMessages)},
        {QStringLiteral("signal_counter"), memory.signalCounter},
        {QStringLiteral("manager_key"), base64(memory.keys.manager)},
        {QStringLiteral("stop_key"), base64(memory.keys.stop)},
        {QStringLiteral("recovery_key"), base64(memory.keys.recovery)},
        {QStringLiteral("box_key"), base64(memory.boxKey)},
        {QStringLiteral("signal_key"), base64(memory.signalKey)},
        {QStringLiteral("api_key"), QString::fromLatin1(memory.apiKey)},
        {QStringLiteral("version"), memory.version},
        {QStringLiteral("enrolled"), memory.enrolled},
        {QStringLiteral("standby"), memory.standby},
    };
    if (memory.formerThread) {
        object.insert(QStringLiteral("former_thread"), memory.formerThread->text());
    }
    return object;
}

Result<BotMemory> memoryFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("state file"));
    if (read.integer("format") != formatVersion && read.ok()) {
        read.fail("format", QStringLiteral("is not one that this version can read."));
    }
    Result<HoldSet> holds = HoldSet::fromJson(read.object("holds"));
    const std::optional<Leaving> leaving = enumFromString(leavingNames, read.string("leaving"));
    if (!leaving) {
        read.fail("leaving", QStringLiteral("holds a word that this version does not know."));
    }
    BotMemory memory;
    memory.drained = read.boolean("drained");
    memory.answers = answersFrom(read);
    memory.jobs = listFrom<std::vector<Job>>(read, "jobs", jobFrom);
    memory.leaving = leaving.value_or(Leaving::No);
    memory.thread = ThreadId(read.string("thread"));
    if (const std::optional<QString> former = read.optionalString("former_thread")) {
        memory.formerThread = ThreadId(*former);
    }
    memory.seenMessages = read.strings("seen_messages");
    memory.signalCounter = read.integer("signal_counter");
    memory.keys = {.manager = bytesOf(read, "manager_key"),
                   .stop = bytesOf(read, "stop_key"),
                   .recovery = bytesOf(read, "recovery_key")};
    memory.boxKey = bytesOf(read, "box_key");
    memory.signalKey = bytesOf(read, "signal_key");
    memory.apiKey = read.string("api_key").toLatin1();
    memory.version = read.string("version");
    memory.enrolled = read.boolean("enrolled");
    memory.standby = read.optionalBoolean("standby").value_or(false);
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!holds) {
        return failure(holds.error());
    }
    memory.holds = std::move(*holds);
    return memory;
}

} // namespace fleet
