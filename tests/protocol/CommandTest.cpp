#include "protocol/Command.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using std::chrono::hours;
using std::chrono::minutes;

Q_DECLARE_METATYPE(fleet::Verb)

namespace {

QJsonObject onTheWire(const Command &command)
{
    return parseJsonObject(toCompactJson(toJson(command))).value();
}

CommandTarget wideTarget(const Scope &scope)
{
    return {.bots = {}, .wide = scope, .except = {BotId(u"spot-arb-03-acme"_s)}, .rosterVersion = 12};
}

} // namespace

class CommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        VERIFY_PROPERTY(
            "every verb survives the wire", [](const QString &reason, const QString &by, bool isWide, int value) {
                Command command = aCommand(*rc::gen::elementOf(allVerbs));
                command.reason = reason;
                command.issuedBy = by;
                if (isWide) {
                    command.target = wideTarget(*rc::gen::element(Scope::fleet(), Scope::group(GroupId(u"spot-arb"_s)),
                                                                  Scope::exchange(ExchangeId(u"okx"_s))));
                }
                command.fields.insert(u"extra"_s, value);
                const Result<Command> read = commandFromJson(onTheWire(command));
                RC_ASSERT(read.has_value());
                RC_ASSERT(*read == command);
            });
    }

    void knowsItsVerbs()
    {
        for (const Verb verb : allVerbs) {
            QCOMPARE(verbFromString(toString(verb)), std::optional(verb));
            const bool isStop = verb == Verb::EmergencyStop || verb == Verb::Pause || verb == Verb::Drain;
            QCOMPARE(isSafe(verb), isStop);
            QCOMPARE(placesHold(verb), isStop);
            QCOMPARE(isEmergency(verb), verb == Verb::EmergencyStop);
        }
        QVERIFY(!verbFromString(u"Pause"_s));
        QVERIFY(!verbFromString(QString()));
    }

    void refusesWhatIsMissingOrWrong_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value"); // undefined: the field is taken away
        const auto missing = [](Verb verb, const char *key) {
            QTest::addRow("%s without %s", qPrintable(toString(verb)), key)
                << verb << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
        };
        const auto wrong = [](const char *name, Verb verb, const char *key, const QJsonValue &value) {
            QTest::addRow("%s: %s %s", qPrintable(toString(verb)), key, name)
                << verb << QString::fromLatin1(key) << value;
        };
        for (const char *key : {"id", "command", "to", "operation", "thread", "issued_at", "fleet", "aud"}) {
            missing(Verb::Pause, key);
            wrong("is a number", Verb::Pause, key, 5);
        }
        wrong("is a number", Verb::Pause, "reason", 5);
        wrong("is a list", Verb::Pause, "issued_by", QJsonArray());
        wrong("is no UUID", Verb::Pause, "id", u"019ab3c4"_s);
        wrong("is empty", Verb::EmergencyStop, "operation", QString());
        wrong("is unknown", Verb::Pause, "command", u"selfdestruct"_s);
        wrong("is a date", Verb::Pause, "issued_at", u"2026-11-22"_s);

        missing(Verb::EmergencyStop, "actions");
        wrong("is empty", Verb::EmergencyStop, "actions", QJsonArray());
        wrong("holds a number", Verb::EmergencyStop, "actions", QJsonArray{1});
        for (const Verb verb : {Verb::Resume, Verb::Release}) {
            missing(verb, "holds");
            wrong("is empty", verb, "holds", QJsonArray());
            wrong("is the word all", verb, "holds", u"all"_s);
            wrong("names nothing", verb, "holds", QJsonArray{u"op-a"_s, QString()});
            wrong("holds a number", verb, "holds", QJsonArray{7});
        }
        for (const Verb verb : {Verb::Shutdown, Verb::Restart}) {
            wrong("is negative", verb, "grace_period_seconds", -1);
            wrong("is endless", verb, "grace_period_seconds", 3601);
            wrong("is broken", verb, "grace_period_seconds", 1.5);
        }
        missing(Verb::SetLimits, "max_order_size_usd");
        missing(Verb::ClosePosition, "instrument");
        missing(Verb::ApplyPermissions, "tier");
        missing(Verb::RotateExchangeKey, "exchange");
        missing(Verb::Custom, "name");
        missing(Verb::Custom, "payload");
        wrong("is empty", Verb::Custom, "name", QString());
        wrong("is a verb of ours", Verb::Custom, "name", u"resume"_s);
        wrong("is text", Verb::Custom, "payload", u"{}"_s);
        missing(Verb::RotateKey, "key_version");
        missing(Verb::RotateKey, "nonce");
        wrong("is 0", Verb::RotateKey, "key_version", 0);
        wrong("is over 31 bits", Verb::RotateKey, "key_version", 4294967297.0);
        missing(Verb::UpdateVersion, "new_version");
        wrong("is empty", Verb::UpdateVersion, "new_version", QString());
        missing(Verb::RollbackVersion, "to_version");
        wrong("is empty", Verb::RollbackVersion, "to_version", QString());
        missing(Verb::AssumeResponsibility, "from_bot");
        wrong("is text", Verb::AssumeResponsibility, "reconcile_positions", u"yes"_s);
        wrong("is text", Verb::AssumeResponsibility, "fence", u"yes"_s);
        missing(Verb::SetThread, "new_thread");
        wrong("is empty", Verb::SetThread, "new_thread", QString());
        missing(Verb::ReplaceKey, "role");
        missing(Verb::ReplaceKey, "public_key");
        wrong("is recovery", Verb::ReplaceKey, "role", u"recovery"_s);
        wrong("is signal without a sealed key", Verb::ReplaceKey, "role", u"signal"_s);
        wrong("is short", Verb::ReplaceKey, "public_key", u"abcd"_s);
        wrong("is base64", Verb::ReplaceKey, "public_key", QString(64, u'+'));
    }
    void refusesWhatIsMissingOrWrong()
    {
        QFETCH(Verb, verb);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QJsonObject good = toJson(aCommand(verb));
        QVERIFY(commandFromJson(good));
        const Result<Command> read = commandFromJson(value.isUndefined() ? without(good, key) : with(good, key, value));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ProblemKind::Protocol);
    }

    void takesASealedSignalKey()
    {
        Command command = aCommand(Verb::ReplaceKey);
        command.fields = {{u"role"_s, u"signal"_s}, {u"sealed"_s, QJsonObject{{sampleBot.text(), u"AAAA"_s}}}};
        QVERIFY(commandFromJson(toJson(command)));
        command.fields = {{u"role"_s, u"signal"_s}, {u"sealed"_s, QJsonObject()}};
        QVERIFY(!commandFromJson(toJson(command)));
    }

    void anUnknownActionDoesNotVoidAStop()
    {
        Command command = aCommand(Verb::EmergencyStop);
        command.fields = {{u"actions"_s, QJsonArray{u"block_entries"_s, u"notify_the_moon"_s}}};
        QVERIFY(commandFromJson(toJson(command)));
    }

    void expiresByItsKind_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<std::optional<milliseconds>>("life");
        QTest::addColumn<bool>("reads");
        for (const Verb verb : allVerbs) {
            const QByteArray name = toString(verb).toLatin1();
            const auto row = [&](const char *what, std::optional<milliseconds> life, bool reads) {
                QTest::addRow("%s %s", name.constData(), what) << verb << life << reads;
            };
            row("without expiry", std::nullopt, isSafe(verb));
            row("for 5 min", minutes(5), !isSafe(verb));
            row("for 24 h", hours(24), !isSafe(verb));
            row("for 24 h and 1 ms", hours(24) + milliseconds(1), false);
            row("for ever", hours(24 * 365 * 50), false);
            row("for no time", milliseconds(0), false);
            row("backwards", -minutes(1), false);
        }
    }
    void expiresByItsKind()
    {
        QFETCH(Verb, verb);
        QFETCH(std::optional<milliseconds>, life);
        QFETCH(bool, reads);
        Command command = aCommand(verb);
        command.expiresAt = life ? std::optional(command.issuedAt + *life) : std::nullopt;
        QCOMPARE(commandFromJson(toJson(command)).has_value(), reads);
    }

    void listsAtMost200Bots()
    {
        Command command = aCommand(Verb::EmergencyStop);
        command.target.bots.clear();
        QVERIFY(!commandFromJson(toJson(command)));
        for (int bot = 0; bot < 200; ++bot) {
            command.target.bots.emplace_back(u"bot-%1"_s.arg(bot));
        }
        QVERIFY(commandFromJson(toJson(command)));
        command.target.bots.emplace_back(u"bot-200"_s);
        QVERIFY(!commandFromJson(toJson(command)));
    }

    void readsWideTargets_data()
    {
        QTest::addColumn<QJsonValue>("to");
        QTest::addColumn<bool>("reads");
        const QJsonObject fleetWide{
            {u"kind"_s, u"fleet"_s}, {u"names"_s, QJsonArray()}, {u"except"_s, QJsonArray()}, {u"roster"_s, 1}};
        const QJsonObject group = with(with(fleetWide, u"kind"_s, u"group"_s), u"names"_s, QJsonArray{u"spot-arb"_s});
        QTest::newRow("fleet") << QJsonValue(fleetWide) << true;
        QTest::newRow("group") << QJsonValue(group) << true;
        QTest::newRow("fleet with exceptions") << QJsonValue(with(fleetWide, u"except"_s, QJsonArray{u"x"_s})) << true;
        QTest::newRow("fleet with names") << QJsonValue(with(fleetWide, u"names"_s, QJsonArray{u"x"_s})) << false;
        QTest::newRow("group of no name") << QJsonValue(with(group, u"names"_s, QJsonArray())) << false;
        QTest::newRow("two groups") << QJsonValue(with(group, u"names"_s, QJsonArray{u"a"_s, u"b"_s})) << false;
        QTest::newRow("a list in disguise") << QJsonValue(with(group, u"kind"_s, u"bots"_s)) << false;
        QTest::newRow("unknown kind") << QJsonValue(with(group, u"kind"_s, u"galaxy"_s)) << false;
        QTest::newRow("no roster") << QJsonValue(without(fleetWide, u"roster"_s)) << false;
        QTest::newRow("no except") << QJsonValue(without(fleetWide, u"except"_s)) << false;
        QTest::newRow("text") << QJsonValue(u"all"_s) << false;
        QTest::newRow("nothing") << QJsonValue() << false;
    }
    void readsWideTargets()
    {
        QFETCH(QJsonValue, to);
        QFETCH(bool, reads);
        QCOMPARE(commandFromJson(with(toJson(aCommand(Verb::Pause)), u"to"_s, to)).has_value(), reads);
    }

    void addressesItsBots_data()
    {
        QTest::addColumn<CommandTarget>("target");
        QTest::addColumn<bool>("isMeant");
        const auto list = [](const QStringList &ids) {
            CommandTarget target;
            for (const QString &id : ids) {
                target.bots.emplace_back(id);
            }
            return target;
        };
        const auto wide = [](const Scope &scope, const QStringList &except) {
            CommandTarget target{.bots = {}, .wide = scope, .except = {}, .rosterVersion = 1};
            for (const QString &id : except) {
                target.except.emplace_back(id);
            }
            return target;
        };
        const QString &self = sampleBot.text();
        QTest::newRow("listed") << list({u"x"_s, self}) << true;
        QTest::newRow("not listed") << list({u"x"_s}) << false;
        QTest::newRow("empty list is nobody") << list({}) << false;
        QTest::newRow("fleet") << wide(Scope::fleet(), {}) << true;
        QTest::newRow("fleet but me") << wide(Scope::fleet(), {self}) << false;
        QTest::newRow("my group") << wide(Scope::group(GroupId(u"spot-arb"_s)), {}) << true;
        QTest::newRow("my group but me") << wide(Scope::group(GroupId(u"spot-arb"_s)), {self}) << false;
        QTest::newRow("another group") << wide(Scope::group(GroupId(u"perp"_s)), {}) << false;
        QTest::newRow("my second exchange") << wide(Scope::exchange(ExchangeId(u"okx"_s)), {}) << true;
        QTest::newRow("another exchange") << wide(Scope::exchange(ExchangeId(u"bybit"_s)), {}) << false;
        QTest::newRow("a list as a scope is nobody") << wide(Scope::bots({self}), {}) << false;
    }
    void addressesItsBots()
    {
        QFETCH(CommandTarget, target);
        QFETCH(bool, isMeant);
        const BotAddress self{.id = sampleBot,
                              .group = GroupId(u"spot-arb"_s),
                              .exchanges = {ExchangeId(u"binance"_s), ExchangeId(u"okx"_s)}};
        QCOMPARE(addresses(target, self), isMeant);
    }

    void keepsItsOwnKeys()
    {
#ifdef QT_NO_DEBUG
        for (const QString &key : {u"id"_s, u"to"_s, u"fleet"_s, u"expires_at"_s}) {
            Command command = aCommand(Verb::SetLimits);
            command.fields.insert(key, u"spoiled"_s);
            QVERIFY(toJson(command).value(key) != QJsonValue(u"spoiled"_s));
        }
#endif
        const Result<Command> read = commandFromJson(toJson(aCommand(Verb::SetLimits)));
        QVERIFY(read);
        QCOMPARE(read->fields.keys(), QStringList{u"max_order_size_usd"_s});
    }

    void cutsEndlessReasons()
    {
        Command command = aCommand(Verb::EmergencyStop);
        command.reason = QString(maxReasonLength - 1, u'x') + u"\U0001F6D1 and on and on"_s;
        const QString written = toJson(command).value("reason"_L1).toString();
        QCOMPARE(written, QString(maxReasonLength - 1, u'x'));
        QVERIFY(plainCommandJson(command).value("reason"_L1).toString().size() <= maxReasonLength);
    }

    void stopsByPolicy_data()
    {
        QTest::addColumn<WindDown>("policy");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("flatten") << WindDown::Flatten
                                 << QStringList{u"block_entries"_s, u"cancel_all_open_orders"_s,
                                                u"close_all_positions_market"_s, u"halt_trading_loop"_s};
        QTest::newRow("close leveraged") << WindDown::CloseLeveraged
                                         << QStringList{u"block_entries"_s, u"cancel_all_open_orders"_s,
                                                        u"close_leveraged_positions_market"_s, u"halt_trading_loop"_s};
        QTest::newRow("cancel and hold") << WindDown::CancelAndHold
                                         << QStringList{u"block_entries"_s, u"cancel_all_open_orders"_s,
                                                        u"halt_trading_loop"_s};
    }
    void stopsByPolicy()
    {
        QFETCH(WindDown, policy);
        QFETCH(QStringList, actions);
        QCOMPARE(stopActionsFor(policy), actions);
        QVERIFY(windDownOf(actions) == policy);
    }

    void speaksTheGuidesWordsToPlainBots_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QByteArray>("json");
        const auto stop = [](WindDown policy, bool revoke) {
            Command command = aCommand(Verb::EmergencyStop);
            QStringList actions = stopActionsFor(policy);
            if (revoke) {
                actions.append(stopAction::destroyKeys);
            }
            command.fields = {{u"actions"_s, QJsonArray::fromStringList(actions)}};
            return command;
        };
        QTest::newRow("stop")
            << stop(WindDown::Flatten, false)
            << QByteArray(
                   R"({"actions":["cancel_all_open_orders","close_all_positions_market","halt_trading_loop"],)"
                   R"("command":"emergency_stop","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
        QTest::newRow("stop that revokes")
            << stop(WindDown::CancelAndHold, true)
            << QByteArray(
                   R"({"actions":["cancel_all_open_orders","halt_trading_loop"],)"
                   R"("command":"emergency_stop","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
        QTest::newRow("stop with a word the guide lacks")
            << stop(WindDown::CloseLeveraged, false)
            << QByteArray(
                   R"({"actions":["cancel_all_open_orders","halt_trading_loop"],)"
                   R"("command":"emergency_stop","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
        QTest::newRow("resume names no holds")
            << aCommand(Verb::Resume)
            << QByteArray(R"({"command":"resume","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
        QTest::newRow("update") << aCommand(Verb::UpdateVersion)
                                << QByteArray(
                                       R"({"command":"update_version","new_version":"2.5.0","reason":"flash crash",)"
                                       R"("timestamp":"2026-11-22T15:00:00.000Z"})");
        QTest::newRow("custom")
            << aCommand(Verb::Custom)
            << QByteArray(
                   R"({"command":"rebalance","reason":"flash crash","target":0.5,"timestamp":"2026-11-22T15:00:00.000Z"})");
        Command disguised = aCommand(Verb::Custom);
        disguised.fields.insert(u"name"_s, u"resume"_s);
        QTest::newRow("custom named as a verb")
            << disguised
            << QByteArray(R"({"command":"custom","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
        Command overriding = aCommand(Verb::Custom);
        overriding.fields.insert(u"payload"_s, QJsonObject{{u"command"_s, u"resume"_s}});
        QTest::newRow("custom with a command inside")
            << overriding
            << QByteArray(R"({"command":"rebalance","reason":"flash crash","timestamp":"2026-11-22T15:00:00.000Z"})");
    }
    void speaksTheGuidesWordsToPlainBots()
    {
        QFETCH(Command, command);
        QFETCH(QByteArray, json);
        QCOMPARE(toCompactJson(plainCommandJson(command)), json);
    }
};

QTEST_APPLESS_MAIN(CommandTest)
#include "CommandTest.moc"
