#include "models/NeedRows.h"

#include "models/AlertWords.h"
#include "models/EngineWords.h"
#include "models/FleetFigures.h"
#include "models/Words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_set>

namespace fleet {

namespace {

/// What nobody looked at for a day does not wait on this page any more; the record keeps it.
constexpr milliseconds stillNews = std::chrono::hours(24);
/// From then on the engine calls a bot without a word unreachable, and a stop should be proved.
constexpr milliseconds promptly = seconds(60);
/// What is no stop may take its time to be carried out.
constexpr milliseconds patiently = std::chrono::minutes(5);

/// In this order.
enum class Press : std::uint8_t { NotStopped, DeadBot, UnknownBot, Stop, Critical, LeftOver, Stuck, Warning };

struct Need {
    Press press;
    OverviewRow row;
};

/// Whom an operation did not reach, or who would not.
bool isLeftOver(Outcome outcome)
{
    return outcome == Outcome::Refused || outcome == Outcome::Failed || outcome == Outcome::Unreachable;
}

bool hasLeftOver(const OutcomeCounts &counts)
{
    return counts.refused + counts.failed + counts.unreachable > 0;
}

milliseconds patienceFor(Verb verb, Outcome outcome)
{
    if (outcome != Outcome::Working || verb == Verb::EmergencyStop) {
        return promptly;
    }
    // A drain closes position after position, and ends by itself at its deadline.
    return verb == Verb::Drain ? milliseconds::max() : patiently;
}

/// Whom newer operations have asked.
class AskedSince {
public:
    explicit AskedSince(const std::vector<OperationView> &newestFirst) : m_operations(newestFirst) {}

