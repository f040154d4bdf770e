#include "gateway/EmergencyConnection.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <openssl/ssl.h>
#include <openssl/tls1.h>

#include <optional>
#include <type_traits>
#include <utility>

namespace fleet {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using Tcp = asio::ip::tcp;

namespace {

constexpr std::uint32_t maxHeaderBytes = 16 * 1024;
constexpr std::uint64_t maxBodyBytes = 4 * 1024 * 1024;
/// Longer than the gateway's own 5 s, for one that never closes.
constexpr std::chrono::seconds idleLimit{10};
/// A connection that waited this long may have been closed by the other side without our knowing yet.
constexpr std::chrono::milliseconds pooledAfter{100};

Problem problem(ProblemKind kind, const QString &detail)
{
    return {.kind = kind, .httpStatus = 0, .slug = {}, .detail = detail};
}

bool isTooLarge(const error_code &error)
{
    return error == http::error::body_limit || error == http::error::header_limit;
}

bool isCut(const error_code &error)
{
    return error == asio::error::eof || error == asio::error::connection_reset || error == asio::error::broken_pipe
        || error == asio::error::connection_aborted || error == http::error::end_of_stream
        || error == http::error::partial_message || error == asio::ssl::error::stream_truncated;
}

Problem problemOfError(const error_code &error)
{
    if (isTooLarge(error)) {
        return problem(ProblemKind::Protocol, QStringLiteral("The gateway's answer is too large."));
    }
    if (isCut(error)) {
        return problem(ProblemKind::Offline, QStringLiteral("The gateway cut the connection."));
    }
    if (error.category() == http::make_error_code(http::error::bad_version).category()) {
        return problem(ProblemKind::Protocol, QStringLiteral("The answer is not HTTP."));
    }
    return problem(
        ProblemKind::Offline,
        QStringLiteral("The gateway cannot be reached: %1").arg(QString::fromStdString(error.message()).left(200)));
}

/// Headers and body in one piece: two small writes cost a delayed acknowledgement.
std::string wireText(const HttpCall &call, const std::string &authority)
{
    std::string text;
    text.reserve(static_cast<std::size_t>(call.body.size()) + 512);
    text.append(call.method.toStdString()).append(" ").append(call.target.toStdString()).append(" HTTP/1.1\r\nHost: ");
    text.append(authority).append("\r\nAccept: application/json\r\n");
    if (!call.bearer.isEmpty()) {
        text.append("Authorization: Bearer ").append(call.bearer.toStdString()).append("\r\n");
    }
    if (!call.body.isEmpty()) {
        text.append("Content-Type: application/json\r\n");
    }
    if (!call.body.isEmpty() || call.method != "GET") {
        text.append("Content-Length: ").append(std::to_string(call.body.size())).append("\r\n");
    }
    text.append("\r\n").append(call.body.constData(), static_cast<std::size_t>(call.body.size()));
    return text;
}

/// A string with a limit of its own: Beast 1.74 forgets the parser's body limit for answers with a Content-Length.
struct LimitedBody {
    using value_type = std::string;

    class Reader {
    public:
        template<bool isRequest, typename Fields>
        Reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {}
        void init(const boost::optional<std::uint64_t> &length, error_code &error)
        {
            error = length && *length > maxBodyBytes ? make_error_code(http::error::body_limit) : error_code{};
        }
        template<typename Buffers>
        std::size_t put(const Buffers &buffers, error_code &error)
        {
            const std::size_t size = asio::buffer_size(buffers);
            if (m_body.size() + size > maxBodyBytes) {
                error = http::error::body_limit;
                return 0;
            }
            const std::size_t before = m_body.size();
            m_body.resize(before + size);
            asio::buffer_copy(asio::buffer(m_body.data() + before, size), buffers);
            error = {};
            return size;
        }
        void finish(error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
    using reader = Reader; ///< the name that Beast asks for
};

template<typename Stream>
class StreamConnection final : public EmergencyConnection,
                               public std::enable_shared_from_this<StreamConnection<Stream>> {
public:
    StreamConnection(asio::io_context &io, Stream stream, const EmergencyPeer &peer, Owner &owner)
        : m_stream(std::move(stream)),
          m_timer(io),
          m_peer(peer),
          m_owner(owner)
    {}

    void open(const Tcp::resolver::results_type &endpoints) override;
    void take(EmergencyJob job) override;
    void close(const Problem &why) override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] std::chrono::steady_clock::time_point idleSince() const override { return m_idleSince; }

private:
    using Parser = http::response_parser<LimitedBody>;
    static constexpr bool isTls = !std::is_same_v<Stream, Tcp::socket>;

