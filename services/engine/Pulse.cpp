#include "engine/Pulse.h"

#include "core/Files.h"
#include "core/Json.h"

#include <QCoreApplication>
#include <QFile>

namespace fleet {

namespace {

constexpr qsizetype longestPulse = 4096;

} // namespace

void Pulse::beat(const FleetSnapshot &fleet)
{
    if (m_written.isValid() && !m_written.hasExpired(pause.count())) {
        return;
    }
    m_written.start();
    const QJsonObject pulse{{QStringLiteral("at"), toIso(SystemClock().now())},
                            {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                            {QStringLiteral("link"), toString(fleet.link.state)},
                            {QStringLiteral("bots"), static_cast<qint64>(fleet.bots.size())},
                            {QStringLiteral("alerts"), static_cast<qint64>(fleet.alerts.size())}};
    // Not synced: this thread sends stops, and a pulse that a crash took is a missing one, as it should be.
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(toCompactJson(pulse));
    }
}

std::optional<milliseconds> Pulse::ageOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, longestPulse);
    const Result<QJsonObject> pulse = bytes ? parseJsonObject(*bytes) : Result<QJsonObject>(failure(bytes.error()));
    if (!pulse) {
        return std::nullopt;
    }
    JsonReader read(*pulse, QStringLiteral("pulse"));
    const std::optional<UtcTime> at = read.optionalTime("at");
    return read.ok() && at ? std::optional(SystemClock().now() - *at) : std::nullopt;
}

} // namespace fleet
