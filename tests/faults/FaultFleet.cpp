#include "faults/FaultFleet.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "engine/ProfileSetup.h"
#include "gateway/RestGateway.h"
#include "protocol/Answer.h"
#include "protocol/Roads.h"
#include "sandbox/SimulatedFleet.h"

#include <QCoroTask>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <set>

namespace fleet::test {

namespace {

const QString organisation = QStringLiteral("acme-trading");
const QString manager = QStringLiteral("fleet-manager-acme-trading");

sandbox::GatewayOptions optionsWith(const Clock &clock)
{
    sandbox::GatewayOptions options;
    options.rateLimits = false;
    options.registrationTier = QStringLiteral("pro");
    options.clock = &clock;
    return options;
}

template<typename Condition>
bool await(Condition condition)
{
    return QTest::qWaitFor(condition, static_cast<int>(FaultFleet::patience.count()));
}

std::set<QString> idsOf(const std::vector<Hold> &holds)
{
    std::set<QString> ids;
    for (const Hold &hold : holds) {
        ids.insert(hold.id.text());
    }
    return ids;
}

/// What a bot's trading engine is asked for by one command that the bot carries out once.
std::vector<StrategyTask> tasksOf(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return {StrategyTask::BlockEntries, StrategyTask::CancelOrders, StrategyTask::CloseAll, StrategyTask::Halt};
    case Verb::Pause:
        return {StrategyTask::BlockEntries};
    case Verb::Resume:
        return {StrategyTask::Resume};
    default:
        return {};
    }
}

bool shows(BotState reported, DesiredState desired)
{
    switch (desired) {
    case DesiredState::Trading:
        return reported == BotState::Trading;
    case DesiredState::Paused:
        return reported == BotState::Paused;
    case DesiredState::Stopped:
        return reported == BotState::Stopped;
    }
    Q_UNREACHABLE();
}

} // namespace

OperationId newOperation()
{
    return OperationId(makeUuidV7(SystemClock().now()));
}

OperationRequest wholeFleet(Verb verb, const OperationId &id)
{
    return {.id = id,
            .verb = verb,
            .scope = Scope::fleet(),
            .targets = {},
            .reason = QStringLiteral("drill"),
            .issuedBy = QStringLiteral("op-1"),
            .fields = {},
            .windDown = std::nullopt,
            .confirmation = organisation};
}

FaultFleet::FaultFleet(int bots, double clockRate)
    : m_clock(clockRate, SystemClock().now()),
      m_count(bots),
      m_gateway(optionsWith(m_clock)),
      m_bots(m_clock)
{}

FaultFleet::~FaultFleet() = default;

QString FaultFleet::setUp()
{
    const Result<void> listening = m_gateway.start();
    if (!listening) {
        return listening.error().detail;
    }
    m_apiKey = m_gateway.addAgent(manager, QStringLiteral("pro"));
    SetupRequest request;
    request.folder = m_folder.filePath(QStringLiteral("profile"));
    request.gateway = m_gateway.url().toString();
    request.organisation = organisation;
    request.apiKey = m_apiKey;
    const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, m_clock));
    if (!made) {
        return made.error().detail;
    }
    m_profile = made->profile;
    if (QString problem = startEngine(); !problem.isEmpty()) {
        return problem;
    }
    const QByteArray file = toCompactJson(sandbox::fleetFile(sandbox::simulatedFleet(m_count)));
    const Result<QJsonObject> applied = QCoro::waitFor(m_engine->applyFleet(file, false));
    if (!applied) {
        return applied.error().detail;
    }
    const Result<void> started = m_bots.start(m_profile.paths.bundles());
    if (!started) {
        return started.error().detail;
    }
    const bool proved = await([this] {
        const std::vector<BotView> &bots = m_engine->snapshot().bots;
        return std::all_of(bots.begin(), bots.end(),
                           [](const BotView &bot) { return bot.enrolment == EnrolmentState::Enrolled; });
    });
    if (!proved) {
        return QStringLiteral("Not every bot has proved its key.");
    }
    if (QString problem = awaitAgreement(); !problem.isEmpty()) {
        return problem;
    }
    stopEngine();
    for (CountingBots::Bot &bot : m_bots.all()) {
        (void)bot.strategy->takeCounts(); // they began to trade by themselves, without a command
    }
    return {};
}

