#include "sandbox/Fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace fleet::sandbox {

namespace {

constexpr std::size_t maxShortText = 128;

std::size_t characters(const std::string &text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool isOneOf(const std::string &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return text == word; });
}

using Complaint = std::optional<std::string>;

Complaint complainText(const JsonValue &value, bool mayBeNull)
{
    const bool fine = value.isString() || (mayBeNull && value.isNull());
    return fine ? Complaint() : "Input should be a valid string";
}

Complaint complainList(const JsonValue &value, bool mayBeNull)
{
    if (mayBeNull && value.isNull()) {
        return std::nullopt;
    }
    if (!value.isArray()) {
        return "Input should be a valid list";
    }
    const auto &items = value.toArray();
    const bool allText = std::all_of(items.begin(), items.end(), [](const JsonValue &item) { return item.isString(); });
    return allText ? Complaint() : "Input should be a valid string";
}

Complaint complainAmount(const JsonValue &value)
{
    const std::string text = value.isString() ? value.toString() : value.isNumber() ? toJson(value) : std::string();
    double number = 0.0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) {
        return "Input should be a valid decimal";
    }
    if (number <= 0) {
        return "Input should be greater than 0";
    }
    return number > 1e9 ? Complaint("Input should be less than or equal to 1000000000") : std::nullopt;
}

Complaint complainWord(const JsonValue &value, std::initializer_list<const char *> words, const char *complaint)
{
    return value.isString() && isOneOf(value.toString(), words) ? Complaint() : complaint;
}

Complaint complain(FieldType type, const JsonValue &value)
{
    switch (type) {
    case FieldType::Text:
        return complainText(value, false);
    case FieldType::TextOrNull:
        return complainText(value, true);
    case FieldType::ShortText:
        if (value.isString() && characters(value.toString()) > maxShortText) {
            return "String should have at most 128 characters";
        }
        return complainText(value, false);
    case FieldType::Integer:
        return value.isInteger() ? Complaint() : "Input should be a valid integer";
    case FieldType::Number:
        return value.isNumber() ? Complaint() : "Input should be a valid number";
    case FieldType::NumberOrNull:
        return value.isNumber() || value.isNull() ? Complaint() : "Input should be a valid number";
    case FieldType::Object:
        return value.isObject() ? Complaint() : "Input should be a valid dictionary";
    case FieldType::ObjectOrNull:
        return value.isObject() || value.isNull() ? Complaint() : "Input should be a valid dictionary";
    case FieldType::TextList:
        return complainList(value, false);
    case FieldType::TextListOrNull:
        return complainList(value, true);
    case FieldType::MessageType:
        return complainWord(
            value, {"text", "price_negotiation", "task_specification", "counter_offer", "accept", "reject"},
            "Input should be 'text', 'price_negotiation', 'task_specification', 'counter_offer', 'accept' or 'reject'");
    case FieldType::Transport:
        return complainWord(value, {"http", "stdio"}, "Input should be 'http' or 'stdio'");
    case FieldType::Amount:
        return complainAmount(value);
    case FieldType::Anything:
        break;
    }
    return std::nullopt;
}

/// Collects "loc.path: message" items in the order in which the gateway lists them.
class Complaints final {
public:
    void add(const char *where, const std::string &field, const std::string &what)
    {
        m_text += (m_text.empty() ? "" : "; ") + std::string(where) + '.' + field + ": " + what;
    }
    [[nodiscard]] tl::expected<void, Refusal> verdict() const
    {
        if (m_text.empty()) {
            return {};
        }
        return refuseInvalid(m_text);
    }

private:
    std::string m_text;
};

std::size_t decimalsOf(const JsonValue &amount)
{
    const std::string text = amount.isString() ? amount.toString() : toJson(amount);
    const std::size_t point = text.find('.');
    const std::size_t last = text.find_last_not_of(amount.isString() ? "" : "0");
    return point == std::string::npos || last < point ? 0 : last - point;
}

tl::expected<void, Refusal> checkDecimals(const JsonValue &params)
{
    const JsonValue *amount = params.find("amount");
    const JsonValue *currency = params.find("currency");
    const bool isCredits = currency == nullptr || currency->toString() == "CREDITS";
    if (amount != nullptr && isCredits && decimalsOf(*amount) > 2) {
        return refuseInvalid("body: Value error, CREDITS amounts allow at most 2 decimal places, got "
                             + std::to_string(decimalsOf(*amount)));
    }
    return {};
}

template<typename Number>
std::optional<JsonValue> readNumber(const std::string &text)
{
    Number number{};
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? std::optional(JsonValue(number))
                                                                               : std::nullopt;
}

} // namespace

tl::expected<void, Refusal> takeBody(const Fields &fields, const JsonValue *body, JsonValue &params)
{
    if (body == nullptr) {
        return refuseInvalid("body: Field required");
    }
    if (!body->isObject()) {
        return refuseInvalid("body: Input should be a valid dictionary or object to extract fields from");
    }
    Complaints complaints;
    for (const Field &field : fields) {
        const JsonValue *value = body->find(field.name);
        if (value == nullptr) {
            if (field.required) {
                complaints.add("body", field.name, "Field required");
            }
            continue;
        }
        if (const Complaint complaint = complain(field.type, *value)) {
            complaints.add("body", field.name, *complaint);
        }
        params.set(field.name, *value);
    }
    for (const JsonMember &member : body->toObject()) {
        const bool known =
            std::any_of(fields.begin(), fields.end(), [&](const Field &field) { return member.name == field.name; });
        if (!known) {
            complaints.add("body", member.name, "Extra inputs are not permitted");
        }
    }
    const auto verdict = complaints.verdict();
    return verdict ? checkDecimals(params) : verdict;
}

tl::expected<void, Refusal> takeQuery(const Fields &fields,
                                      const std::vector<std::pair<std::string, std::string>> &query, JsonValue &params)
{
    Complaints complaints;
    for (const Field &field : fields) {
        const auto found =
            std::find_if(query.rbegin(), query.rend(), [&](const auto &arg) { return arg.first == field.name; });
        if (found == query.rend()) {
            if (field.required) {
                complaints.add("query", field.name, "Field required");
            }
            continue;
        }
        const bool isInteger = field.type == FieldType::Integer;
        if (!isInteger && field.type != FieldType::Number) {
            params.set(field.name, found->second);
            continue;
        }
        if (auto number = isInteger ? readNumber<std::int64_t>(found->second) : readNumber<double>(found->second)) {
            params.set(field.name, std::move(*number));
        } else {
            complaints.add("query", field.name,
                           isInteger ? "Input should be a valid integer, unable to parse string as an integer"
                                     : "Input should be a valid number, unable to parse string as a number");
        }
    }
    return complaints.verdict();
}

} // namespace fleet::sandbox
