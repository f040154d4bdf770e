#include "protocol/Bundle.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

namespace {

Bundle aBundle()
{
    Bundle bundle;
    bundle.bot = sampleBot;
    bundle.name = u"spot-arb-01"_s;
    bundle.group = GroupId(u"spot-arb"_s);
    bundle.exchanges = {ExchangeId(u"binance"_s), ExchangeId(u"okx"_s)};
    bundle.strategy = u"triangular"_s;
    bundle.version = u"2.4.1"_s;
    bundle.gateway = QUrl(u"https://api.greenhelix.net/v1"_s);
    bundle.dialect = DialectKind::Tool;
    bundle.bus = BusMode::Plain;
    bundle.apiKey = "a2a_free_0123456789abcdef01234567";
    bundle.managerId = u"fleet-manager-acme"_s;
    bundle.fleetTag = u"c0ffee00c0ffee00"_s;
    bundle.audience = u"00112233445566778899aabbccddeeff"_s;
    bundle.commandThread = ThreadId(u"5f4dcc3b5aa765d61d8327deb882cf99"_s);
    bundle.managerKey = QByteArray(32, '\x01');
    bundle.stopKey = QByteArray(32, '\x02');
    bundle.recoveryKey = QByteArray(32, '\x03');
    bundle.boxKey = QByteArray(32, '\x04');
    bundle.signalKey = QByteArray(32, '\x05');
    bundle.interval = seconds(20);
    bundle.lostLink = {.after = seconds(90), .act = LostLinkAct::Drain};
    bundle.windDown = WindDown::CloseLeveraged;
    bundle.holds = {latchOf(OperationId(u"op-a"_s)), pauseOf(OperationId(u"op-b"_s))};
    bundle.oneTimeCode = QByteArray(16, '\x06');
    bundle.codeValidUntil = sampleTime + oneTimeCodeLife;
    return bundle;
}

} // namespace

class BundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        Bundle managed = aBundle();
        managed.keySeed = QByteArray(32, '\x07');
        managed.oneTimeCode.clear();
        managed.codeValidUntil.reset();
        managed.level = BotLevel::Plain;
        managed.dialect = DialectKind::Rest;
        managed.bus = BusMode::Sealed;
        for (const Bundle &bundle : {aBundle(), managed}) {
            const QByteArray json = toCompactJson(toJson(bundle));
            const Result<Bundle> read = bundleFromJson(parseJsonObject(json).value());
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QCOMPARE(toCompactJson(toJson(*read)), json);
            QCOMPARE(read->holds, bundle.holds);
            QCOMPARE(read->exchanges, bundle.exchanges);
            QCOMPARE(read->lostLink, bundle.lostLink);
            QCOMPARE(read->keySeed, bundle.keySeed);
            QCOMPARE(read->oneTimeCode, bundle.oneTimeCode);
            QCOMPARE(read->codeValidUntil, bundle.codeValidUntil);
            QCOMPARE(read->signalKey, bundle.signalKey);
            QCOMPARE(read->level, bundle.level);
        }
    }

    void refusesWhatIsMissingOrWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const QString &key, const char *what, const QJsonValue &value) {
            QTest::addRow("%s %s", qPrintable(key), what) << key << value;
        };
        const QJsonObject good = toJson(aBundle());
        const QStringList keys = good.keys();
        for (const QString &key : keys) {
            if (key != "one_time_code"_L1 && key != "code_valid_until"_L1) {
                row(key, "missing", QJsonValue::Undefined);
            }
            row(key, "true", true);
        }
        for (const QString &key :
             {u"manager_key"_s, u"stop_key"_s, u"recovery_key"_s, u"box_key"_s, u"signal_key"_s, u"key_seed"_s}) {
            row(key, "short", u"AAAA"_s);
            row(key, "no base64", u"*"_s);
            row(key, "with strangers", QString(u"**"_s + QString::fromLatin1(QByteArray(32, 'k').toBase64())));
        }
        row(u"one_time_code"_s, "empty", QString());
        row(u"agent_id"_s, "a path", u"../x"_s);
        row(u"agent_id"_s, "empty", QString());
        row(u"level"_s, "2", 2);
        row(u"gateway"_s, "no URL", u"http://["_s);
        row(u"gateway"_s, "nowhere", u"mailbox"_s);
        row(u"dialect"_s, "unknown", u"latin"_s);
        row(u"bus"_s, "unknown", u"night"_s);
        row(u"wind_down"_s, "unknown", u"panic"_s);
        row(u"fleet"_s, "empty", QString());
        row(u"aud"_s, "empty", QString());
        row(u"interval_s"_s, "0", 0);
        row(u"interval_s"_s, "over an hour", 3601);
        row(u"lost_link"_s, "empty", QJsonObject());
        row(u"lost_link"_s, "without do", QJsonObject{{u"after_s"_s, 120}});
        row(u"lost_link"_s, "with text", QJsonObject{{u"after_s"_s, u"120"_s}, {u"do"_s, u"drain"_s}});
        row(u"holds"_s, "of texts", QJsonArray{u"op-a"_s});
        row(u"exchanges"_s, "of numbers", QJsonArray{1});
    }
    void refusesWhatIsMissingOrWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QJsonObject good = toJson(aBundle());
        const Result<Bundle> read = bundleFromJson(value.isUndefined() ? without(good, key) : with(good, key, value));
        QVERIFY(!read);
        // The sentence must name the field, not merely say that something is wrong.
        QVERIFY2(read.error().detail.contains(key) || key == "holds"_L1 || key == "lost_link"_L1,
                 qPrintable(read.error().detail));
    }

    void survivesGarbage()
    {
        VERIFY_PROPERTY("no object of texts breaks the reader", [](const std::map<QString, QString> &fields) {
            QJsonObject object;
            for (const auto &[key, value] : fields) {
                object.insert(key, value);
            }
            RC_ASSERT(!bundleFromJson(object));
        });
    }
};

QTEST_APPLESS_MAIN(BundleTest)
#include "BundleTest.moc"
