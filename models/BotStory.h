// What was asked of one bot and what became of it, step by step: why it is in its state, its last command, all before.
// Never says proved of what was only sent, accepted or seen.
#pragma once

#include "models/BotFacts.h"

#include <QStringList>

#include <unordered_map>

namespace fleet {

/// One step of a command, or one command of many.
struct TimelineRow {
    QString key;
    Severity severity = Severity::None;
    QString icon;
    QString title;
    QStringList lines;
    QString time;
    QString exactTime;
    OperationId operation; ///< that it belongs to

    bool operator==(const TimelineRow &) const = default;
};

/// Finds one bot's delivery in operations that may have ten thousand each, again and again.
class DeliveryFinder final {
public:
    void setBot(const BotId &bot);
    /// Null when the operation is not aimed at the bot.
    [[nodiscard]] const DeliveryView *find(const OperationView &operation);

private:
    static constexpr int absent = -1;

    BotId m_bot;
    std::unordered_map<OperationId, int> m_places; ///< where it stood last; whom an operation is aimed at never changes
};

class BotStory final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BotStory)

public:
    BotStory() = delete;

    /// "Pause is accepted: the bot has it and has not proved it yet."
    [[nodiscard]] static QString why(const BotSubject &subject);
    /// How it does by its figures when that is not well, then its open alerts, one a line; empty for none.
    [[nodiscard]] static QStringList health(const BotSubject &subject);
    /// One line a hold, latches first: who, why, since when, and whether both sides know of it.
    /// Said as done only where the bot says so itself: "Pause asked by op-1 “drill” at 15:41:50. The bot reports Pausing (15:41:55)."
    [[nodiscard]] static QStringList holds(const BotSubject &subject);
    /// "op-1, 15:41:50": who wanted it so and since when.
    [[nodiscard]] static QString desiredBy(const BotView &bot);
    /// "Closing positions", "at 15:42:09", "4 min ago".
    [[nodiscard]] static QString reportedHow(const BotSubject &subject);
    /// From the click to the proof, in the order of time.
    /// `blind`: nothing is green then, and what is left is as last heard.
    [[nodiscard]] static std::vector<TimelineRow> steps(const OperationView &operation, const DeliveryView &delivery,
                                                        bool blind = false);
    /// One row for the whole of it.
    [[nodiscard]] static TimelineRow command(const OperationView &operation, const DeliveryView &delivery, UtcTime now,
                                             bool blind = false);
    /// "+40 ms", "+6.2 s", "+2 min 3 s".
    [[nodiscard]] static QString latency(const std::optional<milliseconds> &after);
    [[nodiscard]] static QString tries(int attempts);

private:
    [[nodiscard]] static QString holdLine(const Hold &hold, const BotSubject &subject);
    /// What it says of itself, and since when: it may not be what was asked of it.
    [[nodiscard]] static QString said(const BotSubject &subject);
    [[nodiscard]] static TimelineRow sentStep(const DeliveryView &delivery);
    [[nodiscard]] static TimelineRow acceptedStep(const DeliveryView &delivery);
    [[nodiscard]] static TimelineRow lastStep(const DeliveryView &delivery, bool blind);
};

} // namespace fleet
