#include "gateway/BaseUrl.h"

namespace fleet {

Result<BaseUrl> readBaseUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty()
        || (scheme != QLatin1StringView("https") && scheme != QLatin1StringView("http"))) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The gateway's address must look like https://gateway.example."));
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The gateway's address must be a plain address: no user name, "
                                      "no \"?\", no \"#\"."));
    }
    BaseUrl base;
    base.origin.setScheme(scheme);
    base.origin.setHost(url.host());
    base.origin.setPort(url.port());
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    for (bool again = true; again;) {
        again = false;
        while (path.endsWith('/')) {
            path.chop(1);
            again = true;
        }
        if (path.endsWith("/v1")) {
            path.chop(3);
            again = true;
        }
    }
    base.root = path + "/v1";
    return base;
}

} // namespace fleet
