#include "gateway/EventStream.h"

#include "core/Clock.h"
#include "gateway/Backoff.h"
#include "gateway/GatewayJson.h"
#include "gateway/GatewayLog.h"

#include <QJsonArray>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <utility>

namespace fleet {

namespace {

constexpr quint64 maxFrameBytes = 256 * 1024;
constexpr Backoff reconnectBackoff{std::chrono::milliseconds(500), std::chrono::milliseconds(30'000)};
/// A link that lasted this long has earned a quick first try again.
constexpr std::chrono::milliseconds stableAfter{30'000};

enum class LinkState : std::uint8_t { Stopped, Waiting, Connecting, Authenticating, Open };

Problem makeProblem(ProblemKind kind, const QString &detail)
{
    return {.kind = kind, .httpStatus = 0, .slug = {}, .detail = detail};
}

} // namespace

class EventStream::Impl {
public:
    Impl(EventStream &stream, BaseUrl base, ApiKeySource key, Options options);

    void subscribe(QStringList patterns, qint64 lastEventId);
    void stop();

    LinkState m_state = LinkState::Stopped;
    qint64 m_lastEventId = 0;

private:
    void connectNow();
    void authenticate();
    void sendSubscription();
    void frame(const QString &text);
    void eventFrame(const QJsonObject &object);
    void lost(const Problem &problem);
    void send(const QJsonObject &object) { m_socket.sendTextMessage(QString::fromUtf8(toCompactJson(object))); }

    EventStream &m_stream;
    BaseUrl m_base;
    ApiKeySource m_key;
    Options m_options;
    QWebSocket m_socket;
    QTimer m_retry;
    QTimer m_watchdog; ///< handshake first, silence once open
    QTimer m_stable;
    QStringList m_patterns;
    int m_attempt = 0;
    bool m_keyRefused = false;
    bool m_wasOverfed = false; ///< the link ended with a frame that is too large
};

EventStream::Impl::Impl(EventStream &stream, BaseUrl base, ApiKeySource key, Options options)
    : m_stream(stream),
      m_base(std::move(base)),
      m_key(std::move(key)),
      m_options(std::move(options))
{
    if (!m_options.random) {
        m_options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    }
    m_socket.setMaxAllowedIncomingFrameSize(maxFrameBytes);
    m_socket.setMaxAllowedIncomingMessageSize(maxFrameBytes);
    for (QTimer *timer : {&m_retry, &m_watchdog, &m_stable}) {
        timer->setSingleShot(true);
    }
    QObject::connect(&m_retry, &QTimer::timeout, &m_stream, [this] { connectNow(); });
    QObject::connect(&m_stable, &QTimer::timeout, &m_stream, [this] { m_attempt = 0; });
    QObject::connect(&m_watchdog, &QTimer::timeout, &m_stream, [this] {
        lost(makeProblem(ProblemKind::Timeout, m_state == LinkState::Open
                                                   ? QStringLiteral("The event stream fell silent.")
                                                   : QStringLiteral("The event stream did not open in time.")));
    });
    QObject::connect(&m_socket, &QWebSocket::connected, &m_stream, [this] { authenticate(); });
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_stream,
                     [this](const QString &text) { frame(text); });
    QObject::connect(&m_socket, &QWebSocket::pong, &m_stream, [this] {
        if (m_state == LinkState::Open) {
            m_watchdog.start(m_options.silenceLimit);
        }
    });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_stream, [this] {
        m_wasOverfed = m_wasOverfed || m_socket.closeCode() == QWebSocketProtocol::CloseCodeTooMuchData;
        const bool refused = m_keyRefused || m_socket.closeCode() == QWebSocketProtocol::CloseCodePolicyViolated;
        lost(refused
                 ? makeProblem(ProblemKind::Unauthorized, QStringLiteral("The event stream does not take the API key."))
                 : makeProblem(ProblemKind::Offline, QStringLiteral("The event stream was closed.")));
    });
    // Qt 6.4 has no errorOccurred yet; the overload is the signal.
    QObject::connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), &m_stream, [this] {
        lost(makeProblem(
            ProblemKind::Offline,
            QStringLiteral("The event stream cannot be reached: %1").arg(m_socket.errorString().left(200))));
    });
}

void EventStream::Impl::subscribe(QStringList patterns, qint64 lastEventId)
{
    m_patterns = std::move(patterns);
    m_lastEventId = std::max(m_lastEventId, lastEventId);
    if (m_state == LinkState::Open) {
        sendSubscription();
    } else if (m_state == LinkState::Stopped) {
        m_attempt = 0;
        connectNow();
    }
}

void EventStream::Impl::stop()
{
    m_state = LinkState::Stopped;
    for (QTimer *timer : {&m_retry, &m_watchdog, &m_stable}) {
        timer->stop();
    }
    m_socket.abort();
}

