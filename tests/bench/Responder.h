// The least that a REST gateway can be, on one thread: takes any call, answers after a set delay, pushes events.
// Keeps nothing and checks nothing, so that the time measured is the console's own. Notes when the first byte came.
#pragma once

#include "bench/Figures.h"

#include <QByteArray>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fleet::bench {

struct ResponderRules {
    std::chrono::milliseconds delay{0}; ///< of the answers to commands
    int slowEvery = 0;                  ///< each n-th command is answered after slowDelay; 0 = none
    std::chrono::milliseconds slowDelay{5000};
    std::chrono::milliseconds ordinaryDelay{0}; ///< of everything that does not come over the emergency lane
    int ordinaryStatus = 0;                     ///< what that is refused with; 0 = not at all
};

/// Owns its thread. Every method may be called from any other.
class Responder final {
public:
    Responder();
    ~Responder();
    Responder(const Responder &) = delete;
    Responder &operator=(const Responder &) = delete;

    [[nodiscard]] std::uint16_t port() const;
    void setRules(const ResponderRules &rules);

    /// From here on counts begin again and the next byte of the emergency lane is the first.
    void mark();
    [[nodiscard]] std::optional<SteadyTime> firstByte() const;
    /// Commands that were answered since mark().
    [[nodiscard]] std::size_t answered() const;
    /// When the n-th of them was (n from 1).
    [[nodiscard]] SteadyTime answeredAt(std::size_t n) const;
    /// The requests that carried commands since mark(), byte by byte.
    [[nodiscard]] std::vector<std::string> requests() const;

    /// To every open event stream. `payload`: JSON.
    void pushEvent(const QByteArray &type, const QByteArray &payload);
    [[nodiscard]] int openStreams() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet::bench
