#include "support/ScriptedClient.h"

#include <algorithm>
#include <utility>

namespace fleet::test {

namespace {

FleetDelta changeOf(const FleetSnapshot &fleet, const OperationView &operation)
{
    return {
        .at = fleet.at, .bots = {}, .removed = {}, .groups = {}, .operations = {operation}, .notices = {}, .link = {}};
}

} // namespace

ScriptedClient::ScriptedClient(std::optional<FleetSnapshot> snapshot)
{
    if (snapshot) {
        m_kept.at(m_shown) = std::move(*snapshot);
        m_ready = true;
    }
}

QCoro::Task<Result<OperationView>> ScriptedClient::submit(OperationRequest request)
{
    requests.push_back(request);
    if (refusal) {
        co_return failure(*refusal);
    }
    OperationView operation;
    operation.id = request.id;
    operation.verb = request.verb;
    operation.scope = request.scope;
    operation.reason = request.reason;
    operation.issuedBy = request.issuedBy;
    operation.createdAt = snapshot().at;
    for (const BotId &bot : request.targets) {
        DeliveryView delivery;
        delivery.bot = bot;
        delivery.name = bot.text();
        operation.deliveries.push_back(delivery);
    }
    operation.counts = countOutcomes(operation.deliveries);
    push(changeOf(snapshot(), operation));
    co_return operation;
}

QCoro::Task<Result<void>> ScriptedClient::retry(OperationId operation)
{
    retries.push_back(operation);
    if (refusal) {
        co_return failure(*refusal);
    }
    co_return {};
}

QCoro::Task<Result<void>> ScriptedClient::watch(WatchRequest request)
{
    watched.push_back(std::move(request));
    if (refusal) {
        co_return failure(*refusal);
    }
    co_return {};
}

QCoro::Task<Result<OperationView>> ScriptedClient::addReason(ReasonRequest request)
{
    reasons.push_back(request);
    if (!lostAnswers.empty()) {
        const Problem problem = lostAnswers.front();
        lostAnswers.erase(lostAnswers.begin());
        co_return failure(problem);
    }
    const auto known = std::find_if(snapshot().operations.begin(), snapshot().operations.end(),
                                    [&](const OperationView &view) { return view.id == request.operation; });
    if (refusal || known == snapshot().operations.end()) {
        co_return failure(refusal.value_or(Problem{}));
    }
    OperationView operation = *known;
    operation.addedReasons.push_back(
        {.id = request.id, .at = snapshot().at, .by = request.issuedBy, .text = request.text});
    push(changeOf(snapshot(), operation));
    co_return operation;
}

QCoro::Task<Result<QByteArray>> ScriptedClient::stopFile(OperationId /*operation*/)
{
    if (refusal) {
        co_return failure(*refusal);
    }
    co_return QByteArrayLiteral("{}");
}

void ScriptedClient::becomeReady(FleetSnapshot snapshot)
{
    m_kept.at(m_shown) = std::move(snapshot);
    m_ready = true;
    Q_EMIT becameReady();
}

void ScriptedClient::lose(const Problem &problem)
{
    m_ready = false;
    Q_EMIT engineLost(problem);
}

void ScriptedClient::push(const FleetDelta &delta)
{
    FleetSnapshot fleet = std::exchange(m_kept.at(m_shown), {});
    apply(fleet, delta);
    m_shown = 1 - m_shown;
    m_kept.at(m_shown) = std::move(fleet);
    Q_EMIT fleetChanged(delta);
}

} // namespace fleet::test
