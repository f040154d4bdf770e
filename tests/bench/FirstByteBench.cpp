// From the click on an emergency stop to its first byte at the gateway, while the engine takes 500 heartbeats a second.

#include "bench/BenchFleet.h"
#include "bench/Desk.h"
#include "bench/Responder.h"

#include <QCoreApplication>

#include <atomic>
#include <thread>

namespace fleet::bench {

namespace {

constexpr int botCount = 1'000;
constexpr int deadCount = 300;
constexpr int eventsASecond = 500;
constexpr int clicks = 250;
/// No bot here ever proves anything: every stop stays open, and all are carried on side by side.
constexpr int fleetClicks = 10;
constexpr milliseconds clickPause{60};
constexpr milliseconds fleetPause{300};
constexpr milliseconds settle{6'000};
constexpr milliseconds settleDead{16'000}; // until a sweep proved the silence
constexpr milliseconds patience{10'000};
constexpr double budgetMs = 20;
const QByteArray apiKey = QByteArrayLiteral("a2a_enterprise_0123456789abcdef01234567");

/// Heartbeats at an even pace on a thread of its own.
class Feeder final {
public:
    Q_DISABLE_COPY_MOVE(Feeder)

    Feeder(BenchFleet &fleet, Responder &responder) : m_thread([this, &fleet, &responder] { run(fleet, responder); }) {}

    ~Feeder()
    {
        m_ending = true;
        m_thread.join();
    }

private:
    void run(BenchFleet &fleet, Responder &responder)
    {
        const QByteArray type = fleet.heartbeatType();
        constexpr std::chrono::microseconds pause(1'000'000 / eventsASecond);
        auto next = std::chrono::steady_clock::now();
        while (!m_ending) {
            responder.pushEvent(type, fleet.nextHeartbeat());
            next += pause;
            std::this_thread::sleep_until(next);
        }
    }

    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

struct Sample {
    std::vector<double> oneBot;
    std::vector<double> wholeFleet;
};

double clickOnce(Desk &desk, Responder &responder, const std::vector<QString> &bots)
{
    Desk::wait([] { return false; }, milliseconds(5));
    responder.mark();
    const SteadyTime clicked = desk.stop(bots);
    if (!Desk::wait([&] { return responder.firstByte().has_value(); }, patience)) {
        std::printf("  A stop never came.\n");
        return 0;
    }
    return msBetween(clicked, *responder.firstByte());
}

Sample measure(int dead, const ResponderRules &rules)
{
    Responder responder;
    BenchFleet fleet(botCount, dead, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(responder.port())), apiKey);
    Desk desk(fleet.profile());
    Desk::wait([&] { return responder.openStreams() > 0; }, patience);
    const Feeder feeder(fleet, responder);
    Desk::pause(dead > 0 ? settleDead : settle);
    if (dead > 0) {
        const std::vector<BotView> &bots = desk.client().snapshot().bots;
        const auto found =
            std::count_if(bots.begin(), bots.end(), [](const BotView &bot) { return bot.liveness == Liveness::Dead; });
        std::printf("  %lld of %d bots are dead\n", static_cast<long long>(found), botCount);
    }
    responder.setRules(rules);
    desk.client().warmEmergencyLane(8);
    Desk::pause(milliseconds(1'000));
    Sample sample;
    for (int click = 0; click < fleetClicks; ++click) {
        sample.wholeFleet.push_back(clickOnce(desk, responder, {}));
        Desk::wait([&] { return responder.answered() >= botCount; }, patience);
        Desk::pause(fleetPause);
    }
    for (int click = 0; click < clicks; ++click) {
        sample.oneBot.push_back(
            clickOnce(desk, responder, {fleet.ids().at(static_cast<std::size_t>(click * 7) % fleet.ids().size())}));
        Desk::pause(clickPause);
    }
    return sample;
}

void print(const char *what, const std::vector<double> &sample)
{
    std::printf("  %-34s median %6.2f  p95 %6.2f  p99 %6.2f  most %6.2f ms\n", what, median(sample),
                percentile(sample, 0.95), percentile(sample, 0.99), percentile(sample, 1));
}

void run(const char *what, int dead, const ResponderRules &rules, const Sample *plain, Sample *keep = nullptr)
{
    std::printf("%s\n", what);
    const Sample sample = measure(dead, rules);
    print("stop of one bot", sample.oneBot);
    print("stop of the fleet of 1,000", sample.wholeFleet);
    printAtMost("one bot, p99", percentile(sample.oneBot, 0.99), budgetMs, "ms");
    printAtMost("whole fleet, p99", percentile(sample.wholeFleet, 0.99), budgetMs, "ms");
    if (plain != nullptr) {
        const double before = percentile(plain->oneBot, 0.99);
        printAtMost("one bot, p99 beside the plain run", percentile(sample.oneBot, 0.99),
                    before + std::max(before * 0.1, 1.0), "ms");
    }
    if (keep != nullptr) {
        *keep = sample;
    }
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    using namespace fleet::bench;
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Sample plain;
    run("Click to first byte on the wire, 1,000 bots, 500 heartbeats a second", 0, {}, nullptr, &plain);
    run("The same with every ordinary call taking 5 s", 0, {.ordinaryDelay = std::chrono::milliseconds(5'000)}, &plain);
    run("The same with every ordinary call refused with 429", 0, {.ordinaryStatus = 429}, &plain);
    run("The same with 30 % of the fleet dead", deadCount, {}, &plain);
    return 0;
}
