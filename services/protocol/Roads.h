// Which event types and message words carry what (protocol, section 3), and the sealed form of event payloads.
#pragma once

#include "core/Result.h"
#include "protocol/Bundle.h"
#include "protocol/Command.h"
#include "protocol/Envelope.h"

#include <QJsonObject>
#include <QString>

namespace fleet::roads {

[[nodiscard]] QString signalEvent(const QString &fleetTag);
[[nodiscard]] QString heartbeatEvent(const QString &fleetTag);
[[nodiscard]] QString beaconEvent(const QString &fleetTag);

inline const QString commandMessage = QStringLiteral("task_specification");
inline const QString acceptMessage = QStringLiteral("accept");
inline const QString rejectMessage = QStringLiteral("reject");

/// The message type that carries a command or an answer in each dialect.
[[nodiscard]] QString commandMessageType(DialectKind dialect);
[[nodiscard]] QString answerMessageType(DialectKind dialect, bool positive);

/// The body of a command message: the envelope itself over REST; the guide's fields with `envelope` beside them in the
/// tool dialect; the guide's fields alone for a level-0 bot.
[[nodiscard]] QString commandBody(DialectKind dialect, BotLevel level, const Command &command,
                                  const Envelope &envelope);
[[nodiscard]] QString answerBody(DialectKind dialect, const Envelope &envelope);
/// The envelope of a message body in either form; refuses more than maxPayloadBytes before parsing.
[[nodiscard]] Result<Envelope> envelopeOfBody(const QString &body);

/// The event type under which heartbeats travel.
[[nodiscard]] QString heartbeatEvent(BusMode bus, const QString &fleetTag);

/// `word` ("fleet.bot_dead") as an event type: with the fleet's tag where payloads are sealed, as the guide has it otherwise.
[[nodiscard]] QString noticeEvent(BusMode bus, const QString &word, const QString &fleetTag);
/// The type of a manager's message to itself.
[[nodiscard]] QString alertMessageType(DialectKind dialect);

/// Payloads on the bus larger than this are dropped before any cryptography.
inline constexpr qsizetype maxPayloadBytes = 64 * 1024;

/// `{agent_id, sealed}` around already encrypted bytes.
[[nodiscard]] QJsonObject sealedPayload(const QString &agentId, QByteArrayView sealed);

struct SealedPayload {
    QString agentId;
    QByteArray sealed;
};
[[nodiscard]] Result<SealedPayload> readSealedPayload(const QJsonObject &payload);

} // namespace fleet::roads
