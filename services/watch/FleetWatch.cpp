#include "watch/FleetWatch.h"

#include "core/Json.h"
#include "fleet/FailoverRules.h"

namespace fleet {

namespace {

std::optional<AlertSeverity> severityOf(const Verdict &verdict)
{
    if (!verdict.health || *verdict.health == Health::Healthy) {
        return std::nullopt;
    }
    return *verdict.health == Health::Critical ? AlertSeverity::Critical : AlertSeverity::Warning;
}

bool tradesWhileHeld(const BotRuntime &runtime)
{
    return runtime.bot.canProve() && runtime.heartbeat && !runtime.heartbeat->holds.empty()
        && !isHeldState(runtime.heartbeat->state);
}

} // namespace

const QString FleetWatch::thresholdsSetting = QStringLiteral("thresholds");

FleetWatch::FleetWatch(FleetState &state, ChangeLog &log, Gateway &gateway, const KeyRing &keys, const Clock &clock,
                       const Profile &profile, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_log(log),
      m_clock(clock),
      m_health(state),
      m_alerts(state, log, clock),
      m_herald(gateway, keys, log, clock, profile)
{
    connect(&m_alerts, &AlertDesk::changed, this, &FleetWatch::onAlertsChanged);
}

void FleetWatch::restore(const StoreImage &image)
{
    for (const SettingRecord &setting : image.settings) {
        if (setting.name == AlertHerald::owedSetting) {
            m_herald.restore(setting.value);
        } else if (setting.name == thresholdsSetting) {
            const Result<QJsonObject> object = parseJsonObject(setting.value.toUtf8());
            Result<Thresholds> thresholds =
                object ? thresholdsFromJson(*object) : Result<Thresholds>(failure(object.error()));
            m_health.setThresholds(thresholds ? std::move(*thresholds) : Thresholds());
        }
    }
    for (const auto &[id, runtime] : m_state.bots()) {
        m_health.restore(id);
    }
    m_thresholdsChanged = true;
    m_alerts.restore(image.alerts, image.silences);
    std::map<BotId, UtcTime> diedAt;
    for (const auto &[key, alert] : m_alerts.book().open()) {
        if (key.rule == AlertRule::BotDead && alert.isActive()) {
            diedAt.emplace(key.bot, alert.openedAt);
        }
        restoreMoment(alert);
    }
    m_partitions.restore(diedAt);
}

/// What was heard before this program started counts as if it were heard now: a restart does not end its alert.
void FleetWatch::restoreMoment(const Alert &alert)
{
    if (!alert.isActive()) {
        return;
    }
    const MonoTime now = m_clock.monotonic();
    switch (alert.key.rule) {
    case AlertRule::Clone:
        m_clones[alert.key.bot] = now;
        break;
    case AlertRule::Forgery:
        if (alert.causes.contains(QStringLiteral("replayed"))) {
            m_replays[alert.key.bot] = now;
        }
        if (alert.causes.contains(QStringLiteral("forged")) || alert.causes.empty()) {
            m_forgeries[alert.key.bot] = now;
        }
        break;
    case AlertRule::GatewayReset:
        m_forgotAt = now;
        break;
    case AlertRule::DataGap:
        m_gapAt = now;
        break;
    default:
        break;
    }
}

// ---- what a person asks

Result<void> FleetWatch::carryOut(const WatchRequest &request)
{
    if (const auto *limits = std::get_if<SetThresholds>(&request)) {
        return setThresholds(*limits);
    }
    if (const auto *acknowledged = std::get_if<AcknowledgeAlert>(&request)) {
        return m_alerts.carryOut(*acknowledged);
    }
    if (const auto *silence = std::get_if<MakeSilence>(&request)) {
        return m_alerts.carryOut(*silence);
    }
    return m_alerts.carryOut(std::get<EndSilence>(request));
}

Result<void> FleetWatch::setThresholds(const SetThresholds &request)
{
    if (request.by.trimmed().isEmpty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("Who moves the limits is not said."));
    }
    // As they are written: limits that were read from a wire and say the same may differ in what nobody says.
    if (toJson(request.before) != toJson(m_health.thresholds())) {
        return failure(ProblemKind::Conflict,
                       QStringLiteral("Somebody else changed the limits in between. Look at them again."));
    }
    m_health.setThresholds(request.thresholds);
    keepThresholds();
    m_thresholdsChanged = true;
    m_state.markAllChanged();
    lookSoon();
    return {};
}

void FleetWatch::keepThresholds()
{
    m_log.add(SettingRecord{thresholdsSetting, QString::fromUtf8(toCompactJson(toJson(m_health.thresholds())))});
}

void FleetWatch::recordAgain()
{
    keepThresholds();
    m_alerts.recordAgain();
    m_herald.recordAgain();
}

Verdict FleetWatch::verdictOf(const BotId &bot, Liveness liveness) const
{
    return liveness == Liveness::Alive || liveness == Liveness::Late ? m_health.verdictOf(bot) : Verdict();
}

// ---- what is heard

void FleetWatch::onReported(const BotId &bot)
{
    m_awaited.erase(bot);
    if (m_health.take(bot)) {
        lookSoon();
    }
}

void FleetWatch::onCloneHeard(const BotId &bot)
{
    m_clones[bot] = m_clock.monotonic();
    lookSoon();
}

void FleetWatch::onForgeryHeard(const BotId &claimed)
{
    note(m_forgeries, claimed);
}

void FleetWatch::onReplayHeard(const BotId &bot)
{
    note(m_replays, bot);
}

void FleetWatch::note(Moments &moments, const BotId &bot)
{
    if (m_state.find(bot) != nullptr) {
        const bool isNew = moments.insert_or_assign(bot, m_clock.monotonic()).second;
        if (isNew) { // a flood of them is one look
            lookSoon();
        }
    }
}

void FleetWatch::onGatewayForgot()
{
    m_forgotAt = m_clock.monotonic();
    lookSoon();
}

void FleetWatch::onGapFound()
{
    m_gapAt = m_clock.monotonic();
    lookSoon();
}

void FleetWatch::onTookOver(const OperationRecord &failover, const BotId &bot)
{
    m_herald.tell({failoverNotice(fromBotOf(failover.fields), bot, m_state, m_clock.now())});
}

// ---- the look

void FleetWatch::tick(const Senses &senses)
{
    m_herald.tick();
    const MonoTime now = m_clock.monotonic();
    if (!m_lookedAt || now - *m_lookedAt >= lookPause) {
        m_lookedAt = now;
        look(senses, now);
    }
}

void FleetWatch::look(const Senses &senses, MonoTime now)
{
    forgetMoments(now);
    const ConsoleCondition console = lookAtConsole(senses, now);
    const std::vector<BotCondition> bots = lookAtBots(senses);
    m_alerts.observe(conditionsOf(bots, console, lookForPartition(bots, console.blind)));
}

void FleetWatch::forgetMoments(MonoTime now)
{
    const auto isPast = [now](const Moments::value_type &moment) { return now - moment.second >= momentLasts; };
    std::erase_if(m_clones, isPast);
    std::erase_if(m_forgeries, isPast);
    std::erase_if(m_replays, isPast);
    if (m_forgotAt && now - *m_forgotAt >= momentLasts) {
        m_forgotAt.reset();
    }
    if (m_gapAt && now - *m_gapAt >= momentLasts) {
        m_gapAt.reset();
    }
}

std::vector<BotCondition> FleetWatch::lookAtBots(const Senses &senses)
{
    const bool blind = senses.link.state == LinkState::Blind;
    std::vector<BotCondition> bots;
    bots.reserve(m_state.bots().size());
    for (const auto &[id, runtime] : m_state.bots()) {
        if (!runtime.bot.isMember()) {
            m_health.forget(id);
            continue;
        }
        const Liveness liveness = m_state.livenessOf(id, senses.heardTotal, blind);
        const Verdict &verdict = m_health.verdictOf(id);
        BotCondition condition{.bot = id,
                               .voice = voiceOf(runtime, liveness, senses.heardTotal),
                               .unhealthy = severityOf(verdict),
                               .metrics = {},
                               .figures = figuresOf(verdict),
                               .tradesWhileHeld = tradesWhileHeld(runtime),
                               .cloned = m_clones.contains(id),
                               .forged = m_forgeries.contains(id),
                               .replayed = m_replays.contains(id)};
        for (const HealthReason &reason : verdict.reasons) {
            condition.metrics.insert(reason.metric);
        }
        bots.push_back(std::move(condition));
    }
    return bots;
}

Voice FleetWatch::voiceOf(const BotRuntime &runtime, Liveness liveness, milliseconds heardTotal)
{
    switch (liveness) {
    case Liveness::Alive:
    case Liveness::Late:
        return Voice::Heard;
    case Liveness::Dead:
        return Voice::Dead;
    case Liveness::Unknown:
        return Voice::Unknown;
    case Liveness::NeverSeen:
        break;
    }
    // One that never spoke has as long as any other: from when it was first waited for.
    const milliseconds since = m_awaited.try_emplace(runtime.bot.id, heardTotal).first->second;
    return heardTotal - since >= 4 * runtime.interval(m_state.groups()) ? Voice::Dead : Voice::Unknown;
}

bool FleetWatch::isOrWasDead(const BotCondition &condition) const
{
    if (condition.voice != Voice::Unknown) {
        return condition.voice == Voice::Dead;
    }
    // Its alert stands from before a restart, or from before the console was blind.
    const auto &open = m_alerts.book().open();
    const auto death = open.find({AlertRule::BotDead, condition.bot});
    return death != open.end() && death->second.isActive();
}

std::optional<Partition> FleetWatch::lookForPartition(const std::vector<BotCondition> &bots, bool blind)
{
    if (blind) {
        return std::nullopt; // conditionsOf() leaves what it knew of one as it is
    }
    std::vector<MaybeDead> fleet;
    fleet.reserve(bots.size());
    for (const BotCondition &condition : bots) {
        const BotRuntime &runtime = m_state.bots().at(condition.bot);
        fleet.push_back({.bot = condition.bot,
                         .group = runtime.bot.group,
                         .exchange = runtime.bot.exchange,
                         .version = runtime.heartbeat ? runtime.heartbeat->version : runtime.bot.version,
                         .dead = runtime.heardAt && isOrWasDead(condition)});
    }
    return m_partitions.observe(fleet, m_clock.now());
}

ConsoleCondition FleetWatch::lookAtConsole(const Senses &senses, MonoTime now)
{
    const LinkView &link = senses.link;
    const bool blind = link.state == LinkState::Blind;
    return {.blind = blind,
            .stopsBlocked = link.stopsBlocked,
            .gatewayReset = m_forgotAt.has_value(),
            .flooded = link.flooded,
            .diskFailing = link.diskFailing,
            .dataGap = m_gapAt.has_value(),
            .channelsDown = lostChannels(link, now),
            .clockSkew = link.clockSkew,
            .problem = link.problem,
            .historyProblem = senses.historyProblem};
}

const std::set<QString> &FleetWatch::lostChannels(const LinkView &link, MonoTime now)
{
    // While nothing at all is heard that is what there is to say; which roads were lost before stays as it was.
    if (link.state == LinkState::Blind) {
        m_lostSince.clear();
        return m_lostChannels;
    }
    const bool degraded = link.state == LinkState::Degraded;
    const auto note = [&](const QString &road, bool lost) {
        if (!lost) {
            m_lostSince.erase(road);
            m_lostChannels.erase(road);
        } else if (now - m_lostSince.try_emplace(road, now).first->second >= channelPatience) {
            m_lostChannels.insert(road);
        }
    };
    note(QStringLiteral("web_socket"), degraded && !link.webSocketUp);
    note(QStringLiteral("sweep"), degraded && !link.sweepUp);
    note(QStringLiteral("webhook"), degraded && link.webhook.lost);
    return m_lostChannels;
}

void FleetWatch::onAlertsChanged(const std::vector<AlertChange> &changes)
{
    const VerdictOf verdictOf = [this](const BotId &bot) { return m_health.verdictOf(bot); };
    m_herald.tell(noticesOf(changes, m_state, verdictOf, m_clock.now()));
}

} // namespace fleet
