// Where a profile's API key is, in words: the place, and what it means for who may start a stop.
// Never has the key, nor says more of it than its place.
#pragma once

#include "fleet/Profile.h"
#include "vault/Keychain.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class KeyPlaceWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::KeyPlaceWords)

public:
    KeyPlaceWords() = delete;

    /// "The API key is in the desktop keychain, …"
    [[nodiscard]] static QString where(const Profile &profile);
    /// What it means, before and after somebody chose it.
    [[nodiscard]] static QString meaning(ApiKeyPlace place);
    /// What this desktop's keychain is like, for who has to choose; empty for one that is simply there.
    [[nodiscard]] static QString state(KeychainState state);
};

} // namespace fleet
