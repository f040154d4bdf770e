// QCOMPARE for our own types: what has a toString() of ours is compared, and shown by its name when it differs.
// Without it QCOMPARE does not build for such a type, because Qt takes our toString() for its own.
#pragma once

#include <QString>
#include <QTest>

#include <concepts>

namespace fleet::test {

template<typename T>
concept Named = requires(const T &value)
{
    {
        toString(value)
        } -> std::same_as<QString>;
};

template<Named T>
[[nodiscard]] char *nameOf(const T &value)
{
    return QTest::toString(QString(toString(value)));
}

} // namespace fleet::test

namespace QTest {

template<fleet::test::Named T>
bool qCompare(const T &actualValue, const T &expectedValue, const char *actual, const char *expected, const char *file,
              int line)
{
    return compare_helper(
        actualValue == expectedValue, "Compared values are not the same",
        [&actualValue] { return fleet::test::nameOf(actualValue); },
        [&expectedValue] { return fleet::test::nameOf(expectedValue); }, actual, expected, file, line);
}

} // namespace QTest
