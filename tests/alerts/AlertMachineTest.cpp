#include "alerts/AlertMachine.h"

#include "support/Compare.h"

#include <QTest>

using namespace fleet;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array states{AlertState::Firing, AlertState::Acknowledged, AlertState::Unseen, AlertState::Closed};
static_assert(states.size() == alertStateCount);
constexpr std::array<std::pair<AlertEvent, const char *>, alertEventCount> events{{
    {AlertEvent::Acknowledge, "acknowledge"},
    {AlertEvent::Worsen, "worsen"},
    {AlertEvent::Lapse, "lapse"},
    {AlertEvent::End, "end"},
    {AlertEvent::Return, "return"},
}};

// "-": the event means nothing there.
// clang-format off
constexpr std::array<std::pair<const char *, const char *>, alertStateCount> matrix{{
//                    acknowledge  worsen lapse  end    return
    {"firing",       "acknowledged -      -      unseen -"},
    {"acknowledged", "acknowledged firing firing closed -"},
    {"unseen",       "closed       -      -      -      firing"},
    {"closed",       "-            -      -      -      -"},
}};
// clang-format on

} // namespace

class AlertMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("after");
        for (std::size_t state = 0; state < states.size(); ++state) {
            const auto &[name, line] = matrix.at(state);
            QCOMPARE(toString(states.at(state)), QString::fromLatin1(name));
            const QStringList words = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
            QCOMPARE(words.size(), alertEventCount);
            for (std::size_t event = 0; event < events.size(); ++event) {
                QTest::addRow("%s + %s", name, events.at(event).second)
                    << static_cast<int>(state) << static_cast<int>(event) << words.at(static_cast<qsizetype>(event));
            }
        }
    }
    void steps()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QString, after);
        const std::optional<AlertState> next =
            fleet::next(states.at(static_cast<std::size_t>(state)), events.at(static_cast<std::size_t>(event)).first);
        QCOMPARE(next ? toString(*next) : u"-"_s, after);
    }

    void everyNameComesBack()
    {
        for (int rule = 0; rule < alertRuleCount; ++rule) {
            const auto value = static_cast<AlertRule>(rule);
            QCOMPARE(alertRuleFromString(toString(value)), std::optional(value));
        }
        for (const AlertState state : states) {
            QCOMPARE(alertStateFromString(toString(state)), std::optional(state));
        }
        QVERIFY(!alertRuleFromString(u"weather"_s));
    }
};

QTEST_APPLESS_MAIN(AlertMachineTest)
#include "AlertMachineTest.moc"
