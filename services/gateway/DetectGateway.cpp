#include "gateway/DetectGateway.h"

#include "core/Json.h"
#include "gateway/GatewayExchange.h"
#include "gateway/HttpProblem.h"
#include "gateway/RestDialect.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolDialect.h"
#include "gateway/ToolGateway.h"

#include <utility>

namespace fleet {

namespace {

/// Asks for nothing: a type that nobody publishes, one event.
const QString &probeType()
{
    static const QString type = QStringLiteral("fleet.probe");
    return type;
}

bool isNoRoute(const HttpAnswer &answer)
{
    return answer.status == 404 || answer.status == 405 || answer.status == 410 || answer.status == 501;
}

/// True when the address takes tools: an unknown tool or agent is a refusal by the product, a missing route is not.
bool livesThere(const HttpAnswer &answer)
{
    if (!isNoRoute(answer)) {
        // A page that says 200 to everything is no gateway.
        return answer.status < 500 && parseJsonObject(answer.body).has_value();
    }
    const QString slug = problemFromAnswer(answer).slug;
    return slug == QLatin1StringView("not-found") || slug == QLatin1StringView("agent-not-found")
        || slug == QLatin1StringView("tool-not-found");
}

/// What the answer to a probe says about the key or the gateway as a whole; nothing where it says nothing against them.
std::optional<Problem> obstacle(const HttpAnswer &answer)
{
    if (answer.status == 401 || answer.status == 402 || answer.status == 403 || answer.status == 429
        || answer.status >= 500) {
        return problemFromAnswer(answer);
    }
    return std::nullopt;
}

HttpCall webSocketProbe(const QByteArray &root)
{
    return {.method = "GET", .target = root + "/ws", .body = {}, .bearer = {}, .repeatable = true};
}

/// A plain GET of the WebSocket's address is answered with "upgrade required" where there is one.
GatewayTask<bool> probeLive(Transport &transport, Lane lane)
{
    const Result<HttpAnswer> answer = co_await transport.call(webSocketProbe(transport.base().root), lane);
    if (!answer) {
        co_return Result<bool>(failure(answer.error()));
    }
    co_return Result<bool>(answer->status == 426 || answer->status == 101);
}

/// Nothing where REST does not live there.
GatewayTask<std::optional<DetectedGateway>> probeRest(Transport &transport, ApiKeySource key, Lane lane)
{
    using Found = Result<std::optional<DetectedGateway>>;
    const RestDialect dialect(transport.base().root, key());
    const Result<HttpAnswer> answer = co_await transport.call(dialect.events(probeType(), 0, 1), lane);
    if (!answer) {
        co_return Found(failure(answer.error()));
    }
    if (isNoRoute(*answer)) {
        co_return Found(std::nullopt);
    }
    if (const std::optional<Problem> problem = obstacle(*answer)) {
        co_return Found(failure(*problem));
    }
    if (!RestDialect::readEventPage(*answer)) {
        co_return Found(std::nullopt);
    }
    const Result<bool> live = co_await probeLive(transport, lane);
    if (!live) {
        co_return Found(failure(live.error()));
    }
    DetectedGateway found;
    found.gateway = std::make_unique<RestGateway>(transport, std::move(key), *live);
    found.dialect = Dialect::Rest;
    co_return Found(std::optional<DetectedGateway>(std::move(found)));
}

/// Nothing where no tools live there.
GatewayTask<std::optional<DetectedGateway>> probeTools(Transport &transport, ApiKeySource key, QString agentId,
                                                       Lane lane)
{
    using Found = Result<std::optional<DetectedGateway>>;
    const ToolDialect dialect(transport.base().root, key());
    const Result<HttpAnswer> identity = co_await transport.call(dialect.agentIdentity(agentId), lane);
    if (!identity) {
        co_return Found(failure(identity.error()));
    }
    if (!livesThere(*identity)) {
        const std::optional<Problem> problem = obstacle(*identity);
        co_return problem ? Found(failure(*problem)) : Found(std::nullopt);
    }
    if (const std::optional<Problem> problem = obstacle(*identity)) {
        co_return Found(failure(*problem));
    }
    Capabilities capabilities;
    const Result<HttpAnswer> events = co_await transport.call(dialect.events(probeType(), 0, 1), lane);
    if (!events) {
        co_return Found(failure(events.error()));
    }
    capabilities.readsEvents = ToolDialect::readEventPage(*events).has_value();
    const Result<HttpAnswer> messages = co_await transport.call(dialect.messages(agentId, ThreadId(), 1, 0), lane);
    if (!messages) {
        co_return Found(failure(messages.error()));
    }
    capabilities.readsMessages = ToolDialect::readMessages(*messages).has_value();
    const Result<bool> live = co_await probeLive(transport, lane);
    if (!live) {
        co_return Found(failure(live.error()));
    }
    capabilities.liveEvents = *live;
    DetectedGateway found;
    found.gateway = std::make_unique<ToolGateway>(transport, std::move(key), capabilities);
    found.dialect = Dialect::Tool;
    co_return Found(std::optional<DetectedGateway>(std::move(found)));
}

} // namespace

GatewayTask<DetectedGateway> detectGateway(Transport &transport, ApiKeySource key, QString agentId,
                                           DialectChoice choice, Lane lane)
{
    using Found = Result<DetectedGateway>;
    const Result<HttpAnswer> healthAnswer =
        co_await transport.call(RestDialect(transport.base().root, {}).health(), lane);
    if (!healthAnswer) {
        co_return Found(failure(healthAnswer.error()));
    }
    Result<std::optional<DetectedGateway>> found{std::nullopt};
    if (choice != DialectChoice::ToolOnly) {
        found = co_await probeRest(transport, key, lane);
    }
    if (found && !found->has_value() && choice != DialectChoice::RestOnly) {
        found = co_await probeTools(transport, key, agentId, lane);
    }
    if (!found) {
        co_return Found(failure(found.error()));
    }
    if (!found->has_value()) {
        co_return Found(
            failure(ProblemKind::Protocol,
                    QStringLiteral("Something answers at this address, but it is not a GreenHelix gateway.")));
    }
    DetectedGateway detected = std::move(**found);
    // A gateway without a health route is still a gateway.
    detected.health = RestDialect::readHealth(*healthAnswer).value_or(GatewayHealth{});
    co_return Found(std::move(detected));
}

} // namespace fleet
