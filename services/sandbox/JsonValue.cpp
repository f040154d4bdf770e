#include "sandbox/JsonValue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace fleet::sandbox {

namespace {

void appendEscape(std::string &out, std::uint32_t unit)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", unit);
    out += text.data();
}

void appendCodePoint(std::string &out, std::uint32_t code)
{
    if (code < 0x10000) {
        appendEscape(out, code);
        return;
    }
    appendEscape(out, 0xd800 + ((code - 0x10000) >> 10));
    appendEscape(out, 0xdc00 + ((code - 0x10000) & 0x3ff));
}

/// Reads one code point of well-formed UTF-8 that starts at `at` and moves past it.
std::uint32_t nextCodePoint(std::string_view text, std::size_t &at)
{
    const auto lead = static_cast<unsigned char>(text[at++]);
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    std::uint32_t code = lead & (0x3fU >> more);
    for (int i = 0; i < more && at < text.size(); ++i) {
        code = (code << 6) | (static_cast<unsigned char>(text[at++]) & 0x3fU);
    }
    return code;
}

void appendString(std::string &out, std::string_view text, bool ascii)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80 && ascii) {
            appendCodePoint(out, nextCodePoint(text, at));
            continue;
        }
        ++at;
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (byte < 0x20) {
                appendEscape(out, byte);
            } else {
                out += static_cast<char>(byte);
            }
        }
    }
    out += '"';
}

std::string creditsText(std::int64_t micros)
{
    const std::int64_t cents = std::llround(static_cast<double>(micros) / 10'000.0);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s%lld.%02lld", cents < 0 ? "-" : "",
                  static_cast<long long>(std::abs(cents) / 100), static_cast<long long>(std::abs(cents) % 100));
    return text.data();
}

} // namespace

class JsonWriter final {
public:
    JsonWriter(std::string &out, JsonStyle style) : m_out(out), m_style(style) {}

    void write(const JsonValue &value) { std::visit(*this, value.m_value); }

    void operator()(std::monostate) { m_out += "null"; }
    void operator()(bool value) { m_out += value ? "true" : "false"; }
    void operator()(std::int64_t value)
    {
        std::array<char, 24> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        m_out.append(text.data(), end);
    }
    void operator()(double value) { m_out += floatText(value); }
    void operator()(const std::string &value) { appendString(m_out, value, m_style == JsonStyle::Ascii); }
    void operator()(const RawJson &value) { m_out += value.text; }
    void operator()(Stamp value)
    {
        if (m_style == JsonStyle::Batch) {
            m_out += floatText(static_cast<double>(value.micros) / 1e6);
        } else {
            m_out += '"' + isoMicros(value.micros) + '"';
        }
    }
    void operator()(Credits value)
    {
        if (m_style == JsonStyle::Batch) {
            m_out += floatText(static_cast<double>(value.micros) / 1e6);
        } else {
            m_out += '"' + creditsText(value.micros) + '"';
        }
    }
    void operator()(const JsonValue::Array &items)
    {
        m_out += '[';
        bool first = true;
        for (const JsonValue &item : items) {
            m_out += first ? "" : ",";
            first = false;
            write(item);
        }
        m_out += ']';
    }
    void operator()(const JsonValue::Object &members)
    {
        m_out += '{';
        bool first = true;
        for (const JsonMember &member : members) {
            m_out += first ? "" : ",";
            first = false;
            appendString(m_out, member.name, m_style == JsonStyle::Ascii);
            m_out += ':';
            write(member.value);
        }
        m_out += '}';
    }

private:
    std::string &m_out;
    JsonStyle m_style;
};

JsonValue::JsonValue() = default;
JsonValue::JsonValue(const JsonValue &other) = default;
JsonValue::JsonValue(JsonValue &&other) noexcept = default;
JsonValue &JsonValue::operator=(const JsonValue &other) = default;
JsonValue &JsonValue::operator=(JsonValue &&other) noexcept = default;
JsonValue::~JsonValue() = default;
JsonValue::JsonValue(std::nullptr_t) {}
JsonValue::JsonValue(bool value) : m_value(value) {}
JsonValue::JsonValue(int value) : m_value(std::int64_t{value}) {}
JsonValue::JsonValue(std::int64_t value) : m_value(value) {}
JsonValue::JsonValue(double value) : m_value(value) {}
JsonValue::JsonValue(const char *value) : m_value(std::string(value)) {}
JsonValue::JsonValue(std::string value) : m_value(std::move(value)) {}
JsonValue::JsonValue(Stamp value) : m_value(value) {}
JsonValue::JsonValue(Credits value) : m_value(value) {}
JsonValue::JsonValue(RawJson value) : m_value(std::move(value)) {}
JsonValue::JsonValue(Array value) : m_value(std::move(value)) {}
JsonValue::JsonValue(Object value) : m_value(std::move(value)) {}

