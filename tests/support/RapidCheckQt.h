// RapidCheck inside QtTest: a property is checked in a test function and fails it with the counterexample.
#pragma once

#include <QString>
#include <QTest>

#include <rapidcheck.h>

#include <cstdio>
#include <sstream>
#include <string>
#include <utility>

namespace fleet::test {

/// Checks the property; empty when it holds, else the smallest counterexample with the seed that finds it again.
template<typename Testable>
[[nodiscard]] std::string counterexample(const std::string &description, Testable &&property)
{
    rc::detail::TestMetadata metadata;
    metadata.id = description;
    metadata.description = description;
    const rc::detail::TestResult result = rc::detail::checkTestable(std::forward<Testable>(property), metadata);
    rc::detail::SuccessResult success;
    if (result.match(success)) {
        return {};
    }
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    return text.str();
}

} // namespace fleet::test

/// QVERIFY for a property: `VERIFY_PROPERTY("every amount survives its text", [](std::int64_t micros) { … });`
#define VERIFY_PROPERTY(description, ...)                                                                              \
    do {                                                                                                               \
        const std::string propertyFailure = fleet::test::counterexample(description, __VA_ARGS__);                     \
        std::fputs(propertyFailure.c_str(), stderr); /* QtTest would cut a long counterexample short. */               \
        QVERIFY2(propertyFailure.empty(), description);                                                                \
    } while (false)

namespace rc {

/// Any text without unpaired surrogates: plain and awkward characters, up to the generator's size.
template<>
struct Arbitrary<QString> {
    static Gen<QString> arbitrary()
    {
        const auto character = gen::weightedOneOf<char32_t>(
            {{6, gen::inRange<char32_t>(0x20, 0x7F)},
             {2, gen::element<char32_t>(0, U'"', U'\\', U'\n', 0x7F, 0xE9, 0x2028, 0xFEFF, 0x1F6D1)},
             {1, gen::inRange<char32_t>(0xA0, 0xD800)},
             {1, gen::inRange<char32_t>(0x10000, 0x110000)}});
        return gen::map(gen::container<std::u32string>(character),
                        [](const std::u32string &text) { return QString::fromStdU32String(text); });
    }
};

} // namespace rc

inline std::ostream &operator<<(std::ostream &stream, const QString &text)
{
    return stream << '"' << text.toStdString() << '"';
}
