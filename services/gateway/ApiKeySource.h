// Where a gateway call gets its key from: asked anew for each call, so that a key can be replaced while running.
// Must never be logged, stored or compared by anything but the lanes.
#pragma once

#include <QByteArray>

#include <functional>

namespace fleet {

/// Returns the API key, or an empty array where there is none. Called on the gateway's thread.
using ApiKeySource = std::function<QByteArray()>;

} // namespace fleet
