// The keychain of the desktop (Secret Service, KWallet): one secret a name, asked for through QtKeychain.
// Must never wait for longer than it is told to, and never keeps anything in plain text where there is no keychain.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <chrono>
#include <cstdint>

namespace fleet {

enum class KeychainState : std::uint8_t {
    Missing, ///< no session bus, nobody on it who keeps secrets, or no library to reach him
    Silent,  ///< it is there and does not answer
    Locked,  ///< asks a person for a password before it gives or takes anything
    Open,
};

struct KeychainLimits {
    std::chrono::milliseconds answer{10'000};
    /// A locked keychain asks a person, who has to type.
    std::chrono::milliseconds person{20'000};
};

/// Any thread may call; the application's event loop must run. Problems are kind NotFound for an entry that is not
/// there, else Storage, with what to do; none holds a secret.
namespace keychain {

/// Asks nobody for a password.
[[nodiscard]] QCoro::Task<KeychainState> look(KeychainLimits limits = {});

[[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry, KeychainLimits limits = {});
/// One that comes too late may have its effect all the same.
[[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret, KeychainLimits limits = {});
/// Nothing to erase is a success.
[[nodiscard]] QCoro::Task<Result<void>> erase(QString entry, KeychainLimits limits = {});

} // namespace keychain

} // namespace fleet
