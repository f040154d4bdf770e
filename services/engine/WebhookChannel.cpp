#include "engine/WebhookChannel.h"

#include "core/Files.h"
#include "vault/SecretFile.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcWebhook, "fleet.engine.webhook")

constexpr qint64 longestCertificate = 256 * 1024;

} // namespace

WebhookChannel::WebhookChannel(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_memory(parts.profile.paths.secrets())
{
    const Profile &profile = parts.profile;
    if (const auto settings = readWebhookSettings(profile.webhook, profile.paths.folder)) {
        m_settings = *settings;
    } else {
        m_fault = QStringLiteral("profile.json does not say where webhooks come: %1").arg(settings.error().detail);
    }
    readMemory();
    if (m_settings || QFileInfo::exists(profile.paths.inbox())) {
        m_inbox = std::make_unique<InboxFile>(profile.paths.inbox());
        m_drain = std::make_unique<InboxDrain>(*m_inbox, parts.reader, parts.log);
    }
    if (m_settings) {
        makeReceiver();
    }
    if (m_settings || (isOff() && m_known)) {
        makeRegistration();
    }
    connect(&parts.reader, &BusReader::epochChanged, this, &WebhookChannel::onEpochChanged);
}

WebhookChannel::~WebhookChannel()
{
    m_drain.reset();
    m_receiver.reset(); // answers what waits for the inbox, which is still there
}

void WebhookChannel::readMemory()
{
    if (const auto known = m_memory.read()) {
        m_known = *known;
    } else {
        // It is registered anew; the former registration is found by its address and deleted.
        qCWarning(lcWebhook).noquote() << known.error().detail;
    }
}

void WebhookChannel::makeReceiver()
{
    m_receiver = std::make_unique<WebhookReceiver>(*m_inbox, m_parts.clock);
    connect(m_receiver.get(), &WebhookReceiver::eventsWait, m_drain.get(), &InboxDrain::wake);
    m_listenAt = m_parts.clock.monotonic();
}

void WebhookChannel::makeRegistration()
{
    m_registration =
        std::make_unique<WebhookRegistration>(m_parts.gateway, m_parts.clock, m_parts.profile.identity.managerId);
    if (m_receiver) {
        connect(m_registration.get(), &WebhookRegistration::secretsChanged, m_receiver.get(),
                &WebhookReceiver::setSecrets);
        connect(m_receiver.get(), &WebhookReceiver::pinged, m_registration.get(), &WebhookRegistration::onPinged);
    }
    connect(m_registration.get(), &WebhookRegistration::recordChanged, this, &WebhookChannel::onRecordChanged);
    connect(m_registration.get(), &WebhookRegistration::statusChanged, this, &WebhookChannel::onStatusChanged);
    m_registration->restore(m_known ? std::optional(m_known->record) : std::nullopt);
    if (!m_settings) {
        m_registration->want({}); // what a former setting left at the gateway goes
    }
}

// ---- what is due

void WebhookChannel::tick()
{
    if (m_listenAt && m_parts.clock.monotonic() >= *m_listenAt) {
        listen();
    }
    if (m_registration && (!m_receiver || m_receiver->isListening())) {
        m_registration->tick();
    }
    if (m_drain && m_inbox->state().parcels > 0) {
        m_drain->wake();
    }
    if (m_receiver) {
        lookForSilence();
    }
}

void WebhookChannel::listen()
{
    const Result<void> started = startReceiver();
    m_fault = started ? QString() : started.error().detail;
    if (!started) {
        qCWarning(lcWebhook).noquote() << started.error().detail;
        m_listenAt = m_parts.clock.monotonic() + listenPause;
        return;
    }
    m_listenAt.reset();
    m_registration->want({.url = calledAt(), .eventTypes = m_parts.reader.subscription()});
}

Result<void> WebhookChannel::startReceiver()
{
    WebhookOptions options;
    options.address = m_settings->address;
    options.port = m_settings->port;
    options.path = m_settings->path();
    if (!m_settings->certificate.isEmpty()) {
        const Result<QByteArray> certificates = readFile(m_settings->certificate, longestCertificate);
        if (!certificates) {
            return failure(certificates.error());
        }
        const Result<crypto::SecretBytes> key = readSecretFile(m_settings->privateKey);
        if (!key) {
            return failure(key.error());
        }
        options.certificatesPem = *certificates;
        options.privateKeyPem = key->view().toByteArray();
    }
    return m_receiver->start(options);
}

void WebhookChannel::lookForSilence()
{
    const WebhookCounters counters = m_receiver->counters();
    if (counters.stored == 0 || !counters.lastSuccess) {
        return; // the real gateway delivers nothing but its test: that is no silence
    }
    if (m_registration->status().reach == WebhookReach::Unproven) {
        setProved();
    }
    if (!isFresh() && m_quietSince != counters.lastSuccess) {
        m_quietSince = counters.lastSuccess;
        m_registration->checkAgain();
    }
}

void WebhookChannel::checkAgain()
{
    if (m_registration) {
        m_registration->checkAgain();
    }
}

void WebhookChannel::onWriteFailed()
{
    if (m_drain) {
        m_drain->onWriteFailed();
    }
}

void WebhookChannel::onRecordedAgain()
{
    if (m_drain) {
        m_drain->onRecordedAgain();
    }
}

void WebhookChannel::onEpochChanged()
{
    if (m_drain) {
        m_drain->forgetBefore(m_parts.clock.now());
    }
    checkAgain(); // the registration went with the database
}

// ---- what is remembered

void WebhookChannel::onRecordChanged(const std::optional<WebhookRecord> &record)
{
    Result<void> kept;
    if (record) {
        const bool sameAddress = m_known && m_known->record.url == record->url;
        m_known = KnownWebhook{.record = *record, .proved = sameAddress && m_known->proved};
        kept = m_memory.write(*m_known);
    } else {
        m_known.reset();
        kept = m_memory.forget();
    }
    if (!kept) {
        // It goes on with what is in memory; after a restart it is registered anew.
        qCWarning(lcWebhook).noquote() << kept.error().detail;
    }
}

void WebhookChannel::onStatusChanged(const WebhookStatus &status)
{
    if (status.reach == WebhookReach::Proven) {
        setProved();
    } else if (!status.words.isEmpty()) {
        qCInfo(lcWebhook).noquote() << status.words;
    }
}

void WebhookChannel::setProved()
{
    if (!m_known || m_known->proved) {
        return;
    }
    m_known->proved = true;
    if (const Result<void> kept = m_memory.write(*m_known); !kept) {
        qCWarning(lcWebhook).noquote() << kept.error().detail;
    }
}

// ---- how it does

bool WebhookChannel::isFresh() const
{
    const std::optional<UtcTime> last = m_receiver->counters().lastSuccess;
    return last && m_parts.clock.now() - *last < quietLimit;
}

bool WebhookChannel::wasProved() const
{
    return m_known && m_known->proved && (!m_settings || m_known->record.url == calledAt());
}

WebhookState WebhookChannel::state() const
{
    if (!m_settings) {
        return m_fault.isEmpty() ? WebhookState::Off : WebhookState::Unreachable;
    }
    if (!m_fault.isEmpty() || m_inbox->state().problem) {
        return WebhookState::Unreachable;
    }
    switch (m_registration->status().reach) {
    case WebhookReach::Off:
    case WebhookReach::Asking:
        return WebhookState::Asking;
    case WebhookReach::Proven:
        return WebhookState::Proved;
    case WebhookReach::Unproven:
        return isFresh() ? WebhookState::Proved : WebhookState::Unproved;
    case WebhookReach::Failing:
        // The gateway did not answer a question; what it delivers says more.
        return isFresh() ? WebhookState::Proved : WebhookState::Unreachable;
    case WebhookReach::Unreachable:
    case WebhookReach::Refused:
        return WebhookState::Unreachable;
    }
    Q_UNREACHABLE();
}

QString WebhookChannel::why() const
{
    if (!m_fault.isEmpty()) {
        return m_fault;
    }
    const std::optional<Problem> disk = m_inbox->state().problem;
    return disk ? disk->detail : m_registration->status().words;
}

WebhookView WebhookChannel::view() const
{
    WebhookView view{.state = state()};
    if (view.state == WebhookState::Off) {
        return view;
    }
    view.lost = view.state == WebhookState::Unreachable && wasProved();
    if (view.state == WebhookState::Unreachable || view.state == WebhookState::Unproved) {
        view.why = why();
    }
    if (m_receiver) {
        view.times = {.lastAt = m_receiver->counters().lastSuccess, .lag = m_parts.reader.times(Road::Webhook).lag};
    }
    return view;
}

} // namespace fleet
