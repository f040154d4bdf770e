#include "sandbox/PastSeeder.h"

#include "bot/BotFolder.h"
#include "bot/BotReports.h"
#include "core/Uuid.h"
#include "sandbox/BundleFolder.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

Heartbeat reportAt(const Bundle &bundle, const BotMemory &memory, const Metrics &metrics, UtcTime at)
{
    return {.bot = bundle.bot,
            .instance = {},
            .seq = 0,
            .sentAt = at,
            .interval = bundle.interval,
            .version = memory.version,
            .keyVersion = 1,
            .state = BotState::Trading,
            .phase = {},
            .holds = {},
            .applied = {},
            .gatewayCalls = 0,
            .lostLink = bundle.lostLink,
            .keptByPolicy = 0,
            .metrics = metrics,
            .fleetTag = bundle.fleetTag,
            .audience = bundle.audience};
}

} // namespace

Result<void> PastSeeder::prepare(const QString &bundles)
{
    const Result<std::vector<Bundle>> all = readBundles(bundles);
    if (!all) {
        return failure(all.error());
    }
    const milliseconds spacing =
        reportSpacing(static_cast<int>(all->size()), std::min<milliseconds>(m_past.length, reportedPast));
    for (const Bundle &bundle : *all) {
        if (bundle.level == BotLevel::Plain) {
            continue;
        }
        const Result<void> prepared = prepareBot(bundle, stateFolderOf(bundles, bundle.bot), spacing);
        if (!prepared) {
            return failure(prepared.error());
        }
    }
    const auto byTime = [](const PastEvent &a, const PastEvent &b) { return a.at < b.at; };
    std::stable_sort(m_first.begin(), m_first.end(), byTime);
    std::stable_sort(m_rest.begin(), m_rest.end(), byTime);
    return {};
}

Result<void> PastSeeder::prepareBot(const Bundle &bundle, const QString &folder, milliseconds spacing)
{
    BotFolder place(folder);
    Result<BotFolder::Opened> opened = place.open(bundle, m_past.until);
    if (!opened) {
        return failure(opened.error());
    }
    const Result<OutgoingMessage> word = enrolledWord(bundle, opened->identity, m_past.until);
    if (!word) {
        return failure(word.error());
    }
    m_words.push_back(*word);
    TradingWalk walk(seedOf(m_seed, bundle.bot), maxPositionUsdOf(bundle));
    std::vector<Heartbeat> reports;
    liveThrough(walk, m_past, [&](UtcTime at) {
        // Counted from the last one; none at `until` itself: from there on the bot speaks.
        if (at < m_past.until && (m_past.until - fineStep - at) % spacing == milliseconds(0)) {
            reports.push_back(reportAt(bundle, opened->memory, walk.metrics(at - m_past.from()), at));
        }
    });
    const InstanceId instance(randomHex(16));
    qint64 sequence = 0;
    for (Heartbeat &report : reports) {
        report.instance = instance;
        report.seq = ++sequence;
        Result<OutgoingEvent> event = signedReport(bundle, opened->identity, opened->memory.boxKey, report);
        if (!event) {
            return failure(event.error());
        }
        m_lastUptime = std::chrono::floor<seconds>(report.sentAt - m_past.from());
        (sequence == 1 ? m_first : m_rest).push_back({std::move(*event), report.sentAt});
    }
    opened->memory.enrolled = true;
    return place.save(opened->memory);
}

void PastSeeder::introduce()
{
    for (const OutgoingMessage &word : m_words) {
        m_gateway.addMessage(word);
    }
    m_gateway.addPastEvents(m_first, true);
}

void PastSeeder::tellTheRest()
{
    m_gateway.addPastEvents(m_rest, false);
}

} // namespace fleet::sandbox
