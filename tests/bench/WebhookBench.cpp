// Signed events over 256 kept-alive connections: how many a second are on disk and answered, beside the disk's own rate.

#include "bench/Figures.h"
#include "bench/WebhookSender.h"

#include "core/Clock.h"
#include "store/InboxFile.h"
#include "webhook/WebhookBody.h"
#include "webhook/WebhookReceiver.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

#include <memory>

namespace fleet::bench {

namespace {

constexpr int connections = 256;
constexpr int eventsARound = 60'000;
constexpr int otherEvents = 4'000; // a process for each takes long
constexpr int rounds = 5;
constexpr qsizetype bodyBytes = 700;
constexpr int page = 2'000;
constexpr double budget = 20'000;
constexpr int patience = 10'000; // ms
const QByteArray secret = QByteArrayLiteral("a-signing-secret-for-benchmarks");

QByteArray eventBody(qint64 id)
{
    QByteArray body = "{\"type\": \"fleet.heartbeat\", \"id\": " + QByteArray::number(id)
                    + ", \"event_type\": \"fleet.heartbeat\", \"source\": \"bot-0001\", \"created_at\": "
                      "\"2026-11-22T15:07:19\", \"payload\": {\"agent_id\": \"bot-0001\", \"sealed\": \"";
    return body.leftJustified(bodyBytes - 3, 'x') + "\"}}";
}

std::vector<QByteArray> requests(const QByteArray &path, int count, qint64 firstId)
{
    std::vector<QByteArray> texts;
    texts.reserve(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) {
        const QByteArray body = eventBody(firstId + number);
        texts.push_back("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "X-A2A-Signature: " + webhookSignature(secret, body)
                        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    return texts;
}

/// Pages written and synced, one by one.
double syncsASecond(const QString &folder)
{
    const QByteArray bytes(4096, 'x');
    const QByteArray path = QFile::encodeName(folder + QLatin1String("/sync"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const SteadyTime begun = std::chrono::steady_clock::now();
    int count = 0;
    while (file >= 0 && msBetween(begun, std::chrono::steady_clock::now()) < 1'000) {
        const bool done =
            ::pwrite(file, bytes.constData(), 4096, 4096L * (count % 1024)) == 4096 && ::fdatasync(file) == 0;
        count += done ? 1 : 0;
    }
    ::close(file);
    return count / msBetween(begun, std::chrono::steady_clock::now()) * 1'000;
}

/// Reads what waits, in order, and acknowledges it, as an engine does; counts what it has seen.
class Reader final : public QObject {
public:
    explicit Reader(InboxFile &inbox) : m_inbox(inbox) {}

    [[nodiscard]] int seen() const { return m_seen; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void go()
    {
        m_again = true;
        if (!m_busy) {
            work();
        }
    }

private:
    QCoro::Task<void> work()
    {
        m_busy = true;
        while (std::exchange(m_again, false)) {
            const Result<std::vector<InboxEntry>> entries = co_await m_inbox.read(m_after, page);
            if (!entries || entries->empty()) {
                continue;
            }
            for (const InboxEntry &entry : *entries) {
                m_seen += readWebhookEvent(entry.parcel.bytes) ? 1 : 0;
            }
            m_after = entries->back().seq;
            m_again = true;
            const Result<void> acknowledged = co_await m_inbox.acknowledge(m_after);
            if (!acknowledged) {
                std::printf("  Nothing could be acknowledged.\n");
            }
        }
        m_busy = false;
    }

    InboxFile &m_inbox;
    qint64 m_after = 0;
    int m_seen = 0;
    bool m_busy = false;
    bool m_again = false;
};

/// Sends on a thread of its own, while this one takes what it is told.
SendResult sendAll(quint16 port, const std::vector<QByteArray> &texts)
{
    SendResult result;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { result = sendOverConnections(port, connections, texts); }));
    thread->start();
    while (!thread->isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    thread->wait();
    return result;
}

void benchReceiver(const QString &folder)
{
    InboxFile inbox(folder + QLatin1String("/inbox.db"), {.parcels = 1'000'000, .bytes = 4'000'000'000});
    const SystemClock clock;
    WebhookReceiver receiver(inbox, clock);
    receiver.setSecrets({.current = secret, .previous = {}});
    WebhookOptions options;
    options.limits.requestsPerSecond = 1e6; // what is measured is not its own brake
    options.limits.burst = 1e6;
    if (const Result<void> started = receiver.start(options); !started) {
        std::printf("  It does not start: %s\n", qPrintable(started.error().detail));
        return;
    }
    Reader reader(inbox);
    QObject::connect(&receiver, &WebhookReceiver::eventsWait, &reader, &Reader::go);
    const double syncs = syncsASecond(folder);
    std::vector<double> rates;
    int sent = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::vector<QByteArray> texts = requests(options.path, eventsARound, 1 + sent);
        const SendResult result = sendAll(receiver.port(), texts);
        sent += result.taken;
        if (result.taken != eventsARound) {
            std::printf("  Only %d of %d events were taken.\n", result.taken, eventsARound);
        }
        rates.push_back(result.taken / result.seconds);
    }
    for (int step = 0; step < patience && (reader.seen() < sent || reader.isBusy()); step += 20) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    std::printf("  rounds, events/s:%s\n", list(rates).c_str());
    printAtLeast("events on disk and answered, median", median(rates), budget, "/s");
    std::printf("  %-58s %8.2f /s\n", "the disk's own syncs of a page", syncs);
    std::printf("  %-58s %8.2f x\n", "events for each of these", median(rates) / syncs);
    printAtMost("events that were answered and are not in the inbox", sent - reader.seen(), 0, "");
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool listens(quint16 port)
{
    for (int step = 0; step < patience; step += 50) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(50)) {
            return true;
        }
        QThread::msleep(50);
    }
    return false;
}

/// Debian's `webhook`, which checks the same signature, keeps nothing, and starts a program for each delivery.
void benchOther(const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("webhook"));
    std::printf("Beside it, Debian's package `webhook`: the same signatures, /bin/true for each, nothing on disk\n");
    if (program.isEmpty()) {
        std::printf("  It is not installed (apt-get install webhook).\n");
        return;
    }
    QFile hooks(folder + QLatin1String("/hooks.json"));
    if (!hooks.open(QIODevice::WriteOnly)) {
        return;
    }
    hooks.write("[{\"id\":\"bench\",\"execute-command\":\"/bin/true\",\"trigger-rule\":{\"match\":{"
                "\"type\":\"payload-hmac-sha256\",\"secret\":\""
                + secret + "\",\"parameter\":{\"source\":\"header\",\"name\":\"X-A2A-Signature\"}}}}]");
    hooks.close();
    const quint16 port = freePort();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {QStringLiteral("-hooks"), hooks.fileName(), QStringLiteral("-ip"),
                            QStringLiteral("127.0.0.1"), QStringLiteral("-port"), QString::number(port)});
    if (!process.waitForStarted() || !listens(port)) {
        std::printf("  It does not start.\n");
        return;
    }
    const SendResult result = sendAll(port, requests("/hooks/bench", otherEvents, 1));
    std::printf("  %-58s %8.2f /s (%d of %d taken)\n", "deliveries answered", result.taken / result.seconds,
                result.taken, otherEvents);
    process.kill();
    process.waitForFinished();
}

void run()
{
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QLatin1String("/webhook-XXXXXX"));
    std::printf("Webhook receiver: signed events of %d bytes over %d kept-alive connections, read and acknowledged\n",
                static_cast<int>(bodyBytes), connections);
    benchReceiver(folder.path());
    benchOther(folder.path());
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    fleet::bench::run();
    return 0;
}
