// What a test or a sandbox makes a bot do wrong. A real bot leaves it as it is.
// Values only: each part of the bot looks for itself.
#pragma once

#include <QString>

namespace fleet {

struct BotFaults {
    bool hung = false; ///< neither reads nor answers nor reports
    bool mute = false; ///< reports nothing by itself
    QString version;   ///< reported instead of the real one, if not empty
};

} // namespace fleet
