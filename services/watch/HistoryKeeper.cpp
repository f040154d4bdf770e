#include "watch/HistoryKeeper.h"

#include <utility>

namespace fleet {

namespace {

/// As many entries at once as the history commits together.
constexpr std::size_t mostAtOnce = 1'000;
/// Two stretches of heard time that are no farther apart are one: they are seen at ticks, a moment after their end. After
/// a true interruption the next one begins later than that.
constexpr milliseconds seam{12'000};

} // namespace

HistoryKeeper::HistoryKeeper(HistoryOptions options, const FleetState &state, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_clock(clock),
      m_history(std::move(options), clock)
{
    connect(&m_history, &History::healthChanged, this, &HistoryKeeper::onHealthChanged);
    connect(&m_history, &History::trimmed, this, &HistoryKeeper::onTrimmed);
}

HistoryKeeper::~HistoryKeeper()
{
    tell(m_presence.takeAll());
    if (m_blindSince) {
        m_batch.gaps.push_back({.from = *m_blindSince, .to = m_clock.now(), .why = GapCause::Blind});
    }
    handOver();
}

QString HistoryKeeper::problem() const
{
    return m_history.health().writable ? QString() : m_history.health().message;
}

// ---- what is told

void HistoryKeeper::onReported(const BotId &bot)
{
    const BotRuntime *runtime = m_state.find(bot);
    if (runtime == nullptr || !runtime->heartbeat || !runtime->heardAt) {
        return;
    }
    m_batch.samples.push_back({.bot = bot, .at = *runtime->heardAt, .metrics = runtime->heartbeat->metrics});
    if (m_batch.size() >= mostAtOnce) {
        handOver();
    }
}

void HistoryKeeper::tick(const Senses &senses)
{
    noteHeard(senses.heardTotal);
    noteBlindness(senses.link);
    handOver();
}

void HistoryKeeper::noteHeard(milliseconds heardTotal)
{
    const milliseconds heard = heardTotal - std::exchange(m_heardTotal, heardTotal);
    if (heard <= milliseconds(0)) {
        return;
    }
    const UtcTime until = m_clock.now();
    UtcTime from = until - heard;
    if (m_heardUntil && *m_heardUntil < until && std::chrono::abs(from - *m_heardUntil) <= seam) {
        from = *m_heardUntil;
    }
    m_heardUntil = until;
    tell(m_presence.count({from, until}, heardBots()));
}

std::vector<HeardBot> HistoryKeeper::heardBots() const
{
    std::vector<HeardBot> bots;
    bots.reserve(m_state.bots().size());
    for (const auto &[id, runtime] : m_state.bots()) {
        if (runtime.bot.isMember()) {
            bots.push_back({.bot = id, .alive = m_state.livenessOf(id, m_heardTotal, false) == Liveness::Alive});
        }
    }
    return bots;
}

void HistoryKeeper::noteBlindness(const LinkView &link)
{
    const bool blind = link.state == LinkState::Blind;
    if (!blind && !m_blindSince) {
        return;
    }
    const UtcTime now = m_clock.now();
    if (!m_blindSince) {
        m_blindSince = link.since.value_or(now);
        m_blindTold = *m_blindSince;
    }
    if (!blind || now - m_blindTold >= blindPause) {
        m_blindTold = now;
        m_batch.gaps.push_back({.from = *m_blindSince, .to = now, .why = GapCause::Blind});
    }
    if (!blind) {
        m_blindSince.reset();
    }
}

void HistoryKeeper::tell(std::vector<PresenceSpan> spans)
{
    for (PresenceSpan &span : spans) {
        m_batch.presence.push_back(std::move(span));
        if (m_batch.size() >= mostAtOnce) {
            handOver();
        }
    }
}

void HistoryKeeper::handOver()
{
    if (m_batch.size() > 0) {
        m_history.record(std::exchange(m_batch, {}));
    }
}

// ---- how it goes

void HistoryKeeper::onHealthChanged(const HistoryHealth &health)
{
    const bool isNew = std::exchange(m_message, health.message) != health.message;
    if (!isNew || health.message.isEmpty()) {
        return;
    }
    const QString text =
        health.writable ? health.message : QStringLiteral("No history is kept: %1").arg(health.message);
    Q_EMIT noticed(QStringLiteral("warning"), BotId(), text);
}

void HistoryKeeper::onTrimmed(const Trim &trim)
{
    // Once in a program's life for each: from then on it goes on for as long as the disk's budget is what it is.
    if (trim.why == TrimCause::Budget && m_overfull.insert(trim.resolution).second) {
        Q_EMIT noticed(QStringLiteral("warning"), BotId(),
                       QStringLiteral("The history has used up its room on the disk: detail from before %1 was let go.")
                           .arg(toIso(trim.before)));
    }
}

} // namespace fleet
