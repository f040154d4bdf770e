#include "sandbox/BotCrew.h"

#include "bot/BotLog.h"
#include "protocol/Roads.h"

namespace fleet::sandbox {

BotCrew::~BotCrew() = default;

BotCrew::Road *BotCrew::roadFor(const Bundle &bundle)
{
    const QString key = bundle.gateway.toString() + QLatin1Char(' ') + bundle.fleetTag;
    Road &road = m_roads[key];
    if (!road.transport) {
        const Result<BaseUrl> base = readBaseUrl(bundle.gateway.toString());
        if (!base) {
            qCWarning(botLog) << bundle.bot.text() << base.error().detail;
            m_roads.erase(key);
            return nullptr;
        }
        // Each bot counts its own calls; the pool is shared and accounts for nobody.
        road.transport = std::make_unique<Transport>(*base, ApiKeySource([] { return QByteArray(); }), m_clock);
    }
    return &road;
}

void BotCrew::listen(Road &road, const HostedBot &first)
{
    road.stream = std::make_unique<EventStream>(road.transport->base(), first.apiKey());
    connect(road.stream.get(), &EventStream::eventReceived, this, [&road](const Event &event) {
        for (HostedBot *bot : road.bots) {
            bot->receiveSignal(event.payload);
        }
    });
    connect(road.stream.get(), &EventStream::opened, this, [&road] {
        // The first time every bot is reading anyway.
        if (std::exchange(road.wasOpen, true)) {
            for (HostedBot *bot : road.bots) {
                bot->look();
            }
        }
    });
    road.stream->subscribe({roads::signalEvent(first.bundle().fleetTag)}, 0);
}

void BotCrew::add(const Bundle &bundle, const QString &stateFolder, std::uint64_t seed)
{
    Road *const road = roadFor(bundle);
    if (!road) {
        return;
    }
    auto bot = std::make_unique<HostedBot>(bundle, stateFolder, seed, m_past, *road->transport, m_clock);
    connect(bot.get(), &HostedBot::stateChanged, this, &BotCrew::stateChanged);
    if (!road->stream && bundle.level == BotLevel::Verified) {
        listen(*road, *bot);
    }
    road->bots.push_back(bot.get());
    bot->live();
    m_bots.push_back(std::move(bot));
}

void BotCrew::setFault(const QString &bot, FaultKind kind, qint64 value, bool on)
{
    for (const std::unique_ptr<HostedBot> &candidate : m_bots) {
        if (candidate->bundle().name == bot || candidate->bundle().bot.text() == bot) {
            candidate->setFault(kind, value, on);
        }
    }
}

void BotCrew::deliver(const Message &message)
{
    for (const std::unique_ptr<HostedBot> &bot : m_bots) {
        if (bot->bundle().bot.text() == message.recipient) {
            bot->receiveMessage(message);
        }
    }
}

void BotCrew::clear()
{
    for (auto &[key, road] : m_roads) {
        road.stream.reset();
        road.bots.clear();
    }
    m_bots.clear();
    m_roads.clear();
}

} // namespace fleet::sandbox
