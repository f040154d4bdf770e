#include "webhook/WebhookServer.h"

#include "core/Clock.h"
#include "webhook/KeptMail.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcWebhook, "fleet.webhook")

constexpr int acceptBacklog = 512;
constexpr milliseconds watchPause{100};
constexpr milliseconds finishPatience{2'000}; ///< of real time, for the disk

Problem cannotListen(const WebhookOptions &options, const QString &why)
{
    return {.kind = ProblemKind::Offline,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("Webhooks cannot be received at %1: %2.")
                          .arg(QStringLiteral("%1, port %2").arg(options.address).arg(options.port), why)};
}

Result<QSslConfiguration> readTls(const WebhookOptions &options)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(options.certificatesPem, QSsl::Pem);
    QSslKey key(options.privateKeyPem, QSsl::Ec);
    if (key.isNull()) {
        key = QSslKey(options.privateKeyPem, QSsl::Rsa);
    }
    if (chain.isEmpty() || key.isNull()) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The webhook's %1 cannot be read as PEM.")
                           .arg(chain.isEmpty() ? QStringLiteral("certificate") : QStringLiteral("private key")));
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // the gateway proves itself by its signatures
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        return {};
    }
    return QHostAddress(reinterpret_cast<const sockaddr *>(&address));
}

/// Without a socket object: it must cost less than it cost to come.
void turnAway(qintptr descriptor, bool isEncrypted)
{
    const int socket = static_cast<int>(descriptor);
    if (!isEncrypted) {
        const QByteArray text = refusalAnswer(Refusal::TooManyConnections, true);
        [[maybe_unused]] const ssize_t sent =
            ::send(socket, text.constData(), static_cast<std::size_t>(text.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        ::shutdown(socket, SHUT_WR);
    }
    ::close(socket);
}

} // namespace

WebhookServer::WebhookServer(Inbox &inbox, const Clock &fleet, const Clock &network,
                             std::shared_ptr<WebhookTally> tally)
    : m_inbox(inbox),
      m_fleet(fleet),
      m_network(network),
      m_tally(std::move(tally)),
      m_mail(std::make_shared<KeptMail>()),
      m_watch(this)
{
    m_mail->open(this, [this] { onKept(); });
    connect(&m_watch, &QTimer::timeout, this, &WebhookServer::checkDeadlines);
    connect(this, &QTcpServer::acceptError, this, [](QAbstractSocket::SocketError error) {
        qCWarning(lcWebhook) << "A connection could not be taken:" << error;
    });
}

WebhookServer::~WebhookServer()
{
    m_mail->close();
    for (const auto &[id, peer] : m_peers) {
        peer->disconnect(this);
    }
    m_peers.clear(); // while their owner is whole
    m_tally->change([](WebhookCounters &counters) { counters.open = 0; });
}

Result<quint16> WebhookServer::open(const WebhookOptions &options)
{
    const QHostAddress address(options.address);
    if (address.isNull()) {
        return failure(cannotListen(options, QStringLiteral("that is no address of this machine")));
    }
    if (!options.certificatesPem.isEmpty() || !options.privateKeyPem.isEmpty()) {
        Result<QSslConfiguration> tls = readTls(options);
        if (!tls) {
            return failure(tls.error());
        }
        m_tls = *std::move(tls);
    }
    m_options = options;
    m_book = PeerBook(options.limits);
    setListenBacklogSize(acceptBacklog);
    if (!listen(address, options.port)) {
        return failure(cannotListen(options, errorString()));
    }
    m_watch.start(watchPause);
    return serverPort();
}

void WebhookServer::incomingConnection(qintptr descriptor)
{
    const bool isEncrypted = !m_tls.isNull();
    const QByteArray key = peerKey(peerOf(descriptor));
    if (m_finishing || !m_book.connect(key, m_network.monotonic())) {
        refused(Refusal::TooManyConnections);
        turnAway(descriptor, isEncrypted);
        return;
    }
    auto encrypted = isEncrypted ? std::make_unique<QSslSocket>() : nullptr;
    QSslSocket *const handshake = encrypted.get();
    std::unique_ptr<QTcpSocket> socket =
        encrypted ? std::unique_ptr<QTcpSocket>(std::move(encrypted)) : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        m_book.disconnect(key);
        return;
    }
    adopt(std::move(socket), key);
    if (handshake != nullptr) {
        handshake->setSslConfiguration(m_tls);
        handshake->startServerEncryption();
    }
}

void WebhookServer::adopt(std::unique_ptr<QTcpSocket> socket, const QByteArray &key)
{
    const quint64 id = ++m_lastPeer;
    WebhookPeer::Owner &owner = *this;
    auto peer =
        std::make_unique<WebhookPeer>(id, key, std::move(socket), m_options.limits, m_options.path, m_network, owner);
    connect(peer.get(), &WebhookPeer::gone, this, &WebhookServer::forget);
    m_peers.emplace(id, std::move(peer));
    m_tally->change([this](WebhookCounters &counters) {
        ++counters.connections;
        counters.open = m_book.connections();
    });
}

