#include "fleet/FleetFileLimits.h"

namespace fleet {

namespace {

template<typename Key>
void lay(std::map<Key, MetricLimits> &over, const Key &key, const MetricLimits &limits)
{
    if (limits.empty()) {
        over.erase(key); // It says nothing of its own: what is farther counts.
    } else {
        over.insert_or_assign(key, limits);
    }
}

template<typename Key>
bool differs(const std::map<Key, MetricLimits> &inForce, const Key &key, const MetricLimits &limits)
{
    const auto found = inForce.find(key);
    return found == inForce.end() ? !limits.empty() : found->second != limits;
}

BotId idOf(const std::map<QString, BotId> &ids, const QString &name)
{
    const auto found = ids.find(name);
    return found == ids.end() ? BotId() : found->second;
}

} // namespace

Thresholds laidOver(Thresholds inForce, const FileLimits &file, const std::map<QString, BotId> &ids)
{
    if (file.fleet) {
        inForce.fleet = *file.fleet;
    }
    for (const auto &[group, limits] : file.groups) {
        lay(inForce.groups, group, limits);
    }
    for (const auto &[name, limits] : file.bots) {
        if (const BotId id = idOf(ids, name); !id.isEmpty()) {
            lay(inForce.bots, id, limits);
        }
    }
    return inForce;
}

QStringList changedBy(const FileLimits &file, const Thresholds &inForce, const std::map<QString, BotId> &ids)
{
    QStringList changed;
    if (file.fleet && *file.fleet != inForce.fleet) {
        changed.append(QStringLiteral("fleet"));
    }
    for (const auto &[group, limits] : file.groups) {
        if (differs(inForce.groups, group, limits)) {
            changed.append(QStringLiteral("group ") + group.text());
        }
    }
    for (const auto &[name, limits] : file.bots) {
        const BotId id = idOf(ids, name);
        if (id.isEmpty() ? !limits.empty() : differs(inForce.bots, id, limits)) {
            changed.append(QStringLiteral("bot ") + name);
        }
    }
    return changed;
}

} // namespace fleet
