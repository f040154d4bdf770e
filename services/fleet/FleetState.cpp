#include "fleet/FleetState.h"

#include "fleet/LivenessRules.h"
#include "protocol/Crypto.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr seconds defaultInterval{30};

bool isFresh(UtcTime heardAt, UtcTime now, seconds interval)
{
    return 2 * (now - heardAt) < 3 * milliseconds(interval);
}

HoldRecord adoptedHold(const BotId &bot, const Hold &hold)
{
    return {.bot = bot, .hold = hold, .operation = OperationId(), .fromFleetStop = false, .lifted = false};
}

} // namespace

std::vector<Hold> BotRuntime::wantedHolds() const
{
    std::vector<Hold> holds;
    for (const HoldRecord &record : ordered) {
        if (!record.lifted) {
            holds.push_back(record.hold);
        }
    }
    return holds;
}

DesiredState BotRuntime::desired() const
{
    const std::vector<Hold> holds = wantedHolds();
    if (anyLatch(holds)) {
        return DesiredState::Stopped;
    }
    return holds.empty() ? DesiredState::Trading : DesiredState::Paused;
}

seconds BotRuntime::interval(const std::map<GroupId, Group> &groups) const
{
    if (heartbeat) {
        return heartbeat->interval;
    }
    const auto group = groups.find(bot.group);
    return group == groups.end() ? defaultInterval : group->second.heartbeatInterval;
}

void FleetState::putGroup(const Group &group)
{
    m_groups[group.name] = group;
    for (const auto &[id, runtime] : m_bots) {
        if (runtime.bot.group == group.name) {
            m_changed.insert(id);
        }
    }
}

void FleetState::putBot(const Bot &bot)
{
    BotRuntime &runtime = m_bots[bot.id];
    runtime.bot = bot;
    runtime.keys.current = bot.publicKey;
    runtime.keyName = bot.publicKey.isEmpty() ? QString() : crypto::keyId(bot.publicKey);
    m_changed.insert(bot.id);
}

void FleetState::putHold(const HoldRecord &hold)
{
    const auto bot = m_bots.find(hold.bot);
    if (bot == m_bots.end()) {
        return;
    }
    std::vector<HoldRecord> &ordered = bot->second.ordered;
    const auto known =
        std::find_if(ordered.begin(), ordered.end(), [&](const HoldRecord &r) { return r.hold.id == hold.hold.id; });
    if (known == ordered.end()) {
        ordered.push_back(hold);
    } else {
        *known = hold;
    }
    m_changed.insert(hold.bot);
}

void FleetState::restoreReport(const BotId &bot, const Heartbeat &heartbeat, UtcTime heardAt, UtcTime now)
{
    const auto runtime = m_bots.find(bot);
    if (runtime == m_bots.end()) {
        return;
    }
    runtime->second.heartbeat = heartbeat;
    runtime->second.heardAt = heardAt;
    runtime->second.heardLately = isFresh(heardAt, now, heartbeat.interval);
    runtime->second.ledger.restore({heartbeat.instance, heartbeat.seq, heartbeat.sentAt, heartbeat.sentAt});
}

const BotRuntime *FleetState::find(const BotId &bot) const
{
    const auto runtime = m_bots.find(bot);
    return runtime == m_bots.end() ? nullptr : &runtime->second;
}

std::optional<BotKeys> FleetState::keysOf(const BotId &bot) const
{
    const BotRuntime *runtime = find(bot);
    if (runtime == nullptr || !runtime->bot.isMember()) {
        return std::nullopt;
    }
    return runtime->keys;
}

WindDown FleetState::windDownOf(const BotId &bot) const
{
    const BotRuntime *runtime = find(bot);
    const auto group = runtime == nullptr ? m_groups.end() : m_groups.find(runtime->bot.group);
    return group == m_groups.end() ? WindDown::Flatten : group->second.windDown;
}

ReportChange FleetState::takeReport(const Heartbeat &heartbeat, UtcTime heardAt, UtcTime now, milliseconds heardTotal)
{
    const auto found = m_bots.find(heartbeat.bot);
    if (found == m_bots.end()) {
        return {};
    }
    BotRuntime &runtime = found->second;
    ReportChange effect;
    effect.sequence = runtime.ledger.observe(heartbeat.instance, heartbeat.seq, heartbeat.sentAt, now);
    if (effect.sequence != Sequence::Fresh && effect.sequence != Sequence::NewInstance) {
        return effect;
    }
    if (runtime.heartbeat && runtime.heartbeat->instance == heartbeat.instance
        && runtime.heartbeat->seq >= heartbeat.seq) {
        effect.sequence = Sequence::Repeated; // an answer that came before it was said after it
        effect.overtaken = true;
        return effect;
    }
    runtime.heartbeat = heartbeat;
    runtime.heardAt = heardAt;
    runtime.heardLately = isFresh(heardAt, now, heartbeat.interval);
    runtime.heardMark = heardTotal;
    for (const Hold &hold : heartbeat.holds) {
        const bool known = std::any_of(runtime.ordered.begin(), runtime.ordered.end(),
                                       [&](const HoldRecord &record) { return record.hold.id == hold.id; });
        if (!known) {
            runtime.ordered.push_back(adoptedHold(heartbeat.bot, hold));
            effect.adopted.push_back(runtime.ordered.back());
        }
    }
    effect.tradesWhileHeld = !heartbeat.holds.empty() && !isHeldState(heartbeat.state);
    m_changed.insert(heartbeat.bot);
    return effect;
}

