#include "core/Health.h"

#include "core/Enums.h"

namespace fleet {

namespace {

constexpr EnumNames<Health, 3> healthNames{{
    {Health::Healthy, QLatin1StringView("healthy")},
    {Health::Warning, QLatin1StringView("warning")},
    {Health::Critical, QLatin1StringView("critical")},
}};

} // namespace

QString toString(Health health)
{
    return enumToString(healthNames, health);
}

std::optional<Health> healthFromString(const QString &text)
{
    return enumFromString(healthNames, text);
}

} // namespace fleet
