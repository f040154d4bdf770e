#include "history/HistoryRecords.h"

#include "core/Enums.h"

namespace fleet {

namespace {

using Name = QLatin1StringView;

constexpr EnumNames<PresenceKind, 3> presenceNames{{
    {PresenceKind::Alive, Name("alive")},
    {PresenceKind::Heard, Name("heard")},
    {PresenceKind::Maintenance, Name("maintenance")},
}};

constexpr EnumNames<GapCause, 4> gapNames{{
    {GapCause::Blind, Name("blind")},
    {GapCause::NotRunning, Name("not_running")},
    {GapCause::Overflow, Name("overflow")},
    {GapCause::SetAside, Name("set_aside")},
}};

constexpr EnumNames<Resolution, 3> resolutionNames{{
    {Resolution::Raw, Name("raw")},
    {Resolution::TenMinutes, Name("ten_minutes")},
    {Resolution::Hours, Name("hours")},
}};

constexpr EnumNames<TrimCause, 2> trimNames{{
    {TrimCause::Age, Name("age")},
    {TrimCause::Budget, Name("budget")},
}};

} // namespace

QString toString(PresenceKind kind)
{
    return enumToString(presenceNames, kind);
}

std::optional<PresenceKind> presenceKindFromString(const QString &text)
{
    return enumFromString(presenceNames, text);
}

QString toString(GapCause cause)
{
    return enumToString(gapNames, cause);
}

std::optional<GapCause> gapCauseFromString(const QString &text)
{
    return enumFromString(gapNames, text);
}

QString toString(Resolution resolution)
{
    return enumToString(resolutionNames, resolution);
}

std::optional<Resolution> resolutionFromString(const QString &text)
{
    return enumFromString(resolutionNames, text);
}

QString toString(TrimCause cause)
{
    return enumToString(trimNames, cause);
}

std::optional<TrimCause> trimCauseFromString(const QString &text)
{
    return enumFromString(trimNames, text);
}

} // namespace fleet
