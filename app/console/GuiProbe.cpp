#include "console/GuiProbe.h"

#include "core/Json.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QFile>
#include <QJsonObject>
#include <QMainWindow>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <unistd.h>

namespace fleet {

namespace {

using std::chrono::microseconds;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr milliseconds stall{50};

nanoseconds clockTime(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
}

/// When the kernel began this process, as time since boot; it counts in hundredths of a second.
nanoseconds processStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) {
        return clockTime(CLOCK_BOOTTIME);
    }
    const QByteArray line = file.readAll();
    // The program's name stands in parentheses and may hold spaces; the 20th field after it is the start.
    const QByteArray start = line.mid(line.lastIndexOf(')') + 2).split(' ').value(19);
    return nanoseconds(start.toLongLong() * (1'000'000'000 / sysconf(_SC_CLK_TCK)));
}

milliseconds sinceProcessStart()
{
    static const nanoseconds start = processStart();
    return std::chrono::duration_cast<milliseconds>(clockTime(CLOCK_BOOTTIME) - start);
}

double inMs(microseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

QByteArray nameOf(QEvent::Type type, const QByteArray &receiver)
{
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QByteArray(key == nullptr ? "own event" : key) + " of " + receiver;
}

} // namespace

QByteArray ProbeFigures::toJson() const
{
    QJsonObject json;
    if (firstPaint) {
        json.insert(QStringLiteral("first_paint_ms"), static_cast<qint64>(firstPaint->count()));
    }
    if (liveData) {
        json.insert(QStringLiteral("live_data_ms"), static_cast<qint64>(liveData->count()));
    }
    json.insert(QStringLiteral("longest_stall_ms"), inMs(longestStall));
    json.insert(QStringLiteral("longest_stall_cpu_ms"), inMs(longestStallCpu));
    json.insert(QStringLiteral("busiest_turn_cpu_ms"), inMs(busiestTurnCpu));
    json.insert(QStringLiteral("stalls_over_50_ms"), stallsOver50ms);
    json.insert(QStringLiteral("longest_paint_ms"), inMs(longestPaint));
    json.insert(QStringLiteral("longest_event_ms"), inMs(longestEvent));
    json.insert(QStringLiteral("longest_event"), QString::fromLatin1(longestEventOf));
    json.insert(QStringLiteral("turns"), turns);
    json.insert(QStringLiteral("bots"), bots);
    return toCompactJson(json);
}

ProbedApplication::ProbedApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &ProbedApplication::endTurn);
}

bool ProbedApplication::notify(QObject *receiver, QEvent *event)
{
    // Every thread's events come through here; only those of the window keep a person waiting.
    if (QThread::currentThread() != thread() || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    beginTurn();
    // Neither may be there any more afterwards.
    const QEvent::Type type = event->type();
    const QByteArray name = receiver->metaObject()->className();
    const bool isWindow = receiver->inherits("QWidgetWindow") || qobject_cast<QMainWindow *>(receiver) != nullptr;
    ++m_depth;
    const auto began = steady_clock::now();
    const bool handled = QApplication::notify(receiver, event);
    const auto took = std::chrono::duration_cast<microseconds>(steady_clock::now() - began);
    --m_depth;
    const bool isPaint = type == QEvent::UpdateRequest || type == QEvent::Expose || type == QEvent::Paint;
    if (!m_figures.firstPaint) {
        if (isPaint && isWindow) {
            m_figures.firstPaint = sinceProcessStart();
            m_inTurn = false; // What came before is the start, not a stall.
        }
        return handled;
    }
    if (isPaint) {
        m_figures.longestPaint = std::max(m_figures.longestPaint, took);
    }
    if (took > m_figures.longestEvent) {
        m_figures.longestEvent = took;
        m_figures.longestEventOf = nameOf(type, name);
    }
    return handled;
}

void ProbedApplication::watch(EngineClient &client)
{
    connect(&client, &EngineClient::becameReady, this, [this, &client] { lookForLiveData(client); });
    connect(&client, &EngineClient::fleetChanged, this, [this, &client] { lookForLiveData(client); });
}

void ProbedApplication::lookForLiveData(const EngineClient &client)
{
    const FleetSnapshot &fleet = client.snapshot();
    m_figures.bots = static_cast<int>(fleet.bots.size());
    if (!m_figures.liveData && fleet.link.state == LinkState::Live
        && std::any_of(fleet.bots.begin(), fleet.bots.end(),
                       [](const BotView &bot) { return bot.liveness == Liveness::Alive; })) {
        m_figures.liveData = sinceProcessStart();
    }
}

void ProbedApplication::beginTurn()
{
    if (m_figures.firstPaint && !m_inTurn) {
        m_inTurn = true;
        m_turnBegan = steady_clock::now();
        m_turnCpu = clockTime(CLOCK_THREAD_CPUTIME_ID);
    }
}

void ProbedApplication::endTurn()
{
    if (!m_inTurn) {
        return;
    }
    m_inTurn = false;
    ++m_figures.turns;
    const auto took = std::chrono::duration_cast<microseconds>(steady_clock::now() - m_turnBegan);
    const auto worked = std::chrono::duration_cast<microseconds>(clockTime(CLOCK_THREAD_CPUTIME_ID) - m_turnCpu);
    m_figures.stallsOver50ms += took > stall ? 1 : 0;
    m_figures.busiestTurnCpu = std::max(m_figures.busiestTurnCpu, worked);
    if (took > m_figures.longestStall) {
        m_figures.longestStall = took;
        m_figures.longestStallCpu = worked;
    }
}

} // namespace fleet
