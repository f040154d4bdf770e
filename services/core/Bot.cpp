#include "core/Bot.h"

#include "core/Enums.h"

#include <QRegularExpression>

#include <algorithm>

namespace fleet {

namespace {

constexpr EnumNames<EnrolmentState, 5> enrolmentNames{{
    {EnrolmentState::Intended, QLatin1StringView("intended")},
    {EnrolmentState::Registered, QLatin1StringView("registered")},
    {EnrolmentState::Bundled, QLatin1StringView("bundled")},
    {EnrolmentState::Enrolled, QLatin1StringView("enrolled")},
    {EnrolmentState::Deregistered, QLatin1StringView("deregistered")},
}};

constexpr EnumNames<WindDown, 3> windDownNames{{
    {WindDown::Flatten, QLatin1StringView("flatten")},
    {WindDown::CloseLeveraged, QLatin1StringView("close_leveraged")},
    {WindDown::CancelAndHold, QLatin1StringView("cancel_and_hold")},
}};

constexpr EnumNames<LostLinkAct, 4> lostLinkNames{{
    {LostLinkAct::CarryOn, QLatin1StringView("carry_on")},
    {LostLinkAct::Drain, QLatin1StringView("drain")},
    {LostLinkAct::Cancel, QLatin1StringView("cancel")},
    {LostLinkAct::Flatten, QLatin1StringView("flatten")},
}};

} // namespace

bool isValidAgentId(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,127}\\z"));
    return pattern.match(text).hasMatch();
}

bool Bot::tradesOn(const ExchangeId &venue) const
{
    return exchange == venue || std::find(exchanges.begin(), exchanges.end(), venue) != exchanges.end();
}

QString toString(EnrolmentState state)
{
    return enumToString(enrolmentNames, state);
}

std::optional<EnrolmentState> enrolmentStateFromString(const QString &text)
{
    return enumFromString(enrolmentNames, text);
}

QString toString(WindDown windDown)
{
    return enumToString(windDownNames, windDown);
}

std::optional<WindDown> windDownFromString(const QString &text)
{
    return enumFromString(windDownNames, text);
}

QString toString(LostLinkAct act)
{
    return enumToString(lostLinkNames, act);
}

std::optional<LostLinkAct> lostLinkActFromString(const QString &text)
{
    return enumFromString(lostLinkNames, text);
}

} // namespace fleet
