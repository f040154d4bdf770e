// A fresh gateway with the agents and keys that the recorded exchanges assume, and a way to send a fixture to it.
#pragma once

#include "sandbox/GatewayServer.h"
#include "sandbox/JsonValue.h"
#include "support/ManualClock.h"
#include "support/RawHttp.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace fleet::test {

struct Fixture {
    QString name;
    QString key; ///< the caller's key by its name; empty for none
    QByteArray method;
    QByteArray path;
    QList<QByteArray> headers;
    QByteArray body;
    int status = 0;
    QList<QByteArray> answerHeaders;
    sandbox::JsonValue answer;
    sandbox::JsonValue whole;
};

/// All fixtures of the folder, in the order of their numbers.
[[nodiscard]] QStringList fixtureNames();
/// Reads one by the start of its name, e.g. "030". Ends the test program if there is none.
[[nodiscard]] Fixture readFixture(const QString &prefix);

class ContractWorld final {
public:
    /// With `empty` nobody is known yet.
    explicit ContractWorld(bool empty = false);

    /// Sends the fixture's request under its caller's key. Ids that earlier fixtures were given are put in the place of
    /// the recorded ones.
    RawReply send(const Fixture &fixture);
    /// Sends a fixture for what it leaves behind.
    void prepare(const QString &prefix);
    [[nodiscard]] QByteArray key(const QString &name) const { return m_keys.value(name); }
    RawHttp &http() { return m_http; }
    sandbox::GatewayServer &server() { return m_server; }
    ManualClock &clock() { return m_clock; }

private:
    void populate();
    [[nodiscard]] QByteArray withActualIds(QByteArray text) const;
    [[nodiscard]] QList<QByteArray> headersFor(const Fixture &fixture) const;

    ManualClock m_clock;
    sandbox::GatewayServer m_server;
    RawHttp m_http;
    QHash<QString, QByteArray> m_keys;
    QHash<QByteArray, QByteArray> m_ids; ///< actual by recorded
};

} // namespace fleet::test