void WebhookServer::forget(quint64 id)
{
    const auto found = m_peers.find(id);
    if (found == m_peers.end()) {
        return;
    }
    m_book.disconnect(found->second->key());
    m_held -= found->second->held();
    found->second.release()->deleteLater(); // it may be in the middle of something
    m_peers.erase(found);
    m_tally->change([this](WebhookCounters &counters) { counters.open = m_book.connections(); });
    finishIfAlone();
}

WebhookPeer::Verdict WebhookServer::mayAsk(const WebhookPeer &peer)
{
    if (!m_book.mayAsk(peer.key(), m_network.monotonic())) {
        return Refusal::TooManyRequests;
    }
    m_tally->change([](WebhookCounters &counters) { ++counters.requests; });
    return std::nullopt;
}

std::optional<WebhookPeer::Verdict> WebhookServer::asked(const WebhookPeer &peer, WebhookRequest request)
{
    if (!isSigned(request.body, request.signature, m_secrets)) {
        return Refusal::Unsigned;
    }
    const Result<WebhookDelivery> delivery = readWebhookBody(request.body);
    if (!delivery) {
        qCWarning(lcWebhook, "A signed delivery cannot be read: %ls", qUtf16Printable(delivery.error().detail));
        return Refusal::Unreadable;
    }
    const UtcTime now = m_fleet.now();
    if (const WebhookPing *ping = std::get_if<WebhookPing>(&*delivery)) {
        m_tally->change([now](WebhookCounters &counters) {
            ++counters.pings;
            counters.lastSuccess = now;
        });
        Q_EMIT pinged(ping->webhookId);
        return WebhookPeer::Verdict();
    }
    const qint64 eventId = std::get<Event>(*delivery).id;
    const auto onKept = [mail = m_mail, id = peer.id()](Kept kept) { mail->put({id, kept}); };
    m_inbox.keep({.eventId = eventId, .bytes = std::move(request.body), .receivedAt = now}, onKept);
    return std::nullopt;
}

void WebhookServer::refused(Refusal why)
{
    m_tally->change([why](WebhookCounters &counters) { ++counters.refused[why]; });
}

bool WebhookServer::mayHold(qsizetype change)
{
    m_held += change;
    return m_held <= m_options.limits.unfinishedBytes;
}

void WebhookServer::onKept()
{
    bool stored = false;
    const std::vector<KeptMail::Letter> letters = m_mail->take();
    for (const KeptMail::Letter &letter : letters) {
        const WebhookPeer::Verdict verdict = settle(letter.kept, stored);
        if (const auto peer = m_peers.find(letter.peer); peer != m_peers.end()) {
            peer->second->answer(verdict);
        } else if (verdict) {
            refused(*verdict); // it did not wait for its answer
        }
    }
    if (stored) {
        Q_EMIT kept();
    }
}

WebhookPeer::Verdict WebhookServer::settle(Kept kept, bool &stored)
{
    switch (kept) {
    case Kept::Stored:
    case Kept::Duplicate:
        stored = stored || kept == Kept::Stored;
        m_tally->change([kept, now = m_fleet.now()](WebhookCounters &counters) {
            ++(kept == Kept::Stored ? counters.stored : counters.duplicates);
            counters.lastSuccess = now;
        });
        return std::nullopt;
    case Kept::Full:
        return Refusal::BacklogFull;
    case Kept::Failed:
        return Refusal::NotStored;
    }
    Q_UNREACHABLE();
}

void WebhookServer::checkDeadlines()
{
    std::vector<WebhookPeer *> peers; // who is over time goes, and changes the map
    peers.reserve(m_peers.size());
    for (const auto &[id, peer] : m_peers) {
        peers.push_back(peer.get());
    }
    for (WebhookPeer *peer : peers) {
        peer->checkDeadline();
    }
    m_book.tidy(m_network.monotonic());
    if (isListening()) {
        resumeAccepting(); // it stops when there are no descriptors left
    }
}

void WebhookServer::finish()
{
    m_finishing = true;
    close();
    std::vector<WebhookPeer *> peers;
    peers.reserve(m_peers.size());
    for (const auto &[id, peer] : m_peers) {
        peers.push_back(peer.get());
    }
    for (WebhookPeer *peer : peers) {
        peer->finish();
    }
    QTimer::singleShot(finishPatience, this, &WebhookServer::finished);
    finishIfAlone();
}

void WebhookServer::finishIfAlone()
{
    if (m_finishing && m_peers.empty()) {
        Q_EMIT finished();
    }
}

} // namespace fleet
