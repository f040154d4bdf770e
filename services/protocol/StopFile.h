// A signed command as a file, for when there is no gateway: the console writes it, a bot obeys it (protocol, section 7).
// Never a proof by itself: the envelope inside is verified like any other.
#pragma once

#include "core/Result.h"
#include "protocol/Envelope.h"

#include <vector>

namespace fleet {

/// The name a bot looks for in its state folder.
inline const QString stopFileName = QStringLiteral("STOP.json");

/// `{"envelope": {…}}`: what to write as STOP.json.
[[nodiscard]] QByteArray stopFileBytes(const Envelope &envelope);
[[nodiscard]] Result<Envelope> envelopeFromStopFile(QByteArrayView bytes);

/// `{"envelopes": [{…}, …]}`: one file for all bots of a stop whose policies differ; each obeys the one that names it.
[[nodiscard]] QByteArray stopFileBytes(const std::vector<Envelope> &envelopes);
/// Reads both forms.
[[nodiscard]] Result<std::vector<Envelope>> envelopesFromStopFile(QByteArrayView bytes);

[[nodiscard]] Result<void> writeStopFile(const QString &path, const Envelope &envelope);
[[nodiscard]] Result<std::vector<Envelope>> readStopFile(const QString &path);

} // namespace fleet
