#include "gateway/EmergencyLane.h"

#include "gateway/EmergencyConnection.h"
#include "gateway/EmergencyQueue.h"
#include "gateway/GatewayLog.h"
#include "gateway/HttpProblem.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <optional>
#include <thread>
#include <unordered_map>
#include <utility>

namespace fleet {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;

namespace {

/// How long no new connection is tried after one could not be opened, unless a new call comes.
constexpr std::chrono::milliseconds openPause{250};
/// Connections that waited longer than this are not trusted once one of them turned out stale.
constexpr std::chrono::seconds suspectAfter{1};

EmergencyPeer makePeer(const QUrl &base, EmergencyLane::Options options)
{
    const bool isTls = base.scheme() == QLatin1StringView("https");
    EmergencyPeer peer;
    peer.host = base.host(QUrl::FullyEncoded).toStdString();
    peer.port = std::to_string(base.port(isTls ? 443 : 80));
    peer.authority = base.authority(QUrl::FullyEncoded).toStdString();
    peer.options = std::move(options);
    return peer;
}

/// Null for plain http. Trusts the system's certificates and those of the options.
std::unique_ptr<asio::ssl::context> makeTls(const QUrl &base, const EmergencyLane::Options &options)
{
    if (base.scheme() != QLatin1StringView("https")) {
        return nullptr;
    }
    auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_client);
    error_code error;
    tls->set_default_verify_paths(error);
    if (!options.trustedCertificates.isEmpty()) {
        tls->add_certificate_authority(asio::buffer(options.trustedCertificates.constData(),
                                                    static_cast<std::size_t>(options.trustedCertificates.size())),
                                       error);
    }
    if (error) {
        // Verification stays on: without certificates no connection will be made, and each call says so.
        qCWarning(gatewayLog) << "cannot load the trusted certificates:" << error.message().c_str();
    }
    return tls;
}

} // namespace

/// Everything but the constructor, the destructor and post() runs on the lane's thread.
class EmergencyLane::Impl final : private EmergencyConnection::Owner {
public:
    Q_DISABLE_COPY_MOVE(Impl)

    Impl(const QUrl &base, Options options)
        : m_peer(makePeer(base, options)),
          m_tls(makeTls(base, options)),
          m_resolver(m_io),
          m_paceTimer(m_io),
          m_openTimer(m_io),
          m_work(asio::make_work_guard(m_io)),
          m_thread([this] { m_io.run(); })
    {}

    ~Impl() override
    {
        post([this] { stop(); });
        m_thread.join();
    }

    template<typename Work>
    void post(Work work)
    {
        asio::post(m_io, std::move(work));
    }

    template<typename Work>
    void dispatch(Work work)
    {
        asio::dispatch(m_io, std::move(work));
    }

    void warm(int connections);
    void enqueue(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn);
    void pace(std::chrono::milliseconds interval);

private:
    using Clock = std::chrono::steady_clock;

    void becameIdle(EmergencyConnection &connection, bool justOpened) override;
    void becameClosed(EmergencyConnection &connection, bool connected, const Problem &problem) override;
    void giveBack(EmergencyJob job) override;

    void pump();
    void handOut();
    void openMore();
    void resolve();
    void failQueue(const Problem &problem);
    void closeIdle(Clock::duration olderThan);
    void stop();
    [[nodiscard]] std::size_t wanted() const;

    asio::io_context m_io{1};
    EmergencyPeer m_peer;
    std::unique_ptr<asio::ssl::context> m_tls;
    Tcp::resolver m_resolver;
    Tcp::resolver::results_type m_endpoints;
    bool m_resolving = false;
    EmergencyQueue m_queue;
    std::unordered_map<EmergencyConnection *, std::shared_ptr<EmergencyConnection>> m_connections;
    std::vector<EmergencyConnection *> m_idle; ///< used from the back: the freshest first
    std::size_t m_connecting = 0;
    std::size_t m_warm = 0;
    std::chrono::milliseconds m_pace{0};
    Clock::time_point m_nextLeave{};
    Clock::time_point m_openFrom{};
    asio::steady_timer m_paceTimer;
    asio::steady_timer m_openTimer;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::thread m_thread;
};

void EmergencyLane::Impl::warm(int connections)
{
    m_warm = static_cast<std::size_t>(std::clamp(connections, 0, m_peer.options.maxConnections));
    if (m_warm == 0) {
        closeIdle(Clock::duration::zero());
    }
    m_openFrom = Clock::now();
    pump();
}

void EmergencyLane::Impl::enqueue(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn)
{
    const auto shared = std::make_shared<const OnAnswer>(std::move(onAnswer));
    std::size_t index = 0;
    for (HttpCall &call : calls) {
        const Result<void> checked = checkCall(call);
        EmergencyJob job{.call = std::move(call), .index = index++, .onAnswer = shared, .turn = turn, .retried = false};
        if (checked) {
            m_queue.push(std::move(job));
        } else {
            job.answer(failure(checked.error()));
        }
    }
    m_openFrom = Clock::now();
    pump();
}

void EmergencyLane::Impl::pace(std::chrono::milliseconds interval)
{
    if (interval > m_pace) {
        m_nextLeave = Clock::now() + interval;
    }
    m_pace = interval;
    pump();
}

void EmergencyLane::Impl::pump()
{
    handOut();
    openMore();
}

