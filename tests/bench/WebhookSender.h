// The cheapest client that keeps connections busy: requests are ready-made, one is under way on each connection.
// Never looks at more of an answer than its status.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace fleet::bench {

struct SendResult {
    int taken = 0; ///< answered with 200
    double seconds = 0;
};

/// Blocks until each was answered, or a connection failed. The time begins when all connections stand.
[[nodiscard]] SendResult sendOverConnections(std::uint16_t port, int connections,
                                             const std::vector<QByteArray> &requests);

} // namespace fleet::bench
