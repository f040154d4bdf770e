#include "webhook/WebhookPeer.h"

#include "core/Clock.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

#include <array>
#include <utility>

namespace fleet {

namespace {

constexpr qint64 socketBuffer = 64 * 1024;
constexpr qsizetype mostDrained = 256 * 1024;
/// Answers are short: a peer that leaves so many of them unread does not read at all.
constexpr qint64 mostUnread = 16 * 1024;
const QByteArray continueAnswer = QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n");

} // namespace

WebhookPeer::WebhookPeer(quint64 id, QByteArray key, std::unique_ptr<QTcpSocket> socket, const WebhookLimits &limits,
                         const QByteArray &path, const Clock &clock, Owner &owner)
    : m_id(id),
      m_key(std::move(key)),
      m_socket(std::move(socket)),
      m_limits(limits),
      m_clock(clock),
      m_owner(owner),
      m_reader(limits, path),
      m_deadline(clock.monotonic() + limits.header) // who connects has something to say, and over TLS a hand to shake
{
    m_socket->setReadBufferSize(socketBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QIODevice::readyRead, this, &WebhookPeer::pull);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, [this] { Q_EMIT gone(m_id); });
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState) {
            Q_EMIT gone(m_id); // also where no connection came about: a hand that was not shaken
        }
    });
}

WebhookPeer::~WebhookPeer()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void WebhookPeer::pull()
{
    std::array<char, socketBuffer> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills what is used
    while (m_state != State::Waiting) {
        const qint64 size = m_socket->read(bytes.data(), static_cast<qint64>(bytes.size()));
        if (size <= 0) {
            return;
        }
        if (m_state == State::Draining) {
            m_drained += size;
            if (m_drained > mostDrained) {
                abort();
                return;
            }
            continue;
        }
        m_reader.feed(QByteArrayView(bytes.data(), size));
        advance();
    }
}

void WebhookPeer::advance()
{
    while (m_state == State::Reading && takeStep(m_reader.step())) {}
}

bool WebhookPeer::takeStep(RequestReader::Step step)
{
    switch (step) {
    case RequestReader::Step::NeedMore:
        noteStage();
        if (!hold(m_reader.unfinishedBytes())) {
            refuse(Refusal::TooMuchUnfinished);
        }
        return false;
    case RequestReader::Step::Header:
        noteStage();
        if (const Verdict verdict = m_owner.mayAsk(*this)) {
            refuse(*verdict);
            return false;
        }
        if (m_reader.expectsContinue()) {
            send(continueAnswer);
        }
        return true;
    case RequestReader::Step::Complete: {
        WebhookRequest request = m_reader.take();
        m_keepAlive = request.keepAlive;
        hold(0); // from here on it is the owner's
        m_state = State::Waiting;
        if (const std::optional<Verdict> verdict = m_owner.asked(*this, std::move(request))) {
            reply(*verdict);
        }
        return true;
    }
    case RequestReader::Step::Refused:
        refuse(m_reader.refusal());
        return false;
    }
    Q_UNREACHABLE();
}

void WebhookPeer::answer(Verdict verdict)
{
    if (m_state != State::Waiting) {
        return;
    }
    reply(verdict);
    advance(); // what was sent behind it
    pull();
}

/// To the request that is whole: its framing is sound, and the connection may go on.
void WebhookPeer::reply(Verdict verdict)
{
    const bool ends = !m_keepAlive || m_finishing || (verdict && endsConnection(*verdict));
    if (verdict) {
        m_owner.refused(*verdict);
    }
    m_state = State::Reading;
    send(verdict ? refusalAnswer(*verdict, ends) : takenAnswer(ends));
    if (m_finishing) {
        m_state = State::Draining;
        m_socket->disconnectFromHost(); // nothing is lingered for when the whole receiver stops
    } else if (ends) {
        drain();
    } else {
        m_stage = RequestReader::Stage::Between;
        m_deadline = m_clock.monotonic() + m_limits.idle;
        noteStage();
    }
}

/// To a request that will not be read further.
void WebhookPeer::refuse(Refusal why)
{
    m_owner.refused(why);
    send(refusalAnswer(why, true));
    drain();
}

void WebhookPeer::send(const QByteArray &text)
{
    m_socket->write(text);
    m_socket->flush();
    if (m_socket->bytesToWrite() > mostUnread) {
        abort();
    }
}

/// A connection that is closed with bytes unread is reset, and the answer may be lost: the peer closes first, in time.
void WebhookPeer::drain()
{
    if (m_state == State::Draining) {
        return;
    }
    m_state = State::Draining;
    m_deadline = m_clock.monotonic() + m_limits.linger;
    hold(0);
    const bool isEncrypted = qobject_cast<QSslSocket *>(m_socket.get()) != nullptr;
    if (isEncrypted || m_socket->bytesToWrite() > 0) {
        m_socket->disconnectFromHost();
    } else {
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    }
}

void WebhookPeer::noteStage()
{
    const RequestReader::Stage stage = m_reader.stage();
    if (stage == m_stage) {
        return;
    }
    m_stage = stage;
    switch (stage) {
    case RequestReader::Stage::Between:
        m_deadline = m_clock.monotonic() + m_limits.idle;
        return;
    case RequestReader::Stage::Header:
        m_deadline = m_clock.monotonic() + m_limits.header;
        return;
    case RequestReader::Stage::Body:
        m_deadline = m_clock.monotonic() + m_limits.body;
        return;
    }
}

void WebhookPeer::checkDeadline()
{
    if (m_state == State::Waiting || m_clock.monotonic() < m_deadline) {
        return; // how long the disk takes is not the peer's fault
    }
    if (m_state == State::Reading && m_stage != RequestReader::Stage::Between) {
        refuse(Refusal::TooSlow);
    } else {
        abort();
    }
}

void WebhookPeer::finish()
{
    m_finishing = true;
    if (m_state != State::Waiting) {
        abort();
    }
}

void WebhookPeer::abort()
{
    m_state = State::Draining;
    m_socket->abort();
    Q_EMIT gone(m_id);
}

bool WebhookPeer::hold(qsizetype bytes)
{
    return m_owner.mayHold(bytes - std::exchange(m_held, bytes));
}

} // namespace fleet
