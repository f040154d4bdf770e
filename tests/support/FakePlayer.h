// A loudspeaker that a test listens to.
// Never makes a sound.
#pragma once

#include "ui/calls/SoundPlayer.h"

#include <vector>

namespace fleet::test {

class FakePlayer final : public ui::SoundPlayer {
public:
    void play(ui::CallSound sound) override
    {
        played.push_back(sound);
        Q_EMIT settled(outcome);
    }
    void stop() override { ++stopped; }

    std::vector<ui::CallSound> played = {};
    int stopped = 0;
    ui::SoundOutcome outcome = ui::SoundOutcome::Played;
};

} // namespace fleet::test
