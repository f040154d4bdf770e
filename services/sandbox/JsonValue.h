// JSON as the gateway keeps it: members in the order sent, 1 and 1.0 apart, and time and money as values whose text
// depends on the road they leave by. Must never guess: what cannot be parsed has a position, not a default.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fleet::sandbox {

/// Microseconds since the epoch: ISO text over REST, a float of seconds inside a batch.
struct Stamp {
    std::int64_t micros = 0;
};

/// Micro-credits: text with two decimals over REST, a number inside a batch.
struct Credits {
    std::int64_t micros = 0;
};

/// JSON text that is already written.
struct RawJson {
    std::string text;
};

struct JsonMember;

class JsonValue {
public:
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;

    // Out of line, all of them: a member is not complete here.
    JsonValue();
    JsonValue(const JsonValue &other);
    JsonValue(JsonValue &&other) noexcept;
    JsonValue &operator=(const JsonValue &other);
    JsonValue &operator=(JsonValue &&other) noexcept;
    ~JsonValue();
    // NOLINTBEGIN(google-explicit-constructor): answers are written as literals.
    JsonValue(std::nullptr_t);
    JsonValue(bool value);
    JsonValue(int value);
    JsonValue(std::int64_t value);
    JsonValue(double value);
    JsonValue(const char *value);
    JsonValue(std::string value);
    JsonValue(Stamp value);
    JsonValue(Credits value);
    JsonValue(RawJson value);
    JsonValue(Array value);
    JsonValue(Object value);
    // NOLINTEND(google-explicit-constructor)

    /// `object({{"id", 1}, {"name", "x"}})`
    [[nodiscard]] static JsonValue object(std::vector<std::pair<const char *, JsonValue>> members = {});

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isBool() const { return std::holds_alternative<bool>(m_value); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<std::int64_t>(m_value); }
    [[nodiscard]] bool isNumber() const { return isInteger() || std::holds_alternative<double>(m_value); }
    [[nodiscard]] bool isString() const { return std::holds_alternative<std::string>(m_value); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(m_value); }
    [[nodiscard]] bool isObject() const { return std::holds_alternative<Object>(m_value); }

    /// The value, or the type's empty value when it is something else.
    [[nodiscard]] bool toBool() const;
    [[nodiscard]] std::int64_t toInteger() const;
    [[nodiscard]] double toDouble() const;
    [[nodiscard]] const std::string &toString() const;
    [[nodiscard]] const Array &toArray() const;
    [[nodiscard]] const Object &toObject() const;

    /// The member of that name (the last one if it occurs twice), or nullptr.
    [[nodiscard]] const JsonValue *find(std::string_view key) const;
    void set(std::string key, JsonValue value);
    void append(JsonValue value);
    /// The same value with members sorted by name, in all depths, and each name once.
    [[nodiscard]] JsonValue sorted() const;

private:
    friend class JsonWriter;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object, Stamp, Credits, RawJson>
        m_value;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

/// Parses one JSON text; nullopt when it is not JSON.
[[nodiscard]] std::optional<JsonValue> parseJsonText(std::string_view text);
/// Where a text that is not JSON stops being JSON, in characters from its start.
[[nodiscard]] std::size_t jsonErrorPosition(std::string_view text);

enum class JsonStyle {
    Rest,  ///< compact; times as text, money as text
    Batch, ///< compact; times and money as numbers
    Ascii, ///< as Rest, with everything beyond ASCII escaped
};
[[nodiscard]] std::string toJson(const JsonValue &value, JsonStyle style = JsonStyle::Rest);
/// Compact JSON text with a space after each comma and colon, which is how the gateway writes what it hashes and signs.
[[nodiscard]] std::string respaced(std::string_view compact);

/// A float as the gateway prints it: the shortest text that reads back the same, always with a point or an exponent.
[[nodiscard]] std::string floatText(double value);
/// "2026-11-22T15:07:19.249643+00:00"
[[nodiscard]] std::string isoMicros(std::int64_t micros);
/// "2026-11-22T15:07:19": events tell whole seconds and no zone.
[[nodiscard]] std::string isoSeconds(std::int64_t micros);
/// As in the header Date.
[[nodiscard]] std::string httpDate(std::int64_t micros);

} // namespace fleet::sandbox
