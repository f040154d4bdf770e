#include "models/ExchangeGuide.h"

#include "core/Json.h"

#include <QFile>
#include <QLoggingCategory>

#include <array>
#include <utility>

/// A static library's resources need a reference; the macro must stand outside of any namespace.
static void makePoliciesReachable()
{
    Q_INIT_RESOURCE(policies);
}

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcGuide, "fleet.models.guide")

ExchangeSteps load(const QString &name)
{
    QFile file(QStringLiteral(":/policies/by-hand/%1.json").arg(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const Result<QJsonObject> object = parseJsonObject(bytes);
    const Result<ExchangeSteps> steps =
        object ? exchangeStepsFromJson(*object) : Result<ExchangeSteps>(failure(object.error()));
    if (!steps) {
        qCCritical(lcGuide) << "The steps for" << name << "cannot be read:" << steps.error().detail;
        return {};
    }
    return *steps;
}

} // namespace

Result<ExchangeSteps> exchangeStepsFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("steps by hand"));
    ExchangeSteps steps{.name = read.string("name"),
                        .steps = read.strings("steps"),
                        .page = read.optionalString("page").value_or(QString()),
                        .checked = {}};
    if (const std::optional<QString> checked = read.optionalString("checked")) {
        steps.checked = QDate::fromString(*checked, Qt::ISODate);
    }
    if (read.ok() && (steps.steps.isEmpty() || steps.steps.contains(QString()))) {
        read.fail("steps", QStringLiteral("must hold at least one, and none that is empty."));
    }
    if (read.ok() && !steps.page.isEmpty() && !steps.checked.isValid()) {
        read.fail("checked", QStringLiteral("must be the day on which the page was looked up."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return steps;
}

ExchangeGuide ExchangeGuide::builtIn()
{
    makePoliciesReachable();
    constexpr std::array known{QLatin1StringView("binance"), QLatin1StringView("bybit"), QLatin1StringView("deribit"),
                               QLatin1StringView("okx")};
    std::map<ExchangeId, ExchangeSteps> exchanges;
    for (const QLatin1StringView name : known) {
        exchanges.emplace(ExchangeId(name), load(name));
    }
    return ExchangeGuide(std::move(exchanges), load(QStringLiteral("other")));
}

ExchangeGuide::ExchangeGuide(std::map<ExchangeId, ExchangeSteps> exchanges, ExchangeSteps other)
    : m_exchanges(std::move(exchanges)),
      m_other(std::move(other))
{}

const ExchangeSteps &ExchangeGuide::of(const ExchangeId &exchange) const
{
    const auto found = m_exchanges.find(exchange);
    return found == m_exchanges.end() ? m_other : found->second;
}

} // namespace fleet
