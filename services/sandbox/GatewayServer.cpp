#include "sandbox/GatewayServer.h"

#include "core/Json.h"
#include "sandbox/HttpSession.h"
#include "sandbox/RestApi.h"
#include "sandbox/ToolApi.h"
#include "sandbox/WebhookDelivery.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <sodium.h>

#include <cmath>
#include <future>
#include <thread>

namespace fleet::sandbox {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

QHash<QString, quint64> toHash(const std::unordered_map<std::string, std::uint64_t> &counts)
{
    QHash<QString, quint64> result;
    for (const auto &[name, count] : counts) {
        result.insert(QString::fromStdString(name), count);
    }
    return result;
}

Message messageOf(const StoredMessage &stored)
{
    return {.id = QString::fromStdString(stored.id),
            .sender = QString::fromStdString(stored.sender),
            .recipient = QString::fromStdString(stored.recipient),
            .type = QString::fromStdString(stored.type),
            .subject = QString::fromStdString(stored.subject),
            .body = QString::fromStdString(stored.body),
            .metadata = parseJsonObject(QByteArray::fromStdString(stored.metadata)).value_or(QJsonObject()),
            .thread = ThreadId(QString::fromStdString(stored.threadId)),
            .createdAt = fromEpochMs(stored.createdAt / 1000)};
}

} // namespace

class GatewayServer::Core final {
public:
    explicit Core(Options options);
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;
    ~Core();

    /// Runs `work` on the server's thread and waits for its result.
    template<typename Work>
    auto call(Work work) -> decltype(work())
    {
        std::packaged_task<decltype(work())()> task(std::move(work));
        auto result = task.get_future();
        asio::post(m_context.io, [&task] { task(); });
        return result.get();
    }

    [[nodiscard]] Result<void> listen();
    void stop();
    void makeGateway();
    void reset();
    void setFault(const Fault &fault);

    ServerContext &context() { return m_context; }
    [[nodiscard]] GatewayState &state() const { return *m_context.gateway.state; }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void accept();

    Options m_options;
    SystemClock m_systemClock;
    ServerContext m_context;
    tcp::acceptor m_acceptor{m_context.io};
    quint16 m_port = 0;
    asio::executor_work_guard<asio::io_context::executor_type> m_guard{m_context.io.get_executor()};
    std::thread m_thread;
};

GatewayServer::Core::Core(Options options) : m_options(std::move(options))
{
    m_context.dialect = m_options.dialect;
    m_context.latency = m_options.latency;
    makeGateway();
    m_thread = std::thread([this] { m_context.io.run(); });
}

GatewayServer::Core::~Core()
{
    call([this] { stop(); });
    m_guard.reset();
    m_context.io.stop();
    m_thread.join();
    m_context.gateway = {};
}

void GatewayServer::Core::makeGateway()
{
    const Clock &clock = m_options.clock != nullptr ? *m_options.clock : m_systemClock;
    GatewaySettings settings;
    settings.registrationTier = m_options.registrationTier.toStdString();
    settings.rateLimits = m_options.rateLimits;
    settings.strictWebhooks = m_options.strictWebhooks;

    Gateway fresh;
    fresh.state = std::make_unique<GatewayState>(clock, settings);
    fresh.delivery = std::make_unique<WebhookDelivery>(m_context.io, *fresh.state);
    WebhookDelivery &delivery = *fresh.delivery;
    fresh.state->events.setListener([this, &delivery](const StoredEvent &event) {
        m_context.hub.dispatch(event);
        delivery.onEvent(event);
    });
    if (m_options.onMessage) {
        fresh.state->messageListener = [this](const StoredMessage &message) {
            m_options.onMessage(messageOf(message));
        };
    }
    if (m_options.dialect == GatewayDialect::Rest) {
        fresh.api = std::make_unique<RestApi>(
            *fresh.state, m_context.routeCounts,
            [&delivery](std::int64_t id, std::function<void()> done) { delivery.deliver(id, std::move(done)); });
    } else {
        fresh.api =
            std::make_unique<ToolApi>(*fresh.state, m_context.routeCounts, m_options.dialect == GatewayDialect::Tool);
    }
    m_context.gateway = std::move(fresh);
}

Result<void> GatewayServer::Core::listen()
{
    if (m_acceptor.is_open()) {
        return {};
    }
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), m_port != 0 ? m_port : m_options.port);
    boost::system::error_code error;
    m_acceptor.open(endpoint.protocol(), error);
    m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    m_acceptor.bind(endpoint, error);
    if (!error) {
        m_acceptor.listen(4096, error);
    }
    if (error) {
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
        return failure(ProblemKind::Offline, QStringLiteral("The sandbox cannot listen on port %1: %2")
                                                 .arg(endpoint.port())
                                                 .arg(QString::fromStdString(error.message())));
    }
    m_port = m_acceptor.local_endpoint().port();
    accept();
    return {};
}

void GatewayServer::Core::accept()
{
    m_acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted || !m_acceptor.is_open()) {
            return;
        }
        if (!error && m_context.faults.has(Fault::Kind::Down)) {
            // Kept listening so that nobody else takes the port: a reset at once is as good as a refusal.
            boost::system::error_code ignored;
            socket.set_option(asio::socket_base::linger(true, 0), ignored);
            socket.close(ignored);
        } else if (!error) {
            ++m_context.connections;
            std::make_shared<HttpSession>(m_context, std::move(socket))->start();
        }
        accept();
    });
}

