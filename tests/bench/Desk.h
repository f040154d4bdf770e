// An operator's desk on a profile: the engine on its own thread, as in a program, and the client that a window uses.
#pragma once

#include "bench/Figures.h"
#include "engine/EngineHost.h"
#include "engine/LocalClient.h"
#include "fleet/Profile.h"

#include <functional>

namespace fleet::bench {

class Desk final {
public:
    /// Returns once the engine runs; ends the program when it does not start.
    explicit Desk(const Profile &profile);

    /// Lets this thread's events go on until `done`, for at most `patience`. False when it was not.
    static bool wait(const std::function<bool()> &done, milliseconds patience);
    static void pause(milliseconds duration);

    /// The click: a stop of these bots (of the fleet if empty). Returns when it was clicked, before any work.
    SteadyTime stop(const std::vector<QString> &bots);
    /// As a dialog does: a few connections while it is open, all of them while the button is held.
    void holdButton(int connections, milliseconds hold);
    [[nodiscard]] LocalClient &client() { return m_client; }

private:
    EngineHost m_host;
    LocalClient m_client;
};

} // namespace fleet::bench