QString FaultFleet::startEngine()
{
    Result<std::unique_ptr<Engine>> engine = Engine::start(m_profile, m_clock);
    if (!engine) {
        return engine.error().detail;
    }
    m_engine = std::move(*engine);
    return {};
}

QString FaultFleet::runCrashEngine(const QStringList &arguments, bool mustDie, QByteArray *output)
{
    return test::runCrashEngine(m_profile.paths.folder, arguments, mustDie, output);
}

std::optional<OperationView> FaultFleet::operation(const OperationId &id)
{
    const std::vector<OperationView> &operations = m_engine->snapshot().operations;
    const auto found =
        std::find_if(operations.begin(), operations.end(), [&](const OperationView &view) { return view.id == id; });
    return found == operations.end() ? std::nullopt : std::optional(*found);
}

QString FaultFleet::awaitEnd(const OperationId &id)
{
    const bool ended = await([&] {
        const std::optional<OperationView> view = operation(id);
        return view && view->ended;
    });
    const std::optional<OperationView> view = operation(id);
    if (!view) {
        return QStringLiteral("The operation is not known.");
    }
    QStringList open;
    for (const DeliveryView &delivery : view->deliveries) {
        if (delivery.state != DeliveryState::Confirmed) {
            open << QStringLiteral("%1 %2 (%3)").arg(delivery.name, toString(delivery.state), delivery.says);
        }
    }
    return ended && open.isEmpty() ? QString() : QStringLiteral("not proved: %1").arg(open.join(QStringLiteral(", ")));
}

QString FaultFleet::carryOut(Verb verb)
{
    const OperationId id = newOperation();
    const Result<OperationView> submitted = m_engine->submit(wholeFleet(verb, id));
    if (!submitted) {
        return QStringLiteral("%1: %2").arg(toString(verb), submitted.error().detail);
    }
    if (QString problem = awaitEnd(id); !problem.isEmpty()) {
        return QStringLiteral("%1: %2").arg(toString(verb), problem);
    }
    return awaitAgreement();
}

QString FaultFleet::settle(bool paused)
{
    const auto any = [this](auto condition) {
        const std::vector<BotView> bots = m_engine->snapshot().bots;
        return std::any_of(bots.begin(), bots.end(), condition);
    };
    std::vector<Verb> verbs;
    if (any([](const BotView &bot) { return bot.isToStop(); })) {
        verbs = {Verb::Release, Verb::Resume};
    } else if (any([](const BotView &bot) { return !bot.orderedHolds.empty(); })) {
        verbs = {Verb::Resume};
    }
    if (paused) {
        verbs.push_back(Verb::Pause);
    }
    for (const Verb verb : verbs) {
        if (QString problem = carryOut(verb); !problem.isEmpty()) {
            return problem;
        }
    }
    return awaitAgreement();
}

QString FaultFleet::disagreement()
{
    std::map<BotId, BotView> views;
    for (const BotView &view : m_engine->snapshot().bots) {
        views.emplace(view.id, view);
    }
    for (const CountingBots::Bot &bot : m_bots.all()) {
        const BotView &view = views.at(bot.id());
        const std::set<QString> held = idsOf(bot.core().memory().holds.holds());
        if (!view.reported || view.reported != bot.core().state() || !shows(*view.reported, view.desired)
            || idsOf(view.holds) != held || idsOf(view.orderedHolds) != held) {
            return QStringLiteral("%1: desired %2, reported %3, is %4, %5 holds ordered, %6 reported, %7 held")
                .arg(view.name, toString(view.desired),
                     view.reported ? toString(*view.reported) : QStringLiteral("nothing"), toString(bot.core().state()))
                .arg(view.orderedHolds.size())
                .arg(view.holds.size())
                .arg(held.size());
        }
    }
    return {};
}

QString FaultFleet::awaitAgreement()
{
    const bool agreed = await([this] { return disagreement().isEmpty(); });
    return agreed ? QString() : disagreement();
}

