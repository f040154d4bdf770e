#include "bot/BotLog.h"

namespace fleet {

Q_LOGGING_CATEGORY(botLog, "fleet.bot")

} // namespace fleet
