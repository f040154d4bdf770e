#include "webhook/Refusal.h"

#include <QStringBuilder>

namespace fleet {

namespace {

struct Wording {
    const char *status = "";
    const char *header = ""; ///< whole line or empty
    const char *sentence = "";
    bool endsConnection = true;
};

Wording wordingOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Malformed:
        return {"400 Bad Request", "", "This is not an HTTP request as it must be."};
    case Refusal::Unreadable:
        return {"400 Bad Request", "", "The body is not an event.", false};
    case Refusal::Unsigned:
        return {"401 Unauthorized", "WWW-Authenticate: X-A2A-Signature\r\n", "The signature is missing or wrong."};
    case Refusal::NotFound:
        return {"404 Not Found", "", "There is nothing here."};
    case Refusal::NotPost:
        return {"405 Method Not Allowed", "Allow: POST\r\n", "Events are posted."};
    case Refusal::TooSlow:
        return {"408 Request Timeout", "", "The request took too long."};
    case Refusal::NoLength:
        return {"411 Length Required", "", "A body needs a length."};
    case Refusal::BodyTooLarge:
        return {"413 Content Too Large", "", "The body is too large."};
    case Refusal::TooManyRequests:
        return {"429 Too Many Requests", "Retry-After: 1\r\n", "Too many requests."};
    case Refusal::HeaderTooLarge:
        return {"431 Request Header Fields Too Large", "", "The header is too large."};
    case Refusal::TooManyConnections:
        return {"503 Service Unavailable", "Retry-After: 10\r\n", "Too many connections."};
    case Refusal::TooMuchUnfinished:
        return {"503 Service Unavailable", "Retry-After: 10\r\n", "Too many unfinished requests."};
    case Refusal::BacklogFull:
        return {"503 Service Unavailable", "Retry-After: 10\r\n", "Too many events wait.", false};
    case Refusal::NotStored:
        return {"503 Service Unavailable", "Retry-After: 30\r\n", "The event could not be stored.", false};
    }
    Q_UNREACHABLE();
}

QByteArray wholeAnswer(const QByteArray &status, const QByteArray &header, const QByteArray &sentence, bool close)
{
    QByteArray text = "HTTP/1.1 " + status + "\r\n" + header;
    if (!sentence.isEmpty()) {
        text += "Content-Type: text/plain; charset=utf-8\r\n";
    }
    const QByteArray body = sentence.isEmpty() ? QByteArray() : QByteArray(sentence + '\n');
    text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (close) {
        text += "Connection: close\r\n";
    }
    return text + "\r\n" + body;
}

} // namespace

bool endsConnection(Refusal refusal)
{
    return wordingOf(refusal).endsConnection;
}

QByteArray refusalAnswer(Refusal refusal, bool close)
{
    const Wording wording = wordingOf(refusal);
    return wholeAnswer(wording.status, wording.header, wording.sentence, close || wording.endsConnection);
}

QByteArray takenAnswer(bool close)
{
    static const QByteArray open = wholeAnswer("200 OK", {}, {}, false);
    static const QByteArray last = wholeAnswer("200 OK", {}, {}, true);
    return close ? last : open;
}

} // namespace fleet
