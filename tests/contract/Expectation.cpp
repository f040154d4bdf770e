#include "Expectation.h"

#include <cctype>

namespace fleet::test {

using sandbox::JsonValue;

namespace {

/// Each run of hexadecimal digits becomes one mark: two ids, two times, two hashes look alike.
std::string look(const std::string &text)
{
    std::string result;
    bool inRun = false;
    for (const char c : text) {
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (!isHex || !inRun) {
            result += isHex ? '#' : c;
        }
        inRun = isHex;
    }
    return result;
}

const char *typeName(const JsonValue &value)
{
    if (value.isNull()) {
        return "null";
    }
    if (value.isBool()) {
        return "bool";
    }
    if (value.isNumber()) {
        return value.isInteger() ? "integer" : "float";
    }
    return value.isString() ? "text" : value.isArray() ? "list" : "object";
}

QString differs(const std::string &where, const std::string &recorded, const std::string &answered)
{
    return QStringLiteral("%1: recorded %2, answered %3")
        .arg(QString::fromStdString(where), QString::fromStdString(recorded), QString::fromStdString(answered));
}

} // namespace

std::set<std::string> varyingNames()
{
    return {"created_at",
            "timestamp",
            "verified_at",
            "public_key",
            "api_key",
            "key",
            "new_key",
            "id",
            "event_id",
            "chain_id",
            "delivery_id",
            "transaction_id",
            "commitment_hashes",
            "signature",
            "integrity_hash",
            "merkle_root",
            "leaf_hashes",
            "key_hash_prefix",
            "valid_until",
            "period_start",
            "period_end",
            "grace_expires_at",
            "total_calls",
            "calls",
            "last_attempt_at",
            "next_retry_at",
            "webhook_id",
            "payload_text",
            "tools",
            "secret_id"};
}

QString Expectation::difference(const JsonValue &recorded, const JsonValue &answered) const
{
    return compare(recorded, answered, "body", false);
}

QString Expectation::compare(const JsonValue &recorded, const JsonValue &answered, const std::string &where,
                             bool varies) const
{
    const bool isPlaceholder = recorded.isString() && recorded.toString().starts_with('<');
    if (isPlaceholder) {
        return {};
    }
    if (std::string(typeName(recorded)) != typeName(answered)) {
        return differs(where, typeName(recorded) + (' ' + toJson(recorded)),
                       typeName(answered) + (' ' + toJson(answered)));
    }
    if (recorded.isObject()) {
        return compareObject(recorded, answered, where, varies);
    }
    if (recorded.isArray()) {
        const auto &wanted = recorded.toArray();
        const auto &got = answered.toArray();
        if (wanted.size() != got.size()) {
            return differs(where, std::to_string(wanted.size()) + " items", std::to_string(got.size()) + " items");
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QString difference = compare(wanted[i], got[i], where + '[' + std::to_string(i) + ']', varies);
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return {};
    }
    if (recorded.isString()) {
        return compareText(recorded.toString(), answered.toString(), where, varies);
    }
    return varies || toJson(recorded) == toJson(answered) ? QString()
                                                          : differs(where, toJson(recorded), toJson(answered));
}

QString Expectation::compareObject(const JsonValue &recorded, const JsonValue &answered, const std::string &where,
                                   bool varies) const
{
    for (const auto &member : recorded.toObject()) {
        const JsonValue *got = answered.find(member.name);
        if (got == nullptr) {
            return differs(where + '.' + member.name, toJson(member.value), "nothing");
        }
        QString difference =
            compare(member.value, *got, where + '.' + member.name, varies || m_varying.contains(member.name));
        if (!difference.isEmpty()) {
            return difference;
        }
    }
    for (const auto &member : answered.toObject()) {
        if (recorded.find(member.name) == nullptr) {
            return differs(where + '.' + member.name, "nothing", toJson(member.value));
        }
    }
    return {};
}

QString Expectation::compareText(const std::string &recorded, const std::string &answered, const std::string &where,
                                 bool varies) const
{
    if (recorded == answered) {
        return {};
    }
    const std::size_t blackedOut = recorded.find("REDACTED");
    if (blackedOut != std::string::npos) {
        const bool sameStart = answered.compare(0, blackedOut, recorded, 0, blackedOut) == 0;
        return sameStart && answered.size() == blackedOut + 24 ? QString() : differs(where, recorded, answered);
    }
    return varies && look(recorded) == look(answered) ? QString() : differs(where, recorded, answered);
}

} // namespace fleet::test
