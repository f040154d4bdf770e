// The lost-link policy as it stands in bundles and heartbeats (protocol, section 7).
// Never guesses: a policy that cannot be read is a problem, not "carry on".
#pragma once

#include "core/Bot.h"
#include "core/Result.h"

#include <QJsonObject>

namespace fleet {

/// `{after_s, do}`
[[nodiscard]] QJsonObject toJson(const LostLinkPolicy &policy);
[[nodiscard]] Result<LostLinkPolicy> lostLinkFromJson(const QJsonObject &object);

} // namespace fleet
