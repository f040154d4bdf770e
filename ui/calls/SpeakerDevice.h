// Tones on the sound device that the desktop chose.
// Lives on a thread of its own, since a sound server may hang.
#pragma once

#include "ui/calls/SoundPlayer.h"

#include <QBuffer>
#include <QObject>

#include <memory>

class QAudioSink;

namespace fleet::ui {

class SpeakerDevice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerDevice)

public:
    SpeakerDevice();
    ~SpeakerDevice() override;

public Q_SLOTS:
    void play(fleet::ui::CallSound sound);
    void stop();

Q_SIGNALS:
    void settled(fleet::ui::SoundOutcome outcome);

private:
    void look();

    QBuffer m_tones;
    std::unique_ptr<QAudioSink> m_sink; ///< null while nothing sounds
};

} // namespace fleet::ui
