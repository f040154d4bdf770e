#include "core/Scope.h"

#include "core/Json.h"

#include <algorithm>
#include <array>

namespace fleet {

namespace {

constexpr std::array allKinds{ScopeKind::Fleet, ScopeKind::Group, ScopeKind::Exchange, ScopeKind::Bots};

} // namespace

QString toString(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Fleet:
        return QStringLiteral("fleet");
    case ScopeKind::Group:
        return QStringLiteral("group");
    case ScopeKind::Exchange:
        return QStringLiteral("exchange");
    case ScopeKind::Bots:
        return QStringLiteral("bots");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Scope &scope)
{
    return {{QStringLiteral("kind"), toString(scope.kind)},
            {QStringLiteral("names"), QJsonArray::fromStringList(scope.names)}};
}

Result<Scope> scopeFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("scope"));
    const QString kindText = read.string("kind");
    Scope scope{.kind = ScopeKind::Bots, .names = read.optionalStrings("names").value_or(QStringList())};
    const auto *kind =
        std::find_if(allKinds.begin(), allKinds.end(), [&](ScopeKind k) { return toString(k) == kindText; });
    if (kind == allKinds.end()) {
        read.fail("kind", QStringLiteral("must be fleet, group, exchange or bots."));
    } else {
        scope.kind = *kind;
    }
    if (read.ok() && (scope.kind == ScopeKind::Fleet) != scope.names.isEmpty()) {
        read.fail("names", scope.kind == ScopeKind::Fleet ? QStringLiteral("must be empty for the fleet.")
                                                          : QStringLiteral("must name at least one."));
    }
    if (read.ok() && (scope.kind == ScopeKind::Group || scope.kind == ScopeKind::Exchange) && scope.names.size() != 1) {
        read.fail("names", QStringLiteral("must name exactly one."));
    }
    if (read.ok() && scope.names.contains(QString())) {
        read.fail("names", QStringLiteral("must not contain an empty name."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return scope;
}

} // namespace fleet