void GatewayServer::Core::stop()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_context.sessions.cutAll();
}

void GatewayServer::Core::reset()
{
    m_context.sessions.cutAll();
    makeGateway();
}

void GatewayServer::Core::setFault(const Fault &fault)
{
    m_context.faults.set(fault);
    if (fault.kind == Fault::Kind::Down) {
        m_context.sessions.cutAll();
    } else if (fault.kind == Fault::Kind::NoWebSocket) {
        m_context.sessions.cutAll(Session::Kind::WebSocket);
    }
}

GatewayServer::GatewayServer(Options options)
{
    [[maybe_unused]] const int ready = sodium_init();
    m_core = std::make_unique<Core>(std::move(options));
}

GatewayServer::~GatewayServer() = default;

Result<void> GatewayServer::start()
{
    return m_core->call([this] { return m_core->listen(); });
}

void GatewayServer::stop()
{
    m_core->call([this] { m_core->stop(); });
}

QUrl GatewayServer::url() const
{
    return port() == 0 ? QUrl() : QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

quint16 GatewayServer::port() const
{
    return m_core->call([this] { return m_core->port(); });
}

QByteArray GatewayServer::addAgent(const QString &agentId, const QString &tier, const QStringList &scopes,
                                   const std::optional<QByteArray> &fixedApiKey,
                                   const std::optional<QByteArray> &publicKeyHex)
{
    std::vector<std::string> scopeNames;
    for (const QString &scope : scopes) {
        scopeNames.push_back(scope.toStdString());
    }
    return m_core->call([&] {
        return QByteArray::fromStdString(m_core->state().addAgent(agentId.toStdString(), tier.toStdString(), scopeNames,
                                                                  fixedApiKey.value_or(QByteArray()).toStdString(),
                                                                  publicKeyHex.value_or(QByteArray()).toStdString()));
    });
}

void GatewayServer::addPastEvents(const std::vector<PastEvent> &events, bool announce)
{
    m_core->call([&] {
        EventStore &store = m_core->state().events;
        for (const PastEvent &past : events) {
            const std::optional<JsonValue> payload = parseJsonText(toCompactJson(past.event.payload).toStdString());
            const std::int64_t id =
                store.remember(past.event.type.toStdString(), past.event.source.toStdString(),
                               payload ? &*payload : nullptr, toEpochMs(past.at) * (microsPerSecond / 1000));
            if (announce) {
                m_core->context().hub.dispatch(*store.after(id - 1, {}, 1).front());
            }
        }
    });
}

void GatewayServer::addMessage(const OutgoingMessage &message)
{
    m_core->call([&] {
        m_core->state().send({.id = {},
                              .sender = message.sender.toStdString(),
                              .recipient = message.recipient.toStdString(),
                              .type = message.type.toStdString(),
                              .subject = message.subject.toStdString(),
                              .body = message.body.toStdString(),
                              .metadata = toCompactJson(message.metadata).toStdString(),
                              .threadId = message.thread.text().toStdString()});
    });
}

void GatewayServer::expireKey(const QByteArray &apiKey)
{
    m_core->call([&] { m_core->state().accounts.expire(apiKey.toStdString(), m_core->state().now()); });
}

void GatewayServer::setBalance(const QString &agentId, double credits)
{
    m_core->call([&] {
        m_core->state().billing.setBalance(agentId.toStdString(),
                                           std::llround(credits * static_cast<double>(microsPerCredit)));
    });
}

void GatewayServer::reset()
{
    m_core->call([this] { m_core->reset(); });
}

void GatewayServer::setFault(const Fault &fault)
{
    m_core->call([&] { m_core->setFault(fault); });
}

void GatewayServer::clearFault(Fault::Kind kind)
{
    m_core->call([&] { m_core->context().faults.clear(kind); });
}

void GatewayServer::clearFaults()
{
    m_core->call([this] { m_core->context().faults.clear(); });
}

void GatewayServer::setLatency(milliseconds latency)
{
    m_core->call([&] { m_core->context().latency = latency; });
}

GatewayCounters GatewayServer::counters() const
{
    return m_core->call([this] {
        const ServerContext &context = m_core->context();
        GatewayCounters counters;
        counters.requests = context.requests;
        counters.connections = context.connections;
        counters.openWebSockets = context.sessions.count(Session::Kind::WebSocket);
        counters.byRoute = toHash(context.routeCounts);
        for (const auto &[status, count] : context.statusCounts) {
            counters.byStatus.insert(status, count);
        }
        counters.messagesByRecipient = toHash(m_core->state().messagesByRecipient);
        return counters;
    });
}

void GatewayServer::resetCounters()
{
    m_core->call([this] {
        ServerContext &context = m_core->context();
        context.requests = 0;
        context.connections = 0;
        context.routeCounts.clear();
        context.statusCounts.clear();
        m_core->state().messagesByRecipient.clear();
    });
}

qint64 GatewayServer::lastEventId() const
{
    return m_core->call([this] { return qint64{m_core->state().events.lastId()}; });
}

} // namespace fleet::sandbox
