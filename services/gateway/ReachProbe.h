// Whether an address can be reached at all, step by step: name, connection, encryption. Sends no byte of HTTP.
// Must never be given a key.
#pragma once

#include "core/Result.h"
#include "gateway/BaseUrl.h"
#include "gateway/Encryption.h"

#include <QObject>
#include <QSslSocket>
#include <QString>
#include <QTimer>

namespace fleet {

/// Lives on one thread; for one run.
class ReachProbe final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReachProbe)

public:
    struct Options {
        milliseconds patience{8'000};   ///< for each of the two steps; real time
        QByteArray trustedCertificates; ///< PEM, in addition to the system's
    };

    ReachProbe(const BaseUrl &base, const Options &options, QObject *parent = nullptr);
    ~ReachProbe() override;

    /// `connected` or `failed` follows.
    void connectNow();
    /// After `connected`: `encrypted` or `failed` follows.
    void encryptNow();

Q_SIGNALS:
    /// "203.0.113.7:443"
    void connected(const QString &peer);
    void encrypted(const fleet::Encryption &encryption);
    /// Kinds: NotFound for a name that nobody knows, Offline, Timeout, Unauthorized for a certificate that is not accepted.
    void failed(const fleet::Problem &problem);

private:
    void onError(QAbstractSocket::SocketError error);
    void onEncrypted();
    void fail(ProblemKind kind, const QString &detail);

    QString m_host;
    quint16 m_port;
    QSslSocket m_socket;
    QTimer m_patience;
    bool m_over = false;
};

} // namespace fleet
