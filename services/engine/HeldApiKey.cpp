#include "engine/HeldApiKey.h"

#include "core/Reply.h"
#include "engine/ApiKeys.h"

#include <utility>
#include <vector>

namespace fleet {

struct HeldApiKey::Shared {
    using Answer = std::optional<QByteArray>;

    QString folder;
    KeychainLimits limits;
    Answer key;
    bool reading = false;
    int told = 0; ///< times that the key came from the gateway: what is being read then is older
    std::vector<Reply<Answer>> waiting;
};

HeldApiKey::HeldApiKey(const QString &profileFolder, KeychainLimits limits) : m_shared(std::make_shared<Shared>())
{
    m_shared->folder = profileFolder;
    m_shared->limits = limits;
}

QCoro::Task<Result<std::optional<QByteArray>>> HeldApiKey::get() const
{
    return await(m_shared, false);
}

QCoro::Task<Result<std::optional<QByteArray>>> HeldApiKey::renewed() const
{
    return await(m_shared, true);
}

std::optional<QByteArray> HeldApiKey::held() const
{
    return m_shared->key;
}

void HeldApiKey::hold(const QByteArray &key)
{
    m_shared->key = key;
    ++m_shared->told;
}

QCoro::Task<Result<std::optional<QByteArray>>> HeldApiKey::await(std::shared_ptr<Shared> shared, bool anew)
{
    // Asked each time: another program may have moved the key. A profile that cannot be read holds up no stop.
    const Result<Profile> profile = loadProfile(shared->folder);
    if (!profile || profile->apiKeyPlace == ApiKeyPlace::File) {
        co_return profile ? std::nullopt : shared->key;
    }
    if (shared->key && !anew) {
        const Result<Shared::Answer> held = shared->key; // a copy: QCoro moves what is returned in another type
        co_return held;
    }
    Reply<Shared::Answer> reply;
    shared->waiting.push_back(reply);
    if (!shared->reading) {
        shared->reading = true;
        fetch(shared);
    }
    const Result<Shared::Answer> key = co_await Reply<Shared::Answer>::wait(std::move(reply));
    co_return key;
}

QCoro::Task<void> HeldApiKey::fetch(std::shared_ptr<Shared> shared)
{
    const int told = shared->told;
    const Result<Profile> profile = loadProfile(shared->folder);
    Result<Shared::Answer> key = profile ? Result<Shared::Answer>() : failure(profile.error());
    if (profile) {
        key = co_await readKeychainKey(*profile, shared->limits);
    }
    shared->reading = false;
    if (shared->told != told) {
        key = shared->key;
    } else if (key) {
        shared->key = *key;
    }
    for (const Reply<Shared::Answer> &reply : std::exchange(shared->waiting, {})) {
        reply.answer(key);
    }
}

} // namespace fleet
