#include "engine/NoticeBoard.h"

#include "core/Uuid.h"
#include "fleet/FailoverRules.h"

#include <QLoggingCategory>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcNotices, "fleet.engine")

constexpr milliseconds noticePause{60'000};
constexpr milliseconds provokedPause{600'000};
constexpr std::size_t provokedTold = 20;

} // namespace

NoticeBoard::NoticeBoard(FleetState &state, ChangeLog &log, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_log(log),
      m_clock(clock)
{}

NoticeView NoticeBoard::viewOf(const NoticeRecord &record)
{
    return {record.id, record.at, record.severity, record.bot, record.text};
}

std::vector<NoticeView> NoticeBoard::takeNew()
{
    return std::exchange(m_new, {});
}

void NoticeBoard::tell(const QString &severity, const BotId &bot, const QString &text)
{
    const MonoTime now = m_clock.monotonic();
    const QString key = bot.text() + QLatin1Char('\n') + text;
    const auto last = m_toldAt.find(key);
    if (last != m_toldAt.end() && now - last->second < noticePause) {
        return;
    }
    std::erase_if(m_toldAt, [now](const auto &entry) { return now - entry.second >= noticePause; });
    m_toldAt[key] = now;
    const NoticeRecord record{
        .id = makeUuidV7(m_clock.now()), .at = m_clock.now(), .severity = severity, .bot = bot, .text = text};
    qCWarning(lcNotices).noquote() << severity << text;
    m_log.add(record);
    m_new.insert(m_new.begin(), viewOf(record));
}

void NoticeBoard::tellGap(UtcTime from, UtcTime to)
{
    tell(QStringLiteral("warning"), BotId(),
         QStringLiteral("What bots said between %1 and %2 is lost: the gateway did not keep it until this console was "
                        "back.")
             .arg(toIso(from), toIso(to)));
}

void NoticeBoard::tellFailover(const OperationRecord &failover, const BotId &bot)
{
    const auto nameOf = [this](const BotId &id) {
        const BotRuntime *runtime = m_state.find(id);
        return runtime == nullptr ? id.text() : runtime->bot.name;
    };
    tell(QStringLiteral("warning"), bot,
         QStringLiteral("%1 proved that it took over from %2, which stays held.")
             .arg(nameOf(bot), nameOf(fromBotOf(failover.fields))));
}

void NoticeBoard::tellForgery(const BotId &claimed, const QString &why)
{
    m_state.noteForgery(claimed);
    const BotRuntime *runtime = m_state.find(claimed);
    tellSeldom(Provoked::Forgery, claimed,
               QStringLiteral("Somebody speaks in the name of %1 and cannot prove it: %2")
                   .arg(runtime == nullptr ? claimed.text() : runtime->bot.name, why));
}

void NoticeBoard::tellSeldom(Provoked what, const BotId &bot, const QString &text)
{
    const MonoTime now = m_clock.monotonic();
    std::map<BotId, MonoTime> &told = m_provoked[what];
    std::erase_if(told, [now](const auto &entry) { return now - entry.second >= provokedPause; });
    if (told.size() >= provokedTold || !told.try_emplace(bot, now).second) {
        return; // anybody can write on the bus: a flood must not fill the disk with notices; each bot's count goes on
    }
    tell(QStringLiteral("warning"), bot, text);
}

} // namespace fleet
