// The emergency stop of 1,000 bots: beside a sequential client, beside the limit of its connections, and with 5 % of the
// answers taking 5 s.

#include "bench/BenchFleet.h"
#include "bench/Desk.h"
#include "bench/Responder.h"
#include "sandbox/GatewayServer.h"

#include <QCoreApplication>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <cmath>

namespace fleet::bench {

namespace {

constexpr std::size_t botCount = 1'000;
constexpr int connections = 256;
constexpr milliseconds latency{20};
constexpr milliseconds fleetHold{1'500};
constexpr milliseconds patience{60'000};
constexpr int rounds = 7;
constexpr int slowRounds = 3;
constexpr int slowEvery = 20;
constexpr std::size_t healthy = botCount - botCount / slowEvery;
const QByteArray apiKey = QByteArrayLiteral("a2a_enterprise_0123456789abcdef01234567");

/// The messages and the broadcast, `connections` at a time.
double limitMs()
{
    return std::ceil(static_cast<double>(botCount + 1) / connections) * static_cast<double>(latency.count());
}

QUrl urlOf(const Responder &responder)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(responder.port()));
}

/// From the click until `count` of the messages were answered.
double stopOnce(Desk &desk, Responder &responder, std::size_t count, bool held)
{
    if (held) {
        desk.holdButton(connections, fleetHold);
    }
    responder.mark();
    const SteadyTime clicked = desk.stop({});
    if (!Desk::wait([&] { return responder.answered() >= botCount; }, patience)) {
        std::printf("  Only %zu of %zu messages came.\n", responder.answered(), botCount);
        return 0;
    }
    const double took = msBetween(clicked, responder.answeredAt(count));
    desk.client().coolEmergencyLane();
    Desk::pause(milliseconds(700)); // what the last round left behind ends
    return took;
}

/// The same requests, one after another over one kept connection.
double sequentialMs(const std::vector<std::string> &requests, std::uint16_t port)
{
    namespace asio = boost::asio;
    namespace http = boost::beast::http;
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    socket.connect({asio::ip::address_v4::loopback(), port});
    socket.set_option(asio::ip::tcp::no_delay(true));
    boost::beast::flat_buffer buffer;
    const auto begun = std::chrono::steady_clock::now();
    for (const std::string &request : requests) {
        asio::write(socket, asio::buffer(request));
        http::response<http::string_body> answer;
        http::read(socket, buffer, answer);
    }
    return msBetween(begun, std::chrono::steady_clock::now());
}

void benchResponder()
{
    std::printf("Stop of %zu bots over %d connections, every answer after %lld ms (minimal responder)\n", botCount,
                connections, static_cast<long long>(latency.count()));
    Responder responder;
    responder.setRules({.delay = latency});
    const BenchFleet fleet(static_cast<int>(botCount), 0, urlOf(responder), apiKey);
    Desk desk(fleet.profile());
    Desk::pause(milliseconds(1'000));

    const double cold = stopOnce(desk, responder, botCount, false);
    std::vector<double> sample;
    sample.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        sample.push_back(stopOnce(desk, responder, botCount, true));
    }
    const std::vector<std::string> requests = [&] {
        stopOnce(desk, responder, botCount, true);
        return responder.requests();
    }();
    const double sequential = sequentialMs({requests.begin(), requests.begin() + botCount}, responder.port());
    const double stop = median(sample);
    std::printf("  rounds, ms:%s (first stop, no connection open: %.1f)\n", list(sample).c_str(), cold);
    std::printf("  limit of the connections %.0f ms, sequential client %.0f ms\n", limitMs(), sequential);
    std::printf("  %-58s %8.2f ms\n", "click to all sent and answered, median", stop);
    printAtMost("x the limit of the connections", stop / limitMs(), 2, "x");
    printAtLeast("x faster than the sequential client", sequential / stop, 100, "x");

    std::printf("The same with %zu of the answers taking 5 s\n", botCount - healthy);
    responder.setRules({.delay = latency, .slowEvery = slowEvery});
    std::vector<double> slow;
    slow.reserve(slowRounds);
    for (int round = 0; round < slowRounds; ++round) {
        slow.push_back(stopOnce(desk, responder, healthy, true));
        Desk::pause(milliseconds(3'000)); // what timed out is sent again first
    }
    responder.setRules({.delay = latency});
    std::vector<double> quick;
    quick.reserve(slowRounds);
    for (int round = 0; round < slowRounds; ++round) {
        quick.push_back(stopOnce(desk, responder, healthy, true));
    }
    std::printf("  rounds, ms:%s; without slow ones:%s\n", list(slow).c_str(), list(quick).c_str());
    printAtMost("the healthy 95 % done, x the time without", median(slow) / median(quick), 1.5, "x");
}

void benchSandbox()
{
    std::printf("The same against the whole sandbox gateway in this process (its own work included)\n");
    sandbox::GatewayOptions options;
    options.latency = latency;
    options.rateLimits = false;
    sandbox::GatewayServer server(options);
    const Result<void> started = server.start();
    if (!started) {
        std::printf("  It does not start: %s\n", qPrintable(started.error().detail));
        return;
    }
    const QByteArray key = server.addAgent(QStringLiteral("fleet-manager-bench"), QStringLiteral("enterprise"));
    const BenchFleet fleet(static_cast<int>(botCount), 0, server.url(), key);
    for (const QString &bot : fleet.ids()) {
        server.addAgent(bot);
    }
    Desk desk(fleet.profile());
    Desk::pause(milliseconds(1'000));
    const QString route = QStringLiteral("POST /v1/messaging/messages");
    std::vector<double> sample;
    for (int round = 0; round < rounds; ++round) {
        desk.holdButton(connections, fleetHold);
        server.resetCounters();
        const SteadyTime clicked = desk.stop({});
        if (!Desk::wait([&] { return server.counters().byRoute.value(route) >= botCount; }, patience)) {
            std::printf("  Not all messages came.\n");
            return;
        }
        sample.push_back(msBetween(clicked, std::chrono::steady_clock::now()) + static_cast<double>(latency.count()));
        desk.client().coolEmergencyLane();
        Desk::pause(milliseconds(700));
    }
    std::printf("  rounds, ms:%s\n", list(sample).c_str());
    std::printf("  %-58s %8.2f x\n", "x the limit of the connections, median", median(sample) / limitMs());
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    fleet::bench::benchResponder();
    fleet::bench::benchSandbox();
    return 0;
}
