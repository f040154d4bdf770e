#include "models/PaletteModel.h"

#include "models/BoardWords.h"
#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/OverviewRows.h"
#include "models/PaletteMatcher.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/VerbOffers.h"
#include "models/Words.h"

#include <algorithm>
#include <map>

namespace fleet {

namespace {

constexpr int fleetWeight = 24;
constexpr int scopeWeight = 12;
constexpr int operationWeight = 16;
constexpr int showWeight = 4;
/// So much later come the verbs that are asked for less often.
constexpr int rarer = 4;

QString wholeOf(const PaletteEntry &entry)
{
    return entry.detail.isEmpty() ? entry.title : QString(entry.title + QStringLiteral(", ") + entry.detail);
}

} // namespace

void PaletteEntries::addOperations(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet)
{
    for (const OperationView &operation : fleet.operations) {
        if (operation.ended) {
            continue;
        }
        entries.push_back(
            {.kind = PaletteKind::ShowOperation,
             .title =
                 tr("Show %1, %2").arg(Words::verb(operation.verb), BoardWords::scope(operation, fleet.organisation)),
             .detail = BoardWords::progress(operation.counts),
             .icon = icons::nameOf(operation.verb),
             .scope = {},
             .id = operation.id.text(),
             .possible = true,
             .weight = operationWeight});
    }
}

void PaletteEntries::addActs(std::vector<PaletteEntry> &entries, const Scope &scope, const QString &name,
                             const std::vector<const BotView *> &bots, int weight)
{
    const bool any = !bots.empty();
    const bool paused = VerbOffers::of(Verb::Resume, bots).possible;
    const bool latched = VerbOffers::of(Verb::Release, bots).possible;
    const bool one = scope.kind == ScopeKind::Bots;
    const QString count = one ? QString() : Words::bots(static_cast<int>(bots.size()));
    const QString none = tr("there is no bot to act on");
    const auto add = [&](PaletteKind kind, const QString &title, const QString &icon, bool possible,
                         const QString &whyNot) {
        if (one && !possible) {
            return; // Two thousand bots that cannot be resumed are no answer to anything.
        }
        entries.push_back({.kind = kind,
                           .title = title,
                           .detail = possible ? count
                                   : any      ? whyNot
                                              : none,
                           .icon = icon,
                           .scope = scope,
                           .id = {},
                           .possible = possible,
                           .weight = weight});
    };
    add(PaletteKind::Stop, tr("Stop %1…").arg(name), icons::nameOf(Verb::EmergencyStop), any, none);
    add(PaletteKind::Pause, tr("Pause %1…").arg(name), icons::nameOf(Verb::Pause), any, none);
    add(PaletteKind::Resume, tr("Resume %1…").arg(name), icons::nameOf(Verb::Resume), paused, tr("none is paused"));
    add(PaletteKind::Release, tr("Release %1…").arg(name), icons::nameOf(Verb::Release), latched,
        tr("none is stopped"));
    weight -= rarer;
    add(PaletteKind::Drain, tr("Drain %1…").arg(name), icons::nameOf(Verb::Drain), any, none);
    add(PaletteKind::SetLimits, tr("Set limits of %1…").arg(name), icons::nameOf(Verb::SetLimits), any, none);
    add(PaletteKind::ClosePosition, tr("Close a position of %1…").arg(name), icons::nameOf(Verb::ClosePosition), any,
        none);
    add(PaletteKind::Restart, tr("Restart %1…").arg(name), icons::nameOf(Verb::Restart), any, none);
    add(PaletteKind::Shutdown, tr("Shut down %1…").arg(name), icons::nameOf(Verb::Shutdown), any, none);
    if (one) {
        add(PaletteKind::Failover, tr("Failover from %1…").arg(name), icons::nameOf(Verb::AssumeResponsibility),
            VerbOffers::of(Verb::AssumeResponsibility, bots).possible, none);
    }
}

void PaletteEntries::addScopes(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet)
{
    std::vector<const BotView *> all;
    std::map<GroupId, std::vector<const BotView *>> groups;
    std::map<ExchangeId, std::vector<const BotView *>> exchanges;
    for (const GroupView &group : fleet.groups) {
        groups.try_emplace(group.name);
    }
    for (const BotView &bot : fleet.bots) {
        all.push_back(&bot);
        groups[bot.group].push_back(&bot);
        exchanges[bot.exchange].push_back(&bot);
        for (const ExchangeId &exchange : bot.exchanges) {
            std::vector<const BotView *> &there = exchanges[exchange];
            if (there.empty() || there.back() != &bot) {
                there.push_back(&bot);
            }
        }
    }
    addActs(entries, Scope::fleet(), tr("the whole fleet %1").arg(fleet.organisation).trimmed(), all, fleetWeight);
    const auto show = [&entries](const Scope &scope, const QString &title, const QString &icon, std::size_t count) {
        entries.push_back({.kind = PaletteKind::ShowScope,
                           .title = title,
                           .detail = Words::bots(static_cast<int>(count)),
                           .icon = icon,
                           .scope = scope,
                           .id = {},
                           .possible = true,
                           .weight = scopeWeight});
    };
    for (const auto &[group, bots] : groups) {
        show(Scope::group(group), tr("Show group %1").arg(group.text()), QStringLiteral("group"), bots.size());
        addActs(entries, Scope::group(group), tr("group %1").arg(group.text()), bots, scopeWeight);
    }
    for (const auto &[exchange, bots] : exchanges) {
        show(Scope::exchange(exchange), tr("Show exchange %1").arg(exchange.text()), QStringLiteral("exchange"),
             bots.size());
        addActs(entries, Scope::exchange(exchange), tr("exchange %1").arg(exchange.text()), bots, scopeWeight);
    }
}

void PaletteEntries::addBots(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet)
{
    const bool blind = isBlind(fleet.link);
    for (const BotView &bot : fleet.bots) {
        const BotGlance glance = glanceAt(bot, blind);
        entries.push_back(
            {.kind = PaletteKind::ShowBot,
             .title = tr("Show %1").arg(bot.name),
             .detail = tr("%1, %2 on %3").arg(OverviewRows::word(bot, glance), bot.group.text(), bot.exchange.text()),
             .icon = icons::nameOf(severityOf(bot, glance)),
             .scope = {},
             .id = bot.id.text(),
             .possible = true,
             .weight = showWeight});
    }
    for (const BotView &bot : fleet.bots) {
        addActs(entries, Scope::bots({bot.id.text()}), bot.name, {&bot}, 0);
    }
}

std::vector<PaletteEntry> PaletteEntries::of(const FleetSnapshot &fleet)
{
    std::vector<PaletteEntry> entries;
    entries.reserve(64 + fleet.bots.size() * 10);
    addOperations(entries, fleet);
    addScopes(entries, fleet);
    addBots(entries, fleet);
    return entries;
}

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_folded.clear();
    m_folded.reserve(m_entries.size());
    for (const PaletteEntry &entry : m_entries) {
        m_folded.push_back(foldedForPalette(entry.title));
    }
    narrow();
}

