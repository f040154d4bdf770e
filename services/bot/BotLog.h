// The logging category of everything on the bot's side: fleet.bot.
// Never gets a secret.
#pragma once

#include <QLoggingCategory>

namespace fleet {

Q_DECLARE_LOGGING_CATEGORY(botLog)

} // namespace fleet
