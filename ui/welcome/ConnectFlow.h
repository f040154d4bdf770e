// One way from an address and a key to a profile: the test, then the keys.
// Must never make a profile for what was not tested as it stands.
#pragma once

#include "engine/ConnectionTest.h"
#include "engine/ProfileSetup.h"

#include <QObject>

#include <optional>

namespace fleet::ui {

class ConnectFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectFlow)

public:
    /// `folder`: where the profile is made. `clock` must outlive the flow.
    ConnectFlow(QString folder, const Clock &clock, QObject *parent = nullptr);
    ~ConnectFlow() override = default;

    void test(const ConnectionRequest &request);
    /// Gives the test up, or forgets what it found.
    void forget();
    /// Only after a test that passed: `made` or `refused` follows.
    void makeProfile(ApiKeyPlace keyPlace);
    /// `keychainSeen` follows.
    void lookForKeychain();

Q_SIGNALS:
    void reported(const fleet::ConnectionReport &report, bool running);
    void made(const fleet::SetupReport &report);
    void refused(const fleet::Problem &problem);
    void keychainSeen(fleet::KeychainState state);

private:
    QCoro::Task<void> carryOut(SetupRequest request);
    QCoro::Task<void> look();

    QString m_folder;
    const Clock &m_clock;
    ConnectionTest m_test;
    std::optional<ConnectionRequest> m_tested; ///< passed, and not changed since
    bool m_making = false;
};

} // namespace fleet::ui
