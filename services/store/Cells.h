// How one value is written into a column: the text, the number, the JSON that a RowReader reads back.
// Never NULL but for what is absent.
#pragma once

#include "core/Ids.h"
#include "core/Money.h"
#include "core/Time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace fleet {

[[nodiscard]] QVariant cell(const QString &text);
[[nodiscard]] QVariant cell(const QByteArray &bytes);
[[nodiscard]] QVariant cell(UtcTime time);
[[nodiscard]] QVariant cell(Money money);
[[nodiscard]] QVariant cell(qint64 number);
[[nodiscard]] QVariant cell(bool yes);
[[nodiscard]] QVariant cell(const QJsonObject &object);
[[nodiscard]] QVariant cell(const QStringList &texts);

template<typename Tag>
[[nodiscard]] QVariant cell(const Id<Tag> &id)
{
    return cell(id.text());
}

template<typename Value>
[[nodiscard]] QVariant cell(const std::optional<Value> &value)
{
    return value ? cell(*value) : QVariant();
}

} // namespace fleet
