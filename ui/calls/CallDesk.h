// Calls the person at this desk: by notices on the desktop and by sound, as alerts begin, worsen, are taken in hand.
// Never decides what is worth a call, and never stands in the way of anything: what hangs hangs on a thread of its own.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "models/AlertCalls.h"
#include "models/CallNotices.h"
#include "ui/calls/CallStates.h"
#include "ui/calls/SoundPlayer.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace fleet::ui {

class DesktopNotices;
class Preferences;

class CallDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallDesk)

public:
    /// A critical alert sounds again and again, so long apart.
    static constexpr milliseconds ringPause{5'000};

    /// All of them outlive this.
    CallDesk(EngineClient &client, const Clock &clock, Preferences &preferences, DesktopNotices &notices,
             SoundPlayer &player, QObject *parent = nullptr);
    ~CallDesk() override = default;

    [[nodiscard]] CallStates states() const;
    [[nodiscard]] EngineClient &client() { return m_client; }

    /// From now on, for so long.
    void mute(std::chrono::minutes length);
    void unmute();
    /// Whether this desktop has a tray.
    void setHasTray(bool has);

public Q_SLOTS:
    void setNoticesOn(bool on);
    void setSoundOn(bool on);
    void setTrayOn(bool on);
    /// One of each, whatever is muted or switched off; states() says what became of it.
    void tryNotice();
    void trySound();
    /// A second passed: a mute may be over.
    void tick();
    /// The critical sound once more.
    void ring();

Q_SIGNALS:
    void changed();
    /// A person opened a notice. Empty: it was about no alert.
    void alertOpened(const fleet::AlertId &alert, const QString &token);

private:
    void begin();
    void look();
    void loseEngine();
    void showNotices(bool anew);
    void show(const CallNotice &notice);
    void withdraw(const QString &key);
    void soundAsNeeded();
    void openNotice(const QString &key, const QString &token);
    void takeNotice(NoticeOutcome outcome);
    void takeSound(SoundOutcome outcome);
    [[nodiscard]] bool rings() const;

    EngineClient &m_client;
    const Clock &m_clock;
    Preferences &m_preferences;
    DesktopNotices &m_notices;
    SoundPlayer &m_player;
    AlertCalls m_calls;
    bool m_begun = false;
    std::map<QString, CallNotice> m_shown; ///< by key
    CallStates m_outcomes;                 ///< of it, what became of the calls
    bool m_wasMuted = false;
    QTimer m_tick;
    QTimer m_ring; ///< runs while the alarm sounds
};

} // namespace fleet::ui