    /// `place`: never less than the time before.
    bool allLeftOverOf(std::size_t place)
    {
        for (; m_counted < place; ++m_counted) {
            for (const DeliveryView &delivery : m_operations[m_counted].deliveries) {
                m_bots.insert(delivery.bot);
            }
        }
        const std::vector<DeliveryView> &deliveries = m_operations[place].deliveries;
        return std::all_of(deliveries.begin(), deliveries.end(), [this](const DeliveryView &delivery) {
            return !isLeftOver(delivery.outcome) || m_bots.contains(delivery.bot);
        });
    }

private:
    const std::vector<OperationView> &m_operations;
    std::unordered_set<BotId> m_bots;
    std::size_t m_counted = 0;
};

void addBots(std::vector<Need> &needs, const FleetSnapshot &fleet, UtcTime now)
{
    if (isBlind(fleet.link)) {
        return;
    }
    std::vector<const BotView *> bots;
    for (const BotView &bot : fleet.bots) {
        const BotGlance glance = glanceAt(bot, false);
        const bool isUnwatched = glance == BotGlance::Dead || glance == BotGlance::Unknown;
        if (glance == BotGlance::NotStopped || (isUnwatched && NeedRows::mayHoldPosition(bot))) {
            bots.push_back(&bot);
        }
    }
    std::stable_sort(bots.begin(), bots.end(), [](const BotView *a, const BotView *b) {
        return a->metrics.exposureUsd.value_or(Money()) > b->metrics.exposureUsd.value_or(Money());
    });
    for (const BotView *bot : bots) {
        const BotGlance glance = glanceAt(*bot, false);
        const Press press = glance == BotGlance::NotStopped ? Press::NotStopped
                          : glance == BotGlance::Dead       ? Press::DeadBot
                                                            : Press::UnknownBot;
        needs.push_back({press, OverviewRows::botRow(*bot, glance, now)});
    }
}

/// Only time in which the console could have heard the bots counts against an operation.
UtcTime heardUntil(const FleetSnapshot &fleet, UtcTime now)
{
    return isBlind(fleet.link) ? newestReport(fleet.bots).value_or(UtcTime()) : now;
}

void addOperations(std::vector<Need> &needs, const FleetSnapshot &fleet, UtcTime now)
{
    const UtcTime heard = heardUntil(fleet, now);
    AskedSince asked(fleet.operations);
    for (std::size_t i = 0; i < fleet.operations.size(); ++i) {
        const OperationView &operation = fleet.operations[i];
        const bool leftOver = hasLeftOver(operation.counts);
        if (!leftOver && !NeedRows::isStuck(operation, heard)) {
            continue;
        }
        if (operation.ended && (now - operation.createdAt > stillNews || asked.allLeftOverOf(i))) {
            continue;
        }
        OverviewRow row = OverviewRows::operationRow(fleet, operation, now);
        row.severity = row.severity == Severity::Pending ? Severity::Warning : row.severity;
        const Press press = operation.verb == Verb::EmergencyStop ? Press::Stop
                          : leftOver                              ? Press::LeftOver
                                                                  : Press::Stuck;
        needs.push_back({press, std::move(row)});
    }
}

std::unordered_set<BotId> namedIn(const std::vector<Need> &needs)
{
    std::unordered_set<BotId> bots;
    for (const Need &need : needs) {
        bots.insert(BotId(need.row.targetId));
    }
    return bots;
}

/// Firing, and said nowhere else on the page.
bool isNews(const AlertView &view, const std::unordered_set<BotId> &named, bool blind)
{
    const AlertRule rule = view.alert.key.rule;
    const bool isBanner = rule == AlertRule::Blind || rule == AlertRule::StopsBlocked;
    const bool ofBot = !view.alert.key.bot.isEmpty();
    const bool isRow =
        (rule == AlertRule::BotDead || rule == AlertRule::TradesWhileHeld) && named.contains(view.alert.key.bot);
    return isFiring(view) && !isBanner && !isRow && !(blind && ofBot);
}

} // namespace

bool NeedRows::mayHoldPosition(const BotView &bot)
{
    if (bot.metrics.openPositions) {
        return *bot.metrics.openPositions > 0;
    }
    return bot.metrics.exposureUsd ? *bot.metrics.exposureUsd > Money() : bot.heardAt.has_value();
}

bool NeedRows::isStuck(const OperationView &operation, UtcTime now)
{
    if (operation.ended || operation.counts.total == 0 || operation.counts.allConfirmed()) {
        return false;
    }
    if (!operation.problem.isEmpty()) {
        return true;
    }
    const milliseconds age = now - operation.createdAt;
    const auto isLate = [&](Outcome outcome, int count) {
        return count > 0 && age > patienceFor(operation.verb, outcome);
    };
    return isLate(Outcome::Silent, operation.counts.silent) || isLate(Outcome::Working, operation.counts.working);
}

OverviewRow NeedRows::noticeRow(const FleetSnapshot &fleet, const NoticeView &notice, UtcTime now)
{
    const bool critical = notice.severity == QLatin1StringView("critical");
    const auto bot = std::find_if(fleet.bots.begin(), fleet.bots.end(),
                                  [&](const BotView &candidate) { return candidate.id == notice.bot; });
    const bool known = !notice.bot.isEmpty() && bot != fleet.bots.end();
    return {.key = QStringLiteral("notice-") + notice.id,
            .severity = critical ? Severity::Critical : Severity::Warning,
            .icon = {},
            .word = critical ? tr("Critical") : tr("Warning"),
            .title = known ? bot->name : tr("Console"),
            .detail = EngineWords::say(notice.text),
            .time = OverviewRows::when(notice.at, now),
            .exactTime = Words::exactTime(notice.at),
            .target = known ? RowTarget::Bot : RowTarget::None,
            .targetId = known ? notice.bot.text() : QString(),
            .act = known ? RowAct::Show : RowAct::None};
}

OverviewRow NeedRows::alertRow(const AlertView &view, UtcTime now)
{
    return {.key = QStringLiteral("alert-") + view.alert.id.text(),
            .severity = severityOf(view),
            .icon = {},
            .word = AlertWords::word(view),
            // Where there is little room a name must not lose its end to the metrics, which the detail says as well.
            .title = view.alert.key.rule == AlertRule::Unhealthy ? view.name : AlertWords::title(view),
            .detail = AlertWords::detail(view),
            .time = OverviewRows::when(view.alert.openedAt, now),
            .exactTime = Words::exactTime(view.alert.openedAt),
            .target = RowTarget::Alert,
            .targetId = view.alert.id.text(),
            .act = RowAct::Show};
}

bool NeedRows::isAlsoAlert(const NoticeView &notice)
{
    // As the engine words them, in English on the wire.
    static const std::array beginnings{QLatin1StringView("Two copies of "),
                                       QLatin1StringView("Somebody speaks in the name of "),
                                       QLatin1StringView("Somebody sends old reports of "),
                                       QLatin1StringView("Reports of "),
                                       QLatin1StringView("The gateway lost its database"),
                                       QLatin1StringView("The gateway did not know "),
                                       QLatin1StringView("The disk does not take the record")};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&notice](const QLatin1StringView &beginning) { return notice.text.startsWith(beginning); })
        || notice.text.endsWith(QLatin1StringView(" says that it is held and trades all the same."));
}

std::vector<OverviewRow> NeedRows::of(const FleetSnapshot &fleet, UtcTime now)
{
    std::vector<Need> needs;
    addBots(needs, fleet, now);
    const std::unordered_set<BotId> named = namedIn(needs);
    addOperations(needs, fleet, now);
    for (const AlertView &view : fleet.alerts) {
        if (isNews(view, named, isBlind(fleet.link))) {
            const bool critical = view.alert.severity == AlertSeverity::Critical;
            needs.push_back({critical ? Press::Critical : Press::Warning, alertRow(view, now)});
        }
    }
    for (const NoticeView &notice : fleet.notices) {
        const bool critical = notice.severity == QLatin1StringView("critical");
        if (isAlsoAlert(notice)) {
            continue;
        }
        if ((critical || notice.severity == QLatin1StringView("warning")) && now - notice.at <= stillNews) {
            needs.push_back({critical ? Press::Critical : Press::Warning, noticeRow(fleet, notice, now)});
        }
    }
    std::stable_sort(needs.begin(), needs.end(), [](const Need &a, const Need &b) { return a.press < b.press; });
    std::vector<OverviewRow> rows;
    rows.reserve(needs.size());
    for (Need &need : needs) {
        rows.push_back(std::move(need.row));
    }
    return rows;
}

} // namespace fleet
