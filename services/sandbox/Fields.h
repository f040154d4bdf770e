// What a route takes, field by field, and the words in which the gateway refuses what it does not take.
// Must never convert silently: what passes is what was sent.
#pragma once

#include "sandbox/Answer.h"

#include <string>
#include <utility>
#include <vector>

namespace fleet::sandbox {

enum class FieldType {
    Text,
    TextOrNull,
    ShortText, ///< at most 128 characters
    Integer,
    Number,
    NumberOrNull,
    Object,
    ObjectOrNull,
    TextList,
    TextListOrNull,
    MessageType,
    Transport,
    Amount, ///< decimal text or number above zero, at most 1e9
    Anything,
};

struct Field {
    const char *name = "";
    FieldType type = FieldType::Text;
    bool required = false;
};

using Fields = std::vector<Field>;

/// Checks a JSON body and moves its fields into `params`. Unknown fields are refused.
[[nodiscard]] tl::expected<void, Refusal> takeBody(const Fields &fields, const JsonValue *body, JsonValue &params);
/// Checks query parameters and moves them into `params`, numbers as numbers. Unknown ones are ignored.
[[nodiscard]] tl::expected<void, Refusal> takeQuery(const Fields &fields,
                                                    const std::vector<std::pair<std::string, std::string>> &query,
                                                    JsonValue &params);

} // namespace fleet::sandbox
