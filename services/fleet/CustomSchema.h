// Checks a custom command's payload against its group's JSON schema.
// A closed subset of JSON Schema: type, properties, required, additionalProperties, enum, minimum, maximum, maxLength,
// maxItems, items. Any other keyword refuses the payload rather than being silently ignored.
#pragma once

#include "core/Result.h"

#include <QJsonObject>
#include <QJsonValue>

namespace fleet {

[[nodiscard]] Result<void> checkAgainstSchema(const QJsonValue &value, const QJsonObject &schema);
/// Whether the schema itself uses only what this check understands.
[[nodiscard]] Result<void> checkSchema(const QJsonObject &schema);

} // namespace fleet