JsonValue JsonValue::object(std::vector<std::pair<const char *, JsonValue>> members)
{
    Object result;
    result.reserve(members.size());
    for (auto &[name, value] : members) {
        result.push_back({name, std::move(value)});
    }
    return JsonValue(std::move(result));
}

bool JsonValue::toBool() const
{
    const bool *value = std::get_if<bool>(&m_value);
    return value != nullptr && *value;
}

std::int64_t JsonValue::toInteger() const
{
    if (const auto *value = std::get_if<std::int64_t>(&m_value)) {
        return *value;
    }
    const auto *value = std::get_if<double>(&m_value);
    return value != nullptr && std::abs(*value) < 9e18 ? static_cast<std::int64_t>(*value) : 0;
}

double JsonValue::toDouble() const
{
    if (const auto *value = std::get_if<std::int64_t>(&m_value)) {
        return static_cast<double>(*value);
    }
    const auto *value = std::get_if<double>(&m_value);
    return value != nullptr ? *value : 0.0;
}

const std::string &JsonValue::toString() const
{
    static const std::string empty;
    const auto *value = std::get_if<std::string>(&m_value);
    return value != nullptr ? *value : empty;
}

const JsonValue::Array &JsonValue::toArray() const
{
    static const Array empty;
    const auto *value = std::get_if<Array>(&m_value);
    return value != nullptr ? *value : empty;
}

const JsonValue::Object &JsonValue::toObject() const
{
    static const Object empty;
    const auto *value = std::get_if<Object>(&m_value);
    return value != nullptr ? *value : empty;
}

const JsonValue *JsonValue::find(std::string_view key) const
{
    const Object &members = toObject();
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [&](const JsonMember &m) { return m.name == key; });
    return found == members.rend() ? nullptr : &found->value;
}

void JsonValue::set(std::string key, JsonValue value)
{
    if (!isObject()) {
        m_value = Object{};
    }
    std::get<Object>(m_value).push_back({std::move(key), std::move(value)});
}

void JsonValue::append(JsonValue value)
{
    if (!isArray()) {
        m_value = Array{};
    }
    std::get<Array>(m_value).push_back(std::move(value));
}

JsonValue JsonValue::sorted() const
{
    if (isArray()) {
        Array items;
        for (const JsonValue &item : toArray()) {
            items.push_back(item.sorted());
        }
        return JsonValue(std::move(items));
    }
    if (!isObject()) {
        return *this;
    }
    Object members = toObject();
    std::stable_sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    Object result;
    result.reserve(members.size());
    for (JsonMember &member : members) {
        if (!result.empty() && result.back().name == member.name) {
            result.pop_back();
        }
        result.push_back({std::move(member.name), member.value.sorted()});
    }
    return JsonValue(std::move(result));
}

std::string toJson(const JsonValue &value, JsonStyle style)
{
    std::string out;
    out.reserve(256);
    JsonWriter(out, style).write(value);
    return out;
}

std::string respaced(std::string_view compact)
{
    std::string out;
    out.reserve(compact.size() + compact.size() / 8);
    bool inString = false;
    for (std::size_t i = 0; i < compact.size(); ++i) {
        const char c = compact[i];
        out += c;
        if (inString && c == '\\') {
            out += compact[++i];
        } else if (c == '"') {
            inString = !inString;
        } else if (!inString && (c == ',' || c == ':')) {
            out += ' ';
        }
    }
    return out;
}

std::string floatText(double value)
{
    if (!std::isfinite(value)) {
        return "null";
    }
    std::array<char, 400> text{};
    const double size = std::abs(value);
    const bool plain = value == 0.0 || (size >= 1e-4 && size < 1e16);
    const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format).ptr;
    std::string result(text.data(), end);
    if (plain && result.find('.') == std::string::npos) {
        result += ".0";
    }
    return result;
}

} // namespace fleet::sandbox
