// One HTTP request over QNetworkAccessManager from start to end: deadline, size cap, one answer.
// Must never repeat, follow a redirect, keep a cookie or log a header.
#pragma once

#include "gateway/BaseUrl.h"
#include "gateway/HttpCall.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslConfiguration;

namespace fleet {

class HttpAttempt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpAttempt)
public:
    struct Limits {
        std::chrono::milliseconds timeout;
        qint64 maxAnswerBytes;
    };
    /// Called once, not from the constructor, unless the attempt is deleted first. `cutUnanswered`: the connection was
    /// closed by the other side before the first byte of an answer, as it is when a kept-alive one was stale.
    using OnEnd = std::function<void(Result<HttpAnswer> result, bool cutUnanswered)>;

    HttpAttempt(QNetworkAccessManager &network, const QSslConfiguration &tls, const BaseUrl &base, const HttpCall &call,
                Limits limits, OnEnd onEnd, QObject *parent);
    ~HttpAttempt() override;

private:
    void takeBytes();
    void finish();
    [[nodiscard]] Result<HttpAnswer> result() const;

    QPointer<QNetworkReply> m_reply; ///< owned here; the network may die first
    QTimer m_deadline;
    QByteArray m_body;
    qint64 m_maxAnswerBytes;
    OnEnd m_onEnd;
    std::optional<Problem> m_stopped; ///< why this side ended the request
};

} // namespace fleet
