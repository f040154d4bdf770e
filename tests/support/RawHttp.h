// One HTTP/1.1 exchange at a time over a plain socket: what a test sends is what goes out.
// Must never repeat, redirect or repair anything by itself.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QPair>
#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace fleet::test {

struct RawReply {
    int status = 0;                               ///< 0 = the connection ended before an answer
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool complete = false; ///< the body came whole

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[candidate, value] : headers) {
            if (candidate == name) {
                return value;
            }
        }
        return {};
    }
    [[nodiscard]] int count(QByteArrayView name) const
    {
        int result = 0;
        for (const auto &header : headers) {
            result += header.first == name ? 1 : 0;
        }
        return result;
    }
};

class RawHttp final {
public:
    explicit RawHttp(const QUrl &url, int timeoutMs = 10'000) : m_url(url), m_timeoutMs(timeoutMs) {}

    /// Sends one request on a kept-alive connection and reads its answer. Headers are whole lines without line ends.
    RawReply send(const QByteArray &method, const QByteArray &target, const QList<QByteArray> &headers = {},
                  const QByteArray &body = {})
    {
        if (!connectNow()) {
            return {};
        }
        QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (const QByteArray &line : headers) {
            text += line + "\r\n";
        }
        if (!body.isEmpty() || method == "POST" || method == "PUT") {
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        }
        m_socket.write(text + "\r\n" + body);
        return readReply(method == "HEAD");
    }

    /// A request with a JSON body and a bearer key.
    RawReply call(const QByteArray &method, const QByteArray &target, const QByteArray &key,
                  const QByteArray &json = {})
    {
        QList<QByteArray> headers;
        if (!key.isEmpty()) {
            headers.append("Authorization: Bearer " + key);
        }
        if (!json.isEmpty()) {
            headers.append(QByteArray("Content-Type: application/json"));
        }
        return send(method, target, headers, json);
    }

    /// Reads until the text is there or the time is over; for streams.
    QByteArray readUntil(const QByteArray &wanted)
    {
        while (!m_buffer.contains(wanted) && readMore()) {}
        return m_buffer;
    }
    /// Waits for the other side to close; false when it did not in time.
    bool waitForClose()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState && readMore()) {}
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool connectNow()
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState) {
            m_buffer.clear();
            m_socket.abort();
            m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
        }
        return m_socket.waitForConnected(m_timeoutMs);
    }
    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush(); // no event loop does it for us
    }
    void drop() { m_socket.abort(); }

    RawReply readReply(bool withoutBody = false)
    {
        RawReply reply;
        const QByteArray end("\r\n\r\n");
        while (!m_buffer.contains(end)) {
            if (!readMore()) {
                return {};
            }
        }
        const qsizetype split = m_buffer.indexOf(end);
        const QList<QByteArray> lines = m_buffer.left(split).split('\n');
        m_buffer.remove(0, split + end.size());
        reply.status = lines.first().split(' ').value(1).toInt();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QByteArray line = lines.at(i).trimmed();
            const qsizetype colon = line.indexOf(':');
            reply.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
        }
        const bool isStream = reply.count("content-length") == 0;
        const qsizetype length = withoutBody || isStream ? 0 : reply.header("content-length").toLongLong();
        while (m_buffer.size() < length && readMore()) {}
        reply.body = m_buffer.left(length);
        reply.complete = reply.body.size() == length;
        m_buffer.remove(0, reply.body.size());
        return reply;
    }

private:
    bool readMore()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(m_timeoutMs)) {
            m_buffer += m_socket.readAll();
            return false;
        }
        m_buffer += m_socket.readAll();
        return true;
    }

    QUrl m_url;
    int m_timeoutMs;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace fleet::test
