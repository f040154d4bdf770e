#include "protocol/Hold.h"

#include "core/Enums.h"
#include "core/Json.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr EnumNames<HoldKind, 2> holdKindNames{{
    {HoldKind::Latch, QLatin1StringView("latch")},
    {HoldKind::Pause, QLatin1StringView("pause")},
}};

} // namespace

QString toString(HoldKind kind)
{
    return enumToString(holdKindNames, kind);
}

std::optional<HoldKind> holdKindFromString(const QString &text)
{
    return enumFromString(holdKindNames, text);
}

QJsonObject toJson(const Hold &hold)
{
    return {{QStringLiteral("id"), hold.id.text()},
            {QStringLiteral("kind"), toString(hold.kind)},
            {QStringLiteral("owner"), hold.owner},
            {QStringLiteral("reason"), hold.reason},
            {QStringLiteral("placed_at"), toIso(hold.placedAt)}};
}

Result<Hold> holdFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("hold"));
    Hold hold{.id = HoldId(read.string("id")),
              .kind = HoldKind::Pause,
              .owner = read.optionalString("owner").value_or(QString()),
              .reason = read.optionalString("reason").value_or(QString()),
              .placedAt = read.optionalTime("placed_at").value_or(UtcTime{})};
    const std::optional<HoldKind> kind = holdKindFromString(read.string("kind"));
    if (!kind) {
        read.fail("kind", QStringLiteral("must be latch or pause."));
    }
    if (hold.id.isEmpty()) {
        read.fail("id", QStringLiteral("is empty."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    hold.kind = *kind;
    return hold;
}

QJsonArray toJson(const std::vector<Hold> &holds)
{
    QJsonArray array;
    for (const Hold &hold : holds) {
        array.append(toJson(hold));
    }
    return array;
}

Result<std::vector<Hold>> holdsFromJson(const QJsonArray &array)
{
    std::vector<Hold> holds;
    for (const QJsonValue &item : array) {
        Result<Hold> hold = holdFromJson(item.toObject());
        if (!hold) {
            return failure(hold.error());
        }
        holds.push_back(std::move(*hold));
    }
    return holds;
}

bool anyLatch(const std::vector<Hold> &holds)
{
    return std::any_of(holds.begin(), holds.end(), [](const Hold &hold) { return hold.kind == HoldKind::Latch; });
}

bool contains(const std::vector<Hold> &holds, const HoldId &id)
{
    return std::any_of(holds.begin(), holds.end(), [&](const Hold &hold) { return hold.id == id; });
}

HoldId releasedHoldId(const OperationId &release)
{
    return HoldId(QStringLiteral("released:") + release.text());
}

HoldId holdIdOf(const OperationId &operation)
{
    return HoldId(operation.text());
}

} // namespace fleet
