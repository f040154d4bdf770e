#include "sandbox/ProblemJson.h"

namespace fleet::sandbox {

HttpReply problemReply(const Refusal &refusal, const std::string &instance, const std::string &requestId)
{
    HttpReply reply;
    reply.status = refusal.status;
    reply.contentType = refusal.contentType;
    JsonValue body = JsonValue::object({{"type", "https://api.greenhelix.net/errors/" + refusal.slug},
                                        {"title", refusal.title.empty() ? statusWords(refusal.status) : refusal.title},
                                        {"status", refusal.status},
                                        {"detail", refusal.detail}});
    const bool hasInstance = refusal.status != 413 && refusal.status != 504;
    if (hasInstance) {
        body.set("instance", instance);
    }
    reply.body = toJson(body);
    reply.headers = refusal.headers;
    if (refusal.withRequestId) {
        reply.add("x-request-id", requestId);
    }
    if (refusal.status == 413) {
        reply.add("x-request-id", requestId);
    }
    return reply;
}

} // namespace fleet::sandbox
