#include "bench/WebhookSender.h"

#include "bench/Figures.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace fleet::bench {

namespace {

class Sender final {
public:
    Q_DISABLE_COPY_MOVE(Sender)

    explicit Sender(const std::vector<QByteArray> &requests) : m_requests(requests) {}
    ~Sender()
    {
        for (const int socket : m_sockets) {
            ::close(socket);
        }
        ::close(m_poll);
    }

    [[nodiscard]] bool connectAll(std::uint16_t port, int connections)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int number = 0; number < connections; ++number) {
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            m_sockets.push_back(socket);
            const int yes = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.fd = socket;
            if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
                || ::epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &event) != 0) {
                return false;
            }
        }
        return true;
    }

    SendResult run()
    {
        const SteadyTime begun = std::chrono::steady_clock::now();
        for (const int socket : m_sockets) {
            sendNext(socket);
        }
        std::array<epoll_event, 256> events{};
        while (m_open > 0) {
            const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), patience);
            if (count <= 0) {
                break;
            }
            for (int at = 0; at < count; ++at) {
                takeAnswer(events.at(static_cast<std::size_t>(at)).data.fd);
            }
        }
        m_result.seconds = msBetween(begun, std::chrono::steady_clock::now()) / 1'000;
        return m_result;
    }

private:
    static constexpr int patience = 10'000; // ms

    /// An answer is short and comes in one piece.
    void takeAnswer(int socket)
    {
        std::array<char, 4096> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): recv() fills what is used
        const ssize_t size = ::recv(socket, bytes.data(), bytes.size(), 0);
        --m_open;
        if (size <= 0) {
            ::epoll_ctl(m_poll, EPOLL_CTL_DEL, socket, nullptr);
            return;
        }
        const std::string_view answer(bytes.data(), static_cast<std::size_t>(size));
        m_result.taken += answer.starts_with("HTTP/1.1 200") ? 1 : 0;
        sendNext(socket);
    }

    void sendNext(int socket)
    {
        if (m_next == m_requests.size()) {
            return;
        }
        const QByteArray &text = m_requests[m_next++];
        if (::send(socket, text.constData(), static_cast<std::size_t>(text.size()), MSG_NOSIGNAL) == text.size()) {
            ++m_open;
        }
    }

    const std::vector<QByteArray> &m_requests;
    std::vector<int> m_sockets;
    const int m_poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::size_t m_next = 0;
    int m_open = 0; ///< requests without an answer
    SendResult m_result;
};

} // namespace

SendResult sendOverConnections(std::uint16_t port, int connections, const std::vector<QByteArray> &requests)
{
    Sender sender(requests);
    if (!sender.connectAll(port, connections)) {
        std::printf("  The connections could not be made.\n");
        return {};
    }
    return sender.run();
}

} // namespace fleet::bench
