#include "ui/welcome/ConnectFlow.h"

#include <QPointer>

#include <utility>

namespace fleet::ui {

ConnectFlow::ConnectFlow(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_clock(clock),
      m_test(clock)
{
    connect(&m_test, &ConnectionTest::changed, this, [this] { Q_EMIT reported(m_test.report(), m_test.isRunning()); });
    connect(&m_test, &ConnectionTest::finished, this, [this] {
        if (!m_test.report().hasPassed()) {
            m_tested.reset();
        }
    });
}

void ConnectFlow::test(const ConnectionRequest &request)
{
    m_tested = request;
    m_test.start(request);
}

void ConnectFlow::forget()
{
    m_tested.reset();
    m_test.cancel();
    Q_EMIT reported(ConnectionReport{}, false);
}

void ConnectFlow::makeProfile(ApiKeyPlace keyPlace)
{
    if (!m_tested || m_test.isRunning() || m_making) {
        return;
    }
    carryOut({.folder = m_folder,
              .gateway = m_tested->gateway,
              .organisation = m_tested->organisation,
              .managerId = m_tested->managerId,
              .apiKey = m_tested->apiKey,
              .keyPlace = keyPlace});
}

void ConnectFlow::lookForKeychain()
{
    look();
}

QCoro::Task<void> ConnectFlow::look()
{
    const QPointer<ConnectFlow> alive(this);
    const KeychainState state = co_await keychain::look();
    if (alive) {
        Q_EMIT keychainSeen(state);
    }
}

QCoro::Task<void> ConnectFlow::carryOut(SetupRequest request)
{
    const QPointer<ConnectFlow> alive(this);
    m_making = true;
    const Result<SetupReport> report = co_await setUpProfile(request, m_clock);
    if (!alive) {
        co_return;
    }
    m_making = false;
    if (report) {
        m_tested.reset(); // the key is where it is kept now and nowhere else
        Q_EMIT made(*report);
    } else {
        Q_EMIT refused(report.error());
    }
}

} // namespace fleet::ui
