#include "engine/Membership.h"

#include "core/Uuid.h"
#include "fleet/Roster.h"

namespace fleet {

namespace {

constexpr milliseconds saveDelay{250};
const QString deregisterField = QStringLiteral("deregister");

bool isFarewell(const OperationRecord &operation)
{
    return operation.verb == Verb::Shutdown && operation.fields.value(deregisterField).toBool();
}

} // namespace

Membership::Membership(FleetState &state, ChangeLog &log, const OperationBook &book, NoticeBoard &notices,
                       const Profile &profile, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_log(log),
      m_book(book),
      m_notices(notices),
      m_organisation(profile.organisation),
      m_rosterFile(profile.paths.roster())
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &Membership::saveRosterFile);
}

Membership::~Membership()
{
    if (m_saveSoon.isActive()) {
        saveRosterFile();
    }
}

std::vector<Bot> Membership::registered() const
{
    std::vector<Bot> bots;
    for (const auto &[id, runtime] : m_state.bots()) {
        bots.push_back(runtime.bot);
    }
    return bots;
}

Thresholds Membership::limitsBy(const FileLimits &file, const Thresholds &limits) const
{
    return laidOver(limits, file, idsByName(registered()));
}

Result<FleetPlan> Membership::plan(const QByteArray &file, const Thresholds &limits) const
{
    const auto parsed = parseFleetFile(file);
    if (!parsed) {
        QStringList lines;
        for (const FileError &error : parsed.error()) {
            lines << QStringLiteral("line %1: %2").arg(error.line).arg(error.reason);
        }
        return failure(ProblemKind::Invalid, lines.join(QLatin1Char('\n')));
    }
    if (!parsed->organisation.isEmpty() && parsed->organisation != m_organisation) {
        return failure(ProblemKind::Invalid, QStringLiteral("The file is for \"%1\", this profile is \"%2\".")
                                                 .arg(parsed->organisation, m_organisation));
    }
    const std::vector<Bot> bots = registered();
    std::vector<Group> groups;
    for (const auto &[name, group] : m_state.groups()) {
        groups.push_back(group);
    }
    FleetPlan plan = planFleet(*parsed, bots, groups, m_organisation, limits);
    if (const QStringList moved = movesOf(plan, bots); !moved.isEmpty()) {
        return failure(ProblemKind::Invalid, moved.join(QLatin1Char('\n')));
    }
    return plan;
}

Result<OperationRequest> Membership::farewell(const BotId &bot, const QString &issuedBy, UtcTime now) const
{
    const BotRuntime *runtime = m_state.find(bot);
    if (runtime == nullptr || !runtime->bot.isMember()) {
        return failure(ProblemKind::NotFound, QStringLiteral("No bot is called \"%1\".").arg(bot.text()));
    }
    return OperationRequest{.id = OperationId(makeUuidV7(now)),
                            .verb = Verb::Shutdown,
                            .scope = Scope::bots({bot.text()}),
                            .targets = {bot},
                            .reason = QStringLiteral("deregistered_from_fleet"),
                            .issuedBy = issuedBy,
                            .fields = {{deregisterField, true}},
                            .windDown = std::nullopt,
                            .confirmation = {}};
}

void Membership::finishFarewells()
{
    bool left = false;
    for (const auto &[id, operation] : m_book.all()) {
        if (!isFarewell(operation.record)) {
            continue;
        }
        for (const auto &[botId, delivery] : operation.deliveries) {
            const BotRuntime *runtime = m_state.find(botId);
            const bool isGone = delivery.record.state == DeliveryState::Confirmed && runtime != nullptr
                             && runtime->bot.isMember() && operation.record.createdAt > runtime->bot.enrolledAt;
            if (!isGone) {
                continue; // or one that left once and was enrolled anew since
            }
            Bot bot = runtime->bot;
            bot.state = EnrolmentState::Deregistered;
            m_state.putBot(bot);
            m_log.add(bot);
            left = true;
        }
    }
    if (left) {
        saveRosterFile();
    }
}

void Membership::recover()
{
    const Result<Roster> roster = loadRoster(m_rosterFile);
    if (!roster || roster->bots.empty()) {
        return;
    }
    for (const Group &group : roster->groups) {
        m_state.putGroup(group);
        m_log.add(group);
    }
    for (const Bot &bot : roster->bots) {
        m_state.putBot(bot);
        m_log.add(bot);
    }
    m_notices.tell(
        QStringLiteral("critical"), BotId(),
        QStringLiteral("The database was lost. %1 bots were taken over from roster.json; holds are learned again "
                       "from the bots' reports.")
            .arg(roster->bots.size()));
}

void Membership::saveRosterFileSoon()
{
    if (!m_saveSoon.isActive()) {
        m_saveSoon.start();
    }
}

void Membership::saveRosterFile()
{
    m_saveSoon.stop();
    Roster roster;
    for (const auto &[name, group] : m_state.groups()) {
        roster.groups.push_back(group);
    }
    for (const auto &[id, runtime] : m_state.bots()) {
        if (runtime.bot.isMember()) {
            roster.bots.push_back(runtime.bot);
        }
    }
    const Result<void> saved = saveRoster(m_rosterFile, roster);
    if (!saved) {
        m_notices.tell(QStringLiteral("warning"), BotId(), saved.error().detail);
    }
    m_state.markAllChanged();
}

} // namespace fleet
