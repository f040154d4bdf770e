// The logging category of this folder.
// Must never be given a key, a header or a body.
#pragma once

#include <QLoggingCategory>

namespace fleet {

Q_DECLARE_LOGGING_CATEGORY(gatewayLog)

} // namespace fleet
