// Measures how long the window keeps a person waiting: to the first picture, to live data, and in its longest stall.
// Must never change what it measures: it looks at the event loop from outside and prints one line at the end.
#pragma once

#include "engine/EngineClient.h"

#include <QApplication>
#include <QByteArray>

#include <chrono>
#include <optional>

namespace fleet {

/// What a run showed so far. Times are since the process began; a stall is one turn of the event loop.
struct ProbeFigures {
    std::optional<milliseconds> firstPaint;
    std::optional<milliseconds> liveData;
    std::chrono::microseconds longestStall{0};    ///< after the first paint
    std::chrono::microseconds longestStallCpu{0}; ///< what of it this thread worked; the rest it waited for a processor
    std::chrono::microseconds busiestTurnCpu{0};  ///< most work in one turn: what a free machine would show
    std::chrono::microseconds longestPaint{0};
    std::chrono::microseconds longestEvent{0};
    QByteArray longestEventOf; ///< which event, and what received it
    int turns = 0;
    int stallsOver50ms = 0;
    int bots = 0;

    /// One JSON object without a line end.
    [[nodiscard]] QByteArray toJson() const;
};

/// The application of a probed run: it sees each event on its way.
class ProbedApplication final : public QApplication {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbedApplication)

public:
    ProbedApplication(int &argc, char **argv);
    ~ProbedApplication() override = default;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Waits for the first live bot of this client.
    void watch(EngineClient &client);
    [[nodiscard]] const ProbeFigures &figures() const { return m_figures; }

private:
    /// With the first event after the loop slept.
    void beginTurn();
    void endTurn();
    void lookForLiveData(const EngineClient &client);

    ProbeFigures m_figures;
    int m_depth = 0;
    bool m_inTurn = false;
    std::chrono::steady_clock::time_point m_turnBegan;
    std::chrono::nanoseconds m_turnCpu{0};
};

} // namespace fleet
