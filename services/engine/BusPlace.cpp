#include "engine/BusPlace.h"

#include "core/Json.h"

namespace fleet {

namespace {

QString textOf(const LastRead &last)
{
    QJsonObject object;
    if (last.at) {
        object.insert(QStringLiteral("at"), toIso(*last.at));
    }
    if (last.newest) {
        object.insert(QStringLiteral("newest"), toIso(*last.newest));
    }
    return QString::fromUtf8(toCompactJson(object));
}

/// What cannot be read is as if it had never been written.
LastRead lastReadFrom(const QString &text)
{
    const Result<QJsonObject> object = parseJsonObject(text.toUtf8());
    if (!object) {
        return {};
    }
    JsonReader read(*object, QStringLiteral("last_read"));
    const LastRead last{.at = read.optionalTime("at"), .newest = read.optionalTime("newest")};
    return read.ok() ? last : LastRead();
}

} // namespace

const QString BusPlace::lastReadSetting = QStringLiteral("bus_last_read");

BusPlace::BusPlace(BusReader &reader, ChangeLog &log, QString stream, QObject *parent)
    : QObject(parent),
      m_reader(reader),
      m_log(log),
      m_stream(std::move(stream))
{
    connect(&m_reader, &BusReader::swept, this, &BusPlace::onSwept);
    connect(&m_reader, &BusReader::epochChanged, this, &BusPlace::onEpochChanged);
}

void BusPlace::restore(const StoreImage &image)
{
    LastRead last;
    for (const SettingRecord &setting : image.settings) {
        if (setting.name == lastReadSetting) {
            last = lastReadFrom(setting.value);
        }
    }
    for (const WatermarkRecord &watermark : image.watermarks) {
        if (watermark.stream == m_stream) {
            m_reader.restore(watermark.lastId, watermark.epoch, last);
        }
    }
}

void BusPlace::onSwept(qint64 watermark)
{
    m_log.add(WatermarkRecord{.stream = m_stream, .lastId = watermark, .epoch = m_reader.epoch()});
    m_log.add(SettingRecord{lastReadSetting, textOf(m_reader.lastRead())});
}

void BusPlace::onEpochChanged(int epoch)
{
    m_log.add(WatermarkRecord{.stream = m_stream, .lastId = 0, .epoch = epoch});
}

} // namespace fleet
