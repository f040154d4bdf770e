#include "sandbox/JsonValue.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace fleet::sandbox {

namespace {

constexpr int maxDepth = 200;

JsonValue convert(const simdjson::dom::element &element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::OBJECT: {
        JsonValue::Object members;
        const simdjson::dom::object object = element.get_object().value_unsafe();
        members.reserve(object.size());
        for (const auto field : object) {
            members.push_back({std::string(field.key), convert(field.value)});
        }
        return JsonValue(std::move(members));
    }
    case element_type::ARRAY: {
        JsonValue::Array items;
        for (const auto item : element.get_array().value_unsafe()) {
            items.push_back(convert(item));
        }
        return JsonValue(std::move(items));
    }
    case element_type::INT64:
        return JsonValue(element.get_int64().value_unsafe());
    case element_type::UINT64:
        return JsonValue(static_cast<double>(element.get_uint64().value_unsafe()));
    case element_type::DOUBLE:
        return JsonValue(element.get_double().value_unsafe());
    case element_type::STRING:
        return JsonValue(std::string(element.get_string().value_unsafe()));
    case element_type::BOOL:
        return JsonValue(element.get_bool().value_unsafe());
    case element_type::NULL_VALUE:
        break;
    }
    return {};
}

/// Finds the place at which a text stops being JSON; only run on texts that are known to be wrong.
class ErrorFinder final {
public:
    explicit ErrorFinder(std::string_view text) : m_text(text) {}

    std::size_t run()
    {
        if (value(0)) {
            skipSpace();
        }
        return m_at;
    }

private:
    bool value(int depth)
    {
        skipSpace();
        if (m_at >= m_text.size() || depth > maxDepth) {
            return false;
        }
        switch (m_text[m_at]) {
        case '{':
            return container('}', depth, true);
        case '[':
            return container(']', depth, false);
        case '"':
            return string();
        default:
            return scalar();
        }
    }

    bool container(char close, int depth, bool named)
    {
        ++m_at;
        skipSpace();
        if (take(close)) {
            return true;
        }
        while (true) {
            skipSpace();
            if (named && (!string() || !separator(':'))) {
                return false;
            }
            if (!value(depth + 1)) {
                return false;
            }
            skipSpace();
            if (take(close)) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    bool separator(char wanted)
    {
        skipSpace();
        return take(wanted);
    }

    bool string()
    {
        const std::size_t start = m_at;
        if (!take('"')) {
            return false;
        }
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        }
        if (m_at >= m_text.size()) {
            m_at = start;
            return false;
        }
        ++m_at;
        return true;
    }

    bool scalar()
    {
        const std::size_t end = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        const std::string word(m_text.substr(m_at, end - m_at));
        if (!parseJsonText(word)) {
            return false;
        }
        m_at = end;
        return true;
    }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    bool take(char wanted)
    {
        if (m_at < m_text.size() && m_text[m_at] == wanted) {
            ++m_at;
            return true;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

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
    const auto found = std::find_if(members.rbegin(), members.rend(), [&](const JsonMember &m) { return m.name == key; });
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

std::optional<JsonValue> parseJsonText(std::string_view text)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return convert(root);
}

std::size_t jsonErrorPosition(std::string_view text)
{
    return ErrorFinder(text).run();
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

namespace {

struct CivilTime {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::int64_t secondOfDay = 0;
    std::int64_t micros = 0;
};

CivilTime civilTime(std::int64_t epochMicros)
{
    using namespace std::chrono;
    const sys_time<microseconds> point{microseconds(epochMicros)};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const std::int64_t rest = (point - day).count();
    return {int(date.year()), unsigned(date.month()), unsigned(date.day()), rest / 1'000'000, rest % 1'000'000};
}

} // namespace

std::string isoMicros(std::int64_t micros)
{
    const CivilTime t = civilTime(micros);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06d+00:00", t.year, t.month, t.day,
                  int(t.secondOfDay / 3600), int(t.secondOfDay / 60 % 60), int(t.secondOfDay % 60), int(t.micros));
    return text.data();
}

std::string isoSeconds(std::int64_t micros)
{
    return isoMicros(micros).substr(0, 19);
}

} // namespace fleet::sandbox
