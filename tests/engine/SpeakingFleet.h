// An engine on a profile, a gateway, and bots that say exactly what a test wants, with keys that the test has.
// Must never judge what the engine makes of it: it shows that.
#pragma once

#include "engine/Engine.h"
#include "engine/ProfileSetup.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "gateway/BaseUrl.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/Crypto.h"
#include "protocol/Envelope.h"
#include "protocol/Roads.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"

#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace fleet::test {

using namespace Qt::Literals::StringLiterals;

/// A bot whose key this test has, and what it published so far.
struct Speaker {
    QString name;
    Bundle bundle;
    crypto::SigningKeyPair key;
    qint64 seq = 0;
};

/// A gateway, an engine on a profile, and bots that say what a test wants.
class SpeakingFleet final {
public:
    Q_DISABLE_COPY_MOVE(SpeakingFleet)

    struct Options {
        int bots = 6;
        BotLevel level = BotLevel::Verified;
        const Clock *clock = nullptr; ///< of the engine; the machine's where there is none
    };

    explicit SpeakingFleet(const Options &fleetOptions)
        : m_options(fleetOptions),
          m_engineClock(fleetOptions.clock == nullptr ? m_clock : *fleetOptions.clock)
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        options.registrationTier = u"pro"_s;
        m_server = std::make_unique<sandbox::GatewayServer>(options);
        if (!m_server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        m_managerKey = m_server->addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        m_strangersKey = m_server->addAgent(u"stranger"_s, u"pro"_s);
        SetupRequest request;
        request.folder = m_folder.filePath(u"profile"_s);
        request.gateway = m_server->url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = m_managerKey;
        m_profile = QCoro::waitFor(setUpProfile(request, m_engineClock)).value().profile;
        start();
        enrol();
        m_transport = std::make_unique<Transport>(
            *readBaseUrl(m_server->url().toString()), [this] { return m_strangersKey; }, m_clock);
        m_bus = std::make_unique<RestGateway>(*m_transport, [this] { return m_strangersKey; });
    }
    ~SpeakingFleet()
    {
        m_transport.reset();
        m_engine.reset();
    }

    static constexpr int patience = 20'000; // ms, real

    void start() { m_engine = std::move(Engine::start(m_profile, m_engineClock).value()); }
    void restart()
    {
        m_engine.reset();
        start();
    }
    /// One that nobody has used yet.
    [[nodiscard]] Speaker &next() { return m_speakers.at(m_used++); }

    [[nodiscard]] Heartbeat heartbeatOf(Speaker &speaker) const
    {
        Heartbeat said;
        said.bot = speaker.bundle.bot;
        said.instance = InstanceId(u"instance-1"_s);
        said.seq = ++speaker.seq;
        said.sentAt = m_clock.now();
        said.version = u"2.4.1"_s;
        said.state = BotState::Trading;
        said.metrics.cpuPct = 12.5;
        said.metrics.openOrders = 3;
        said.metrics.openPositions = 2;
        said.fleetTag = speaker.bundle.fleetTag;
        said.audience = speaker.bundle.audience;
        return said;
    }
    [[nodiscard]] QJsonObject sealed(const Speaker &speaker, const QByteArray &payload,
                                     const crypto::SigningKeyPair &key) const
    {
        Envelope envelope{payloadTypeName(PayloadType::Heartbeat), payload, {}};
        envelope.signatures = {
            {crypto::keyId(key.publicKey), crypto::sign(key, preAuthEncoding(envelope.payloadType, envelope.payload))}};
        return roads::sealedPayload(speaker.bundle.bot.text(),
                                    crypto::sealTo(speaker.bundle.boxKey, toBytes(envelope)).value());
    }
    [[nodiscard]] QJsonObject sealed(const Speaker &speaker, const QJsonObject &payload) const
    {
        return sealed(speaker, toCompactJson(payload), speaker.key);
    }
    void publish(const QJsonObject &payload) const
    {
        const OutgoingEvent event{
            .type = roads::heartbeatEvent(m_profile.identity.tag), .source = u"whoever"_s, .payload = payload};
        if (!QCoro::waitFor(m_bus->publishEvent(event, Lane::Interactive))) {
            qFatal("nothing was published");
        }
    }
    void say(Speaker &speaker) const { publish(sealed(speaker, toJson(heartbeatOf(speaker)))); }

