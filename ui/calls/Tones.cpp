#include "ui/calls/Tones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace fleet::ui {

namespace {

struct Tone {
    double hertz = 0; ///< 0: silence
    double seconds = 0;
};

constexpr double edge = 0.008; ///< seconds of fading in and out: without it a tone begins with a click

std::vector<Tone> melodyOf(CallSound sound)
{
    if (sound == CallSound::Warning) {
        return {{587.33, 0.16}, {880.00, 0.24}};
    }
    const Tone high{1046.50, 0.13};
    const Tone low{784.00, 0.13};
    const Tone rest{0, 0.09};
    return {high, low, rest, high, low, rest, high, low};
}

} // namespace

QByteArray tonesOf(CallSound sound)
{
    const double loudness = sound == CallSound::Warning ? 0.35 : 0.9;
    std::vector<std::int16_t> samples;
    for (const Tone &tone : melodyOf(sound)) {
        const int count = static_cast<int>(tone.seconds * toneRate);
        for (int i = 0; i < count; ++i) {
            const double at = static_cast<double>(i) / toneRate;
            const double fade = std::min({1.0, at / edge, (tone.seconds - at) / edge});
            // The third is what a small loudspeaker lets through.
            const double turn = 2 * std::numbers::pi * tone.hertz * at;
            const double wave = tone.hertz > 0 ? 0.8 * std::sin(turn) + 0.2 * std::sin(3 * turn) : 0;
            samples.push_back(static_cast<std::int16_t>(std::lround(INT16_MAX * loudness * fade * wave)));
        }
    }
    return {reinterpret_cast<const char *>(samples.data()),
            static_cast<qsizetype>(samples.size() * sizeof(std::int16_t))};
}

} // namespace fleet::ui
