#include "models/ExchangeGuide.h"

#include "core/Json.h"

#include <QFile>
#include <QLoggingCategory>

#include <optional>
#include <utility>

/// A static library's resources need a reference; the macro must stand outside of any namespace.
static void makePoliciesReachable()
{
    Q_INIT_RESOURCE(policies);
}

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcGuide, "fleet.models.guide")

/// Nothing where there is no such file.
std::optional<QJsonObject> objectIn(const QString &name)
{
    QFile file(QStringLiteral(":/policies/by-hand/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const Result<QJsonObject> object = parseJsonObject(file.readAll());
    if (!object) {
        qCCritical(lcGuide) << "The steps in" << name << "cannot be read:" << object.error().detail;
        return std::nullopt;
    }
    return *object;
}

ExchangeSteps load(const QString &name, const QString &language)
{
    const Result<ExchangeSteps> steps = exchangeStepsFromJson(objectIn(name).value_or(QJsonObject()));
    if (!steps) {
        qCCritical(lcGuide) << "The steps for" << name << "cannot be read:" << steps.error().detail;
        return {};
    }
    // Name, page and day stand once, in the English file: they are the same in every language.
    const std::optional<QJsonObject> translated = objectIn(name + QLatin1Char('.') + language);
    return translated ? inOtherWords(*steps, *translated) : *steps;
}

} // namespace

Result<ExchangeSteps> exchangeStepsFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("steps by hand"));
    ExchangeSteps steps{.name = read.string("name"),
                        .steps = read.strings("steps"),
                        .closes = static_cast<int>(read.integer("closes")) - 1, // people count from one
                        .page = read.optionalString("page").value_or(QString()),
                        .checked = {}};
    if (const std::optional<QString> checked = read.optionalString("checked")) {
        steps.checked = QDate::fromString(*checked, Qt::ISODate);
    }
    if (read.ok() && (steps.steps.isEmpty() || steps.steps.contains(QString()))) {
        read.fail("steps", QStringLiteral("must hold at least one, and none that is empty."));
    }
    if (read.ok() && (steps.closes < 0 || steps.closes >= steps.steps.size())) {
        read.fail("closes", QStringLiteral("must be the number of one of the steps."));
    }
    if (read.ok() && !steps.page.isEmpty() && !steps.checked.isValid()) {
        read.fail("checked", QStringLiteral("must be the day on which the page was looked up."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return steps;
}

ExchangeSteps inOtherWords(const ExchangeSteps &steps, const QJsonObject &translation)
{
    JsonReader read(translation, QStringLiteral("steps by hand"));
    const QStringList words = read.strings("steps");
    // One step less could be the one that matters: then rather all of them in English.
    if (!read.ok() || words.size() != steps.steps.size() || words.contains(QString())) {
        return steps;
    }
    ExchangeSteps said = steps;
    said.steps = words;
    return said;
}

QStringList ExchangeGuide::known()
{
    return {QStringLiteral("binance"), QStringLiteral("bybit"), QStringLiteral("deribit"), QStringLiteral("okx")};
}

ExchangeGuide ExchangeGuide::builtIn()
{
    //: The language of this catalogue: "de", "zh_CN". It chooses the files with the steps by hand.
    return builtIn(tr("en"));
}

ExchangeGuide ExchangeGuide::builtIn(const QString &language)
{
    makePoliciesReachable();
    std::map<ExchangeId, ExchangeSteps> exchanges;
    const QStringList names = known();
    for (const QString &name : names) {
        exchanges.emplace(ExchangeId(name), load(name, language));
    }
    return ExchangeGuide(std::move(exchanges), load(QStringLiteral("other"), language));
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
