#include "ui/calls/SpeakerDevice.h"

#include "ui/calls/Tones.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

namespace fleet::ui {

SpeakerDevice::SpeakerDevice() : m_tones(this) {}

SpeakerDevice::~SpeakerDevice() = default;

void SpeakerDevice::play(CallSound sound)
{
    stop();
    // Asked for each time: a headset comes and goes.
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        Q_EMIT settled(SoundOutcome::NoDevice);
        return;
    }
    QAudioFormat format;
    format.setSampleRate(toneRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    m_tones.setData(tonesOf(sound));
    m_tones.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    // Queued: a sink that is looked at must not be deleted under its own signal.
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SpeakerDevice::look, Qt::QueuedConnection);
    m_sink->start(&m_tones);
    look();
}

void SpeakerDevice::stop()
{
    m_sink.reset();
    m_tones.close();
}

void SpeakerDevice::look()
{
    if (m_sink == nullptr) {
        return;
    }
    const bool failed = m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError;
    const bool over = m_sink->state() == QAudio::IdleState && m_tones.atEnd();
    if (failed || over) {
        stop();
        Q_EMIT settled(failed ? SoundOutcome::Failed : SoundOutcome::Played);
    }
}

} // namespace fleet::ui
