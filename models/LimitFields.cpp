#include "models/LimitFields.h"

#include "models/Words.h"

#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace fleet {

namespace {

using Read = Result<std::optional<QJsonValue>>;

constexpr int centDecimals = 2;

tl::unexpected<Problem> unreadable(const QString &why)
{
    return failure(ProblemKind::Invalid, why);
}

Read readNumber(QString text, bool dollars)
{
    const QString typed = text;
    if (dollars && text.startsWith(QLatin1Char('$'))) {
        text.remove(0, 1);
    }
    bool ok = false;
    const double value = QLocale().toDouble(text.trimmed(), &ok);
    if (!ok || !std::isfinite(value)) {
        return unreadable(dollars ? LimitFields::tr("“%1” is not an amount of dollars.").arg(typed)
                                  : LimitFields::tr("“%1” is not a number.").arg(typed));
    }
    if (value < 0) {
        return unreadable(LimitFields::tr("A limit cannot be negative."));
    }
    if (dollars && !Money::fromNumber(value)) {
        return unreadable(LimitFields::tr("“%1” is more than can be counted.").arg(typed));
    }
    return QJsonValue(value);
}

Read readNames(const QString &text)
{
    QStringList names;
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const QString name = part.trimmed();
        if (name.isEmpty()) {
            return unreadable(LimitFields::tr("A name is missing between two commas or at an end."));
        }
        if (name.contains(QLatin1Char(' '))) {
            return unreadable(LimitFields::tr("“%1” has a space in it: divide by commas.").arg(name));
        }
        if (name.size() > LimitFields::longestName) {
            return unreadable(LimitFields::tr("A name may have %1 characters; “%2” has more.")
                                  .arg(Words::number(LimitFields::longestName), name.left(12)));
        }
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    if (names.size() > LimitFields::mostNames) {
        return unreadable(LimitFields::tr("At most %1 names can be sent; these are %2.")
                              .arg(Words::number(LimitFields::mostNames), Words::number(names.size())));
    }
    return QJsonValue(QJsonArray::fromStringList(names));
}

QString valueInWords(const LimitField &field, const QJsonValue &value)
{
    switch (field.kind) {
    case LimitKind::Dollars: {
        const Money money = Money::fromNumber(value.toDouble()).value_or(Money());
        return Words::dollars(money,
                              money == Money::fromMicros(money.micros() / 1'000'000 * 1'000'000) ? 0 : centDecimals);
    }
    case LimitKind::Number:
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case LimitKind::Names: {
        QStringList names;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &name : array) {
            names.append(name.toString());
        }
        return Words::names(names);
    }
    }
    Q_UNREACHABLE();
}

} // namespace

QString LimitFields::label(const LimitField &field)
{
    if (field.key == QLatin1StringView("max_order_size_usd")) {
        return tr("Largest order");
    }
    if (field.key == QLatin1StringView("max_position_usd")) {
        return tr("Largest position");
    }
    if (field.key == QLatin1StringView("max_delta_exposure")) {
        return tr("Largest delta exposure");
    }
    return field.key == QLatin1StringView("allowed_pairs") ? tr("Allowed pairs") : tr("Allowed instruments");
}

QString LimitFields::hint(const LimitField &field)
{
    switch (field.kind) {
    case LimitKind::Dollars:
        return tr("USD");
    case LimitKind::Number:
        return tr("as the strategy counts it");
    case LimitKind::Names:
        return field.key == QLatin1StringView("allowed_pairs") ? tr("such as BTC/USDT, ETH/USDT")
                                                               : tr("such as BTC-*-C, ETH-PERPETUAL");
    }
    Q_UNREACHABLE();
}

Result<std::optional<QJsonValue>> LimitFields::read(const LimitField &field, const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty()) {
        return std::nullopt;
    }
    return field.kind == LimitKind::Names ? readNames(typed) : readNumber(typed, field.kind == LimitKind::Dollars);
}

QString LimitFields::inWords(const QJsonObject &values)
{
    QStringList parts;
    for (const LimitField &field : all) {
        if (const auto value = values.find(field.key); value != values.end()) {
            parts.append(tr("%1 %2").arg(label(field).toLower(), valueInWords(field, *value)));
        }
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace fleet
