#include "fleet/WatchRequest.h"

#include "core/Json.h"
#include "fleet/AlertView.h"
#include "fleet/ViewJson.h"

#include <QJsonArray>

namespace fleet {

using namespace viewJson;

namespace {

const QString actKey = QStringLiteral("act");
const QString acknowledgeAct = QStringLiteral("acknowledge");
const QString silenceAct = QStringLiteral("silence");
const QString endSilenceAct = QStringLiteral("end_silence");
const QString thresholdsAct = QStringLiteral("thresholds");

QJsonObject partToJson(const AcknowledgeAlert &request)
{
    return {{actKey, acknowledgeAct},
            {QStringLiteral("alert"), request.alert.id.text()},
            {QStringLiteral("severity"), toString(request.alert.severity)},
            {QStringLiteral("causes"),
             QJsonArray::fromStringList(QStringList(request.alert.causes.begin(), request.alert.causes.end()))},
            {QStringLiteral("over"), request.alert.over},
            {QStringLiteral("by"), request.by},
            {QStringLiteral("comment"), request.comment}};
}

QJsonObject partToJson(const MakeSilence &request)
{
    return {{actKey, silenceAct},
            {QStringLiteral("match"), toJson(request.match)},
            {QStringLiteral("reason"), request.reason},
            {QStringLiteral("by"), request.author},
            {QStringLiteral("seconds"), static_cast<qint64>(request.length.count())}};
}

QJsonObject partToJson(const EndSilence &request)
{
    return {{actKey, endSilenceAct},
            {QStringLiteral("silence"), request.silence.text()},
            {QStringLiteral("by"), request.by}};
}

QJsonObject partToJson(const SetThresholds &request)
{
    return {{actKey, thresholdsAct},
            {QStringLiteral("thresholds"), toJson(request.thresholds)},
            {QStringLiteral("before"), toJson(request.before)},
            {QStringLiteral("by"), request.by}};
}

Result<WatchRequest> readSilence(JsonReader &read)
{
    const Result<SilenceMatch> match = silenceMatchFromJson(read.object("match"));
    MakeSilence request{.match = match ? *match : SilenceMatch{},
                        .reason = read.string("reason"),
                        .author = read.string("by"),
                        .length = std::chrono::seconds(read.integer("seconds"))};
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return match ? Result<WatchRequest>(std::move(request)) : failure(match.error());
}

Result<WatchRequest> readThresholds(JsonReader &read)
{
    Result<Thresholds> thresholds = thresholdsFromJson(read.object("thresholds"));
    Result<Thresholds> before = thresholdsFromJson(read.object("before"));
    QString by = read.string("by");
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!thresholds || !before) {
        return failure(thresholds ? before.error() : thresholds.error());
    }
    return SetThresholds{std::move(*thresholds), std::move(*before), std::move(by)};
}

Result<WatchRequest> readAcknowledgement(JsonReader &read)
{
    const QStringList causes = read.strings("causes");
    AcknowledgeAlert request{
        .alert = {.id = AlertId(read.string("alert")),
                  .severity =
                      word(read, "severity", alertSeverityFromString(read.string("severity")), AlertSeverity::Warning),
                  .causes = {causes.begin(), causes.end()},
                  .over = read.boolean("over")},
        .by = read.string("by"),
        .comment = read.string("comment")};
    return read.ok() ? Result<WatchRequest>(std::move(request)) : failure(*read.problem());
}

} // namespace

QJsonObject toJson(const WatchRequest &request)
{
    return std::visit([](const auto &part) { return partToJson(part); }, request);
}

Result<WatchRequest> watchRequestFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("request"));
    const QString act = read.string("act");
    if (act == silenceAct) {
        return readSilence(read);
    }
    if (act == thresholdsAct) {
        return readThresholds(read);
    }
    if (act == acknowledgeAct) {
        return readAcknowledgement(read);
    }
    WatchRequest request;
    if (act == endSilenceAct) {
        request = EndSilence{SilenceId(read.string("silence")), read.string("by")};
    } else {
        read.fail("act", QStringLiteral("names nothing that can be asked of the watch."));
    }
    return read.ok() ? Result<WatchRequest>(std::move(request)) : failure(*read.problem());
}

} // namespace fleet
