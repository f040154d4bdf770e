// What an operator types as the gateway's address, brought into one form: with and without `/v1` mean the same.
// Must never open a connection.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QUrl>

namespace fleet {

struct BaseUrl {
    QUrl origin;     ///< scheme, host and port only
    QByteArray root; ///< where the API lives, percent-encoded: "/v1", or "/prefix/v1" behind a proxy

    [[nodiscard]] bool isTls() const { return origin.scheme() == QLatin1StringView("https"); }
};

/// Accepts http and https. "https://host", "https://host/v1/" and "https://host/v1/v1" are the same gateway.
/// ProblemKind::Invalid for anything else, and for an address that carries a user name, query or fragment.
[[nodiscard]] Result<BaseUrl> readBaseUrl(const QString &text);

} // namespace fleet
