// An engine that lives long enough to be attached to and never answers anything else: SIGSTOP without a process.
// It speaks only when a test tells it to. Must never carry anything out.
#pragma once

#include "engine/EngineLock.h"
#include "fleet/FleetView.h"
#include "fleet/Profile.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace fleet::test {

/// Holds the profile's lock and socket; both are free again when it goes.
class HungEngine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HungEngine)

public:
    HungEngine(const Profile &profile, const FleetSnapshot &snapshot);
    ~HungEngine() override;

    /// Everything it was asked but the attaching.
    [[nodiscard]] const std::vector<QJsonObject> &asked() const { return m_asked; }
    /// Ends as soon as it is asked something, instead of never answering.
    void dieWhenAsked() { m_dies = true; }
    /// One word to each that is attached: it goes on.
    void speak();
    /// Nobody reaches it any more, and nobody takes its place: it keeps the lock.
    void leave();
    void comeBack();

private:
    void accept();
    void handle(QLocalSocket *socket, const QJsonObject &request);

    std::unique_ptr<EngineLock> m_lock;
    FleetSnapshot m_snapshot;
    QString m_path;
    QLocalServer m_server;
    std::vector<QPointer<QLocalSocket>> m_attached;
    std::vector<QJsonObject> m_asked;
    bool m_dies = false;
};

} // namespace fleet::test
