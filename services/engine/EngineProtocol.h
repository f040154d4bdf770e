// The words spoken over engine.sock: one compact JSON object a line, requests with an id, answers with the same id,
// deltas and the progress of an enrolment without one. Private to this machine and user; never carries a secret.
#pragma once

#include "core/Result.h"
#include "fleet/EnrolStep.h"

#include <QByteArray>
#include <QJsonObject>

namespace fleet::engineProtocol {

inline constexpr int version = 1;
inline constexpr qsizetype longestLine = 64 * 1024 * 1024;

inline const QString callAttach = QStringLiteral("attach");
inline const QString callSubmit = QStringLiteral("submit");
inline const QString callRetry = QStringLiteral("retry");
inline const QString callAddReason = QStringLiteral("add_reason");
inline const QString callStopFile = QStringLiteral("stop_file");
inline const QString callWatch = QStringLiteral("watch");
inline const QString callWarm = QStringLiteral("warm");
inline const QString callCool = QStringLiteral("cool");
inline const QString callApply = QStringLiteral("apply");
inline const QString callCancelEnrolment = QStringLiteral("cancel_enrolment");
inline const QString callDeregister = QStringLiteral("deregister");

[[nodiscard]] QByteArray line(const QJsonObject &object);
[[nodiscard]] QJsonObject problemToJson(const Problem &problem);
[[nodiscard]] Problem problemFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const EnrolStep &step);
/// What an engine says that names no bot counts, and tells of none.
[[nodiscard]] EnrolStep stepFromJson(const QJsonObject &object);

} // namespace fleet::engineProtocol
