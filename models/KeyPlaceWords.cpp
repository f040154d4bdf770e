#include "models/KeyPlaceWords.h"

namespace fleet {

QString KeyPlaceWords::where(const Profile &profile)
{
    switch (profile.apiKeyPlace) {
    case ApiKeyPlace::File:
        return profile.sandbox ? tr(
                   "The API key is in a private file of the profile, readable by you alone. A sandbox's stays there.")
                               : tr("The API key is in a private file of the profile, readable by you alone.");
    case ApiKeyPlace::Keychain:
        return tr("The API key is in the desktop keychain, as \"%1\".").arg(keychainEntry(profile));
    }
    Q_UNREACHABLE();
}

QString KeyPlaceWords::meaning(ApiKeyPlace place)
{
    switch (place) {
    case ApiKeyPlace::File:
        return tr("Every program that you start can read it, also over SSH or by cron: each can stop the fleet by "
                  "itself. Whoever gets at your files has the key.");
    case ApiKeyPlace::Keychain:
        return tr(
            "A program started outside this desktop session – over SSH, by cron – cannot read the keychain, so it "
            "could not stop the fleet by itself while no console runs.");
    }
    Q_UNREACHABLE();
}

QString KeyPlaceWords::state(KeychainState state)
{
    switch (state) {
    case KeychainState::Missing:
        return tr("This desktop has no keychain that answers, so the key goes into a private file.");
    case KeychainState::Silent:
        return tr("The desktop keychain does not answer, so the key goes into a private file.");
    case KeychainState::Locked:
        return tr("The keychain is locked: it will ask for its password.");
    case KeychainState::Open:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace fleet
