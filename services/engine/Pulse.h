// A small file that says that an engine runs and what it sees, for watchdogs outside: whoever finds it old knows.
// Must never hold the engine up: a pulse that cannot be written is a missing one.
#pragma once

#include "core/Clock.h"
#include "fleet/FleetView.h"

#include <QElapsedTimer>

namespace fleet {

/// Engine thread.
class Pulse final {
public:
    /// Real time: a watchdog's clock is the machine's.
    static constexpr milliseconds pause{10'000};

    explicit Pulse(QString path) : m_path(std::move(path)) {}

    /// Writes when it is time: `{"at", "pid", "link", "bots", "alerts"}`, `at` by the machine's clock.
    void beat(const FleetSnapshot &fleet);
    /// How old the newest is; nothing where there is none that can be read.
    [[nodiscard]] static std::optional<milliseconds> ageOf(const QString &path);

private:
    QString m_path;
    QElapsedTimer m_written; ///< invalid before the first
};

} // namespace fleet
