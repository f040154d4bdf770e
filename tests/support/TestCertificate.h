// A certificate for "localhost" made at run time, so that no private key lies in the repository.
// Must never leave the test process.
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

namespace fleet::test {

struct TestCertificate {
    QByteArray pem;           ///< what a client has to trust
    QSslConfiguration server; ///< certificate and private key

    /// Self-signed, P-256, valid for an hour, for the DNS name `host`.
    [[nodiscard]] static TestCertificate forHost(const QByteArray &host);
};

} // namespace fleet::test
