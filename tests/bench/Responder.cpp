#include "bench/Responder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/multi_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <array>
#include <atomic>
#include <cctype>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace fleet::bench {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr const char *commandTarget = "POST /v1/messaging/messages ";
constexpr const char *eventTarget = "POST /v1/infra/events ";

std::string answerText(int status, const std::string &body)
{
    return "HTTP/1.1 " + std::to_string(status)
         + " -\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// The value of a header in a whole head, or empty. `name` in lower case, with ": ".
std::string headerOf(const std::string &head, const std::string &name)
{
    std::string lower(head);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t at = lower.find("\r\n" + name);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = at + 2 + name.size();
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

} // namespace

class Responder::Impl {
public:
    class Session;
    class Stream;

    Q_DISABLE_COPY_MOVE(Impl)

    Impl() : m_acceptor(m_io, Tcp::endpoint(asio::ip::address_v4::loopback(), 0)), m_work(asio::make_work_guard(m_io))
    {
        m_acceptor.listen(4096);
        accept();
        m_thread = std::thread([this] { m_io.run(); });
    }

    ~Impl()
    {
        m_io.stop();
        m_thread.join();
    }

    void accept();
    void noteFirstByte(SteadyTime at);
    /// Nothing: not a command. Else how long its answer takes.
    std::chrono::milliseconds takeCommand(const std::string &request);
    void commandAnswered();
    void push(const std::string &frame);

    asio::io_context m_io{1};
    Tcp::acceptor m_acceptor;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::set<Stream *> m_streams;
    std::int64_t m_lastEvent = 0;

    mutable std::mutex m_mutex; ///< guards the rest
    ResponderRules m_rules;
    std::optional<SteadyTime> m_firstByte;
    std::vector<SteadyTime> m_answeredAt;
    std::vector<std::string> m_requests;
    std::atomic<std::size_t> m_answered{0};
    std::atomic<int> m_openStreams{0};

    std::thread m_thread;
};

/// Says "auth_ok" to whatever comes first, then only pushes.
class Responder::Impl::Stream final : public std::enable_shared_from_this<Stream> {
public:
    Q_DISABLE_COPY_MOVE(Stream)

    Stream(Impl &owner, Tcp::socket socket) : m_owner(owner), m_socket(std::move(socket)) {}

    ~Stream()
    {
        if (m_owner.m_streams.erase(this) > 0) {
            --m_owner.m_openStreams;
        }
    }

    void open(const http::request<http::string_body> &upgrade)
    {
        m_upgrade = upgrade;
        m_socket.async_accept(m_upgrade, [self = shared_from_this()](const error_code &error) {
            if (!error) {
                self->m_owner.m_streams.insert(self.get());
                ++self->m_owner.m_openStreams;
                self->send(R"({"type":"auth_ok","agent_id":"bench"})");
                self->read();
            }
        });
    }

    void send(std::string text)
    {
        m_waiting.push_back(std::move(text));
        if (m_waiting.size() == 1) {
            write();
        }
    }

private:
    void read()
    {
        m_socket.async_read(m_buffer, [self = shared_from_this()](const error_code &error, std::size_t) {
            if (!error) {
                self->m_buffer.clear();
                self->read();
            }
        });
    }

    void write()
    {
        m_socket.async_write(asio::buffer(m_waiting.front()),
                             [self = shared_from_this()](const error_code &error, std::size_t) {
                                 if (error) {
                                     return;
                                 }
                                 self->m_waiting.pop_front();
                                 if (!self->m_waiting.empty()) {
                                     self->write();
                                 }
                             });
    }

    Impl &m_owner;
    websocket::stream<Tcp::socket> m_socket;
    http::request<http::string_body> m_upgrade;
    boost::beast::flat_buffer m_buffer;
    std::deque<std::string> m_waiting;
};

/// One kept connection: one request after another.
class Responder::Impl::Session final : public std::enable_shared_from_this<Session> {
public:
    Session(Impl &owner, Tcp::socket socket) : m_owner(owner), m_socket(std::move(socket)), m_timer(owner.m_io)
    {
        error_code ignored;
        m_socket.set_option(Tcp::no_delay(true), ignored);
    }

    void read()
    {
        m_socket.async_read_some(asio::buffer(m_chunk),
                                 [self = shared_from_this()](const error_code &error, std::size_t size) {
                                     if (error) {
                                         return;
                                     }
                                     if (self->m_text.empty()) {
                                         self->m_begunAt = SteadyClock::now();
                                     }
                                     self->m_text.append(self->m_chunk.data(), size);
                                     self->look();
                                 });
    }

private:
    void look()
    {
        const std::size_t end = m_text.find("\r\n\r\n");
        if (end == std::string::npos) {
            read();
            return;
        }
        const std::string head = m_text.substr(0, end + 2);
        const std::string length = headerOf(head, "content-length: ");
        const std::size_t whole = end + 4 + (length.empty() ? 0 : std::stoul(length));
        // QNetworkAccessManager names itself, the emergency lane does not.
        const bool isEmergency = headerOf(head, "user-agent: ").empty();
        if (isEmergency) {
            m_owner.noteFirstByte(m_begunAt);
        }
        if (m_text.size() < whole) {
            read();
            return;
        }
        const std::string request = m_text.substr(0, whole);
        m_text.erase(0, whole);
        if (!headerOf(head, "sec-websocket-key: ").empty()) {
            upgrade(request);
        } else if (isEmergency) {
            takeEmergency(request);
        } else {
            takeOrdinary(request, end + 4);
        }
    }

    void upgrade(const std::string &request)
    {
        http::request_parser<http::string_body> parser;
        error_code error;
        parser.eager(true);
        parser.put(asio::buffer(request), error);
        std::make_shared<Stream>(m_owner, std::move(m_socket))->open(parser.get());
    }

    void takeEmergency(const std::string &request)
    {
        if (request.rfind(commandTarget, 0) != 0) {
            ResponderRules rules;
            {
                const std::scoped_lock lock(m_owner.m_mutex);
                rules = m_owner.m_rules;
            }
            answerAfter(rules.delay, answerText(201, R"({"event_id":)" + std::to_string(++m_owner.m_lastEvent) + "}"),
                        false);
            return;
        }
        answerAfter(m_owner.takeCommand(request), answerText(201, R"({"id":"msg-1","status":"sent"})"), true);
    }

    void takeOrdinary(const std::string &request, std::size_t bodyAt)
    {
        ResponderRules rules;
        {
            const std::scoped_lock lock(m_owner.m_mutex);
            rules = m_owner.m_rules;
        }
        if (rules.ordinaryStatus != 0) {
            answerAfter(rules.ordinaryDelay,
                        answerText(rules.ordinaryStatus, R"({"type":"about:blank","title":"refused","status":429})"),
                        false);
            return;
        }
        if (request.rfind(eventTarget, 0) == 0) {
            const QJsonObject event =
                QJsonDocument::fromJson(QByteArray::fromStdString(request.substr(bodyAt))).object();
            const std::string id = std::to_string(++m_owner.m_lastEvent);
            m_owner.push(R"({"type":"event","id":)" + id + R"(,"event_type":")"
                         + event.value(QLatin1String("event_type")).toString().toStdString() + R"(","data":)"
                         + QJsonDocument(event.value(QLatin1String("payload")).toObject())
                               .toJson(QJsonDocument::Compact)
                               .toStdString()
                         + "}");
            answerAfter(rules.ordinaryDelay, answerText(201, R"({"event_id":)" + id + "}"), false);
            return;
        }
        answerAfter(rules.ordinaryDelay, answerText(200, R"({"events":[],"messages":[]})"), false);
    }

    void answerAfter(std::chrono::milliseconds delay, std::string text, bool isCommand)
    {
        m_answer = std::move(text);
        if (delay.count() == 0) {
            answer(isCommand);
            return;
        }
        m_timer.expires_at(m_begunAt + delay);
        m_timer.async_wait([self = shared_from_this(), isCommand](const error_code &error) {
            if (!error) {
                self->answer(isCommand);
            }
        });
    }

    void answer(bool isCommand)
    {
        asio::async_write(m_socket, asio::buffer(m_answer),
                          [self = shared_from_this(), isCommand](const error_code &error, std::size_t) {
                              if (error) {
                                  return;
                              }
                              if (isCommand) {
                                  self->m_owner.commandAnswered();
                              }
                              self->read();
                          });
    }

    Impl &m_owner;
    Tcp::socket m_socket;
    asio::steady_timer m_timer;
    std::array<char, 16 * 1024> m_chunk{};
    std::string m_text;
    std::string m_answer;
    SteadyTime m_begunAt{};
};

