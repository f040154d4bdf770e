#include "protocol/HoldSet.h"

#include "core/Json.h"

#include <algorithm>

namespace fleet {

namespace {

QJsonArray idsToJson(const std::set<HoldId> &ids)
{
    QJsonArray array;
    for (const HoldId &id : ids) {
        array.append(id.text());
    }
    return array;
}

std::set<HoldId> idsFromList(const QStringList &texts)
{
    std::set<HoldId> ids;
    for (const QString &text : texts) {
        ids.insert(HoldId(text));
    }
    return ids;
}

} // namespace

bool HoldSet::isLatched() const
{
    return std::any_of(m_holds.begin(), m_holds.end(),
                       [](const auto &entry) { return entry.second.kind == HoldKind::Latch; });
}

std::vector<Hold> HoldSet::holds() const
{
    std::vector<Hold> result;
    result.reserve(m_holds.size());
    for (const auto &[id, hold] : m_holds) {
        result.push_back(hold);
    }
    return result;
}

bool HoldSet::isBuried(const HoldId &id, HoldKind kind) const
{
    return kind == HoldKind::Latch ? m_buriedLatches.contains(id) : m_buriedPauses.contains(id);
}

bool HoldSet::place(const Hold &hold)
{
    if (isBuried(hold.id, hold.kind)) {
        return false;
    }
    const auto existing = m_holds.find(hold.id);
    if (existing == m_holds.end()) {
        m_holds.emplace(hold.id, hold);
        return true;
    }
    if (existing->second.kind == HoldKind::Pause && hold.kind == HoldKind::Latch) {
        existing->second = hold;
        return true;
    }
    return false;
}

bool HoldSet::resume(const std::vector<HoldId> &ids)
{
    bool changed = false;
    for (const HoldId &id : ids) {
        changed |= m_buriedPauses.insert(id).second;
        const auto hold = m_holds.find(id);
        if (hold != m_holds.end() && hold->second.kind == HoldKind::Pause) {
            m_holds.erase(hold);
            changed = true;
        }
    }
    return changed;
}

bool HoldSet::release(const std::vector<HoldId> &ids, const Hold &released)
{
    bool changed = false;
    for (const HoldId &id : ids) {
        changed |= m_buriedLatches.insert(id).second;
        const auto hold = m_holds.find(id);
        if (hold != m_holds.end() && hold->second.kind == HoldKind::Latch) {
            m_holds.erase(hold);
            changed = true;
        }
    }
    if (changed && !isLatched()) {
        // Not place(): an earlier resume of this very id must not turn the release into a start.
        Hold pause = released;
        pause.kind = HoldKind::Pause;
        m_holds.emplace(pause.id, pause);
    }
    return changed;
}

QJsonObject HoldSet::toJson() const
{
    return {{QStringLiteral("holds"), fleet::toJson(holds())},
            {QStringLiteral("buried_pauses"), idsToJson(m_buriedPauses)},
            {QStringLiteral("buried_latches"), idsToJson(m_buriedLatches)}};
}

Result<HoldSet> HoldSet::fromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("hold set"));
    const Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    HoldSet set;
    set.m_buriedPauses = idsFromList(read.strings("buried_pauses"));
    set.m_buriedLatches = idsFromList(read.strings("buried_latches"));
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!holds) {
        return failure(holds.error());
    }
    for (const Hold &hold : *holds) {
        const auto [entry, isNew] = set.m_holds.emplace(hold.id, hold);
        if (!isNew && hold.kind == HoldKind::Latch) {
            entry->second = hold;
        }
    }
    return set;
}

} // namespace fleet
