#include "protocol/Verb.h"

#include "core/Enums.h"

namespace fleet {

namespace {

constexpr EnumNames<Verb, 18> verbNames{{
    {Verb::EmergencyStop, QLatin1StringView("emergency_stop")},
    {Verb::Pause, QLatin1StringView("pause")},
    {Verb::Drain, QLatin1StringView("drain")},
    {Verb::Resume, QLatin1StringView("resume")},
    {Verb::Release, QLatin1StringView("release")},
    {Verb::Shutdown, QLatin1StringView("shutdown")},
    {Verb::Restart, QLatin1StringView("restart")},
    {Verb::SetLimits, QLatin1StringView("set_limits")},
    {Verb::ClosePosition, QLatin1StringView("close_position")},
    {Verb::ApplyPermissions, QLatin1StringView("apply_permissions")},
    {Verb::RotateExchangeKey, QLatin1StringView("rotate_exchange_key")},
    {Verb::Custom, QLatin1StringView("custom")},
    {Verb::RotateKey, QLatin1StringView("rotate_key")},
    {Verb::UpdateVersion, QLatin1StringView("update_version")},
    {Verb::RollbackVersion, QLatin1StringView("rollback_version")},
    {Verb::AssumeResponsibility, QLatin1StringView("assume_responsibility")},
    {Verb::SetThread, QLatin1StringView("set_thread")},
    {Verb::ReplaceKey, QLatin1StringView("replace_key")},
}};

} // namespace

QString toString(Verb verb)
{
    return enumToString(verbNames, verb);
}

std::optional<Verb> verbFromString(const QString &text)
{
    return enumFromString(verbNames, text);
}

bool isSafe(Verb verb)
{
    return verb == Verb::EmergencyStop || verb == Verb::Pause || verb == Verb::Drain;
}

bool isEmergency(Verb verb)
{
    return verb == Verb::EmergencyStop;
}

bool placesHold(Verb verb)
{
    return isSafe(verb);
}

} // namespace fleet
