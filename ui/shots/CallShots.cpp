#include "ui/shots/CallShots.h"

#include "ui/calls/CallWords.h"
#include "ui/calls/CallsCard.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/shell/TopBar.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SampleHealth.h"
#include "ui/theme/Scale.h"

#include <memory>
#include <utility>

namespace fleet::ui {

namespace {

using namespace arrange;

/// As a window shows them that something calls for.
void show(MainWindow &window, const CallStates &states)
{
    auto *card = window.findChild<CallsCard *>();
    card->show(states);
    card->setVisible(true);
    window.findChild<TopBar *>()->showMute(CallWords::mute(states), CallWords::muteEnd(states),
                                           CallWords::muteMeaning(states), states.unnoticed > 0);
}

CallStates working(UtcTime now)
{
    CallStates states;
    states.notice = NoticeOutcome::Shown;
    states.noticeAt = now - seconds(40);
    states.sound = SoundOutcome::Played;
    states.soundAt = now - seconds(5);
    states.hasTray = true;
    return states;
}

CallStates alone(UtcTime now)
{
    CallStates states;
    states.notice = NoticeOutcome::NoBus;
    states.noticeAt = now;
    states.sound = SoundOutcome::NoDevice;
    states.soundAt = now;
    states.hasTray = false;
    return states;
}

CallStates muted(UtcTime now)
{
    CallStates states = working(now);
    states.mutedUntil = now + std::chrono::minutes(15);
    states.unnoticed = 2;
    return states;
}

Arrange calls(CallStates (*statesAt)(UtcTime), const QString &key, Arrange then = wholeWindow)
{
    return [statesAt, key, then](MainWindow &window) {
        window.pages().openKey(key);
        show(window, statesAt(window.feed().now()));
        return then(window);
    };
}

} // namespace

std::vector<Scene> callScenes()
{
    const QString settings = QStringLiteral("settings");
    const QString overview = QStringLiteral("overview");
    const auto twelve = std::make_shared<const FleetSnapshot>(sample::handled(sample::fleet(12)));
    return {
        {QStringLiteral("settings-calls"), twelve, calls(working, settings)},
        {QStringLiteral("settings-calls-alone"), twelve, calls(alone, settings)},
        {QStringLiteral("settings-calls-text-200"), twelve, calls(alone, settings), mostTextPercent},
        {QStringLiteral("muted"), twelve, calls(muted, overview)},
        {QStringLiteral("muted-small-text-200"), twelve, calls(muted, overview, smallestWindow), mostTextPercent},
    };
}

} // namespace fleet::ui
