// Distinct string types for everything that has an identity, so that a bot's id is never passed as a command's.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace fleet {

template<typename Tag>
class Id final {
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using BotId = Id<struct BotTag>;             ///< an agent id on the gateway
using GroupId = Id<struct GroupTag>;         ///< a group's name
using ExchangeId = Id<struct ExchangeTag>;   ///< "binance", "bybit", "okx", "deribit"
using OperationId = Id<struct OperationTag>; ///< UUIDv7; one act of an operator or a rule
using CommandId = Id<struct CommandTag>;     ///< UUIDv7; one signed command, carried out once by each bot
using HoldId = Id<struct HoldTag>;           ///< the id of the operation that placed the hold
using ThreadId = Id<struct ThreadTag>;       ///< a message thread on the gateway, random 128 bits in hex
using InstanceId = Id<struct InstanceTag>;   ///< random at each start of a bot

/// What the gateway accepts as an id that can also stand in a path: `[A-Za-z0-9][A-Za-z0-9._-]{0,127}`.
[[nodiscard]] bool isValidAgentId(const QString &text);

} // namespace fleet

template<typename Tag>
struct std::hash<fleet::Id<Tag>> {
    std::size_t operator()(const fleet::Id<Tag> &id) const noexcept { return qHash(id.text()); }
};
