// How the ways to call somebody stand, in words: for settings, top bar and tray.
// Never says that a call was noticed: only that it was taken.
#pragma once

#include "ui/calls/CallStates.h"

#include <QCoreApplication>
#include <QString>

namespace fleet::ui {

class CallWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ui::CallWords)

public:
    CallWords() = delete;

    [[nodiscard]] static QString notices(const CallStates &states);
    [[nodiscard]] static QString sound(const CallStates &states);
    [[nodiscard]] static QString tray(const CallStates &states);
    /// "Muted until 16:15"; with what it hides: "Muted until 16:15, 2 critical unheard". Empty without a mute.
    [[nodiscard]] static QString mute(const CallStates &states);
    /// "16:15".
    [[nodiscard]] static QString muteEnd(const CallStates &states);
    /// What a mute does and hides, in sentences.
    [[nodiscard]] static QString muteMeaning(const CallStates &states);
};

} // namespace fleet::ui
