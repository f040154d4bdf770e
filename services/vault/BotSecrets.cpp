#include "vault/BotSecrets.h"

#include "core/Files.h"
#include "vault/SecretFile.h"

namespace fleet {

namespace {

QLatin1StringView suffixOf(BotSecret kind)
{
    switch (kind) {
    case BotSecret::Seed:
        return QLatin1StringView(".seed");
    case BotSecret::Code:
        return QLatin1StringView(".code");
    }
    Q_UNREACHABLE();
}

} // namespace

BotSecrets::BotSecrets(const QString &keyFolder) : m_folder(keyFolder + QStringLiteral("/bots")) {}

Result<QString> BotSecrets::pathOf(const BotId &bot, BotSecret kind) const
{
    // The id becomes a file's name: one that could leave the folder is no agent id.
    if (!isValidAgentId(bot.text())) {
        return failure(ProblemKind::Invalid, QStringLiteral("\"%1\" is not an agent id.").arg(bot.text()));
    }
    return QString(m_folder + QLatin1Char('/') + bot.text() + suffixOf(kind));
}

Result<void> BotSecrets::put(const BotId &bot, BotSecret kind, QByteArrayView secret) const
{
    const auto path = pathOf(bot, kind);
    if (!path) {
        return failure(path.error());
    }
    return makePrivateFolder(m_folder).and_then([&] { return writePrivateFile(*path, secret); });
}

Result<crypto::SecretBytes> BotSecrets::get(const BotId &bot, BotSecret kind) const
{
    return pathOf(bot, kind).and_then([](const QString &path) { return readSecretFile(path); });
}

Result<void> BotSecrets::remove(const BotId &bot, BotSecret kind) const
{
    return pathOf(bot, kind).and_then([](const QString &path) { return wipeSecretFile(path); });
}

} // namespace fleet
