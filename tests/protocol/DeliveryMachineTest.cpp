#include "protocol/DeliveryMachine.h"

#include "Samples.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr std::array states{DeliveryState::Queued,      DeliveryState::Sent,       DeliveryState::Accepted,
                            DeliveryState::Unreachable, DeliveryState::Confirmed,  DeliveryState::Observed,
                            DeliveryState::Refused,     DeliveryState::Failed,     DeliveryState::Undeliverable,
                            DeliveryState::Expired,     DeliveryState::Superseded, DeliveryState::Cancelled};
static_assert(states.size() == deliveryStateCount);

struct NamedEvent {
    DeliveryEvent event;
    const char *name;
};
constexpr std::array events{NamedEvent{DeliveryEvent::Taken, "Taken"},
                            NamedEvent{DeliveryEvent::TurnedDown, "TurnedDown"},
                            NamedEvent{DeliveryEvent::Acknowledged, "Acknowledged"},
                            NamedEvent{DeliveryEvent::Proved, "Proved"},
                            NamedEvent{DeliveryEvent::SeenDone, "SeenDone"},
                            NamedEvent{DeliveryEvent::SaidNo, "SaidNo"},
                            NamedEvent{DeliveryEvent::SaidFailed, "SaidFailed"},
                            NamedEvent{DeliveryEvent::FellSilent, "FellSilent"},
                            NamedEvent{DeliveryEvent::Heard, "Heard"},
                            NamedEvent{DeliveryEvent::SentAgain, "SentAgain"},
                            NamedEvent{DeliveryEvent::Lapsed, "Lapsed"},
                            NamedEvent{DeliveryEvent::Contradicted, "Contradicted"},
                            NamedEvent{DeliveryEvent::Overtaken, "Overtaken"},
                            NamedEvent{DeliveryEvent::Withdrawn, "Withdrawn"}};
static_assert(events.size() == deliveryEventCount);

// One row a state, one word an event, in the order above; "-": the event means nothing there.
// clang-format off
const std::array<std::pair<const char *, const char *>, deliveryStateCount> matrix{{
//                    Taken TurnedDown    Acknowledged Proved    SeenDone SaidNo  SaidFailed FellSilent  Heard SentAgain Lapsed  Contradicted Overtaken  Withdrawn
    {"queued",         "sent undeliverable accepted     confirmed observed refused failed     -           -    -         expired -            superseded cancelled"},
    {"sent",           "-    -             accepted     confirmed observed refused failed     unreachable -    queued    expired -            -          -"},
    {"accepted",       "-    -             -            confirmed observed refused failed     unreachable -    queued    -       sent         -          -"},
    {"unreachable",    "-    -             accepted     confirmed observed refused failed     -           sent queued    expired -            -          -"},
    {"confirmed",      "-    -             -            -         -        -       -          -           -    -         -       sent         -          -"},
    {"observed",       "-    -             -            -         -        -       -          -           -    -         -       -            -          -"},
    {"refused",        "-    -             -            confirmed -        -       -          -           -    queued    -       -            -          -"},
    {"failed",         "-    -             -            confirmed -        -       -          -           -    queued    -       -            -          -"},
    {"undeliverable",  "-    -             -            confirmed -        -       -          -           -    queued    -       -            -          -"},
    {"expired",        "-    -             -            confirmed -        -       -          -           -    queued    -       -            -          -"},
    {"superseded",     "-    -             -            confirmed -        -       -          -           -    -         -       -            -          -"},
    {"cancelled",      "-    -             -            confirmed -        -       -          -           -    -         -       -            -          -"},
}};
// clang-format on

QString nameOf(std::optional<DeliveryState> state)
{
    return state ? toString(*state) : u"-"_s;
}

} // namespace

class DeliveryMachineTest : public QObject {
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
            QCOMPARE(words.size(), deliveryEventCount);
            for (std::size_t event = 0; event < events.size(); ++event) {
                QTest::addRow("%s + %s", name, events.at(event).name)
                    << static_cast<int>(state) << static_cast<int>(event) << words.at(static_cast<qsizetype>(event));
            }
        }
    }
    void steps()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QString, after);
        QCOMPARE(
            nameOf(next(states.at(static_cast<std::size_t>(state)), events.at(static_cast<std::size_t>(event)).event)),
            after);
    }

    void knowsItsEnds()
    {
        for (const DeliveryState state : states) {
            const bool open = state == DeliveryState::Queued || state == DeliveryState::Sent
                           || state == DeliveryState::Accepted || state == DeliveryState::Unreachable;
            QCOMPARE(isOpen(state), open);
            QCOMPARE(isEnded(state), !open);
            QCOMPARE(deliveryStateFromString(toString(state)), std::optional(state));
        }
        QVERIFY(!deliveryStateFromString(u"lost"_s));
    }

    void goesBackOnlyWhenSentAgain()
    {
        VERIFY_PROPERTY("an ended delivery is reopened by a new send, a confirmed one by the bot's own word alone", [] {
            DeliveryState state = DeliveryState::Queued;
            for (const std::size_t pick :
                 *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, events.size()))) {
                const DeliveryEvent event = events.at(pick).event;
                const std::optional<DeliveryState> after = next(state, event);
                if (!after) {
                    continue;
                }
                RC_ASSERT(*after != state);
                if (state == DeliveryState::Confirmed) {
                    RC_ASSERT(event == DeliveryEvent::Contradicted);
                } else if (isEnded(state) && isOpen(*after)) {
                    RC_ASSERT(event == DeliveryEvent::SentAgain);
                }
                if (*after == DeliveryState::Confirmed) {
                    RC_ASSERT(event == DeliveryEvent::Proved);
                }
                if (*after == DeliveryState::Superseded || *after == DeliveryState::Cancelled) {
                    RC_ASSERT(state == DeliveryState::Queued);
                }
                state = *after;
            }
        });
    }
};

QTEST_APPLESS_MAIN(DeliveryMachineTest)
#include "DeliveryMachineTest.moc"