void PaletteModel::setQuery(const QString &query)
{
    m_query = query;
    narrow();
}

void PaletteModel::narrow()
{
    beginResetModel(); // Another question is another list.
    m_hits.clear();
    PaletteMatcher matcher(m_query);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (matcher.matchesEverything()) {
            m_hits.push_back({0, static_cast<int>(i)});
        } else if (const std::optional<int> score = matcher.score(m_folded[i])) {
            m_hits.push_back({*score + m_entries[i].weight - (m_entries[i].possible ? 0 : 20), static_cast<int>(i)});
        }
    }
    m_matches = static_cast<int>(m_hits.size());
    const auto kept = std::min<std::size_t>(m_hits.size(), most);
    std::partial_sort(
        m_hits.begin(), m_hits.begin() + static_cast<std::ptrdiff_t>(kept), m_hits.end(),
        [](const Hit &a, const Hit &b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; });
    m_hits.resize(kept);
    endResetModel();
}

const PaletteEntry &PaletteModel::at(int row) const
{
    return m_entries[static_cast<std::size_t>(m_hits[static_cast<std::size_t>(row)].entry)];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PaletteEntry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return plainToolTip(wholeOf(entry));
    case Qt::AccessibleTextRole:
        return wholeOf(entry);
    case DetailRole:
        return entry.detail;
    case IconNameRole:
        return entry.icon;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return at(index.row()).possible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                    : Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace fleet
