// One connection to the receiver: bytes to requests, one at a time and in order, and the answers back in one write each.
// Must never decide what an event is worth: it asks its owner. Must never wait longer than its deadline.
#pragma once

#include "webhook/RequestReader.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

class QTcpSocket;

namespace fleet {

class Clock;

/// Lives on the receiver's thread, as its owner does.
class WebhookPeer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookPeer)

public:
    /// What a request ends with: nothing for 2xx.
    using Verdict = std::optional<Refusal>;

    class Owner {
    public:
        Owner() = default;
        Owner(const Owner &) = delete;
        Owner &operator=(const Owner &) = delete;
        virtual ~Owner() = default;

        /// A header is whole. A refusal when its body is not even to be read.
        [[nodiscard]] virtual Verdict mayAsk(const WebhookPeer &peer) = 0;
        /// A request is whole. Nothing when its verdict comes later, through answer().
        [[nodiscard]] virtual std::optional<Verdict> asked(const WebhookPeer &peer, WebhookRequest request) = 0;
        virtual void refused(Refusal why) = 0;
        /// The unfinished bytes of this peer changed by that much; false: all of them together are too many.
        [[nodiscard]] virtual bool mayHold(qsizetype change) = 0;
    };

    WebhookPeer(quint64 id, QByteArray key, std::unique_ptr<QTcpSocket> socket, const WebhookLimits &limits,
                const QByteArray &path, const Clock &clock, Owner &owner);
    ~WebhookPeer() override;

    [[nodiscard]] quint64 id() const { return m_id; }
    [[nodiscard]] const QByteArray &key() const { return m_key; } ///< see peerKey()
    [[nodiscard]] qsizetype held() const { return m_held; }       ///< unfinished bytes, as its owner was told

    /// The verdict on the request that asked() left open.
    void answer(Verdict verdict);
    /// Nothing before its deadline. A request that took too long is told so.
    void checkDeadline();
    /// Ends after the answer that is due, or at once where none is.
    void finish();
    void abort();

Q_SIGNALS:
    void gone(quint64 id);

private:
    enum class State : std::uint8_t {
        Reading,
        Waiting,  ///< for a verdict: nothing is read
        Draining, ///< the last answer is out; what still comes is thrown away
    };

    void pull();
    void advance();
    /// False when the reader has to stop here.
    [[nodiscard]] bool takeStep(RequestReader::Step step);
    void reply(Verdict verdict);
    void refuse(Refusal why);
    void send(const QByteArray &text);
    void drain();
    void noteStage();
    /// False: all peers together hold too much.
    bool hold(qsizetype bytes);

    const quint64 m_id;
    const QByteArray m_key;
    std::unique_ptr<QTcpSocket> m_socket;
    const WebhookLimits &m_limits;
    const Clock &m_clock;
    Owner &m_owner;

    RequestReader m_reader;
    State m_state = State::Reading;
    RequestReader::Stage m_stage = RequestReader::Stage::Between;
    MonoTime m_deadline;
    qsizetype m_held = 0;    ///< as told to the owner
    qsizetype m_drained = 0; ///< thrown away
    bool m_keepAlive = true; ///< as the request under way has it
    bool m_finishing = false;
};

} // namespace fleet
