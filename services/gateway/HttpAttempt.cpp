#include "gateway/HttpAttempt.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

namespace fleet {

namespace {

/// A body that can be read once. Qt sends a request again by itself when the connection is cut before the answer,
/// whatever the method; it cannot where the body cannot be rewound.
class OneWayBody final : public QIODevice {
public:
    OneWayBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // without the warning of QIODevice
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_read + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_bytes.size() && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_read);
        if (size <= 0) {
            return -1;
        }
        std::copy_n(m_bytes.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QNetworkRequest makeRequest(const QSslConfiguration &tls, const BaseUrl &base, const HttpCall &call,
                            std::chrono::milliseconds timeout)
{
    QNetworkRequest request(QUrl::fromEncoded(base.origin.toEncoded() + call.target, QUrl::StrictMode));
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Setting it by hand also keeps Qt from unpacking: the size cap then counts what really came.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "application/json");
    if (!call.body.isEmpty()) {
        request.setRawHeader("Content-Type", "application/json");
    }
    if (!call.bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + call.bearer);
    }
    if (base.isTls()) {
        request.setSslConfiguration(tls);
    }
    return request;
}

/// Statuses of 400 and above are "errors" to Qt; to us they are answers.
bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError) {
        return false;
    }
    return error == QNetworkReply::NoError || error == QNetworkReply::ProxyAuthenticationRequiredError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolInvalidOperationError
        || error >= QNetworkReply::InternalServerError;
}

Problem problemOf(const QNetworkReply &reply)
{
    const auto problem = [](ProblemKind kind, const QString &detail) {
        return Problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = detail};
    };
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // how a transfer timeout shows itself
        return problem(ProblemKind::Timeout, QStringLiteral("The gateway did not answer in time."));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the same, with a body that cannot be rewound
        return problem(ProblemKind::Offline, QStringLiteral("The gateway cut the connection."));
    case QNetworkReply::ConnectionRefusedError:
        return problem(ProblemKind::Offline, QStringLiteral("Nothing answers at the gateway's address."));
    case QNetworkReply::HostNotFoundError:
        return problem(ProblemKind::Offline, QStringLiteral("The gateway's host name is not known."));
    case QNetworkReply::SslHandshakeFailedError:
        return problem(
            ProblemKind::Offline,
            QStringLiteral("The gateway's certificate is not accepted: %1").arg(reply.errorString().left(200)));
    case QNetworkReply::ProtocolFailure:
        return problem(ProblemKind::Protocol, QStringLiteral("The answer is not HTTP."));
    default:
        return problem(ProblemKind::Offline,
                       QStringLiteral("The gateway cannot be reached: %1").arg(reply.errorString().left(200)));
    }
}

} // namespace

HttpAttempt::HttpAttempt(QNetworkAccessManager &network, const QSslConfiguration &tls, const BaseUrl &base,
                         const HttpCall &call, Limits limits, OnEnd onEnd, QObject *parent)
    : QObject(parent),
      m_maxAnswerBytes(limits.maxAnswerBytes),
      m_onEnd(std::move(onEnd))
{
    QNetworkRequest request = makeRequest(tls, base, call, limits.timeout);
    if (call.method == "GET") {
        m_reply = network.get(request);
    } else if (call.method == "POST" && !call.repeatable && !call.body.isEmpty()) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.body.size());
        m_reply = network.post(request, new OneWayBody(call.body, this));
    } else if (call.method == "POST") {
        m_reply = network.post(request, call.body);
    } else {
        m_reply = network.sendCustomRequest(request, call.method, call.body);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpAttempt::finish, Qt::QueuedConnection);
    // The transfer timeout starts anew with each byte; a dribbling server needs an end too.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_stopped = Problem{.kind = ProblemKind::Timeout,
                            .httpStatus = 0,
                            .slug = {},
                            .detail = QStringLiteral("The gateway did not answer in time.")};
        m_reply->abort();
    });
    m_deadline.start(limits.timeout);
}

HttpAttempt::~HttpAttempt()
{
    if (m_reply) {
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
        delete m_reply;
    }
}

void HttpAttempt::takeBytes()
{
    if (m_stopped) {
        return;
    }
    m_body += m_reply->readAll();
    if (m_body.size() > m_maxAnswerBytes) {
        m_body.clear();
        m_stopped = Problem{.kind = ProblemKind::Protocol,
                            .httpStatus = 0,
                            .slug = answerTooLarge,
                            .detail = QStringLiteral("The gateway's answer is too large.")};
        m_reply->abort();
    }
}

Result<HttpAnswer> HttpAttempt::result() const
{
    if (m_stopped) {
        return failure(*m_stopped);
    }
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isHttpStatusError(m_reply->error())) {
        return failure(problemOf(*m_reply));
    }
    if (answer.status < 100) {
        return failure(ProblemKind::Protocol, QStringLiteral("The answer is not HTTP."));
    }
    const QList<QNetworkReply::RawHeaderPair> pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs) {
        answer.headers.emplace_back(name.toLower(), value);
    }
    answer.body = m_body;
    return answer;
}

void HttpAttempt::finish()
{
    m_deadline.stop();
    takeBytes();
    const bool wasCut = m_reply->error() == QNetworkReply::RemoteHostClosedError
                     || m_reply->error() == QNetworkReply::ContentReSendError;
    const bool cutUnanswered =
        !m_stopped && wasCut && !m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    // The callee may delete this object.
    const OnEnd onEnd = std::exchange(m_onEnd, nullptr);
    if (onEnd) {
        onEnd(result(), cutUnanswered);
    }
}

} // namespace fleet
