#include "sandbox/HttpMessage.h"

#include <algorithm>
#include <charconv>

namespace fleet::sandbox {

std::string_view HttpRequest::header(std::string_view name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate == name) {
            return value;
        }
    }
    return {};
}

bool HttpRequest::hasHeader(std::string_view name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto &header) { return header.first == name; });
}

const char *statusWords(int status)
{
    switch (status) {
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Unknown";
    }
}

std::string serialize(const HttpReply &reply, bool keepAlive)
{
    std::string out;
    out.reserve(512 + reply.body.size());
    out += "HTTP/1.1 ";
    out += std::to_string(reply.status);
    out += ' ';
    out += statusWords(reply.status);
    out += "\r\n";
    for (const auto &[name, value] : reply.headers) {
        out += name;
        out += ": ";
        out += value;
        out += "\r\n";
    }
    out += "content-length: ";
    out += std::to_string(reply.body.size());
    out += "\r\n";
    if (!reply.contentType.empty()) {
        out += "content-type: ";
        out += reply.contentType;
        out += "\r\n";
    }
    out += keepAlive ? "\r\n" : "connection: close\r\n\r\n";
    out += reply.body;
    return out;
}

std::string percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr == text.data() + i + 3) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> result;
    while (!query.empty()) {
        const std::string_view item = query.substr(0, query.find('&'));
        query.remove_prefix(item.size() < query.size() ? item.size() + 1 : query.size());
        const std::size_t equals = item.find('=');
        if (equals != std::string_view::npos) {
            result.emplace_back(percentDecoded(item.substr(0, equals), true),
                                percentDecoded(item.substr(equals + 1), true));
        }
    }
    return result;
}

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const std::string_view segment = path.substr(0, path.find('/'));
        segments.emplace_back(segment);
        path.remove_prefix(segment.size());
    }
    return segments;
}

} // namespace fleet::sandbox
