#include "ui/calls/CallWords.h"

#include "models/Words.h"

namespace fleet::ui {

QString CallWords::notices(const CallStates &states)
{
    if (!states.noticesOn) {
        return tr("Off. Alerts show in this window only.");
    }
    if (!states.notice) {
        return tr("The desktop has not answered yet.");
    }
    switch (*states.notice) {
    case NoticeOutcome::Ready:
        return tr("The desktop shows them. None was needed yet.");
    case NoticeOutcome::Shown:
        return states.noticeAt ? tr("The desktop took the newest at %1.").arg(Words::clockTime(*states.noticeAt))
                               : tr("The desktop took the newest.");
    case NoticeOutcome::NoBus:
        return tr("This session has no message bus, so no notification can be shown.");
    case NoticeOutcome::NoService:
        return tr("No program shows notifications on this desktop.");
    case NoticeOutcome::NoAnswer:
        return tr("The desktop did not answer in time. It is asked again with the next alert.");
    }
    Q_UNREACHABLE();
}

QString CallWords::sound(const CallStates &states)
{
    if (!states.soundOn) {
        return tr("Off. A critical alert makes no sound.");
    }
    if (!states.sound) {
        return tr("Nothing has sounded yet.");
    }
    const QString at = states.soundAt ? Words::clockTime(*states.soundAt) : Words::missing();
    switch (*states.sound) {
    case SoundOutcome::Played:
        return tr("The sound device took the newest at %1. Whether it is loud enough, only you can hear.").arg(at);
    case SoundOutcome::NoDevice:
        return tr("This machine has no sound device: no alert can be heard.");
    case SoundOutcome::Failed:
        return tr("The sound device did not take the sound at %1. Look at the desktop's sound settings.").arg(at);
    }
    Q_UNREACHABLE();
}

QString CallWords::tray(const CallStates &states)
{
    if (!states.trayOn) {
        return tr("Off.", "the icon in the tray");
    }
    if (!states.hasTray) {
        return tr("The desktop has not answered yet.");
    }
    return *states.hasTray ? tr("The icon is there.") : tr("This desktop has no place for icons of programs.");
}

QString CallWords::muteEnd(const CallStates &states)
{
    // To the minute: seconds of a mute help nobody.
    return states.mutedUntil ? Words::clockTime(*states.mutedUntil).left(5) : QString();
}

QString CallWords::mute(const CallStates &states)
{
    if (!states.mutedUntil) {
        return {};
    }
    const QString end = muteEnd(states);
    if (states.unnoticed == 0) {
        return tr("Muted until %1").arg(end);
    }
    return states.unnoticed == 1 ? tr("Muted until %1, 1 critical unheard").arg(end)
                                 : tr("Muted until %1, %Ln critical unheard", nullptr, states.unnoticed).arg(end);
}

QString CallWords::muteMeaning(const CallStates &states)
{
    if (!states.mutedUntil) {
        return tr("A mute is for the sound only, and ends by itself. Notifications and this window go on.");
    }
    const QString end = tr("No sound before %1; notifications and this window go on.").arg(muteEnd(states));
    if (states.unnoticed == 0) {
        return end;
    }
    const QString hidden = states.unnoticed == 1 ? tr("1 critical alert fires unheard.")
                                                 : tr("%Ln critical alerts fire unheard.", nullptr, states.unnoticed);
    return tr("%1 %2", "two sentences").arg(end, hidden);
}

} // namespace fleet::ui
