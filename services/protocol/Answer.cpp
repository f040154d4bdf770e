#include "protocol/Answer.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "protocol/Encoding.h"

namespace fleet {

namespace {

constexpr EnumNames<AnswerStatus, 4> statusNames{{
    {AnswerStatus::Accepted, QLatin1StringView("accepted")},
    {AnswerStatus::Completed, QLatin1StringView("completed")},
    {AnswerStatus::Rejected, QLatin1StringView("rejected")},
    {AnswerStatus::Failed, QLatin1StringView("failed")},
}};

constexpr QLatin1StringView enrolledStatus("enrolled");
constexpr qsizetype keyBytes = 32;
constexpr qsizetype macBytes = 32;

void checkCount(JsonReader &read, const char *key, std::optional<qint64> count)
{
    if (count && *count < 0) {
        read.fail(key, QStringLiteral("cannot be negative."));
    }
}

} // namespace

QString toString(AnswerStatus status)
{
    return enumToString(statusNames, status);
}

std::optional<AnswerStatus> answerStatusFromString(const QString &text)
{
    return enumFromString(statusNames, text);
}

QJsonObject toJson(const Answer &answer)
{
    QJsonObject object{{QStringLiteral("command_id"), answer.command.text()},
                       {QStringLiteral("agent_id"), answer.bot.text()},
                       {QStringLiteral("status"), toString(answer.status)},
                       {QStringLiteral("detail"), answer.detail},
                       {QStringLiteral("state"), toString(answer.state)},
                       {QStringLiteral("holds"), toJson(answer.holds)},
                       {QStringLiteral("kept_by_policy"), answer.keptByPolicy},
                       {QStringLiteral("instance"), answer.instance.text()},
                       {QStringLiteral("seq"), answer.seq},
                       {QStringLiteral("at"), toIso(answer.at)},
                       {QStringLiteral("fleet"), answer.fleetTag},
                       {QStringLiteral("aud"), answer.audience}};
    if (answer.standby) {
        object.insert(QStringLiteral("standby"), true);
    }
    if (!answer.values.isEmpty()) {
        object.insert(QStringLiteral("values"), answer.values);
    }
    if (answer.openPositions) {
        object.insert(QStringLiteral("open_positions"), *answer.openPositions);
    }
    if (answer.openOrders) {
        object.insert(QStringLiteral("open_orders"), *answer.openOrders);
    }
    return object;
}

Result<Answer> answerFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("answer"));
    const std::optional<AnswerStatus> status = answerStatusFromString(read.string("status"));
    const std::optional<BotState> state = botStateFromString(read.string("state"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    Answer answer{
        .command = CommandId(read.string("command_id")),
        .bot = BotId(read.string("agent_id")),
        .status = status.value_or(AnswerStatus::Accepted),
        .detail = read.optionalString("detail").value_or(QString()),
        .values = read.optionalObject("values").value_or(QJsonObject()),
        .state = state.value_or(BotState::Dormant),
        .holds = {},
        .openPositions = read.optionalInteger("open_positions"),
        .openOrders = read.optionalInteger("open_orders"),
        .keptByPolicy = read.optionalInteger("kept_by_policy").value_or(0),
        .instance = InstanceId(read.string("instance")),
        .seq = read.integer("seq"),
        .at = read.time("at"),
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
        .standby = read.optionalBoolean("standby").value_or(false),
    };
    if (!status) {
        read.fail("status", QStringLiteral("must be accepted, completed, rejected or failed."));
    }
    if (!state) {
        read.fail("state", QStringLiteral("is not a state of this protocol."));
    }
    if (answer.instance.isEmpty()) {
        read.fail("instance", QStringLiteral("is empty."));
    }
    checkCount(read, "open_positions", answer.openPositions);
    checkCount(read, "open_orders", answer.openOrders);
    checkCount(read, "kept_by_policy", answer.keptByPolicy);
    checkCount(read, "seq", answer.seq);
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!holds) {
        return failure(holds.error());
    }
    answer.holds = std::move(*holds);
    return answer;
}

QJsonObject toJson(const Enrolled &enrolled)
{
    return {{QStringLiteral("status"), enrolledStatus},
            {QStringLiteral("agent_id"), enrolled.bot.text()},
            {QStringLiteral("public_key"), QString::fromLatin1(enrolled.publicKey.toHex())},
            {QStringLiteral("code_mac"), QString::fromLatin1(enrolled.codeMac.toHex())},
            {QStringLiteral("at"), toIso(enrolled.at)},
            {QStringLiteral("fleet"), enrolled.fleetTag},
            {QStringLiteral("aud"), enrolled.audience}};
}

Result<Enrolled> enrolledFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("enrolled answer"));
    const std::optional<QByteArray> publicKey = bytesFromHex(read.string("public_key"), keyBytes);
    const std::optional<QByteArray> codeMac = bytesFromHex(read.string("code_mac"), macBytes);
    Enrolled enrolled{
        .bot = BotId(read.string("agent_id")),
        .publicKey = publicKey.value_or(QByteArray()),
        .codeMac = codeMac.value_or(QByteArray()),
        .at = read.time("at"),
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
    };
    if (!isEnrolledPayload(object)) {
        read.fail("status", QStringLiteral("must be enrolled."));
    }
    if (!publicKey) {
        read.fail("public_key", QStringLiteral("must be 32 bytes in hex."));
    }
    if (!codeMac) {
        read.fail("code_mac", QStringLiteral("must be 32 bytes in hex."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return enrolled;
}

bool isEnrolledPayload(const QJsonObject &object)
{
    return object.value(QLatin1StringView("status")).toString() == enrolledStatus;
}

} // namespace fleet
