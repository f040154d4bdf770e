#include "gateway/GatewayLog.h"

namespace fleet {

Q_LOGGING_CATEGORY(gatewayLog, "fleet.gateway")

} // namespace fleet
