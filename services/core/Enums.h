// One table per enumeration that has a text form on the wire, on disk or in JSON output.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace fleet {

template<typename E, std::size_t N>
using EnumNames = std::array<std::pair<E, QLatin1StringView>, N>;

template<typename E, std::size_t N>
[[nodiscard]] QString enumToString(const EnumNames<E, N> &names, E value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

template<typename E, std::size_t N>
[[nodiscard]] std::optional<E> enumFromString(const EnumNames<E, N> &names, QStringView text)
{
    for (const auto &[value, name] : names) {
        if (name == text) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace fleet
