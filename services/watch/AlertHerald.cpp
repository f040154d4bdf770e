#include "watch/AlertHerald.h"

#include "core/Json.h"
#include "protocol/Crypto.h"
#include "protocol/Envelope.h"
#include "protocol/Roads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPointer>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcHerald, "fleet.watch")

/// The gateway has seen it and will never take it: saying it again is of no use.
bool isFinal(const Problem &problem)
{
    return problem.kind == ProblemKind::Rejected || problem.kind == ProblemKind::Invalid
        || problem.kind == ProblemKind::Gone || problem.kind == ProblemKind::NotFound;
}

} // namespace

const QString AlertHerald::owedSetting = QStringLiteral("alerts_to_tell");

AlertHerald::AlertHerald(Gateway &gateway, const KeyRing &keys, ChangeLog &log, const Clock &clock,
                         const Profile &profile, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_keys(keys),
      m_log(log),
      m_clock(clock),
      m_profile(profile)
{}

void AlertHerald::restore(const QString &owed)
{
    const Result<QJsonValue> list = parseJson(owed.toUtf8());
    const QJsonArray entries = list ? list->toArray() : QJsonArray();
    for (const QJsonValue &entry : entries) {
        if (std::optional<AlertNotice> notice = alertNoticeFromJson(entry.toObject())) {
            m_owed.push_back(std::move(*notice));
        }
    }
}

void AlertHerald::tell(const std::vector<AlertNotice> &notices)
{
    if (notices.empty()) {
        return;
    }
    m_owed.insert(m_owed.end(), notices.begin(), notices.end());
    while (m_owed.size() > mostOwed) {
        qCWarning(lcHerald) << "The gateway is not told of an alert: too many wait.";
        m_owed.pop_front();
    }
    keepOwed();
}

void AlertHerald::tick()
{
    const bool waits = m_nextAt && m_clock.monotonic() < *m_nextAt;
    if (!m_sending && !waits && !m_owed.empty()) {
        send();
    }
}

QCoro::Task<void> AlertHerald::send()
{
    const QPointer<AlertHerald> alive(this);
    m_sending = true;
    while (!m_owed.empty()) {
        const QString id = m_owed.front().id;
        const Result<void> sent = co_await sendNext(m_owed.front());
        if (!alive) {
            co_return;
        }
        if (!sent && !isFinal(sent.error())) {
            m_nextAt = m_clock.monotonic() + retryPause;
            break;
        }
        if (!sent) {
            qCWarning(lcHerald) << "The gateway does not take an alert:" << describe(sent.error());
        }
        if (!m_owed.empty() && m_owed.front().id == id) { // a crowd of new ones may have pushed it out
            m_owed.pop_front();
        }
        keepOwed();
    }
    m_sending = false;
}

QCoro::Task<Result<void>> AlertHerald::sendNext(AlertNotice notice)
{
    const QPointer<AlertHerald> alive(this);
    if (!notice.eventTold) {
        const Result<OutgoingEvent> event = eventOf(notice);
        if (!event) {
            co_return failure(event.error());
        }
        const Result<qint64> published = co_await m_gateway.publishEvent(*event, Lane::Background);
        if (!published) {
            co_return failure(published.error());
        }
        if (!alive) {
            co_return failure(ProblemKind::Cancelled, QStringLiteral("The engine has ended."));
        }
        if (!m_owed.empty() && m_owed.front().id == notice.id) {
            m_owed.front().eventTold = true;
            keepOwed();
        }
    }
    if (!notice.hasMessage) {
        co_return Result<void>();
    }
    const Result<QString> sent = co_await m_gateway.sendMessage(
        messageOf(notice, m_profile.identity.managerId, m_profile.dialect), Lane::Background);
    co_return sent ? Result<void>() : failure(sent.error());
}

Result<OutgoingEvent> AlertHerald::eventOf(const AlertNotice &notice) const
{
    const FleetIdentity &fleet = m_profile.identity;
    const Result<QByteArray> publicKey = m_keys.publicKey(KeyRole::Manager);
    if (!publicKey) {
        return failure(publicKey.error());
    }
    QJsonObject payload = notice.payload;
    payload.insert(QStringLiteral("id"), notice.id);
    payload.insert(QStringLiteral("event"), notice.word);
    payload.insert(QStringLiteral("fleet"), fleet.tag);
    payload.insert(QStringLiteral("audience"), fleet.audience);
    const SignerWithKey signer{*publicKey,
                               [this](QByteArrayView message) { return m_keys.sign(KeyRole::Manager, message); }};
    const Result<Envelope> envelope = makeEnvelope(PayloadType::Alert, payload, {signer});
    if (!envelope) {
        return failure(envelope.error());
    }
    OutgoingEvent event{
        .type = roads::noticeEvent(m_profile.bus, notice.word, fleet.tag), .source = fleet.managerId, .payload = {}};
    if (m_profile.bus == BusMode::Plain) {
        event.payload = notice.payload;
        event.payload.insert(QStringLiteral("envelope"), toJson(*envelope));
        return event;
    }
    const Result<QByteArray> boxKey = m_keys.boxPublicKey();
    const Result<QByteArray> sealed =
        boxKey ? crypto::sealTo(*boxKey, toBytes(*envelope)) : Result<QByteArray>(failure(boxKey.error()));
    if (!sealed) {
        return failure(sealed.error());
    }
    event.payload = roads::sealedPayload(fleet.managerId, *sealed);
    return event;
}

void AlertHerald::keepOwed()
{
    QJsonArray entries;
    for (const AlertNotice &notice : m_owed) {
        entries.append(toJson(notice));
    }
    m_log.add(SettingRecord{owedSetting, QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact))});
}

} // namespace fleet
