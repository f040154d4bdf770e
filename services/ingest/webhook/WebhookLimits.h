// What a stranger may take of the receiver: bytes, time, connections, requests.
// Never read from the wire.
#pragma once

#include "core/Time.h"

#include <QtGlobal>

namespace fleet {

struct WebhookLimits {
    qsizetype headerBytes = 8 * 1024;
    qsizetype bodyBytes = 1024 * 1024;              ///< what the gateway itself sends at most
    qsizetype unfinishedBytes = 64LL * 1024 * 1024; ///< of all requests that are not whole yet, together
    milliseconds header{10'000};                    ///< from a request's first byte, or from the connection on
    milliseconds body{20'000};                      ///< from the end of its header
    milliseconds idle{60'000};                      ///< between two requests
    milliseconds linger{2'000};                     ///< for a peer to take a last answer
    int connections = 512;                          ///< in total
    int connectionsPerPeer = 320;
    double requestsPerSecond = 30'000; ///< of one peer
    double burst = 30'000;
};

} // namespace fleet
