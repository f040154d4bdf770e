#include "core/Money.h"

#include <cmath>
#include <limits>

namespace fleet {

namespace {

constexpr std::int64_t microsPerDollar = 1'000'000;

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

} // namespace

std::optional<Money> Money::parse(const QString &text)
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    const QStringView digits = QStringView(text).sliced(negative ? 1 : 0);
    const qsizetype dot = digits.indexOf(QLatin1Char('.'));
    const QStringView whole = dot < 0 ? digits : digits.first(dot);
    const QStringView fraction = dot < 0 ? QStringView() : digits.sliced(dot + 1);
    if (whole.isEmpty() || fraction.size() > 6 || (dot >= 0 && fraction.isEmpty())) {
        return std::nullopt;
    }
    // Built up with its sign: the smallest amount has no positive counterpart.
    std::int64_t micros = 0;
    const auto push = [&micros, negative](int digit) {
        return !__builtin_mul_overflow(micros, 10, &micros)
            && !__builtin_add_overflow(micros, negative ? -digit : digit, &micros);
    };
    for (const QStringView part : {whole, fraction}) {
        for (const QChar c : part) {
            if (c < QLatin1Char('0') || c > QLatin1Char('9') || !push(c.digitValue())) {
                return std::nullopt;
            }
        }
    }
    for (qsizetype i = fraction.size(); i < 6; ++i) {
        if (!push(0)) {
            return std::nullopt;
        }
    }
    return Money(micros);
}

std::optional<Money> Money::fromNumber(double usd)
{
    const double micros = std::nearbyint(usd * static_cast<double>(microsPerDollar));
    if (!(std::abs(micros) < 9.2e18)) {
        return std::nullopt;
    }
    return Money(static_cast<std::int64_t>(micros));
}

QString Money::toString(int decimals) const
{
    Q_ASSERT(decimals >= 0 && decimals <= 6);
    std::uint64_t unit = 1;
    for (int i = decimals; i < 6; ++i) {
        unit *= 10;
    }
    std::uint64_t scaled = magnitude(m_micros) / unit;
    const std::uint64_t rest = magnitude(m_micros) % unit;
    if (rest * 2 > unit || (rest * 2 == unit && unit > 1 && scaled % 2 == 1)) {
        ++scaled;
    }
    QString text = QString::number(scaled).rightJustified(decimals + 1, QLatin1Char('0'));
    if (decimals > 0) {
        text.insert(text.size() - decimals, QLatin1Char('.'));
    }
    return m_micros < 0 && scaled != 0 ? QLatin1Char('-') + text : text;
}

Money &Money::operator+=(Money other)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_micros, other.m_micros, &sum)) {
        sum = m_micros > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
    }
    m_micros = sum;
    return *this;
}

} // namespace fleet
