// A small HTTP/1.1 server on loopback that does what a test tells it to, also what no good server would.
// Never listens on a fixed port and knows nothing of the gateway.
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace fleet::test {

struct ServedRequest {
    QByteArray method;
    QByteArray target;
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< 1, 2, … in order of acceptance

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

struct ScriptedReply {
    enum class Ending : std::uint8_t {
        KeepOpen,  ///< a whole answer, the connection stays
        Close,     ///< a whole answer with "Connection: close"
        CutBody,   ///< half of the body, then the connection is cut
        CutSilent, ///< no byte, the connection is cut
        Raw,       ///< `body` goes out as it is, then the connection is closed
        Dribble,   ///< headers, then one byte of the body every 20 ms
        Never,     ///< no answer at all
    };

    int status = 200;
    QByteArray body = "{}";
    QList<QPair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds delay{0};
    Ending ending = Ending::KeepOpen;
};

/// Lives on the test's thread and needs its event loop.
class ScriptedServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScriptedServer)
public:
    using Handler = std::function<ScriptedReply(const ServedRequest &)>;

    /// Answers 200 `{}` to everything until told otherwise. With `tls` it speaks https.
    explicit ScriptedServer(Handler handler = {}, std::optional<QSslConfiguration> tls = std::nullopt);
    ~ScriptedServer() override;

    void setHandler(Handler handler);
    /// "http://127.0.0.1:PORT"; over TLS "https://localhost:PORT".
    [[nodiscard]] QUrl url() const;

    /// The next `count` requests that arrive on a connection which has served one before find it cut, unseen.
    void cutOnReuse(int count);
    /// Closes every connection that has no request at the moment, as a server does with idle ones.
    void closeIdle();
    /// No new connections are taken, open ones are cut.
    void stopListening();

    [[nodiscard]] int connections() const; ///< taken so far
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int mostOpen() const; ///< requests under way at once, at most
    [[nodiscard]] const QList<ServedRequest> &requests() const { return m_requests; }

private:
    class Peer;

    void accepted();
    void arrived(Peer &peer, const ServedRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_isTls = false;
    Handler m_handler;
    QList<Peer *> m_peers;
    QList<ServedRequest> m_requests;
    int m_accepted = 0;
    int m_cutOnReuse = 0;
    int m_underWay = 0;
    int m_mostUnderWay = 0;
};

} // namespace fleet::test
