// What an act is aimed at. Resolved to a list of bots once, when it is confirmed, and frozen there.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>

namespace fleet {

enum class ScopeKind : std::uint8_t { Fleet, Group, Exchange, Bots };

struct Scope {
    ScopeKind kind = ScopeKind::Bots;
    QStringList names; ///< one group or exchange, or the chosen bots' ids; empty for the fleet

    [[nodiscard]] static Scope fleet() { return {ScopeKind::Fleet, {}}; }
    [[nodiscard]] static Scope group(const GroupId &group) { return {ScopeKind::Group, {group.text()}}; }
    [[nodiscard]] static Scope exchange(const ExchangeId &exchange) { return {ScopeKind::Exchange, {exchange.text()}}; }
    [[nodiscard]] static Scope bots(const QStringList &ids) { return {ScopeKind::Bots, ids}; }

    bool operator==(const Scope &) const = default;
};

[[nodiscard]] QString toString(ScopeKind kind);
[[nodiscard]] QJsonObject toJson(const Scope &scope);
[[nodiscard]] Result<Scope> scopeFromJson(const QJsonObject &object);

} // namespace fleet
