// Brings the last hour of the bots that are in sight into their table, a few at a time.
// Never asks for a bot that nobody sees, and never keeps a clock: it is told when time has passed.
#pragma once

#include "core/Time.h"
#include "history/ChartSource.h"

#include <QObject>

#include <unordered_map>
#include <vector>

class QTableView;

namespace fleet {
class BotTableModel;
}

namespace fleet::ui {

class TrendFeed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendFeed)

public:
    /// A bot that stays in sight is asked for so often.
    static constexpr milliseconds refreshPause{30'000};
    /// As many at once.
    static constexpr std::size_t mostAtOnce = 100;

    /// `table` shows `bots` through proxies, with the bots' ids in IdRole; both outlive this.
    TrendFeed(QTableView &table, BotTableModel &bots);
    ~TrendFeed() override = default;

    /// `source` outlives this.
    void setSource(ChartSource &source);
    /// Time has passed: what is in sight and has become old is asked for.
    void follow(UtcTime now);

private:
    [[nodiscard]] std::vector<BotId> due(UtcTime now) const;
    QCoro::Task<void> load(std::vector<BotId> bots, UtcTime now);

    QTableView &m_table;
    BotTableModel &m_bots;
    ChartSource *m_source = nullptr;
    std::unordered_map<BotId, UtcTime> m_loaded; ///< when each was last asked for
    bool m_loading = false;
};

} // namespace fleet::ui
