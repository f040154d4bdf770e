// Compares an answer with a recorded one: the same fields, the same JSON types, the same values unless the value is of
// the kind that differs in each run (ids, times, keys), which must then look alike. Must name the place that differs.
#pragma once

#include "sandbox/JsonValue.h"

#include <QString>

#include <set>
#include <string>

namespace fleet::test {

class Expectation final {
public:
    /// Values under these names may differ in value, not in type and look.
    explicit Expectation(std::set<std::string> varying) : m_varying(std::move(varying)) {}

    /// Empty when they agree, else where and how they differ.
    [[nodiscard]] QString difference(const sandbox::JsonValue &recorded, const sandbox::JsonValue &answered) const;

private:
    [[nodiscard]] QString compare(const sandbox::JsonValue &recorded, const sandbox::JsonValue &answered,
                                  const std::string &where, bool varies) const;
    [[nodiscard]] QString compareObject(const sandbox::JsonValue &recorded, const sandbox::JsonValue &answered,
                                        const std::string &where, bool varies) const;
    [[nodiscard]] QString compareText(const std::string &recorded, const std::string &answered,
                                      const std::string &where, bool varies) const;

    std::set<std::string> m_varying;
};

/// The names whose values differ from run to run.
[[nodiscard]] std::set<std::string> varyingNames();

} // namespace fleet::test
