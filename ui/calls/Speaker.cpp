#include "ui/calls/Speaker.h"

#include "ui/calls/SpeakerDevice.h"

namespace fleet::ui {

Speaker::Speaker(QObject *parent) : SoundPlayer(parent) {}

Speaker::~Speaker() = default;

void Speaker::play(CallSound sound)
{
    if (m_device == nullptr) {
        m_device = new SpeakerDevice;
        connect(m_device, &SpeakerDevice::settled, this, &Speaker::settled);
        m_thread = std::make_unique<SideThread>(QStringLiteral("sound"), std::unique_ptr<QObject>(m_device));
    }
    QMetaObject::invokeMethod(
        m_device, [device = m_device, sound] { device->play(sound); }, Qt::QueuedConnection);
}

void Speaker::stop()
{
    if (m_device != nullptr) {
        QMetaObject::invokeMethod(m_device, &SpeakerDevice::stop, Qt::QueuedConnection);
    }
}

} // namespace fleet::ui