    [[nodiscard]] BotView view(const Speaker &speaker) const
    {
        for (const BotView &bot : m_engine->snapshot().bots) {
            if (bot.id == speaker.bundle.bot) {
                return bot;
            }
        }
        qFatal("the bot is not in the fleet");
    }
    /// The words of all notices about it; of nobody where `bot` is empty.
    [[nodiscard]] QStringList notices(const BotId &bot) const
    {
        QStringList texts;
        for (const NoticeView &notice : m_engine->snapshot().notices) {
            if (notice.bot == bot) {
                texts.append(notice.text);
            }
        }
        return texts;
    }
    [[nodiscard]] const Alert *alert(AlertRule rule, const BotId &bot) const
    {
        for (const AlertView &view : m_engine->snapshot().alerts) {
            if (view.alert.key == AlertKey{rule, bot}) {
                return &view.alert;
            }
        }
        return nullptr;
    }
    /// Everything that was published before has been looked at: the bot says one more thing and it is shown.
    [[nodiscard]] bool isHeard(Speaker &speaker, const QString &instance = u"instance-1"_s)
    {
        Heartbeat mark = heartbeatOf(speaker);
        mark.seq += 1'000;
        speaker.seq = mark.seq;
        mark.instance = InstanceId(instance);
        mark.state = BotState::Paused;
        publish(sealed(speaker, toJson(mark)));
        return QTest::qWaitFor([&] { return view(speaker).reported == BotState::Paused; }, patience);
    }
    [[nodiscard]] bool comesTo(const std::function<bool()> &condition) const
    {
        return QTest::qWaitFor(condition, patience);
    }
    /// As a plain bot of the guide says it.
    void sayPlainly(const Speaker &speaker) const
    {
        publish({{u"agent_id"_s, speaker.bundle.bot.text()},
                 {u"status"_s, u"active"_s},
                 {u"metrics"_s, QJsonObject{{u"cpu_pct"_s, 12.5}}}});
    }
    [[nodiscard]] std::vector<Speaker> &speakers() { return m_speakers; }
    [[nodiscard]] sandbox::GatewayServer &server() { return *m_server; }
    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }

private:
    void enrol()
    {
        QStringList rows;
        for (int bot = 0; bot < m_options.bots; ++bot) {
            rows << QStringLiteral(
                        R"({"name":"bot-%1","group":"g","exchange":"okx","strategy":"s","version":"1","level":%2})")
                        .arg(bot, 2, 10, QLatin1Char('0'))
                        .arg(m_options.level == BotLevel::Plain ? 0 : 1);
        }
        const QString file =
            QStringLiteral(R"({"groups":[{"name":"g","keys":"managed"}],"bots":[%1]})").arg(rows.join(u','));
        if (!QCoro::waitFor(m_engine->applyFleet(file.toUtf8(), false))) {
            qFatal("the bots are not enrolled");
        }
        const QDir bundles(m_profile.paths.bundles());
        const QStringList files = bundles.entryList({u"*.bundle"_s}, QDir::Files, QDir::Name);
        for (const QString &name : files) {
            const Bundle bundle =
                bundleFromJson(parseJsonObject(readFile(bundles.filePath(name)).value()).value()).value();
            const bool signs = m_options.level == BotLevel::Verified;
            m_speakers.push_back(
                {name.left(6), bundle,
                 signs ? crypto::signingKeyPairFromSeed(bundle.keySeed).value() : crypto::SigningKeyPair(), 0});
        }
        if (m_speakers.size() != static_cast<std::size_t>(m_options.bots)) {
            qFatal("not every bot has a bundle");
        }
    }

    Options m_options;
    SystemClock m_clock;
    const Clock &m_engineClock;
    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::GatewayServer> m_server;
    QByteArray m_managerKey;
    QByteArray m_strangersKey;
    Profile m_profile;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<RestGateway> m_bus;
    std::vector<Speaker> m_speakers;
    std::size_t m_used = 0;
};

} // namespace fleet::test
