#include "engine/FleetWait.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace fleet {

QCoro::Task<bool> until(EngineClient *client, FleetTest done, milliseconds patience)
{
    if (done(client->snapshot())) {
        co_return true;
    }
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    const QFuture<bool> future = promise->future();
    const auto finish = [promise](bool outcome) {
        if (!promise->future().isFinished()) {
            promise->addResult(outcome);
            promise->finish();
        }
    };
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [finish] { finish(false); });
    const auto look = [client, finish, done] {
        if (done(client->snapshot())) {
            finish(true);
        }
    };
    QObject::connect(client, &EngineClient::fleetChanged, &timer, look);
    QObject::connect(client, &EngineClient::becameReady, &timer, look); // after a change of engines
    timer.start(patience);
    co_return co_await future;
}

const OperationView *findOperation(const FleetSnapshot &fleet, const OperationId &id)
{
    const auto found = std::find_if(fleet.operations.begin(), fleet.operations.end(),
                                    [&](const OperationView &view) { return view.id == id; });
    return found == fleet.operations.end() ? nullptr : &*found;
}

} // namespace fleet
