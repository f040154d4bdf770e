// The webhook that stands at the gateway, remembered over restarts in one private file with the keys: it has the secret.
// Must never put a byte of the secret into a problem's text.
#pragma once

#include "core/Result.h"
#include "webhook/RegistrationRules.h"

#include <optional>

namespace fleet {

struct KnownWebhook {
    WebhookRecord record;
    bool proved = false; ///< what the gateway sent to it came here, at least once
    bool operator==(const KnownWebhook &) const = default;
};

/// Holds no state but a path.
class WebhookMemory final {
public:
    /// `keyFolder`: the key ring's.
    explicit WebhookMemory(const QString &keyFolder);

    /// Nothing where none is remembered; Storage where others can read the file, Invalid where it is damaged.
    [[nodiscard]] Result<std::optional<KnownWebhook>> read() const;
    [[nodiscard]] Result<void> write(const KnownWebhook &known) const;
    /// Overwritten, then unlinked. Nothing to forget is a success.
    [[nodiscard]] Result<void> forget() const;

private:
    QString m_path;
};

} // namespace fleet
