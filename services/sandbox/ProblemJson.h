// Refusals as RFC 9457 answers in the gateway's own wording. Must carry nothing that the real ones do not.
#pragma once

#include "sandbox/Answer.h"
#include "sandbox/HttpMessage.h"

#include <string>

namespace fleet::sandbox {

/// `requestId` is left out where the refusal says so; `instance` is left out where the real gateway does.
[[nodiscard]] HttpReply problemReply(const Refusal &refusal, const std::string &instance, const std::string &requestId);

} // namespace fleet::sandbox
