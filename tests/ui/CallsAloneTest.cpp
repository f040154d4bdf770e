// Calls on a machine that has nothing to call by: no session bus, no sound device, no tray.
#include "support/FleetBuilders.h"
#include "ui/calls/CallWords.h"
#include "ui/calls/DesktopNotices.h"
#include "ui/calls/Speaker.h"
#include "ui/calls/Tones.h"
#include "ui/calls/TrayIcon.h"
#include "ui/theme/Appearance.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cstring>
#include <vector>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<std::int16_t> samplesOf(CallSound sound)
{
    const QByteArray bytes = tonesOf(sound);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(std::int16_t));
    return samples;
}

int peakOf(CallSound sound)
{
    int peak = 0;
    for (const std::int16_t sample : samplesOf(sound)) {
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
    }
    return peak;
}

} // namespace

class CallsAloneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void noBusIsSaid()
    {
        DesktopNotices notices;
        QSignalSpy settled(&notices, &DesktopNotices::settled);
        notices.probe();
        QTRY_COMPARE(settled.size(), 1);
        QVERIFY(settled.front().front().value<NoticeOutcome>() == NoticeOutcome::NoBus);
        notices.show(CallNotices::test(false));
        notices.withdraw(u"test"_s);
        QTRY_COMPARE(settled.size(), 2);
    }

    void noSoundDeviceIsSaid()
    {
        Speaker speaker;
        QSignalSpy settled(&speaker, &SoundPlayer::settled);
        speaker.stop(); // Before the first sound.
        speaker.play(CallSound::Critical);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 30'000);
        const auto outcome = settled.front().front().value<SoundOutcome>();
        QVERIFY(outcome == SoundOutcome::NoDevice || outcome == SoundOutcome::Played);
    }

    void criticalIsLouderAndLonger()
    {
        QVERIFY(peakOf(CallSound::Critical) > 2 * peakOf(CallSound::Warning));
        QVERIFY(samplesOf(CallSound::Critical).size() > samplesOf(CallSound::Warning).size());
        for (const CallSound sound : {CallSound::Warning, CallSound::Critical}) {
            // No click at either end.
            QVERIFY(std::abs(static_cast<int>(samplesOf(sound).front())) < 100);
            QVERIFY(std::abs(static_cast<int>(samplesOf(sound).back())) < 1000);
        }
    }

    void theTraySaysInWordsWhatItShows()
    {
        TrayIcon tray;
        FleetSnapshot fleet = theTwelve();
        fleet.alerts = {anAlert(AlertRule::BotDead, u"spot-arb-01"_s)};
        CallStates calls;
        calls.mutedUntil = ManualClock::defaultStart + seconds(60);
        calls.unnoticed = 1;
        tray.showFleet(fleet, calls, ManualClock::defaultStart);
        for (const QString &part : {u"acme-trading [LIVE]"_s, u"1 alert is firing"_s, u"1 critical unheard"_s}) {
            QVERIFY2(tray.words().contains(part), qPrintable(tray.words()));
        }
        fleet.alerts.clear();
        fleet.link.state = LinkState::Blind;
        fleet.link.since = ManualClock::defaultStart - seconds(60);
        tray.showFleet(fleet, {}, ManualClock::defaultStart);
        QVERIFY2(!tray.words().contains(u"Nothing is firing"_s), qPrintable(tray.words()));
    }

    void theTrayLooksOtherInEveryState()
    {
        std::vector<QImage> seen;
        const auto look = [&seen](Severity worst, int count, bool blind) {
            const QImage image = TrayIcon::draw(worst, count, blind, 64).toImage();
            QVERIFY(std::find(seen.begin(), seen.end(), image) == seen.end());
            seen.push_back(image);
        };
        look(Severity::None, 0, false);
        look(Severity::Healthy, 0, false);
        look(Severity::Warning, 1, false);
        look(Severity::Critical, 1, false);
        look(Severity::Critical, 2, false);
        look(Severity::Critical, 120, false);
        look(Severity::Unknown, 0, false);
        look(Severity::Unknown, 0, true);
    }

    void theTrayAsksForEachAct()
    {
        TrayIcon tray;
        QSignalSpy opened(&tray, &TrayIcon::windowRequested);
        QSignalSpy stops(&tray, &TrayIcon::stopRequested);
        QSignalSpy mutes(&tray, &TrayIcon::muteRequested);
        QSignalSpy unmutes(&tray, &TrayIcon::unmuteRequested);
        QSignalSpy quits(&tray, &TrayIcon::quitRequested);
        CallStates calls;
        calls.mutedUntil = ManualClock::defaultStart;
        tray.showFleet(theTwelve(), calls, ManualClock::defaultStart);
        for (const char *name : {"trayOpen", "trayStop", "trayMute15", "trayMute60", "trayUnmute", "trayQuit"}) {
            auto *action = tray.menu().findChild<QAction *>(QLatin1StringView(name));
            QVERIFY2(action != nullptr && action->isEnabled(), name);
            action->trigger();
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(stops.size(), 1);
        QCOMPARE(mutes.size(), 2);
        QVERIFY(mutes.back().front().value<std::chrono::minutes>() == std::chrono::minutes(60));
        QCOMPARE(unmutes.size(), 1);
        QCOMPARE(quits.size(), 1);
        tray.showFleet(theTwelve(), {}, ManualClock::defaultStart);
        QVERIFY(!tray.menu().findChild<QAction *>(u"trayUnmute"_s)->isEnabled());
    }

    void everyOutcomeIsSaid()
    {
        QStringList said;
        CallStates states;
        const auto say = [&said](const QString &words) {
            QVERIFY(!words.isEmpty());
            QVERIFY2(!said.contains(words), qPrintable(words));
            said.append(words);
        };
        for (const NoticeOutcome outcome : {NoticeOutcome::Ready, NoticeOutcome::Shown, NoticeOutcome::NoBus,
                                            NoticeOutcome::NoService, NoticeOutcome::NoAnswer}) {
            states.notice = outcome;
            say(CallWords::notices(states));
        }
        for (const SoundOutcome outcome : {SoundOutcome::Played, SoundOutcome::NoDevice, SoundOutcome::Failed}) {
            states.sound = outcome;
            say(CallWords::sound(states));
        }
        for (const bool has : {true, false}) {
            states.hasTray = has;
            say(CallWords::tray(states));
        }
        states.noticesOn = states.soundOn = states.trayOn = false;
        say(CallWords::notices(states));
        say(CallWords::sound(states));
        say(CallWords::tray(states));
    }

private:
    Appearance m_appearance{*qApp, ThemeChoice::Dark};
};

QTEST_MAIN(CallsAloneTest)
#include "CallsAloneTest.moc"
