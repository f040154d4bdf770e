#include "protocol/HoldSet.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

#include <algorithm>
#include <random>

using namespace fleet;
using namespace fleet::test;

namespace {

HoldId id(const QString &name)
{
    return HoldId(name);
}

Hold latch(const QString &name)
{
    return latchOf(OperationId(name));
}

Hold pause(const QString &name)
{
    return pauseOf(OperationId(name));
}

Hold released(const QString &release)
{
    return {.id = releasedHoldId(OperationId(release)),
            .kind = HoldKind::Pause,
            .owner = sampleBot.text(),
            .reason = u"released"_s,
            .placedAt = sampleTime};
}

/// One message as a bot gets it. Names come from a small alphabet, so that messages meet.
struct Message {
    enum Kind { Stop, Pause, Resume, Release } kind = Stop;
    QString name;      ///< the operation
    QStringList names; ///< the holds that a resume or release lists
};

std::ostream &operator<<(std::ostream &stream, const Message &message)
{
    static constexpr std::array words{"stop", "pause", "resume", "release"};
    return stream << words.at(message.kind) << ' ' << message.name.toStdString() << " ["
                  << message.names.join(u',').toStdString() << ']';
}

rc::Gen<Message> messages()
{
    // "s" are stops, "p" pauses, "r" releases: a name always means the same operation, as in real life.
    const auto digit = rc::gen::inRange(0, 3);
    return rc::gen::oneOf(rc::gen::map(digit,
                                       [](int n) {
                                           return Message{Message::Stop, u"s%1"_s.arg(n), {}};
                                       }),
                          rc::gen::map(digit,
                                       [](int n) {
                                           return Message{Message::Pause, u"p%1"_s.arg(n), {}};
                                       }),
                          rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9)),
                                       [](const std::vector<int> &picks) {
                                           Message message{Message::Resume, u"u"_s, {}};
                                           for (const int pick : picks) {
                                               message.names.append(pick < 3   ? u"s%1"_s.arg(pick)
                                                                    : pick < 6 ? u"p%1"_s.arg(pick - 3)
                                                                               : u"released:r%1"_s.arg(pick - 6));
                                           }
                                           return message;
                                       }),
                          rc::gen::mapcat(digit, [](int n) {
                              return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6)),
                                                  [n](const std::vector<int> &picks) {
                                                      Message message{Message::Release, u"r%1"_s.arg(n), {}};
                                                      for (const int pick : picks) {
                                                          message.names.append(pick < 3 ? u"s%1"_s.arg(pick)
                                                                                        : u"p%1"_s.arg(pick - 3));
                                                      }
                                                      return message;
                                                  });
                          }));
}

std::vector<HoldId> ids(const QStringList &names)
{
    std::vector<HoldId> result;
    for (const QString &name : names) {
        result.emplace_back(name);
    }
    return result;
}

bool apply(HoldSet &set, const Message &message)
{
    switch (message.kind) {
    case Message::Stop:
        return set.place(latch(message.name));
    case Message::Pause:
        return set.place(pause(message.name));
    case Message::Resume:
        return set.resume(ids(message.names));
    case Message::Release:
        return set.release(ids(message.names), released(message.name));
    }
    Q_UNREACHABLE();
}

/// Everything somebody lifted by name: latches by a release, pauses by a resume.
struct Lifted {
    QStringList latches;
    QStringList pauses;
};

Lifted liftedBy(const std::vector<Message> &all)
{
    Lifted lifted;
    for (const Message &message : all) {
        if (message.kind == Message::Release) {
            lifted.latches += message.names;
        } else if (message.kind == Message::Resume) {
            lifted.pauses += message.names;
        }
    }
    return lifted;
}

std::vector<Message> mail()
{
    return *rc::gen::container<std::vector<Message>>(messages());
}

} // namespace

class HoldSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tradesWithoutHolds()
    {
        QVERIFY(HoldSet().mayTrade());
        QVERIFY(!HoldSet().isLatched());
    }

    void plays_data()
    {
        QTest::addColumn<QStringList>("script");
        QTest::addColumn<QStringList>("left");
        // s1: stop, p1: pause, u:a,b: resume, r1:a,b: release number 1
        const auto row = [](const char *name, const QStringList &script, const QStringList &left) {
            QTest::newRow(name) << script << left;
        };
        row("a stop", {u"s1"_s}, {u"s1"_s});
        row("a stop twice", {u"s1"_s, u"s1"_s}, {u"s1"_s});
        row("two stops are two holds", {u"s1"_s, u"s2"_s}, {u"s1"_s, u"s2"_s});
        row("a stop and a pause", {u"s1"_s, u"p1"_s}, {u"p1"_s, u"s1"_s});
        row("a pause resumed", {u"p1"_s, u"u:p1"_s}, {});
        row("another pause resumed", {u"p1"_s, u"u:p2"_s}, {u"p1"_s});
        row("a resume cannot touch a latch", {u"s1"_s, u"u:s1"_s}, {u"s1"_s});
        row("a resume cannot bury a latch to come", {u"u:s1"_s, u"s1"_s}, {u"s1"_s});
        row("a resumed stop can be released", {u"s1"_s, u"u:s1"_s, u"r1:s1"_s}, {u"released:r1"_s});
        row("a release leaves it paused", {u"s1"_s, u"r1:s1"_s}, {u"released:r1"_s});
        row("and a resume lets it trade", {u"s1"_s, u"r1:s1"_s, u"u:released:r1"_s}, {});
        row("one of two latches released", {u"s1"_s, u"s2"_s, u"r1:s1"_s}, {u"s2"_s});
        row("both released at once", {u"s1"_s, u"s2"_s, u"r1:s1,s2"_s}, {u"released:r1"_s});
        row("both released one by one", {u"s1"_s, u"s2"_s, u"r1:s1"_s, u"r2:s2"_s}, {u"released:r2"_s});
        row("a release does not resume", {u"p1"_s, u"r1:p1"_s}, {u"p1"_s, u"released:r1"_s});
        row("late copy of a released stop", {u"s1"_s, u"r1:s1"_s, u"s1"_s}, {u"released:r1"_s});
        row("late copy of a resumed pause", {u"p1"_s, u"u:p1"_s, u"p1"_s}, {});
        row("the release overtakes its stop", {u"r1:s1"_s, u"s1"_s}, {u"released:r1"_s});
        row("the resume overtakes its pause", {u"u:p1"_s, u"p1"_s}, {});
        row("the release comes twice", {u"s1"_s, u"r1:s1"_s, u"u:released:r1"_s, u"r1:s1"_s}, {});
        row("the resume of a release overtakes it", {u"s1"_s, u"u:released:r1"_s, u"r1:s1"_s}, {u"released:r1"_s});
        row("and comes again", {u"s1"_s, u"u:released:r1"_s, u"r1:s1"_s, u"u:released:r1"_s}, {});
        row("a release's second command cannot start it",
            {u"s1"_s, u"r1:s1"_s, u"u:released:r1"_s, u"s2"_s, u"r1:s2"_s}, {u"released:r1"_s});
        row("a release that names nothing", {u"r1:"_s}, {});
        row("a resume that names nothing", {u"p1"_s, u"u:"_s}, {u"p1"_s});
        row("a second stop after a release", {u"s1"_s, u"r1:s1"_s, u"s2"_s}, {u"released:r1"_s, u"s2"_s});
        row("resume-all under a latch", {u"s1"_s, u"p1"_s, u"p2"_s, u"u:p1,p2,s1"_s}, {u"s1"_s});
    }
    void plays()
    {
        QFETCH(QStringList, script);
        QFETCH(QStringList, left);
        HoldSet set;
        for (const QString &step : script) {
            const QString name = step.section(u':', 0, 0);
            const QStringList names = step.section(u':', 1).split(u',', Qt::SkipEmptyParts);
            const Message::Kind kind = name.startsWith(u's') ? Message::Stop
                                     : name.startsWith(u'p') ? Message::Pause
                                     : name.startsWith(u'u') ? Message::Resume
                                                             : Message::Release;
            apply(set, {kind, name, names});
        }
        QStringList held;
        for (const Hold &hold : set.holds()) {
            held.append(hold.id.text());
        }
        QCOMPARE(held, left);
        QCOMPARE(set.mayTrade(), left.isEmpty());
    }

    void aLatchOutranksAPauseOfItsId()
    {
        HoldSet set;
        QVERIFY(set.place(pause(u"op"_s)));
        QVERIFY(set.place(latch(u"op"_s)));
        QVERIFY(set.isLatched());
        QVERIFY(!set.place(pause(u"op"_s)));
        QVERIFY(set.isLatched());
        QVERIFY(set.resume({id(u"op"_s)}));
        QVERIFY(set.isLatched());
    }

    void aReleasePlacesAPauseWhateverItIsGiven()
    {
        HoldSet set;
        set.place(latch(u"s1"_s));
        Hold wrong = released(u"r1"_s);
        wrong.kind = HoldKind::Latch;
        set.release({id(u"s1"_s)}, wrong);
        QVERIFY(!set.mayTrade());
        QVERIFY(!set.isLatched());
    }

    void neverTradesUnlessEveryHoldWasLiftedByName()
    {
        VERIFY_PROPERTY("no order, loss, copy or replay empties the set by itself", [] {
            const std::vector<Message> all = mail();
            HoldSet set;
            for (const Message &message : all) {
                apply(set, message);
            }
            const Lifted lifted = liftedBy(all);
            for (const Message &message : all) {
                if (message.kind == Message::Stop && !lifted.latches.contains(message.name)) {
                    RC_ASSERT(set.isLatched());
                    RC_ASSERT(set.contains(id(message.name)));
                }
                if (message.kind == Message::Pause && !lifted.pauses.contains(message.name)) {
                    RC_ASSERT(!set.mayTrade());
                    RC_ASSERT(set.contains(id(message.name)));
                }
            }
        });
    }

    void onlyAResumeStartsTrading()
    {
        VERIFY_PROPERTY("no stop, pause or release turns a held bot into a trading one", [] {
            HoldSet set;
            for (const Message &message : mail()) {
                const bool wasHeld = !set.mayTrade();
                apply(set, message);
                if (wasHeld && set.mayTrade()) {
                    RC_ASSERT(message.kind == Message::Resume);
                }
            }
        });
    }

    void onlyAReleaseRemovesLatches()
    {
        VERIFY_PROPERTY("a latch that was there is there after anything but its release", [] {
            HoldSet set;
            for (const Message &message : mail()) {
                const std::vector<Hold> before = set.holds();
                apply(set, message);
                for (const Hold &hold : before) {
                    if (hold.kind == HoldKind::Latch && !contains(set.holds(), hold.id)) {
                        RC_ASSERT(message.kind == Message::Release);
                        RC_ASSERT(message.names.contains(hold.id.text()));
                    }
                }
            }
        });
    }

    void copiesChangeNothing()
    {
        VERIFY_PROPERTY("every message again, in the same order, leaves the set as it is but for a repeated resume",
                        [] {
                            const std::vector<Message> all = mail();
                            HoldSet set;
                            for (const Message &message : all) {
                                apply(set, message);
                                HoldSet again = set;
                                RC_ASSERT(!apply(again, message));
                                RC_ASSERT(again == set);
                            }
                            HoldSet replayed = set;
                            for (const Message &message : all) {
                                apply(replayed, message);
                            }
                            // What a resume lifts in the replay is only a pause that it had named before the release placed it.
                            for (const Hold &hold : set.holds()) {
                                if (!replayed.contains(hold.id)) {
                                    RC_ASSERT(hold.id.text().startsWith(u"released:"_s));
                                    RC_ASSERT(liftedBy(all).pauses.contains(hold.id.text()));
                                }
                            }
                            RC_ASSERT(replayed.isLatched() == set.isLatched());
                        });
    }

    void orderDoesNotMatterForStops()
    {
        VERIFY_PROPERTY("the latches and pauses of operators are the same in every order", [] {
            std::vector<Message> all = mail();
            HoldSet inOrder;
            for (const Message &message : all) {
                apply(inOrder, message);
            }
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            std::shuffle(all.begin(), all.end(), std::mt19937(seed));
            HoldSet shuffled;
            for (const Message &message : all) {
                apply(shuffled, message);
            }
            const auto operators = [](const HoldSet &set) {
                QStringList names;
                for (const Hold &hold : set.holds()) {
                    if (!hold.id.text().startsWith(u"released:"_s)) {
                        names.append(hold.id.text());
                    }
                }
                return names;
            };
            RC_ASSERT(operators(inOrder) == operators(shuffled));
        });
    }

    void tellsWhetherItChanged()
    {
        VERIFY_PROPERTY("the answer is true exactly when the set differs", [] {
            HoldSet set;
            for (const Message &message : mail()) {
                const HoldSet before = set;
                const bool changed = apply(set, message);
                RC_ASSERT(changed == !(before == set));
            }
        });
    }

    void survivesItsFile()
    {
        VERIFY_PROPERTY("a set written and read is the same set, tombstones included", [] {
            HoldSet set;
            for (const Message &message : mail()) {
                apply(set, message);
            }
            const Result<HoldSet> read = HoldSet::fromJson(parseJsonObject(toCompactJson(set.toJson())).value());
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == set);
        });
    }

    void refusesABrokenFile_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        for (const char *key : {"holds", "buried_pauses", "buried_latches"}) {
            QTest::addRow("%s missing", key) << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
            QTest::addRow("%s null", key) << QString::fromLatin1(key) << QJsonValue();
            QTest::addRow("%s text", key) << QString::fromLatin1(key) << QJsonValue(u"[]"_s);
            QTest::addRow("%s of numbers", key) << QString::fromLatin1(key) << QJsonValue(QJsonArray{1});
        }
    }
    void refusesABrokenFile()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        HoldSet set;
        set.place(latch(u"s1"_s));
        const QJsonObject good = set.toJson();
        QVERIFY(!HoldSet::fromJson(value.isUndefined() ? without(good, key) : with(good, key, value)));
    }

    void readsALatchBehindAPause()
    {
        HoldSet set;
        set.place(pause(u"op"_s));
        const QJsonArray both{toJson(pause(u"op"_s)), toJson(latch(u"op"_s)), toJson(pause(u"op"_s))};
        const Result<HoldSet> read = HoldSet::fromJson(with(set.toJson(), u"holds"_s, both));
        QVERIFY(read);
        QVERIFY(read->isLatched());
    }
};

QTEST_APPLESS_MAIN(HoldSetTest)
#include "HoldSetTest.moc"
