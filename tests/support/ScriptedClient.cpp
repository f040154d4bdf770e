#include "support/ScriptedClient.h"

#include <algorithm>

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
        m_snapshot = std::move(*snapshot);
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
    operation.createdAt = m_snapshot.at;
    for (const BotId &bot : request.targets) {
        DeliveryView delivery;
        delivery.bot = bot;
        delivery.name = bot.text();
        operation.deliveries.push_back(delivery);
    }
    operation.counts = countOutcomes(operation.deliveries);
    push(changeOf(m_snapshot, operation));
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
    const auto known = std::find_if(m_snapshot.operations.begin(), m_snapshot.operations.end(),
                                    [&](const OperationView &view) { return view.id == request.operation; });
    if (refusal || known == m_snapshot.operations.end()) {
        co_return failure(refusal.value_or(Problem{}));
    }
    OperationView operation = *known;
    operation.addedReasons.push_back(
        {.id = request.id, .at = m_snapshot.at, .by = request.issuedBy, .text = request.text});
    push(changeOf(m_snapshot, operation));
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
    m_snapshot = std::move(snapshot);
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
    apply(m_snapshot, delta);
    Q_EMIT fleetChanged(delta);
}

} // namespace fleet::test
