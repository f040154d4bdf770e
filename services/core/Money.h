// Exact money: whole micro-US-dollars. Never a double.
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace fleet {

class Money final {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromMicros(std::int64_t micros) { return Money(micros); }
    /// Reads "-1234.5", "0.000001"; at most six decimals, no exponent, no grouping. Nothing on overflow or other text.
    [[nodiscard]] static std::optional<Money> parse(const QString &text);
    /// Nearest micro-dollar, ties to even; for figures that arrive as JSON numbers. Nothing when it does not fit.
    [[nodiscard]] static std::optional<Money> fromNumber(double usd);

    [[nodiscard]] constexpr std::int64_t micros() const { return m_micros; }
    /// Plain decimal text with exactly `decimals` (0…6) digits, rounded half to even.
    [[nodiscard]] QString toString(int decimals = 2) const;
    [[nodiscard]] double toDouble() const { return static_cast<double>(m_micros) / 1e6; }

    /// Saturates instead of overflowing.
    Money &operator+=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend constexpr auto operator<=>(const Money &, const Money &) = default;

private:
    constexpr explicit Money(std::int64_t micros) : m_micros(micros) {}

    std::int64_t m_micros = 0;
};

} // namespace fleet
