#include "bot/BotLine.h"

#include "bot/ThreadReader.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"

#include <QPointer>

namespace fleet {

namespace {

constexpr qint64 callsKeptForAnswers = 5;

RateTier tierOf(const QByteArray &apiKey)
{
    const QList<QByteArray> parts = apiKey.split('_');
    const std::optional<RateTier> tier = rateTierNamed(parts.size() > 2 ? QString::fromLatin1(parts.at(1)) : QString());
    return tier.value_or(*rateTierNamed(u"free"));
}

std::shared_ptr<Gateway> makeGateway(DialectKind dialect, Transport &transport, ApiKeySource key)
{
    if (dialect == DialectKind::Rest) {
        return std::make_shared<RestGateway>(transport, std::move(key));
    }
    // Whether it can read is found out by trying.
    return std::make_shared<ToolGateway>(transport, std::move(key),
                                         Capabilities{.readsMessages = true, .readsEvents = true});
}

QString hexOf(const QByteArray &publicKey)
{
    return QString::fromLatin1(publicKey.toHex());
}

} // namespace

BotLine::BotLine(const Bundle &bundle, const QByteArray &apiKey, Transport &transport, const Clock &clock)
    : m_bundle(bundle),
      m_clock(clock),
      m_apiKey(std::make_shared<QByteArray>(apiKey)),
      m_gateway(makeGateway(bundle.dialect, transport, this->apiKey())),
      m_rate(tierOf(apiKey)),
      m_lastHeard(clock.monotonic())
{
    m_rate.setReserve(callsKeptForAnswers);
}

ApiKeySource BotLine::apiKey() const
{
    return [key = m_apiKey] { return *key; };
}

void BotLine::setApiKey(const QByteArray &key)
{
    *m_apiKey = key;
    m_rate.setTier(tierOf(key));
}

template<typename T>
GatewayTask<T> BotLine::heed(GatewayTask<T> call)
{
    const QPointer<BotLine> self(this);
    ++m_calls;
    m_rate.sent(m_clock.monotonic());
    Result<T> result = co_await call;
    if (self && result) {
        noteHeard();
    } else if (self) {
        note(result.error());
    }
    co_return result;
}

void BotLine::note(const Problem &problem)
{
    if (problem.httpStatus != 0) {
        noteHeard();
    }
    if (problem.httpStatus == 429) {
        m_rate.answered(429, problem.slug, {}, {}, problem.retryAfter, m_clock.monotonic());
    }
    if (problem.kind == ProblemKind::Unauthorized) {
        Q_EMIT keyRefused();
    }
}

GatewayTask<QString> BotLine::send(OutgoingMessage message, Lane lane)
{
    return heed(m_gateway->sendMessage(std::move(message), lane));
}

GatewayTask<qint64> BotLine::publish(OutgoingEvent event, Lane lane)
{
    return heed(m_gateway->publishEvent(std::move(event), lane));
}

GatewayTask<void> BotLine::submitMetrics(QJsonObject metrics)
{
    return heed(m_gateway->submitMetrics(m_bundle.bot.text(), std::move(metrics), Lane::Background));
}

GatewayTask<std::vector<Message>> BotLine::read(ThreadId thread, QStringList known)
{
    return heed(readThread(m_gateway, m_bundle.bot.text(), std::move(thread), std::move(known)));
}

GatewayTask<std::vector<Message>> BotLine::readNewest(ThreadId thread)
{
    return heed(m_gateway->messages(m_bundle.bot.text(), std::move(thread), 1, 0, Lane::Interactive));
}

GatewayTask<void> BotLine::showKey(QByteArray publicKey)
{
    return heed(m_gateway->setIdentityKey(m_bundle.bot.text(), hexOf(publicKey), Lane::Background));
}

GatewayTask<Registration> BotLine::registerAgent(QByteArray publicKey)
{
    return m_gateway->registerAgent(m_bundle.bot.text(), hexOf(publicKey), {}, Lane::Command);
}

bool BotLine::isShort() const
{
    return m_rate.earliest(Lane::Background, m_clock.monotonic()).has_value();
}

void BotLine::noteHeard()
{
    m_lastHeard = m_clock.monotonic();
    m_silent = false;
}

bool BotLine::fellSilent(milliseconds limit)
{
    if (m_silent || m_clock.monotonic() - m_lastHeard <= limit) {
        return false;
    }
    m_silent = true;
    return true;
}

} // namespace fleet
