// From a heartbeat's frame on the wire to the snapshot that windows are shown: opened, verified, judged, kept and stored.
// Beside it what libsodium alone takes for the same envelopes, and what an hour of a large fleet costs in memory.

#include "bench/BenchFleet.h"
#include "bench/Desk.h"
#include "bench/Responder.h"
#include "core/Json.h"
#include "protocol/Envelope.h"
#include "protocol/Roads.h"
#include "vault/FileKeyRing.h"

#include <QCoreApplication>
#include <QFile>

namespace fleet::bench {

namespace {

constexpr int botCount = 2'000;
constexpr int heartbeatsARun = 20'000;
constexpr int runs = 5;
constexpr int heartbeatsAnHour = 120; // of each bot
constexpr milliseconds patience{120'000};
constexpr double budget = 5'000;
constexpr double memoryBudgetMb = 500; // of 10,000 bots
const QByteArray apiKey = QByteArrayLiteral("a2a_enterprise_0123456789abcdef01234567");

/// Resident memory of this process; 0 where the system does not tell.
double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.simplified().split(' ').at(1).toDouble() / 1024;
        }
    }
    return 0;
}

std::vector<QByteArray> makeHeartbeats(BenchFleet &fleet, int count)
{
    std::vector<QByteArray> payloads;
    payloads.reserve(static_cast<std::size_t>(count));
    for (int heartbeat = 0; heartbeat < count; ++heartbeat) {
        payloads.push_back(fleet.nextHeartbeat());
    }
    return payloads;
}

/// The newest report of every bot was signed at `from` or later.
bool allSaidSince(const FleetSnapshot &fleet, UtcTime from)
{
    return std::all_of(fleet.bots.begin(), fleet.bots.end(),
                       [from](const BotView &bot) { return bot.identity.saidAt && *bot.identity.saidAt >= from; });
}

/// Heartbeats a second, from the first frame until the snapshot has the last of them; 0 when it never did.
double takeIn(Desk &desk, Responder &responder, BenchFleet &fleet, int count)
{
    std::vector<QByteArray> payloads = makeHeartbeats(fleet, count - botCount);
    const UtcTime lastRound = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    const std::vector<QByteArray> rest = makeHeartbeats(fleet, botCount);
    payloads.insert(payloads.end(), rest.begin(), rest.end());
    const QByteArray type = fleet.heartbeatType();
    const SteadyTime begun = std::chrono::steady_clock::now();
    for (const QByteArray &payload : payloads) {
        responder.pushEvent(type, payload);
    }
    UtcTime looked{};
    const auto isShown = [&] {
        const FleetSnapshot &snapshot = desk.client().snapshot();
        if (std::exchange(looked, snapshot.at) == snapshot.at) {
            return false; // nothing new since
        }
        return allSaidSince(snapshot, lastRound);
    };
    if (!Desk::wait(isShown, patience)) {
        std::printf("  The last heartbeats were never shown.\n");
        return 0;
    }
    return count / (msBetween(begun, std::chrono::steady_clock::now()) / 1'000);
}

/// Seal opened and signature checked, and nothing else: what no ingest can do without.
double verifyAlone(BenchFleet &fleet, int count)
{
    const auto keys = FileKeyRing::open(fleet.profile().paths.secrets());
    if (!keys) {
        return 0;
    }
    struct Opened {
        QByteArray sealed;
        QByteArray message;
        QByteArray signature;
        QByteArray publicKey;
    };
    std::vector<Opened> prepared;
    for (int heartbeat = 0; heartbeat < count; ++heartbeat) {
        const QByteArray publicKey = fleet.nextPublicKey();
        const auto payload = parseJsonObject(fleet.nextHeartbeat());
        const auto sealed = roads::readSealedPayload(*payload);
        const auto envelope = envelopeFromBytes(*(*keys)->openSealed(sealed->sealed));
        prepared.push_back({sealed->sealed, preAuthEncoding(envelope->payloadType, envelope->payload),
                            envelope->signatures.front().signature, publicKey});
    }
    int good = 0;
    const SteadyTime begun = std::chrono::steady_clock::now();
    for (const Opened &opened : prepared) {
        const bool opens = (*keys)->openSealed(opened.sealed).has_value();
        good += opens && crypto::verify(opened.publicKey, opened.message, opened.signature) ? 1 : 0;
    }
    const double elapsed = msBetween(begun, std::chrono::steady_clock::now()) / 1'000;
    return good == count ? count / elapsed : 0;
}

void measureRate()
{
    std::printf("Heartbeats from the wire to the published snapshot, %d bots, %d a run, %d runs\n", botCount,
                heartbeatsARun, runs);
    Responder responder;
    BenchFleet fleet(botCount, 0, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(responder.port())), apiKey);
    Desk desk(fleet.profile());
    Desk::wait([&] { return responder.openStreams() > 0; }, patience);
    static_cast<void>(takeIn(desk, responder, fleet, 2 * botCount)); // every bot once before it counts
    std::vector<double> rates;
    std::vector<double> baselines;
    for (int run = 0; run < runs; ++run) {
        rates.push_back(takeIn(desk, responder, fleet, heartbeatsARun));
        baselines.push_back(verifyAlone(fleet, 4 * botCount));
    }
    std::printf("  heartbeats a second, run by run:  %s\n", list(rates).c_str());
    std::printf("  libsodium alone, run by run:      %s\n", list(baselines).c_str());
    printAtLeast("heartbeats taken in, median", median(rates), budget, "/s");
    std::printf("  libsodium alone (seal and signature), median               %8.2f /s\n", median(baselines));
    std::printf("  time of a heartbeat beside libsodium's alone               %8.2f times\n",
                median(baselines) / std::max(1.0, median(rates)));
}

void measureMemory()
{
    std::printf("Memory with %d bots and an hour of their heartbeats (%d)\n", botCount, botCount * heartbeatsAnHour);
    const double before = residentMb();
    Responder responder;
    BenchFleet fleet(botCount, 0, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(responder.port())), apiKey);
    Desk desk(fleet.profile());
    Desk::wait([&] { return responder.openStreams() > 0; }, patience);
    const double empty = residentMb();
    constexpr int portion = 10;
    for (int said = 0; said < heartbeatsAnHour; said += portion) {
        if (takeIn(desk, responder, fleet, portion * botCount) == 0) {
            return;
        }
    }
    Desk::pause(milliseconds(2'000)); // what is still to be written
    const double full = residentMb();
    std::printf("  before %.1f MB, with the engine %.1f MB, after the hour %.1f MB\n", before, empty, full);
    printAtMost("all of this process, gateway and signing bots with it", full, memoryBudgetMb, "MB");
    printAtMost("what the hour added, a bot", (full - empty) * 1024 / botCount, memoryBudgetMb * 1024 / 10'000, "KB");
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    fleet::bench::measureRate();
    fleet::bench::measureMemory();
    return 0;
}