void EventStream::Impl::connectNow()
{
    m_state = LinkState::Connecting;
    m_keyRefused = false;
    QUrl url = QUrl::fromEncoded(m_base.origin.toEncoded() + m_base.root + "/ws");
    url.setScheme(m_base.isTls() ? QStringLiteral("wss") : QStringLiteral("ws"));
    const auto interval = std::max<qint64>(1, std::chrono::duration_cast<seconds>(m_options.heartbeat).count());
    url.setQuery(QStringLiteral("heartbeat_interval=%1").arg(interval));
    if (m_base.isTls() && !m_options.trustedCertificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(m_options.trustedCertificates, QSsl::Pem));
        m_socket.setSslConfiguration(tls);
    }
    m_watchdog.start(m_options.handshakeLimit);
    m_socket.open(url);
}

/// Said once, in the first frame: a header may be dropped by a proxy, and the gateway complains when it hears both.
void EventStream::Impl::authenticate()
{
    m_state = LinkState::Authenticating;
    send({{QStringLiteral("type"), QStringLiteral("auth")}, {QStringLiteral("api_key"), QString::fromUtf8(m_key())}});
}

void EventStream::Impl::sendSubscription()
{
    if (m_patterns.isEmpty()) {
        send({{QStringLiteral("type"), QStringLiteral("unsubscribe")}});
        return;
    }
    QJsonObject subscription{{QStringLiteral("type"), QStringLiteral("subscribe")},
                             {QStringLiteral("event_types"), QJsonArray::fromStringList(m_patterns)}};
    // What ended the link would come again with what was missed, and end it again: whoever listens reads it elsewhere.
    if (m_lastEventId > 0 && !std::exchange(m_wasOverfed, false)) {
        subscription.insert(QStringLiteral("last_event_id"), m_lastEventId);
    }
    send(subscription);
}

void EventStream::Impl::frame(const QString &text)
{
    if (m_state != LinkState::Authenticating && m_state != LinkState::Open) {
        return;
    }
    const Result<QJsonObject> object = parseJsonObject(text.toUtf8());
    if (!object) {
        lost(makeProblem(ProblemKind::Protocol, QStringLiteral("The event stream sent something that is not JSON.")));
        return;
    }
    const QString type = object->value(QLatin1StringView("type")).toString();
    if (m_state == LinkState::Open) {
        m_watchdog.start(m_options.silenceLimit);
    }
    if (type == QLatin1StringView("auth_ok") && m_state == LinkState::Authenticating) {
        m_state = LinkState::Open;
        m_watchdog.start(m_options.silenceLimit);
        m_stable.start(stableAfter);
        sendSubscription();
        Q_EMIT m_stream.opened();
    } else if (type == QLatin1StringView("event")) {
        eventFrame(*object);
    } else if (type == QLatin1StringView("error")) {
        m_keyRefused = m_state == LinkState::Authenticating; // told with the loss that follows
        if (m_state == LinkState::Open) {
            qCWarning(gatewayLog) << "event stream:"
                                  << object->value(QLatin1StringView("message")).toString().left(120);
        }
    }
}

void EventStream::Impl::eventFrame(const QJsonObject &object)
{
    const Result<Event> event = readEvent(object);
    if (!event) {
        qCWarning(gatewayLog) << "an event frame cannot be read:" << event.error().detail;
        return;
    }
    m_lastEventId = std::max(m_lastEventId, event->id);
    Q_EMIT m_stream.eventReceived(*event);
}

void EventStream::Impl::lost(const Problem &problem)
{
    if (m_state == LinkState::Stopped || m_state == LinkState::Waiting) {
        return; // one loss, several signals
    }
    m_state = LinkState::Waiting;
    m_watchdog.stop();
    m_stable.stop();
    m_socket.abort();
    ++m_attempt;
    // Never less than a tenth: a server that closes at once must not be met with a tight loop.
    const std::chrono::milliseconds least = reconnectBackoff.ceiling(m_attempt) / 10;
    m_retry.start(std::max(least, reconnectBackoff.delay(m_attempt, m_options.random())));
    Q_EMIT m_stream.closed(problem);
}

EventStream::EventStream(BaseUrl base, ApiKeySource key, Options options, QObject *parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(*this, std::move(base), std::move(key), std::move(options)))
{}

EventStream::EventStream(BaseUrl base, ApiKeySource key, QObject *parent)
    : EventStream(std::move(base), std::move(key), Options{}, parent)
{}

EventStream::~EventStream()
{
    m_impl->stop();
}

void EventStream::subscribe(QStringList patterns, qint64 lastEventId)
{
    m_impl->subscribe(std::move(patterns), lastEventId);
}

void EventStream::stop()
{
    m_impl->stop();
}

bool EventStream::isOpen() const
{
    return m_impl->m_state == LinkState::Open;
}

qint64 EventStream::lastEventId() const
{
    return m_impl->m_lastEventId;
}

} // namespace fleet
