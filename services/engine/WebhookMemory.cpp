#include "engine/WebhookMemory.h"

#include "core/Files.h"
#include "core/Json.h"
#include "vault/SecretFile.h"

#include <QDir>

namespace fleet {

WebhookMemory::WebhookMemory(const QString &keyFolder)
    : m_path(QDir(keyFolder).filePath(QStringLiteral("webhook.secret")))
{}

Result<std::optional<KnownWebhook>> WebhookMemory::read() const
{
    const Result<crypto::SecretBytes> bytes = readSecretFile(m_path);
    if (!bytes && bytes.error().kind == ProblemKind::NotFound) {
        return std::optional<KnownWebhook>();
    }
    if (!bytes) {
        return failure(bytes.error());
    }
    // What is wrong with it is not told: it would name what is inside.
    const auto damaged = [this] {
        return failure(ProblemKind::Invalid, QStringLiteral("The key file %1 is damaged. Restore it from a backup.")
                                                 .arg(QDir::toNativeSeparators(m_path)));
    };
    const Result<QJsonObject> object = parseJsonObject(bytes->view());
    if (!object) {
        return damaged();
    }
    JsonReader reader(*object, QStringLiteral("webhook"));
    const KnownWebhook known{.record = {.id = reader.string("id"),
                                        .url = reader.string("url"),
                                        .eventTypes = reader.strings("event_types"),
                                        .secret = reader.string("secret").toUtf8(),
                                        .former = reader.strings("former")},
                             .proved = reader.boolean("proved")};
    if (!reader.ok()) {
        return damaged();
    }
    return std::optional(known);
}

Result<void> WebhookMemory::write(const KnownWebhook &known) const
{
    const WebhookRecord &record = known.record;
    return writePrivateFile(
        m_path, toCompactJson({{QStringLiteral("id"), record.id},
                               {QStringLiteral("url"), record.url},
                               {QStringLiteral("event_types"), QJsonArray::fromStringList(record.eventTypes)},
                               {QStringLiteral("secret"), QString::fromUtf8(record.secret)},
                               {QStringLiteral("former"), QJsonArray::fromStringList(record.former)},
                               {QStringLiteral("proved"), known.proved}}));
}

Result<void> WebhookMemory::forget() const
{
    return wipeSecretFile(m_path);
}

} // namespace fleet
