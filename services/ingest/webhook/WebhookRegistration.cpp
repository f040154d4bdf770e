#include "webhook/WebhookRegistration.h"

#include "core/Uuid.h"
#include "gateway/Backoff.h"

#include <QPointer>

#include <utility>

namespace fleet {

namespace {

constexpr int secretBytes = 32;

} // namespace

WebhookRegistration::WebhookRegistration(Gateway &gateway, const Clock &clock, QString agentId, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_clock(clock),
      m_agentId(std::move(agentId))
{}

void WebhookRegistration::restore(const std::optional<WebhookRecord> &record)
{
    m_record = record;
    setSecrets({.current = record ? record->secret : QByteArray(), .previous = {}});
}

void WebhookRegistration::want(const WebhookWish &wish)
{
    if (!m_wish || wish != *m_wish) {
        m_wish = wish;
        checkAgain();
    }
}

void WebhookRegistration::rotate()
{
    m_rotate = true;
    checkAgain();
}

void WebhookRegistration::checkAgain()
{
    m_failures = 0;
    m_again = m_running;
    m_nextAt = m_clock.monotonic();
}

void WebhookRegistration::tick()
{
    const MonoTime now = m_clock.monotonic();
    if (m_running) {
        return;
    }
    if (m_previousUntil && now >= *m_previousUntil) {
        m_previousUntil.reset();
        setSecrets({.current = m_secrets.current, .previous = {}});
    }
    if (m_wish && m_nextAt && now >= *m_nextAt) {
        run(*m_wish);
    }
}

void WebhookRegistration::onPinged(const QString &webhookId)
{
    m_pinged = webhookId;
}

QCoro::Task<void> WebhookRegistration::run(WebhookWish wish)
{
    const QPointer<WebhookRegistration> alive(this);
    m_running = true;
    m_again = false;
    if (m_status.reach != WebhookReach::Proven) {
        setStatus({WebhookReach::Asking, {}});
    }
    const auto listed = co_await list();
    if (!alive) {
        co_return;
    }
    if (!listed) {
        end(statusOfProblem(listed.error(), wish.url));
        co_return;
    }
    const RegistrationPlan plan = planRegistration(wish, m_record, *listed, m_rotate);
    Result<void> done;
    if (plan.registerAnew) {
        done = co_await registerAnew(wish, plan.surplus);
    }
    if (alive && done) {
        done = co_await deleteAll(plan.surplus);
    }
    if (!alive) {
        co_return;
    }
    if (!done) {
        end(statusOfProblem(done.error(), wish.url));
        co_return;
    }
    if (wish.url.isEmpty()) {
        setRecord(std::nullopt);
        m_previousUntil.reset();
        setSecrets({});
        end({WebhookReach::Off, {}});
        co_return;
    }
    const WebhookStatus status = co_await prove();
    if (alive) {
        end(status);
    }
}

QCoro::Task<Result<std::optional<std::vector<Webhook>>>> WebhookRegistration::list()
{
    Result<std::vector<Webhook>> listed = co_await m_gateway.webhooks(Lane::Background);
    if (listed) {
        co_return std::optional(*std::move(listed));
    }
    if (listed.error().kind == ProblemKind::Gone) {
        co_return std::optional<std::vector<Webhook>>(); // a dialect that has no list
    }
    co_return failure(listed.error());
}

QCoro::Task<Result<void>> WebhookRegistration::registerAnew(WebhookWish wish, QStringList surplus)
{
    const QPointer<WebhookRegistration> alive(this);
    const QByteArray secret = randomHex(secretBytes).toLatin1();
    const QByteArray before = m_record ? m_record->secret : QByteArray();
    m_previousUntil.reset();
    setSecrets({.current = secret, .previous = before});
    const Result<Webhook> registered =
        co_await m_gateway.registerWebhook(m_agentId, wish.eventTypes, wish.url, secret, Lane::Background);
    if (!alive) {
        co_return {};
    }
    if (!registered) {
        // It may stand all the same: then the next run finds and deletes it.
        setSecrets({.current = before, .previous = {}});
        co_return failure(registered.error());
    }
    m_rotate = false;
    m_previousUntil = m_clock.monotonic() + previousSecretLife; // for what is on its way
    setRecord(WebhookRecord{
        .id = registered->id, .url = wish.url, .eventTypes = wish.eventTypes, .secret = secret, .former = surplus});
    co_return {};
}

QCoro::Task<Result<void>> WebhookRegistration::deleteAll(QStringList ids)
{
    const QPointer<WebhookRegistration> alive(this);
    for (const QString &id : ids) {
        const Result<void> deleted = co_await m_gateway.deleteWebhook(id, Lane::Background);
        if (!alive) {
            co_return {};
        }
        if (!deleted && deleted.error().kind != ProblemKind::NotFound) {
            co_return failure(deleted.error());
        }
    }
    if (m_record) {
        WebhookRecord record = *m_record;
        record.former.clear();
        setRecord(record);
    }
    co_return {};
}

QCoro::Task<WebhookStatus> WebhookRegistration::prove()
{
    const QPointer<WebhookRegistration> alive(this);
    const WebhookRecord record = *m_record;
    m_pinged.clear();
    const Result<WebhookTest> test = co_await m_gateway.testWebhook(record.id, Lane::Background);
    if (!alive) {
        co_return {};
    }
    if (!test && test.error().kind == ProblemKind::Gone) {
        co_return WebhookStatus{WebhookReach::Unproven, QStringLiteral("This gateway has no test for webhooks.")};
    }
    if (!test) {
        co_return statusOfProblem(test.error(), record.url);
    }
    co_return statusOfTest(*test, m_pinged == record.id, record.url);
}

void WebhookRegistration::end(const WebhookStatus &status)
{
    m_running = false;
    m_failures = status.reach == WebhookReach::Failing ? m_failures + 1 : 0;
    const MonoTime now = m_clock.monotonic();
    if (std::exchange(m_again, false)) {
        m_nextAt = now;
    } else if (status.reach == WebhookReach::Refused || status.reach == WebhookReach::Off) {
        m_nextAt.reset();
    } else {
        m_nextAt = now + pauseAfter(status.reach);
    }
    setStatus(status);
}

milliseconds WebhookRegistration::pauseAfter(WebhookReach reach) const
{
    const Backoff backoff{.base = retryPause, .cap = checkPause};
    return reach == WebhookReach::Failing ? backoff.ceiling(m_failures) : checkPause;
}

void WebhookRegistration::setStatus(const WebhookStatus &status)
{
    if (m_status != status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    }
}

void WebhookRegistration::setSecrets(const WebhookSecrets &secrets)
{
    if (m_secrets != secrets) {
        m_secrets = secrets;
        Q_EMIT secretsChanged(secrets);
    }
}

void WebhookRegistration::setRecord(const std::optional<WebhookRecord> &record)
{
    if (m_record != record) {
        m_record = record;
        Q_EMIT recordChanged(record);
    }
}

} // namespace fleet
