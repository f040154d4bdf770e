// The limits that can be set from here: their names on the wire, what they mean, and what a person types for them.
// Never guesses: what cannot be read is a problem in words, and what is not typed stays as it is.
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace fleet {

enum class LimitKind : std::uint8_t {
    Dollars,
    Number,
    Names, ///< a list, divided by commas
};

struct LimitField {
    QLatin1StringView key; ///< on the wire
    LimitKind kind = LimitKind::Dollars;
};

class LimitFields final {
    Q_DECLARE_TR_FUNCTIONS(fleet::LimitFields)

public:
    LimitFields() = delete;

    static constexpr std::array all{
        LimitField{QLatin1StringView("max_order_size_usd"), LimitKind::Dollars},
        LimitField{QLatin1StringView("max_position_usd"), LimitKind::Dollars},
        LimitField{QLatin1StringView("max_delta_exposure"), LimitKind::Number},
        LimitField{QLatin1StringView("allowed_pairs"), LimitKind::Names},
        LimitField{QLatin1StringView("allowed_instruments"), LimitKind::Names},
    };
    static constexpr qsizetype mostNames = 100;
    static constexpr qsizetype longestName = 64;

    [[nodiscard]] static QString label(const LimitField &field);
    /// What is written behind the line: a unit, or how a list is written.
    [[nodiscard]] static QString hint(const LimitField &field);
    /// The value on the wire; nothing for nothing typed. Problem: why it cannot be meant, as a sentence.
    [[nodiscard]] static Result<std::optional<QJsonValue>> read(const LimitField &field, const QString &text);
    /// "largest order $5,000; pairs BTC/USDT, ETH/USDT": read back, so that a slip is seen.
    [[nodiscard]] static QString inWords(const QJsonObject &values);
};

} // namespace fleet