QString FaultFleet::faultOfExecutions()
{
    QStringList faults;
    m_reached.clear();
    for (CountingBots::Bot &bot : m_bots.all()) {
        TaskCounts expected;
        QStringList commands;
        for (const CarriedOut &entry : bot.core().memory().answers.carriedOut()) {
            if (!m_seen.emplace(bot.id(), entry.command).second) {
                continue;
            }
            ++m_reached[entry.verb];
            commands << toString(entry.verb);
            for (const StrategyTask task : tasksOf(entry.verb)) {
                ++expected[task];
            }
        }
        const TaskCounts counts = bot.strategy->takeCounts();
        if (counts != expected) {
            faults << QStringLiteral("%1 got %2 and did: %3")
                          .arg(bot.id().text(), commands.join(QStringLiteral(", ")), toString(counts));
        }
    }
    return faults.join(QLatin1Char('\n'));
}

int FaultFleet::botsReached(Verb verb) const
{
    const auto reached = m_reached.find(verb);
    return reached == m_reached.end() ? 0 : reached->second;
}

QString FaultFleet::faultOfAnswers(const OperationId &id)
{
    const Result<BaseUrl> base = readBaseUrl(m_gateway.url().toString());
    const Result<std::unique_ptr<Store>> store = Store::open(m_profile.paths.database());
    const Result<StoreImage> image = store ? (*store)->load() : Result<StoreImage>(failure(store.error()));
    if (!base || !image) {
        return QStringLiteral("The operation's thread is not known.");
    }
    const auto record = std::find_if(image->operations.begin(), image->operations.end(),
                                     [&](const OperationRecord &r) { return r.id == id; });
    if (record == image->operations.end()) {
        return QStringLiteral("The operation is not in the store.");
    }
    Transport transport(
        *base, [this] { return m_apiKey; }, m_clock);
    RestGateway gateway(transport, [this] { return m_apiKey; });
    std::vector<Message> messages;
    constexpr int page = 100;
    for (std::size_t before = 1; messages.size() != before;) {
        before = messages.size();
        const Result<std::vector<Message>> read = QCoro::waitFor(
            gateway.messages(manager, record->thread, page, static_cast<int>(before), Lane::Interactive));
        if (!read) {
            return read.error().detail;
        }
        messages.insert(messages.end(), read->begin(), read->end());
    }
    std::reverse(messages.begin(), messages.end());
    std::map<std::pair<BotId, CommandId>, AnswerStatus> finals;
    for (const Message &message : messages) {
        const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
        const Result<QJsonObject> payload = envelope ? parseJsonObject(envelope->payload) : failure(envelope.error());
        const Result<Answer> answer = payload ? answerFromJson(*payload) : Result<Answer>(failure(payload.error()));
        if (!answer) {
            return answer.error().detail;
        }
        const auto [known, isNew] = finals.try_emplace({answer->bot, answer->command}, answer->status);
        if (!isNew && isFinal(known->second) && known->second != answer->status) {
            return QStringLiteral("%1 answered %2 after %3")
                .arg(answer->bot.text(), toString(answer->status), toString(known->second));
        }
        known->second = answer->status;
    }
    return {};
}

QString runCrashEngine(const QString &folder, const QStringList &arguments, bool mustDie, QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(FLEET_CRASH_ENGINE), QStringList{folder} + arguments);
    // The bots live on this thread: they must go on meanwhile.
    const bool ended = await([&process] { return process.state() == QProcess::NotRunning; });
    const QByteArray said = process.readAllStandardOutput();
    if (output != nullptr) {
        *output = said;
    }
    if (!ended) {
        process.kill();
        process.waitForFinished();
        return QStringLiteral("It did not end: %1. It said: %2")
            .arg(arguments.join(QLatin1Char(' ')), QString::fromUtf8(said));
    }
    if (mustDie != (process.exitStatus() == QProcess::CrashExit)) {
        return QStringLiteral("It ended with %1. It said: %2").arg(process.exitCode()).arg(QString::fromUtf8(said));
    }
    return {};
}

} // namespace fleet::test
