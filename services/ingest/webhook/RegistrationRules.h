// What has to be changed at the gateway so that exactly one webhook leads here, and how to say that none does.
// Pure. Must never touch a registration that leads somebody else's way.
#pragma once

#include "gateway/GatewayTypes.h"

#include <optional>
#include <vector>

namespace fleet {

/// Where deliveries are to come; an empty address means nowhere.
struct WebhookWish {
    QString url;
    QStringList eventTypes;
    bool operator==(const WebhookWish &) const = default;
};

/// The registration in force, as it must be remembered over a restart. The secret belongs where secrets are kept.
struct WebhookRecord {
    QString id;
    QString url;
    QStringList eventTypes;
    QByteArray secret;
    QStringList former = {}; ///< ids of those it replaced, until they are deleted
    bool operator==(const WebhookRecord &) const = default;
};

struct RegistrationPlan {
    bool registerAnew = false;
    QStringList surplus; ///< ids to be deleted, after a new one is in force
    bool operator==(const RegistrationPlan &) const = default;
};

/// `listed`: the agent's webhooks, nothing where the gateway cannot tell.
[[nodiscard]] RegistrationPlan planRegistration(const WebhookWish &wish, const std::optional<WebhookRecord> &record,
                                                const std::optional<std::vector<Webhook>> &listed, bool rotate);

enum class WebhookReach : std::uint8_t {
    Off,         ///< not wanted
    Asking,      ///< nothing is known yet
    Proven,      ///< the gateway's test came
    Unproven,    ///< registered at a gateway that has no test
    Unreachable, ///< registered, but the test did not come
    Refused,     ///< the gateway does not take this address, or this key may not; asking again is of no use
    Failing,     ///< the gateway did not answer as it should; it is asked again
};

struct WebhookStatus {
    WebhookReach reach = WebhookReach::Off;
    QString words; ///< a sentence for people; empty when all is well
    bool operator==(const WebhookStatus &) const = default;
};

/// What a failed call means.
[[nodiscard]] WebhookStatus statusOfProblem(const Problem &problem, const QString &url);
/// `pingCame`: here, for this registration, rightly signed.
[[nodiscard]] WebhookStatus statusOfTest(const WebhookTest &test, bool pingCame, const QString &url);

} // namespace fleet
