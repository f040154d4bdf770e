// An engine that submits one operation and dies of SIGKILL where it is told to. Run by the fault tests.
//
//   crash_engine PROFILE VERB OPERATION at BOUNDARY N     at the N-th time it reaches that point
//   crash_engine PROFILE VERB OPERATION after MICROS      that long after the click
//   crash_engine PROFILE VERB OPERATION sent              never: prints in how many microseconds all was sent, and ends
//   crash_engine PROFILE hears after MICROS               that long after it listens; it submits nothing
//
// Exit 2: wrong usage; 3: refused, with the reason. Prints "submitted" once the engine took the operation on.

#include "engine/Engine.h"
#include "engine/FleetClock.h"
#include "faults/Boundaries.h"
#include "fleet/Profile.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include <unistd.h>

namespace fleet::test {

namespace {

constexpr int exitUsage = 2;
constexpr int exitRefused = 3;

void dieNow()
{
    ::kill(::getpid(), SIGKILL);
}

/// Dies on its own even while the engine's thread is busy.
void dieAfter(std::chrono::microseconds delay)
{
    std::thread([delay] {
        std::this_thread::sleep_for(delay);
        dieNow();
    }).detach();
}

void dieAt(Engine &engine, Boundary where, int occurrence)
{
    engine.operations().setBoundaryObserver([where, left = occurrence](Boundary reached) mutable {
        if (reached == where && --left == 0) {
            dieNow();
        }
    });
}

bool isAllSent(const FleetSnapshot &fleet, const OperationId &id)
{
    return std::any_of(fleet.operations.begin(), fleet.operations.end(), [&](const OperationView &operation) {
        return operation.id == id
            && std::none_of(operation.deliveries.begin(), operation.deliveries.end(),
                            [](const DeliveryView &delivery) { return delivery.state == DeliveryState::Queued; });
    });
}

int say(int code, const QString &text)
{
    std::puts(qPrintable(text));
    std::fflush(stdout);
    return code;
}

/// Only listens, and takes in what waits.
int hear(const Profile &profile, const QString &micros)
{
    const std::unique_ptr<Clock> clock = makeFleetClock(profile);
    const Result<std::unique_ptr<Engine>> engine = Engine::start(profile, *clock);
    if (!engine) {
        return say(exitRefused, engine.error().detail);
    }
    dieAfter(std::chrono::microseconds(micros.toLongLong()));
    return QCoreApplication::exec();
}

int run(const QStringList &arguments)
{
    const Result<Profile> profile = loadProfile(arguments.at(1));
    if (profile && arguments.at(2) == QLatin1String("hears")) {
        return hear(*profile, arguments.at(4));
    }
    const std::optional<Verb> verb = verbFromString(arguments.at(2));
    const OperationId id(arguments.at(3));
    const QString &when = arguments.at(4);
    if (!profile || !verb) {
        return say(exitUsage, profile ? QStringLiteral("no such verb") : profile.error().detail);
    }
    const std::unique_ptr<Clock> clock = makeFleetClock(*profile);
    const Result<std::unique_ptr<Engine>> engine = Engine::start(*profile, *clock);
    if (!engine) {
        return say(exitRefused, engine.error().detail);
    }
    if (when == QLatin1String("at")) {
        const std::optional<Boundary> where = boundaryNamed(arguments.value(5));
        if (!where) {
            return say(exitUsage, QStringLiteral("no such boundary"));
        }
        dieAt(**engine, *where, arguments.value(6).toInt());
    } else if (when == QLatin1String("after")) {
        dieAfter(std::chrono::microseconds(arguments.value(5).toLongLong()));
    }
    const auto click = std::chrono::steady_clock::now();
    const Result<OperationView> submitted = (*engine)->submit({.id = id,
                                                               .verb = *verb,
                                                               .scope = Scope::fleet(),
                                                               .targets = {},
                                                               .reason = QStringLiteral("crash drill"),
                                                               .issuedBy = QStringLiteral("op-1"),
                                                               .fields = {},
                                                               .windDown = std::nullopt,
                                                               .confirmation = {}});
    if (!submitted) {
        return say(exitRefused, submitted.error().detail);
    }
    say(0, QStringLiteral("submitted"));
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        if (when == QLatin1String("sent") && isAllSent((*engine)->snapshot(), id)) {
            const auto took = std::chrono::steady_clock::now() - click;
            say(0, QString::number(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
            QCoreApplication::quit();
        }
    });
    watch.start(std::chrono::milliseconds(1));
    return QCoreApplication::exec();
}

} // namespace

} // namespace fleet::test

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() < 5 ? fleet::test::exitUsage : fleet::test::run(arguments);
}
