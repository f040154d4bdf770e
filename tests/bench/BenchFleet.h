// A profile whose registry holds as many enrolled bots as a benchmark wants, and the heartbeats that those would send.
// Writes the store directly: enrolling is not what is measured.
#pragma once

#include "fleet/Profile.h"
#include "protocol/Crypto.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <deque>
#include <vector>

namespace fleet::bench {

class BenchFleet final {
public:
    /// The last `dead` of the `bots` were heard long ago and report every second: an engine soon finds them dead.
    BenchFleet(int bots, int dead, const QUrl &gateway, const QByteArray &apiKey);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const std::vector<QString> &ids() const { return m_ids; }

    /// Signed and sealed, as an event's payload; of each living bot in turn.
    [[nodiscard]] QByteArray nextHeartbeat();
    /// Of the bot whose turn it is.
    [[nodiscard]] QByteArray nextPublicKey() const { return m_keys.at(m_turn % m_living).publicKey; }
    [[nodiscard]] QByteArray heartbeatType() const;

private:
    void writeStore(int dead);

    QTemporaryDir m_folder;
    Profile m_profile;
    QByteArray m_boxKey;
    std::vector<QString> m_ids;
    std::vector<crypto::SigningKeyPair> m_keys;
    std::size_t m_living = 0;
    std::size_t m_turn = 0;
};

} // namespace fleet::bench
