// What makes a call heard.
// Must never block its caller, whatever the sound device does.
#pragma once

#include "ui/calls/CallStates.h"

#include <QObject>

#include <cstdint>

namespace fleet::ui {

enum class CallSound : std::uint8_t { Warning, Critical };

class SoundPlayer : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SoundPlayer)

public:
    explicit SoundPlayer(QObject *parent = nullptr) : QObject(parent) {}
    ~SoundPlayer() override = default;

    /// Once, from its beginning; ends what sounds.
    virtual void play(CallSound sound) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    /// Of each sound that was not stopped.
    void settled(fleet::ui::SoundOutcome outcome);
};

} // namespace fleet::ui