    [[nodiscard]] Tcp::socket &socket();
    void connected();
    void opened();
    void read();
    void readEnded(const error_code &error);
    void broke(const error_code &error);
    void end(const Problem &why);
    void limit(std::chrono::milliseconds time, ProblemKind kind, const QString &detail);
    [[nodiscard]] HttpAnswer takeAnswer();

    Stream m_stream;
    asio::steady_timer m_timer;
    const EmergencyPeer &m_peer;
    Owner &m_owner;
    State m_state = State::Connecting;
    bool m_wasOpen = false;
    bool m_fromPool = false; ///< the present job met a connection that had been waiting
    std::chrono::steady_clock::time_point m_idleSince{};
    std::optional<EmergencyJob> m_job;
    std::string m_wire;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
};

template<typename Stream>
Tcp::socket &StreamConnection<Stream>::socket()
{
    if constexpr (isTls) {
        return m_stream.next_layer();
    } else {
        return m_stream;
    }
}

/// Ends the connection with that problem unless the timer is set anew before.
template<typename Stream>
void StreamConnection<Stream>::limit(std::chrono::milliseconds time, ProblemKind kind, const QString &detail)
{
    m_timer.expires_after(time);
    m_timer.async_wait([self = this->shared_from_this(), kind, detail](const error_code &error) {
        if (!error && self->m_state != State::Closed && self->m_timer.expiry() <= std::chrono::steady_clock::now()) {
            self->end(problem(kind, detail));
        }
    });
}

template<typename Stream>
void StreamConnection<Stream>::open(const Tcp::resolver::results_type &endpoints)
{
    limit(m_peer.options.connectTimeout, ProblemKind::Offline,
          QStringLiteral("The gateway does not take connections."));
    asio::async_connect(socket(), endpoints,
                        [self = this->shared_from_this()](const error_code &error, const Tcp::endpoint &) {
                            if (self->m_state == State::Closed) {
                                return;
                            }
                            if (error) {
                                self->end(problemOfError(error));
                            } else {
                                self->connected();
                            }
                        });
}

template<typename Stream>
void StreamConnection<Stream>::connected()
{
    error_code ignored;
    socket().set_option(Tcp::no_delay(true), ignored);
    if constexpr (isTls) {
        m_stream.async_handshake(asio::ssl::stream_base::client, [self = this->shared_from_this()](
                                                                     const error_code &error) {
            if (self->m_state == State::Closed) {
                return;
            }
            if (error) {
                self->end(problem(ProblemKind::Offline, QStringLiteral("The gateway's certificate is not accepted: %1")
                                                            .arg(QString::fromStdString(error.message()).left(200))));
            } else {
                self->opened();
            }
        });
    } else {
        opened();
    }
}

template<typename Stream>
void StreamConnection<Stream>::opened()
{
    m_state = State::Idle;
    m_wasOpen = true;
    m_idleSince = std::chrono::steady_clock::now();
    limit(idleLimit, ProblemKind::Offline, QStringLiteral("The connection was not used."));
    read();
    m_owner.becameIdle(*this, true);
}

/// A read is always waiting, so that a close by the gateway is seen while idle and not by the next call.
template<typename Stream>
void StreamConnection<Stream>::read()
{
    m_parser.emplace();
    m_parser->header_limit(maxHeaderBytes);
    m_parser->body_limit(boost::none); // LimitedBody has one that works
    http::async_read(
        m_stream, m_buffer, *m_parser,
        [self = this->shared_from_this()](const error_code &error, std::size_t) { self->readEnded(error); });
}

template<typename Stream>
void StreamConnection<Stream>::take(EmergencyJob job)
{
    m_fromPool = std::chrono::steady_clock::now() - m_idleSince >= pooledAfter;
    m_state = State::Busy;
    m_wire = wireText(job.call, m_peer.authority);
    m_job = std::move(job);
    limit(m_peer.options.requestTimeout, ProblemKind::Timeout, QStringLiteral("The gateway did not answer in time."));
    asio::async_write(m_stream, asio::buffer(m_wire),
                      [self = this->shared_from_this()](const error_code &error, std::size_t) {
                          if (error && self->m_state == State::Busy) {
                              self->broke(error);
                          }
                      });
}

template<typename Stream>
HttpAnswer StreamConnection<Stream>::takeAnswer()
{
    auto message = m_parser->release();
    HttpAnswer answer;
    answer.status = static_cast<int>(message.result_int());
    for (const auto &field : message) {
        const auto name = field.name_string();
        const auto value = field.value();
        answer.headers.emplace_back(QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower(),
                                    QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    }
    answer.body = QByteArray::fromStdString(message.body());
    return answer;
}

template<typename Stream>
void StreamConnection<Stream>::readEnded(const error_code &error)
{
    if (m_state == State::Closed) {
        return;
    }
    if (error || m_state != State::Busy) {
        broke(error ? error : make_error_code(http::error::bad_version)); // an answer that nobody asked for
        return;
    }
    if (m_parser->get().result_int() < 200) {
        read(); // an interim answer
        return;
    }
    const bool reusable = m_parser->keep_alive();
    const EmergencyJob job = *std::exchange(m_job, std::nullopt);
    HttpAnswer answer = takeAnswer();
    if (!reusable) {
        end(problem(ProblemKind::Offline, QStringLiteral("The gateway closed the connection.")));
        job.answer(std::move(answer));
        return;
    }
    m_state = State::Idle;
    m_idleSince = std::chrono::steady_clock::now();
    limit(idleLimit, ProblemKind::Offline, QStringLiteral("The connection was not used."));
    read();
    job.answer(std::move(answer)); // first: whoever slows the lane down does so before the next call leaves
    if (m_state == State::Idle) {
        m_owner.becameIdle(*this, false);
    }
}

template<typename Stream>
void StreamConnection<Stream>::broke(const error_code &error)
{
    const bool unanswered = !m_parser->got_some() && m_buffer.size() == 0;
    if (m_job && m_fromPool && unanswered && isCut(error) && !m_job->retried) {
        EmergencyJob job = *std::exchange(m_job, std::nullopt);
        job.retried = true;
        end(problemOfError(error));
        m_owner.giveBack(std::move(job));
        return;
    }
    end(problemOfError(error));
}

template<typename Stream>
void StreamConnection<Stream>::end(const Problem &why)
{
    const auto self = this->shared_from_this(); // the owner lets go of it
    const std::optional<EmergencyJob> job = std::exchange(m_job, std::nullopt);
    close(why);
    m_owner.becameClosed(*this, m_wasOpen, why);
    if (job) {
        job->answer(failure(why));
    }
}

template<typename Stream>
void StreamConnection<Stream>::close(const Problem &why)
{
    m_state = State::Closed;
    m_timer.cancel();
    error_code ignored;
    socket().close(ignored);
    if (const std::optional<EmergencyJob> job = std::exchange(m_job, std::nullopt)) {
        job->answer(failure(why));
    }
}

} // namespace

std::shared_ptr<EmergencyConnection> makeEmergencyConnection(asio::io_context &io, asio::ssl::context *tls,
                                                             const EmergencyPeer &peer,
                                                             EmergencyConnection::Owner &owner)
{
    if (!tls) {
        return std::make_shared<StreamConnection<Tcp::socket>>(io, Tcp::socket(io), peer, owner);
    }
    using TlsStream = asio::ssl::stream<Tcp::socket>;
    TlsStream stream(io, *tls);
    // SSL_set_tlsext_host_name() without the casts of its macro; OpenSSL copies the name.
    std::string name = peer.host;
    SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    error_code ignored;
    stream.set_verify_mode(asio::ssl::verify_peer, ignored);
    stream.set_verify_callback(asio::ssl::host_name_verification(peer.host), ignored);
    return std::make_shared<StreamConnection<TlsStream>>(io, std::move(stream), peer, owner);
}

} // namespace fleet
