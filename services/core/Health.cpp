#include "core/Health.h"

#include "core/Enums.h"

#include <QStringList>

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

QString figuresOf(const Verdict &verdict)
{
    QStringList figures;
    for (const HealthReason &reason : verdict.reasons) {
        figures.append(QStringLiteral("%1 %2 (limit %3%4)")
                           .arg(reason.metric)
                           .arg(reason.value)
                           .arg(reason.limit)
                           .arg(reason.within ? QStringLiteral(", back within") : QString()));
    }
    return figures.join(QStringLiteral(", "));
}

} // namespace fleet
