// Faults of a real sandbox, provoked and ended in its dialog, and what they do to gateway and bots.
#include "ui/shell/SandboxDialog.h"
#include "console/SandboxFaults.h"
#include "core/Files.h"
#include "engine/EngineAccess.h"
#include "engine/FleetClock.h"
#include "support/RawHttp.h"
#include "support/ScreenAudit.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QCoroTask>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr int patience = 60'000;
constexpr int soon = 20'000; ///< less than a heartbeat of real time

} // namespace

class SandboxDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp, ThemeChoice::Dark);
        SandboxRequest request;
        request.bots = 2;
        request.clockRate = 30;
        m_sandbox = std::make_unique<SandboxRun>(request);
        const Result<SandboxFacts> facts = QCoro::waitFor(m_sandbox->start());
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().detail));
        m_folder = facts->profileFolder;
        const Result<QByteArray> key = readFile(facts->apiKeyFile);
        QVERIFY(key.has_value());
        m_key = key->trimmed();
        m_controls = std::make_unique<SandboxFaults>(*m_sandbox);
    }

    void cleanupTestCase()
    {
        m_controls.reset();
        m_sandbox.reset();
    }

    void theGatewayFailsUntilTheFaultIsEnded()
    {
        SandboxDialog dialog(*m_controls, nullptr);
        dialog.show();
        QCOMPARE(status("/v1/health"), 200);
        choose(dialog, QStringLiteral("The gateway"), QStringLiteral("Fails (503)"));
        press(dialog, "provoke");
        QCOMPARE(lasting(dialog), QStringList{QStringLiteral("The gateway: Fails (503)")});
        QCOMPARE(status("/v1/health"), 503);
        // Twice is once.
        press(dialog, "provoke");
        QCOMPARE(lasting(dialog).size(), 1);
        auto *end = dialog.findChild<QPushButton *>(QStringLiteral("end"));
        QVERIFY(!end->isEnabled());
        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        QVERIFY(end->isEnabled());
        press(dialog, "end");
        QVERIFY(lasting(dialog).isEmpty());
        QCOMPARE(status("/v1/health"), 200);
    }

    void aBotGoesSilentAndComesBack()
    {
        const Result<Profile> profile = loadProfile(m_folder);
        QVERIFY(profile.has_value());
        EngineAccess engine(*profile);
        QVERIFY(QCoro::waitFor(engine.open(seconds(10))).has_value());
        const QString bot = m_controls->bots().constFirst();
        const auto liveness = [&engine, &bot] {
            for (const BotView &view : engine.client().snapshot().bots) {
                if (view.id.text() == bot) {
                    return view.liveness;
                }
            }
            return Liveness::NeverSeen;
        };
        QTRY_VERIFY_WITH_TIMEOUT(liveness() == Liveness::Alive, patience);
        SandboxDialog dialog(*m_controls, nullptr);
        dialog.show();
        choose(dialog, bot, QStringLiteral("Hangs"));
        press(dialog, "provoke");
        QTRY_VERIFY_WITH_TIMEOUT(liveness() == Liveness::Dead, patience);
        press(dialog, "endAll");
        QVERIFY(lasting(dialog).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(liveness() == Liveness::Alive, patience);
    }

    void everyFaultThatIsOfferedIsOneOfTheSandbox()
    {
        for (const QString &target : QStringList{m_controls->gateway(), m_controls->bots().constFirst()}) {
            QVERIFY(!m_controls->faultsOf(target).empty());
            for (const SandboxFault &fault : m_controls->faultsOf(target)) {
                const RunningFault wanted{target, fault.id};
                QVERIFY2(m_controls->provoke(wanted).has_value(), qPrintable(fault.id));
                QVERIFY2(m_controls->end(wanted).has_value(), qPrintable(fault.id));
            }
        }
        QVERIFY(m_controls->running().empty());
        QVERIFY(!m_controls->provoke({m_controls->gateway(), QStringLiteral("hang")}).has_value());
    }

    void theDialogIsReadableAndReachedByKeyboard()
    {
        for (const int percent : {100, 200}) {
            m_appearance->wear(ThemeChoice::Light, percent);
            SandboxDialog dialog(*m_controls, nullptr);
            dialog.show();
            dialog.activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), &dialog);
            const QStringList faults = screen::layoutFaults(dialog) + screen::faintText(dialog)
                                     + screen::unnamed(dialog) + screen::sharedMnemonics(dialog)
                                     + screen::unreachable(dialog);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
        }
        m_appearance->wear(ThemeChoice::Dark, 100);
    }

    void timeRunsFasterAndSlowerWithoutAJump()
    {
        const Result<Profile> profile = loadProfile(m_folder);
        QVERIFY(profile.has_value());
        EngineAccess engine(*profile, &m_sandbox->clock());
        QVERIFY(QCoro::waitFor(engine.open(seconds(10))).has_value());
        // Not the first: another test cloned it, and the engine rightly distrusts it from then on.
        const QString bot = m_controls->bots().constLast();
        const auto view = [&engine, &bot] {
            const std::vector<BotView> &all = engine.client().snapshot().bots;
            const auto found =
                std::find_if(all.begin(), all.end(), [&](const BotView &one) { return one.id.text() == bot; });
            return found == all.end() ? BotView() : *found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(view().liveness == Liveness::Alive, patience);
        // Nobody who asks the clock may see it go back, nor any bot be heard from before.
        UtcTime last = m_sandbox->clock().now();
        MonoTime lastMono = m_sandbox->clock().monotonic();
        std::optional<UtcTime> lastHeard = view().heardAt;
        bool wentBack = false;
        connect(&engine.client(), &EngineClient::fleetChanged, &engine.client(), [&] {
            const BotView now = view();
            wentBack = wentBack || now.heardAt < lastHeard;
            lastHeard = now.heardAt;
        });
        SandboxDialog dialog(*m_controls, nullptr);
        dialog.show();
        auto *speed = dialog.findChild<QComboBox *>(QStringLiteral("speed"));
        QCOMPARE(speed->currentData().toDouble(), 30.0); // As this sandbox was started.
        for (const double wanted : {1.0, 60.0, 5.0, 20.0}) {
            speed->setCurrentIndex(speed->findData(wanted));
            Q_EMIT speed->activated(speed->currentIndex());
            QCOMPARE(m_sandbox->clock().rate(), wanted);
            QCOMPARE(speed->currentData().toDouble(), wanted);
            const UtcTime now = m_sandbox->clock().now();
            const MonoTime mono = m_sandbox->clock().monotonic();
            wentBack = wentBack || now < last || mono < lastMono;
            last = now;
            lastMono = mono;
            // What waited for 30 s of real time waits for 30 s of this pace: the next heartbeat is not half a minute away.
            // At sixty a busy machine may not keep up with so many bots' talk.
            if (wanted > 1 && wanted < 60) {
                const std::optional<UtcTime> before = view().heardAt;
                QTRY_VERIFY_WITH_TIMEOUT(view().heardAt > before, soon);
            }
        }
        QVERIFY(!wentBack);
        QVERIFY(!m_controls->setSpeed(0).has_value());
        QVERIFY(m_controls->setSpeed(20).has_value());
    }

    void theGatewayTellsItsTime()
    {
        // Another program that comes now has the same time, also after a change of speed.
        const Result<Profile> profile = loadProfile(m_folder);
        QVERIFY(profile.has_value());
        const std::unique_ptr<Clock> other = makeFleetClock(*profile);
        const auto apart = std::chrono::abs(other->now() - m_sandbox->clock().now());
        QVERIFY2(apart < milliseconds(500), qPrintable(QString::number(apart.count())));
    }

    void withoutOneClockTheSpeedStays()
    {
        m_controls->setTimeShared(false);
        SandboxDialog dialog(*m_controls, nullptr);
        const auto *speed = dialog.findChild<QComboBox *>(QStringLiteral("speed"));
        QVERIFY(!speed->isEnabled());
        QCOMPARE(speed->currentData().toDouble(), m_sandbox->clock().rate());
        QVERIFY(!m_controls->setSpeed(5).has_value());
        m_controls->setTimeShared(true);
    }

    /// Last: nothing is left of the gateway afterwards.
    void theDatabaseIsLost()
    {
        const QByteArray path = "/v1/identity/agents/" + m_controls->bots().constFirst().toUtf8();
        QCOMPARE(status(path, m_key), 200);
        SandboxDialog dialog(*m_controls, nullptr);
        dialog.show();
        press(dialog, "reset");
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("problem"))->text().isEmpty());
        QCOMPARE(status(path, m_key), 401);
    }

