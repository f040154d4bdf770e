// How a connection to the gateway is protected, as its handshake showed it.
// Never a verdict.
#pragma once

#include "core/Time.h"

#include <QString>

namespace fleet {

struct Encryption {
    QString protocol; ///< "TLS 1.3"
    QString issuer;   ///< of the certificate
    UtcTime validUntil{};

    bool operator==(const Encryption &) const = default;
};

} // namespace fleet
