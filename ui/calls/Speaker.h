// Sounds on the machine's own device.
// Never blocks: what talks to the device is on a thread of its own, begun with the first sound.
#pragma once

#include "ui/calls/SideThread.h"
#include "ui/calls/SoundPlayer.h"

#include <memory>

namespace fleet::ui {

class SpeakerDevice;

class Speaker final : public SoundPlayer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Speaker)

public:
    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;

    void play(CallSound sound) override;
    void stop() override;

private:
    SpeakerDevice *m_device = nullptr; ///< on its thread, which deletes it; null before the first sound
    std::unique_ptr<SideThread> m_thread;
};

} // namespace fleet::ui
