#include "webhook/RequestReader.h"

#include "webhook/WebhookSignature.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace fleet {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr const char *signatureHeader = "x-a2a-signature";
/// Grown into as the bytes come: a header that promises a megabyte is not worth one yet.
constexpr qsizetype mostReserved = 64 * 1024;

/// A byte array with a limit of its own: Beast 1.74 forgets the parser's in more than one case.
struct LimitedBytes {
    struct value_type { // NOLINT(readability-identifier-naming): the name that Beast asks for
        QByteArray bytes;
        qsizetype limit = 0;
    };

    class Reader {
    public:
        template<bool isRequest, typename Fields>
        Reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {}
        void init(const boost::optional<std::uint64_t> &length, error_code &error)
        {
            error = {};
            if (length && *length > static_cast<std::uint64_t>(m_body.limit)) {
                error = make_error_code(http::error::body_limit);
            } else if (length) {
                m_body.bytes.reserve(std::min(static_cast<qsizetype>(*length), mostReserved));
            }
        }
        template<typename Buffers>
        std::size_t put(const Buffers &buffers, error_code &error)
        {
            const auto size = static_cast<qsizetype>(boost::asio::buffer_size(buffers));
            if (m_body.bytes.size() + size > m_body.limit) {
                error = make_error_code(http::error::body_limit);
                return 0;
            }
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer piece(*it);
                m_body.bytes.append(static_cast<const char *>(piece.data()), static_cast<qsizetype>(piece.size()));
            }
            error = {};
            return static_cast<std::size_t>(size);
        }
        void finish(error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
    using reader = Reader; ///< the name that Beast asks for
};

std::string_view textOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Refusal refusalOf(const error_code &error)
{
    if (error == http::error::header_limit) {
        return Refusal::HeaderTooLarge;
    }
    return error == http::error::body_limit ? Refusal::BodyTooLarge : Refusal::Malformed;
}

} // namespace

class RequestReader::Parser final : public http::request_parser<LimitedBytes> {
public:
    [[nodiscard]] const http::request<LimitedBytes> &message() const { return get(); }

    [[nodiscard]] std::optional<Refusal> checkHeader(const QByteArray &path) const
    {
        const auto &request = message();
        const bool hasCoding = request.count(http::field::transfer_encoding) > 0;
        const bool hasLength = request.count(http::field::content_length) > 0;
        const bool isNew = request.version() >= 11;
        const bool isFramed = hasCoding ? !hasLength && chunked() && isNew : !hasLength || isPlainLength();
        // What two readers could take for two different requests is none.
        if (!isFramed || request.count(http::field::transfer_encoding) > 1
            || (isNew && request.count(http::field::host) != 1)) {
            return Refusal::Malformed;
        }
        const std::string_view target = request.target();
        if (target.substr(0, target.find('?')) != textOf(path)) {
            return Refusal::NotFound;
        }
        if (request.method() != http::verb::post) {
            return Refusal::NotPost;
        }
        if (!hasCoding && !hasLength) {
            return Refusal::NoLength;
        }
        if (request.count(signatureHeader) != 1 || !looksLikeSignature(signature())) {
            return Refusal::Unsigned;
        }
        return std::nullopt;
    }

    [[nodiscard]] QByteArray signature() const
    {
        const std::string_view text = message()[signatureHeader];
        return {text.data(), static_cast<qsizetype>(text.size())};
    }

    /// Beast takes lists of equal numbers, too.
    [[nodiscard]] bool isPlainLength() const
    {
        const std::string_view length = message()[http::field::content_length];
        return message().count(http::field::content_length) == 1
            && std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    QByteArray keptSignature; ///< of the header: a chunked body may end with more fields
};

RequestReader::RequestReader(const WebhookLimits &limits, QByteArray path) : m_limits(limits), m_path(std::move(path))
{
    begin();
}

RequestReader::~RequestReader() = default;

void RequestReader::begin()
{
    m_parser = std::make_unique<Parser>();
    m_parser->header_limit(static_cast<std::uint32_t>(m_limits.headerBytes));
    m_parser->body_limit(static_cast<std::uint64_t>(m_limits.bodyBytes));
    m_parser->get().body().limit = m_limits.bodyBytes;
    m_headerBytes = 0;
    m_headerDone = false;
}

void RequestReader::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
}

RequestReader::Step RequestReader::step()
{
    while (!m_refused) {
        if (m_headerDone && m_parser->is_done()) {
            return Step::Complete;
        }
        const auto left = static_cast<std::size_t>(m_buffer.size() - m_used);
        if (left == 0) {
            return wantMore();
        }
        error_code error;
        const auto used = static_cast<qsizetype>(
            m_parser->put(boost::asio::const_buffer(m_buffer.constData() + m_used, left), error));
        m_used += used;
        if (!m_headerDone) {
            m_headerBytes += used;
        }
        if (error == http::error::need_more) {
            return wantMore();
        }
        if (error) {
            return refuse(refusalOf(error));
        }
        if (!m_headerDone && m_parser->is_header_done()) {
            m_headerDone = true;
            if (m_headerBytes > m_limits.headerBytes) {
                return refuse(Refusal::HeaderTooLarge);
            }
            if (const std::optional<Refusal> why = m_parser->checkHeader(m_path)) {
                return refuse(*why);
            }
            m_parser->keptSignature = m_parser->signature();
            return Step::Header;
        }
    }
    return Step::Refused;
}

/// What the parser leaves is part of one line, or of the lines after the last chunk: never more than a header.
RequestReader::Step RequestReader::wantMore()
{
    forgetUsed();
    const qsizetype line = m_buffer.size() + (m_headerDone ? 0 : m_headerBytes);
    if (line > m_limits.headerBytes) {
        return refuse(m_headerDone ? Refusal::Malformed : Refusal::HeaderTooLarge);
    }
    return Step::NeedMore;
}

RequestReader::Step RequestReader::refuse(Refusal why)
{
    m_refused = true;
    m_refusal = why;
    m_buffer.clear();
    m_used = 0;
    return Step::Refused;
}

void RequestReader::forgetUsed()
{
    if (m_used == m_buffer.size()) {
        m_buffer.resize(0); // and its memory is used again
    } else if (m_used > 0) {
        m_buffer.remove(0, m_used);
    }
    m_used = 0;
}

bool RequestReader::expectsContinue() const
{
    const auto &request = m_parser->message();
    return request.version() >= 11 && boost::beast::iequals(request[http::field::expect], "100-continue")
        && !m_parser->is_done();
}

WebhookRequest RequestReader::take()
{
    WebhookRequest request{.signature = m_parser->keptSignature,
                           .body = std::move(m_parser->get().body().bytes),
                           .keepAlive = m_parser->keep_alive()};
    forgetUsed();
    begin();
    return request;
}

RequestReader::Stage RequestReader::stage() const
{
    if (m_headerDone) {
        return Stage::Body;
    }
    return m_headerBytes > 0 || m_buffer.size() > m_used ? Stage::Header : Stage::Between;
}

qsizetype RequestReader::unfinishedBytes() const
{
    return m_buffer.size() - m_used + m_parser->message().body().bytes.size() + m_headerBytes;
}

} // namespace fleet
