#include "fleet/Enroller.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Reply.h"
#include "core/Uuid.h"
#include "protocol/Answer.h"
#include "protocol/Bundle.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr int maxIdAttempts = 20;
constexpr int threadBytes = 16;
constexpr int codeBytes = 32;
constexpr int enrolledPage = 50;

tl::unexpected<Problem> goingAway()
{
    return failure(ProblemKind::Cancelled, QStringLiteral("The engine is going away."));
}

Bot withSpec(Bot bot, const BotSpec &spec)
{
    bot.name = spec.name;
    bot.group = spec.group;
    bot.exchange = spec.exchanges.front();
    bot.exchanges = spec.exchanges;
    bot.strategy = spec.strategy;
    bot.maxPosition = spec.maxPosition;
    return bot;
}

QJsonObject metadataOf(const Bot &bot, const Profile &profile)
{
    QJsonObject metadata{{QStringLiteral("role"), QStringLiteral("trading_bot")},
                         {QStringLiteral("fleet_manager"), profile.identity.managerId},
                         {QStringLiteral("group"), bot.group.text()},
                         {QStringLiteral("exchange"), bot.exchange.text()},
                         {QStringLiteral("strategy"), bot.strategy},
                         {QStringLiteral("version"), bot.version},
                         {QStringLiteral("organization"), profile.organisation}};
    if (bot.maxPosition) {
        metadata.insert(QStringLiteral("max_position_usd"), bot.maxPosition->toDouble());
    }
    return metadata;
}

} // namespace

