// How far the gateway's clock is from this machine's, from the dates of answers that were asked for anyway. Pure.
// Must never be used to correct a time that is signed: it is as good as a second, and anybody on the way can bend it.
#pragma once

#include "core/Time.h"

#include <array>
#include <cstddef>
#include <optional>

namespace fleet {

class ClockSkew final {
public:
    /// `date`: the answer's, in whole seconds; `sent`, `answered`: the round trip by this machine's clock.
    void add(UtcTime date, UtcTime sent, UtcTime answered);
    /// Gateway minus this machine, in tenths of a second; nothing before the first answer.
    [[nodiscard]] std::optional<milliseconds> estimate() const;

private:
    struct Bounds {
        milliseconds least{0};
        milliseconds most{0};
    };
    static constexpr std::size_t capacity = 32;

    std::array<Bounds, capacity> m_samples{};
    std::size_t m_count = 0; ///< of all samples ever added
};

} // namespace fleet
