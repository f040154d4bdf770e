// One request and one reply as values, between the sockets and the API. Must know nothing of either.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fleet::sandbox {

struct HttpRequest {
    std::string method;
    std::string target;                                       ///< as sent
    std::string path;                                         ///< as sent, without the query
    std::string query;                                        ///< as sent, without the question mark
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;
    std::string peer;          ///< the client's address
    bool bodyTooLarge = false; ///< by Content-Length; the body was thrown away

    /// The first header of that lower-case name, or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] bool hasHeader(std::string_view name) const;
};

struct HttpReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers; ///< without content-length and content-type
    std::string contentType = "application/json";
    std::string body;

    void add(std::string name, std::string value) { headers.emplace_back(std::move(name), std::move(value)); }
};

/// Status line, headers and body, ready for the socket.
[[nodiscard]] std::string serialize(const HttpReply &reply, bool keepAlive);
[[nodiscard]] const char *statusWords(int status);
[[nodiscard]] std::string percentDecoded(std::string_view text, bool plusIsSpace);
/// Names and values of a query, decoded, in order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query);
[[nodiscard]] std::vector<std::string> splitPath(std::string_view path);

} // namespace fleet::sandbox
