#include "ui/calls/CallDesk.h"

#include "ui/calls/DesktopNotices.h"
#include "ui/settings/Preferences.h"

namespace fleet::ui {

CallDesk::CallDesk(EngineClient &client, const Clock &clock, Preferences &preferences, DesktopNotices &notices,
                   SoundPlayer &player, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_preferences(preferences),
      m_notices(notices),
      m_player(player)
{
    connect(&client, &EngineClient::becameReady, this, &CallDesk::begin);
    connect(&client, &EngineClient::fleetChanged, this, [this](const FleetDelta &delta) {
        if (!delta.alerts.empty()) {
            look();
        }
    });
    connect(&client, &EngineClient::engineLost, this, &CallDesk::loseEngine);
    connect(&notices, &DesktopNotices::settled, this, &CallDesk::takeNotice);
    connect(&notices, &DesktopNotices::opened, this, &CallDesk::openNotice);
    connect(&player, &SoundPlayer::settled, this, &CallDesk::takeSound);
    connect(&m_tick, &QTimer::timeout, this, &CallDesk::tick);
    connect(&m_ring, &QTimer::timeout, this, &CallDesk::ring);
    m_tick.start(seconds(1));
    notices.probe();
    if (client.isReady()) {
        begin();
    }
}

CallStates CallDesk::states() const
{
    CallStates states = m_outcomes;
    states.noticesOn = m_preferences.callsBy(CallWay::Notices);
    states.soundOn = m_preferences.callsBy(CallWay::Sound);
    states.trayOn = m_preferences.callsBy(CallWay::Tray);
    states.mutedUntil = m_calls.mutedUntil(m_clock.now());
    states.unnoticed = m_calls.unnoticed();
    states.rings = m_ring.isActive();
    return states;
}

void CallDesk::begin()
{
    withdraw(CallNotices::engineLost(false).key);
    if (m_begun) {
        look(); // The engine is back: what began meanwhile is news.
        return;
    }
    m_begun = true;
    m_calls.begin(m_client.snapshot().alerts);
    Q_EMIT changed();
}

void CallDesk::look()
{
    const std::optional<AlertCall> call = m_calls.take(m_client.snapshot().alerts);
    showNotices(call.has_value());
    const CallStates now = states();
    if (call && !call->isCritical() && !now.rings && now.soundOn && !now.mutedUntil) {
        m_player.play(CallSound::Warning);
    }
    soundAsNeeded();
    Q_EMIT changed();
}

void CallDesk::loseEngine()
{
    if (m_begun && m_preferences.callsBy(CallWay::Notices)) {
        show(CallNotices::engineLost(m_client.snapshot().sandbox));
    }
}

void CallDesk::showNotices(bool anew)
{
    const FleetSnapshot &fleet = m_client.snapshot();
    std::vector<CallNotice> wanted;
    if (m_preferences.callsBy(CallWay::Notices)) {
        wanted = CallNotices::of(m_calls.calling(fleet.alerts), fleet.sandbox);
    }
    std::map<QString, CallNotice> old = m_shown;
    old.erase(CallNotices::engineLost(fleet.sandbox).key);
    old.erase(CallNotices::test(fleet.sandbox).key);
    for (const CallNotice &notice : wanted) {
        const auto before = m_shown.find(notice.key);
        // Figures alone are no reason to come up again.
        if (anew && (before == m_shown.end() || before->second != notice)) {
            show(notice);
        }
        old.erase(notice.key);
    }
    for (const auto &[key, notice] : old) {
        withdraw(key); // Nobody needs to look any more.
    }
}

void CallDesk::show(const CallNotice &notice)
{
    m_shown.insert_or_assign(notice.key, notice);
    m_notices.show(notice);
}

void CallDesk::withdraw(const QString &key)
{
    if (m_shown.erase(key) > 0) {
        m_notices.withdraw(key);
    }
}

bool CallDesk::rings() const
{
    return m_preferences.callsBy(CallWay::Sound) && m_calls.wantsSound(m_clock.now());
}

void CallDesk::soundAsNeeded()
{
    if (rings() == m_ring.isActive()) {
        return;
    }
    if (m_ring.isActive()) {
        m_ring.stop();
        m_player.stop();
    } else {
        m_ring.start(ringPause);
        ring();
    }
}

void CallDesk::ring()
{
    m_player.play(CallSound::Critical);
}

void CallDesk::tick()
{
    const bool isMuted = m_calls.mutedUntil(m_clock.now()).has_value();
    if (isMuted != m_wasMuted) {
        m_wasMuted = isMuted;
        soundAsNeeded();
        Q_EMIT changed();
    }
}

void CallDesk::mute(std::chrono::minutes length)
{
    m_calls.muteUntil(m_clock.now() + length);
    m_wasMuted = true;
    m_player.stop(); // A warning's, too.
    soundAsNeeded();
    Q_EMIT changed();
}

void CallDesk::unmute()
{
    m_calls.unmute();
    m_wasMuted = false;
    soundAsNeeded();
    Q_EMIT changed();
}

void CallDesk::setNoticesOn(bool on)
{
    m_preferences.setCallsBy(CallWay::Notices, on);
    if (on) {
        m_notices.probe();
    }
    showNotices(on);
    Q_EMIT changed();
}

void CallDesk::setSoundOn(bool on)
{
    m_preferences.setCallsBy(CallWay::Sound, on);
    soundAsNeeded();
    Q_EMIT changed();
}

void CallDesk::setTrayOn(bool on)
{
    m_preferences.setCallsBy(CallWay::Tray, on);
    Q_EMIT changed();
}

void CallDesk::setHasTray(bool has)
{
    m_outcomes.hasTray = has;
    Q_EMIT changed();
}

void CallDesk::tryNotice()
{
    show(CallNotices::test(m_client.snapshot().sandbox));
}

void CallDesk::trySound()
{
    m_player.play(CallSound::Critical);
}

void CallDesk::openNotice(const QString &key, const QString &token)
{
    const auto found = m_shown.find(key);
    const AlertId alert = found == m_shown.end() ? AlertId() : found->second.alert;
    if (found != m_shown.end() && found->second.critical) {
        m_calls.notice(); // Somebody is there.
        soundAsNeeded();
        Q_EMIT changed();
    }
    Q_EMIT alertOpened(alert, token);
}

void CallDesk::takeNotice(NoticeOutcome outcome)
{
    if (outcome == NoticeOutcome::Ready && m_outcomes.notice == NoticeOutcome::Shown) {
        return; // It is known already that they are shown.
    }
    m_outcomes.notice = outcome;
    m_outcomes.noticeAt = m_clock.now();
    Q_EMIT changed();
}

void CallDesk::takeSound(SoundOutcome outcome)
{
    m_outcomes.sound = outcome;
    m_outcomes.soundAt = m_clock.now();
    Q_EMIT changed();
}

} // namespace fleet::ui
