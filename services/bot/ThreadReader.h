// Reads a message thread of the gateway, which pages newest first, in the order in which it was written.
// Never skips: a page that cannot be read is a problem of the whole.
#pragma once

#include "gateway/Gateway.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace fleet {

/// Everything newer than the first of `known`, oldest first; the whole thread when none is met.
[[nodiscard]] GatewayTask<std::vector<Message>> readThread(std::shared_ptr<Gateway> gateway, QString agentId,
                                                           ThreadId thread, QStringList known);

} // namespace fleet
