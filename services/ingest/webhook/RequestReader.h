// Bytes in, requests out: HTTP/1.1 as a webhook needs it, and nothing that two readers could read in two ways.
// No I/O and no clock. Must never hold more than its limits, whatever comes.
#pragma once

#include "webhook/Refusal.h"
#include "webhook/WebhookLimits.h"

#include <QByteArray>

#include <cstdint>
#include <memory>

namespace fleet {

struct WebhookRequest {
    QByteArray signature; ///< looks like one
    QByteArray body;
    bool keepAlive = false; ///< the peer wants to send more
};

class RequestReader final {
public:
    Q_DISABLE_COPY_MOVE(RequestReader)

    enum class Step : std::uint8_t {
        NeedMore,
        Header,   ///< a header that may have a body is whole; step() goes on with the body
        Complete, ///< take() it
        Refused,  ///< see refusal(); nothing more can be read
    };
    enum class Stage : std::uint8_t { Between, Header, Body };

    /// `path`: the only target that is answered.
    RequestReader(const WebhookLimits &limits, QByteArray path);
    ~RequestReader();

    void feed(QByteArrayView bytes);
    [[nodiscard]] Step step();

    /// The peer waits for a word before it sends its body.
    [[nodiscard]] bool expectsContinue() const;
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    /// The whole request; the next one may begin.
    [[nodiscard]] WebhookRequest take();

    [[nodiscard]] Stage stage() const;
    /// What is kept for a request that is not whole yet.
    [[nodiscard]] qsizetype unfinishedBytes() const;

private:
    class Parser;

    Step refuse(Refusal why);
    Step wantMore();
    void begin();
    void forgetUsed();

    const WebhookLimits m_limits;
    const QByteArray m_path;
    std::unique_ptr<Parser> m_parser; ///< of the request under way
    QByteArray m_buffer;
    qsizetype m_used = 0; ///< of the buffer
    qsizetype m_headerBytes = 0;
    bool m_headerDone = false;
    bool m_refused = false;
    Refusal m_refusal = Refusal::Malformed;
};

} // namespace fleet
