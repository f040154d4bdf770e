#include "gateway/HttpCall.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype maxBodyBytes = 1024 * 1024;

/// Printable ASCII without spaces: what may stand in a request line or a key.
bool isWireText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate == name) {
            return value;
        }
    }
    return {};
}

Result<void> checkCall(const HttpCall &call)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (call.method.isEmpty() || !std::all_of(call.method.begin(), call.method.end(), isUpper)) {
        return failure(ProblemKind::Invalid, QStringLiteral("The request has no valid method."));
    }
    if (!call.target.startsWith('/') || !isWireText(call.target)) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The request's address has characters that it must not have."));
    }
    if (!isWireText(call.bearer)) {
        return failure(ProblemKind::Invalid, QStringLiteral("The API key has characters that no key has."));
    }
    if (call.body.size() > maxBodyBytes) {
        return failure(ProblemKind::Invalid, QStringLiteral("The request is larger than the gateway's 1 MiB."));
    }
    return {};
}

} // namespace fleet