void Responder::Impl::accept()
{
    m_acceptor.async_accept([this](const error_code &error, Tcp::socket socket) {
        if (!error) {
            std::make_shared<Session>(*this, std::move(socket))->read();
        }
        accept();
    });
}

void Responder::Impl::noteFirstByte(SteadyTime at)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_firstByte) {
        m_firstByte = at;
    }
}

std::chrono::milliseconds Responder::Impl::takeCommand(const std::string &request)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(request);
    const bool isSlow = m_rules.slowEvery > 0 && m_requests.size() % static_cast<std::size_t>(m_rules.slowEvery) == 0;
    return isSlow ? m_rules.slowDelay : m_rules.delay;
}

void Responder::Impl::commandAnswered()
{
    const std::scoped_lock lock(m_mutex);
    m_answeredAt.push_back(SteadyClock::now());
    m_answered = m_answeredAt.size();
}

void Responder::Impl::push(const std::string &frame)
{
    for (Stream *const stream : m_streams) {
        stream->send(frame);
    }
}

Responder::Responder() : m_impl(std::make_unique<Impl>()) {}

Responder::~Responder() = default;

std::uint16_t Responder::port() const
{
    return m_impl->m_acceptor.local_endpoint().port();
}

void Responder::setRules(const ResponderRules &rules)
{
    const std::scoped_lock lock(m_impl->m_mutex);
    m_impl->m_rules = rules;
}

void Responder::mark()
{
    const std::scoped_lock lock(m_impl->m_mutex);
    m_impl->m_firstByte.reset();
    m_impl->m_answeredAt.clear();
    m_impl->m_requests.clear();
    m_impl->m_answered = 0;
}

std::optional<SteadyTime> Responder::firstByte() const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    return m_impl->m_firstByte;
}

std::size_t Responder::answered() const
{
    return m_impl->m_answered;
}

SteadyTime Responder::answeredAt(std::size_t n) const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    return m_impl->m_answeredAt.at(n - 1);
}

std::vector<std::string> Responder::requests() const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    return m_impl->m_requests;
}

void Responder::pushEvent(const QByteArray &type, const QByteArray &payload)
{
    asio::post(m_impl->m_io, [impl = m_impl.get(), type = type.toStdString(), payload = payload.toStdString()] {
        impl->push(R"({"type":"event","id":)" + std::to_string(++impl->m_lastEvent) + R"(,"event_type":")" + type
                   + R"(","data":)" + payload + "}");
    });
}

int Responder::openStreams() const
{
    return m_impl->m_openStreams;
}

} // namespace fleet::bench