void EmergencyLane::Impl::handOut()
{
    while (!m_queue.empty() && !m_idle.empty()) {
        if (m_pace.count() > 0) {
            const Clock::time_point now = Clock::now();
            if (now < m_nextLeave) {
                m_paceTimer.expires_at(m_nextLeave);
                m_paceTimer.async_wait([this](const error_code &error) {
                    if (!error) {
                        pump();
                    }
                });
                return;
            }
            m_nextLeave = now + m_pace;
        }
        EmergencyConnection *const connection = m_idle.back();
        m_idle.pop_back();
        connection->take(m_queue.pop());
    }
}

std::size_t EmergencyLane::Impl::wanted() const
{
    const std::size_t busy = m_connections.size() - m_idle.size() - m_connecting;
    const std::size_t waiting = m_pace.count() > 0 ? std::min<std::size_t>(m_queue.size(), 1) : m_queue.size();
    const auto most = static_cast<std::size_t>(m_peer.options.maxConnections);
    return std::min(most, std::max(m_warm, busy + waiting));
}

void EmergencyLane::Impl::openMore()
{
    if (m_connections.size() >= wanted()) {
        return;
    }
    if (Clock::now() < m_openFrom) {
        m_openTimer.expires_at(m_openFrom);
        m_openTimer.async_wait([this](const error_code &error) {
            if (!error) {
                pump();
            }
        });
        return;
    }
    if (m_endpoints.empty()) {
        resolve();
        return;
    }
    while (m_connections.size() < wanted()) {
        std::shared_ptr<EmergencyConnection> connection = makeEmergencyConnection(m_io, m_tls.get(), m_peer, *this);
        ++m_connecting;
        m_connections.emplace(connection.get(), connection);
        connection->open(m_endpoints);
    }
}

/// Once for all connections: a slow name server must not be asked 256 times.
void EmergencyLane::Impl::resolve()
{
    if (std::exchange(m_resolving, true)) {
        return;
    }
    m_resolver.async_resolve(m_peer.host, m_peer.port,
                             [this](const error_code &error, Tcp::resolver::results_type endpoints) {
                                 m_resolving = false;
                                 if (error) {
                                     m_openFrom = Clock::now() + openPause;
                                     failQueue({.kind = ProblemKind::Offline,
                                                .httpStatus = 0,
                                                .slug = {},
                                                .detail = QStringLiteral("The gateway's host name is not known.")});
                                 } else {
                                     m_endpoints = std::move(endpoints);
                                 }
                                 pump();
                             });
}

void EmergencyLane::Impl::becameIdle(EmergencyConnection &connection, bool justOpened)
{
    m_connecting -= justOpened ? 1 : 0;
    m_idle.push_back(&connection);
    pump();
}

void EmergencyLane::Impl::becameClosed(EmergencyConnection &connection, bool connected, const Problem &problem)
{
    std::erase(m_idle, &connection);
    m_connections.erase(&connection);
    if (!connected) {
        --m_connecting;
        m_openFrom = Clock::now() + openPause;
        if (m_connections.empty()) {
            // Nobody is left who could carry what waits: say so now, the caller knows when to try again.
            m_endpoints = {};
            failQueue(problem);
        }
    }
    pump();
}

void EmergencyLane::Impl::giveBack(EmergencyJob job)
{
    // Its neighbours were left alone for as long: they are as stale.
    closeIdle(suspectAfter);
    m_queue.giveBack(std::move(job));
    m_openFrom = Clock::now();
    pump();
}

void EmergencyLane::Impl::closeIdle(Clock::duration olderThan)
{
    const Clock::time_point now = Clock::now();
    std::erase_if(m_idle, [this, now, olderThan](EmergencyConnection *connection) {
        if (now - connection->idleSince() < olderThan) {
            return false;
        }
        connection->close(callGivenUp());
        m_connections.erase(connection);
        return true;
    });
}

void EmergencyLane::Impl::failQueue(const Problem &problem)
{
    m_queue.drain([&problem](const EmergencyJob &job) { job.answer(failure(problem)); });
}

void EmergencyLane::Impl::stop()
{
    m_warm = 0;
    m_connecting = 0;
    m_idle.clear();
    failQueue(callGivenUp());
    for (const auto &[pointer, connection] : std::exchange(m_connections, {})) {
        connection->close(callGivenUp());
    }
    m_resolver.cancel();
    m_work.reset();
    m_io.stop(); // what is still outstanding has nothing left to say
}

EmergencyLane::EmergencyLane(const QUrl &base, Options options)
    : m_impl(std::make_unique<Impl>(base, std::move(options)))
{}

EmergencyLane::~EmergencyLane() = default;

void EmergencyLane::warm(int connections)
{
    m_impl->post([impl = m_impl.get(), connections] { impl->warm(connections); });
}

void EmergencyLane::coolDown()
{
    m_impl->post([impl = m_impl.get()] { impl->warm(0); });
}

void EmergencyLane::send(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn)
{
    m_impl->post([impl = m_impl.get(), calls = std::move(calls), onAnswer = std::move(onAnswer), turn]() mutable {
        impl->enqueue(std::move(calls), std::move(onAnswer), turn);
    });
}

void EmergencyLane::pace(std::chrono::milliseconds interval)
{
    // At once when called from an answer, which is before the next call leaves.
    m_impl->dispatch([impl = m_impl.get(), interval] { impl->pace(interval); });
}

} // namespace fleet