private:
    static void choose(SandboxDialog &dialog, const QString &target, const QString &fault)
    {
        dialog.findChild<QComboBox *>(QStringLiteral("target"))->setCurrentText(target);
        dialog.findChild<QComboBox *>(QStringLiteral("fault"))->setCurrentText(fault);
        QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("target"))->currentText(), target);
        QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("fault"))->currentText(), fault);
    }

    static void press(SandboxDialog &dialog, const char *name)
    {
        QTest::mouseClick(dialog.findChild<QPushButton *>(QLatin1StringView(name)), Qt::LeftButton);
    }

    static QStringList lasting(const SandboxDialog &dialog)
    {
        const auto *list = dialog.findChild<QListWidget *>(QStringLiteral("running"));
        QStringList words;
        for (int row = 0; row < list->count(); ++row) {
            words.append(list->item(row)->text());
        }
        return words;
    }

    [[nodiscard]] int status(const QByteArray &path, const QByteArray &key = {}) const
    {
        return RawHttp(m_sandbox->gateway().url()).call("GET", path, key).status;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SandboxRun> m_sandbox;
    std::unique_ptr<SandboxFaults> m_controls;
    QString m_folder;
    QByteArray m_key;
};

QTEST_MAIN(SandboxDialogTest)
#include "SandboxDialogTest.moc"
