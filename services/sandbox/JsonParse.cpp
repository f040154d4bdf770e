#include "sandbox/JsonValue.h"

#include <simdjson.h>

#include <algorithm>

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
        const simdjson::dom::array array = element.get_array().value_unsafe();
        for (const auto item : array) {
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

} // namespace

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

} // namespace fleet::sandbox