Enroller::Enroller(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_secrets(m_parts.profile.paths.secrets())
{}

QCoro::Task<Result<void>> Enroller::recorded()
{
    Reply<void> reply;
    m_parts.log.flush([reply](const Result<void> &outcome) { reply.answer(outcome); });
    return Reply<void>::wait(std::move(reply));
}

QCoro::Task<Result<EnrolReport>> Enroller::apply(FleetPlan plan)
{
    const QPointer<Enroller> alive(this);
    if (m_applying) {
        // Two runs would register each bot of the file twice.
        co_return failure(ProblemKind::Conflict,
                          QStringLiteral("The fleet is being enrolled already. Try again when that is done."));
    }
    m_applying = true;
    m_cancelled = false;
    const Result<EnrolReport> report = co_await carryOut(std::move(plan));
    if (alive) {
        m_applying = false;
    }
    co_return report;
}

QCoro::Task<Result<EnrolReport>> Enroller::carryOut(FleetPlan plan)
{
    const QPointer<Enroller> alive(this);
    EnrolReport report;
    for (const Group &group : plan.changedGroups) {
        m_parts.state.putGroup(group);
        m_parts.log.add(group);
    }
    EnrolStep step;
    step.total = plan.count(PlanStep::Enrol) + plan.count(PlanStep::Continue) + plan.count(PlanStep::Update);
    for (const PlannedBot &planned : plan.bots) {
        if (planned.step == PlanStep::Keep || planned.step == PlanStep::Missing) {
            ++report.kept;
            continue;
        }
        if (m_cancelled) {
            report.left << planned.name;
            continue;
        }
        step.name = planned.name;
        step.what = EnrolStep::What::Begun;
        step.problem.clear();
        Q_EMIT progressed(step);
        step.what = EnrolStep::What::Done;
        if (planned.step == PlanStep::Enrol || planned.step == PlanStep::Continue) {
            const Result<QString> bundle = co_await enrolOne(planned);
            if (!alive) {
                co_return goingAway();
            }
            if (bundle) {
                ++report.enrolled;
                report.bundles << *bundle;
            } else {
                report.failures.push_back({planned.name, bundle.error()});
                step.what = EnrolStep::What::Failed;
                step.problem = describe(bundle.error());
            }
        } else {
            update(planned);
            ++report.updated;
        }
        ++step.done;
        Q_EMIT progressed(step);
    }
    const Result<void> stored = co_await recorded();
    if (!alive) {
        co_return goingAway();
    }
    Q_EMIT rosterChanged();
    if (!stored) {
        co_return failure(stored.error());
    }
    co_return report;
}

void Enroller::update(const PlannedBot &planned)
{
    const BotRuntime *runtime = m_parts.state.find(planned.id);
    if (runtime == nullptr) {
        return;
    }
    const Bot bot = withSpec(runtime->bot, planned.spec);
    m_parts.state.putBot(bot);
    m_parts.log.add(bot);
}

QCoro::Task<Result<QString>> Enroller::enrolOne(PlannedBot planned)
{
    const QPointer<Enroller> alive(this);
    Bot bot = withSpec(Bot{}, planned.spec);
    bot.id = planned.id;
    bot.version = planned.spec.version;
    bot.level = planned.spec.level;
    bot.state = EnrolmentState::Intended;
    bot.commandThread = ThreadId(randomHex(threadBytes));
    bot.enrolledAt = m_parts.clock.now();
    m_parts.log.add(bot);
    const Result<void> intent = co_await recorded();
    if (!alive) {
        co_return goingAway();
    }
    if (!intent) {
        co_return failure(intent.error());
    }
    Result<Bot> registered = co_await registerBot(bot, planned.spec);
    if (!alive) {
        co_return goingAway();
    }
    if (!registered) {
        co_return failure(registered.error());
    }
    if (registered->id != bot.id) {
        // The intended id belongs to somebody else: this row must not count as a bot of the fleet.
        bot.state = EnrolmentState::Deregistered;
        m_parts.log.add(bot);
        if (m_parts.state.find(bot.id) != nullptr) {
            m_parts.state.putBot(bot); // or the next plan would begin it anew
        }
    }
    bot = *registered;
    const Result<QString> bundle = writeBundle(bot, m_apiKeys[bot.id], m_seeds[bot.id], planned.spec.standby);
    m_apiKeys.erase(bot.id);
    m_seeds.erase(bot.id);
    if (!bundle) {
        co_return bundle;
    }
    m_parts.state.putBot(bot);
    m_parts.log.add(bot);
    for (const Hold &hold : standingHolds(bot)) {
        const HoldRecord record{.bot = bot.id,
                                .hold = hold,
                                .operation = OperationId(hold.id.text()),
                                .fromFleetStop = isFleetStop(hold.id),
                                .lifted = false};
        m_parts.state.putHold(record);
        m_parts.log.add(record);
    }
    const Result<void> stored = co_await recorded();
    if (!stored) {
        co_return failure(stored.error());
    }
    co_return bundle;
}

QCoro::Task<Result<Bot>> Enroller::registerBot(Bot bot, BotSpec spec)
{
    const QPointer<Enroller> alive(this);
    const auto group = m_parts.state.groups().find(spec.group);
    QString publicKeyHex;
    QByteArray seed;
    if (group != m_parts.state.groups().end() && group->second.managedKeys) {
        const crypto::SigningKeyPair pair = crypto::makeSigningKeyPair();
        seed = crypto::seedOf(pair).view().toByteArray();
        bot.publicKey = pair.publicKey;
        bot.keyVersion = 1;
        publicKeyHex = QString::fromLatin1(pair.publicKey.toHex());
    }
    const QString organisation = m_parts.profile.organisation;
    for (int attempt = 1; attempt <= maxIdAttempts; ++attempt) {
        const QString id = agentIdFor(spec.name, organisation, attempt);
        const Result<Registration> made = co_await m_parts.gateway.registerAgent(
            id, publicKeyHex, metadataOf(bot, m_parts.profile), Lane::Interactive);
        if (!alive) {
            co_return goingAway();
        }
        if (made) {
            bot.id = BotId(made->agentId.isEmpty() ? id : made->agentId);
            bot.state = EnrolmentState::Registered;
            m_apiKeys[bot.id] = made->apiKey;
            m_seeds[bot.id] = seed;
            co_return bot;
        }
        // Somebody has this id and we do not have its key: it is not ours to take.
        if (made.error().kind != ProblemKind::Conflict) {
            co_return failure(made.error());
        }
    }
    co_return failure(
        ProblemKind::Conflict,
        QStringLiteral("The gateway knows %1 agents called like %2 already.").arg(maxIdAttempts).arg(spec.name));
}

std::vector<Hold> Enroller::standingHolds(const Bot &bot) const
{
    // A bot enrolled under a standing fleet or group stop is enrolled held: it takes over what holds every other
    // member of its group. The first of a group has no such peers: it takes over the stops of the whole fleet.
    std::map<HoldId, std::pair<Hold, int>> ofGroup;
    std::map<HoldId, Hold> ofFleet;
    int peers = 0;
    for (const auto &[id, runtime] : m_parts.state.bots()) {
        if (id == bot.id || !runtime.bot.isMember()) {
            continue;
        }
        const bool isPeer = runtime.bot.group == bot.group;
        peers += isPeer ? 1 : 0;
        for (const HoldRecord &record : runtime.ordered) {
            if (record.lifted || record.hold.kind != HoldKind::Latch) {
                continue;
            }
            if (isPeer) {
                ++ofGroup.try_emplace(record.hold.id, record.hold, 0).first->second.second;
            }
            if (record.fromFleetStop) {
                ofFleet.emplace(record.hold.id, record.hold);
            }
        }
    }
    std::vector<Hold> holds;
    for (const auto &[id, counted] : ofGroup) {
        if (counted.second == peers) {
            holds.push_back(counted.first);
        }
    }
    for (const auto &[id, hold] : peers == 0 ? ofFleet : std::map<HoldId, Hold>()) {
        holds.push_back(hold);
    }
    return holds;
}

bool Enroller::isFleetStop(const HoldId &hold) const
{
    return std::any_of(m_parts.state.bots().begin(), m_parts.state.bots().end(), [&](const auto &entry) {
        const std::vector<HoldRecord> &ordered = entry.second.ordered;
        return std::any_of(ordered.begin(), ordered.end(),
                           [&](const HoldRecord &record) { return record.fromFleetStop && record.hold.id == hold; });
    });
}

Result<QString> Enroller::writeBundle(Bot &bot, const QByteArray &apiKey, const QByteArray &seed, bool standby)
{
    const KeyRing &keys = m_parts.keys;
    const Profile &profile = m_parts.profile;
    const Result<QByteArray> manager = keys.publicKey(KeyRole::Manager);
    const Result<QByteArray> stop = keys.publicKey(KeyRole::Stop);
    const Result<QByteArray> box = keys.boxPublicKey();
    const Result<QByteArray> signalKey = keys.signalKey();
    for (const Result<QByteArray> *key : {&manager, &stop, &box, &signalKey}) {
        if (!*key) {
            return failure(key->error());
        }
    }
    const auto group = m_parts.state.groups().find(bot.group);
    const Group policy = group == m_parts.state.groups().end() ? Group{} : group->second;
    Bundle bundle{
        .bot = bot.id,
        .name = bot.name,
        .group = bot.group,
        .exchanges = bot.exchanges,
        .strategy = bot.strategy,
        .version = bot.version,
        .level = bot.level,
        .gateway = profile.gateway,
        .dialect = profile.dialect,
        .bus = profile.bus,
        .apiKey = apiKey,
        .managerId = profile.identity.managerId,
        .fleetTag = profile.identity.tag,
        .audience = profile.identity.audience,
        .commandThread = bot.commandThread,
        .managerKey = *manager,
        .stopKey = *stop,
        .recoveryKey = profile.recoveryKey,
        .boxKey = *box,
        .signalKey = *signalKey,
        .interval = policy.heartbeatInterval,
        .lostLink = policy.lostLink,
        .windDown = policy.windDown,
        .holds = standingHolds(bot),
        .keySeed = seed,
        .oneTimeCode = {},
        .codeValidUntil = std::nullopt,
        .standby = standby,
    };
    if (seed.isEmpty()) {
        bundle.oneTimeCode = crypto::randomBytes(codeBytes);
        bundle.codeValidUntil = m_parts.clock.now() + oneTimeCodeLife;
    }
    const Result<void> secret = seed.isEmpty() ? m_secrets.put(bot.id, BotSecret::Code, bundle.oneTimeCode)
                                               : m_secrets.put(bot.id, BotSecret::Seed, seed);
    if (!secret) {
        return failure(secret.error());
    }
    const Result<void> folder = makePrivateFolder(profile.paths.bundles());
    if (!folder) {
        return failure(folder.error());
    }
    const QString path = QDir(profile.paths.bundles()).filePath(bot.id.text() + QStringLiteral(".bundle"));
    const Result<void> written = writePrivateFile(path, toCompactJson(toJson(bundle)));
    if (!written) {
        return failure(written.error());
    }
    bot.state = seed.isEmpty() && bot.level == BotLevel::Verified ? EnrolmentState::Bundled : EnrolmentState::Enrolled;
    return path;
}

void Enroller::lookForKey(const BotId &bot)
{
    if (m_parts.gateway.capabilities().readsMessages && m_reading.insert(bot).second) {
        readKey(bot);
    }
}

QCoro::Task<void> Enroller::readKey(BotId id)
{
    const QPointer<Enroller> alive(this);
    const BotRuntime *runtime = m_parts.state.find(id);
    if (runtime == nullptr) {
        m_reading.erase(id);
        co_return;
    }
    const ThreadId thread = runtime->bot.commandThread;
    const Result<std::vector<Message>> messages = co_await m_parts.gateway.messages(
        m_parts.profile.identity.managerId, thread, enrolledPage, 0, Lane::Interactive);
    if (!alive) {
        co_return;
    }
    m_reading.erase(id);
    if (!messages) {
        co_return;
    }
    for (auto message = messages->rbegin(); message != messages->rend(); ++message) {
        const BotRuntime *current = m_parts.state.find(id);
        if (current != nullptr && takeEnrolled(current->bot, *message)) {
            break;
        }
    }
}

bool Enroller::takeEnrolled(const Bot &known, const Message &message)
{
    if (message.sender != known.id.text() || !known.publicKey.isEmpty()) {
        return false;
    }
    const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
    if (!envelope) {
        return false;
    }
    const Result<crypto::SecretBytes> code = m_secrets.get(known.id, BotSecret::Code);
    const Result<Enrolled> enrolled =
        verifyEnrolled(*envelope, known.id, code ? code->view() : QByteArrayView(), m_parts.profile.identity);
    if (!enrolled) {
        Q_EMIT noticed(
            QStringLiteral("warning"), known.id,
            QStringLiteral("%1 offered a key that was not taken: %2").arg(known.name, enrolled.error().detail));
        return false;
    }
    // When it was said counts, not when it is read: a console that was off for days must not turn an honest bot away.
    if (message.createdAt > known.enrolledAt + oneTimeCodeLife) {
        Q_EMIT noticed(
            QStringLiteral("warning"), known.id,
            QStringLiteral("%1 used its bundle after the 24 h in which it is good. Enrol it again.").arg(known.name));
        return false;
    }
    Bot bot = known;
    bot.publicKey = enrolled->publicKey;
    bot.keyVersion = 1;
    bot.state = EnrolmentState::Enrolled;
    m_parts.state.putBot(bot);
    m_parts.log.add(bot);
    const QPointer<Enroller> alive(this);
    m_parts.log.flush([this, alive, id = bot.id](const Result<void> &stored) {
        if (alive && stored) {
            // The code goes only once the key it vouched for is on disk.
            static_cast<void>(m_secrets.remove(id, BotSecret::Code));
        }
    });
    Q_EMIT keyProved(bot.id);
    return true;
}

} // namespace fleet