bool FleetState::takePlainReport(const BotId &bot, BotState state, const Metrics &metrics, UtcTime heardAt, UtcTime now,
                                 milliseconds heardTotal)
{
    const auto runtime = m_bots.find(bot);
    if (runtime == m_bots.end()) {
        return false;
    }
    Heartbeat &heartbeat = runtime->second.heartbeat.emplace(runtime->second.heartbeat.value_or(Heartbeat{}));
    heartbeat.bot = bot;
    heartbeat.version = runtime->second.bot.version;
    heartbeat.state = state;
    heartbeat.metrics = metrics;
    runtime->second.heardAt = heardAt;
    runtime->second.heardLately = isFresh(heardAt, now, runtime->second.interval(m_groups));
    runtime->second.heardMark = heardTotal;
    m_changed.insert(bot);
    return true;
}

const Heartbeat *FleetState::takeAnswer(const Answer &answer)
{
    const auto runtime = m_bots.find(answer.bot);
    if (runtime == m_bots.end() || !runtime->second.heartbeat) {
        return nullptr;
    }
    Heartbeat &known = *runtime->second.heartbeat;
    if (known.instance != answer.instance || answer.seq <= known.seq) {
        return nullptr;
    }
    known.seq = answer.seq;
    known.state = answer.state;
    known.phase.clear();
    known.holds = answer.holds;
    known.keptByPolicy = answer.keptByPolicy;
    known.standby = answer.standby;
    known.metrics.openPositions = answer.openPositions ? answer.openPositions : known.metrics.openPositions;
    known.metrics.openOrders = answer.openOrders ? answer.openOrders : known.metrics.openOrders;
    m_changed.insert(answer.bot);
    return &known;
}

void FleetState::noteForgery(const BotId &bot)
{
    if (const auto runtime = m_bots.find(bot); runtime != m_bots.end()) {
        ++runtime->second.forgeries;
        m_changed.insert(bot);
    }
}

std::vector<HoldRecord> FleetState::setLifted(const BotId &bot, const std::vector<HoldId> &ids, bool lifted)
{
    std::vector<HoldRecord> changed;
    const auto runtime = m_bots.find(bot);
    if (runtime == m_bots.end()) {
        return changed;
    }
    for (HoldRecord &record : runtime->second.ordered) {
        if (record.lifted != lifted && std::find(ids.begin(), ids.end(), record.hold.id) != ids.end()) {
            record.lifted = lifted;
            changed.push_back(record);
        }
    }
    m_changed.insert(bot);
    return changed;
}

std::set<BotId> FleetState::takeChanged()
{
    return std::exchange(m_changed, {});
}

void FleetState::markAllChanged()
{
    for (const auto &[id, runtime] : m_bots) {
        m_changed.insert(id);
    }
}

BotIdentityView FleetState::identityOf(const BotRuntime &runtime)
{
    BotIdentityView identity{
        .key = runtime.keyName,
        .keyVersion = runtime.bot.keyVersion,
        .reportedKeyVersion = std::nullopt,
        .instance = {},
        .saidAt = std::nullopt,
        .enrolledAt = runtime.bot.enrolledAt == UtcTime{} ? std::nullopt : std::optional(runtime.bot.enrolledAt),
        .forgeries = runtime.forgeries,
    };
    // What a plain bot says carries no instance, no key and no time of its own.
    if (runtime.heartbeat && runtime.bot.canProve()) {
        identity.reportedKeyVersion = runtime.heartbeat->keyVersion;
        identity.instance = runtime.heartbeat->instance;
        identity.saidAt = runtime.heartbeat->sentAt;
    }
    return identity;
}

Liveness FleetState::livenessOf(const BotId &bot, milliseconds heardTotal, bool blind) const
{
    const BotRuntime *runtime = find(bot);
    Q_ASSERT(runtime != nullptr);
    return fleet::livenessOf({.everHeard = runtime->heardAt.has_value(),
                              .heardLately = runtime->heardLately,
                              .consoleBlind = blind,
                              .silence = heardTotal - runtime->heardMark,
                              .interval = runtime->interval(m_groups)});
}

BotView FleetState::view(const BotId &bot, milliseconds heardTotal, bool blind) const
{
    const BotRuntime *runtime = find(bot);
    Q_ASSERT(runtime != nullptr);
    const auto group = m_groups.find(runtime->bot.group);
    BotView view{
        .id = bot,
        .name = runtime->bot.name,
        .group = runtime->bot.group,
        .exchange = runtime->bot.exchange,
        .exchanges = runtime->bot.exchanges,
        .strategy = runtime->bot.strategy,
        .version = runtime->heartbeat ? runtime->heartbeat->version : runtime->bot.version,
        .level = runtime->bot.level,
        .enrolment = runtime->bot.state,
        .desired = runtime->desired(),
        .reported = std::nullopt,
        .phase = {},
        .holds = {},
        .orderedHolds = runtime->wantedHolds(),
        .liveness = livenessOf(bot, heardTotal, blind),
        .heardAt = runtime->heardAt,
        .pending = {},
        .failedStop = {},
        .metrics = {},
        .windDown = windDownOf(bot),
        .lostLink = group == m_groups.end() ? LostLinkPolicy{} : group->second.lostLink,
        .drifts = false,
        .interval = runtime->interval(m_groups),
        .maxPosition = runtime->bot.maxPosition,
        .identity = identityOf(*runtime),
        .verdict = {},
    };
    if (runtime->heartbeat) {
        view.reported = runtime->heartbeat->state;
        view.phase = runtime->heartbeat->phase;
        view.holds = runtime->heartbeat->holds;
        view.metrics = runtime->heartbeat->metrics;
        view.lostLink = runtime->heartbeat->lostLink;
        view.standby = runtime->heartbeat->standby;
    }
    return view;
}

} // namespace fleet
