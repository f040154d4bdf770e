// Who is in the fleet, beside the enrolling itself: bots that leave it, and the roster file that outlives the database.
// Must never let a bot leave before it proved its shutdown.
#pragma once

#include "engine/NoticeBoard.h"
#include "fleet/ChangeLog.h"
#include "fleet/FleetFile.h"
#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"
#include "fleet/OperationPlan.h"
#include "fleet/Profile.h"

#include <QObject>
#include <QTimer>

namespace fleet {

/// Engine thread.
class Membership final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Membership)

public:
    Membership(FleetState &state, ChangeLog &log, const OperationBook &book, NoticeBoard &notices,
               const Profile &profile, QObject *parent = nullptr);
    ~Membership() override;

    /// What a fleet file would change, of the limits of the metrics, too. Invalid with one line an error of the file.
    [[nodiscard]] Result<FleetPlan> plan(const QByteArray &file, const Thresholds &limits) const;
    /// The limits in force as they are by that file, for all bots of it that are enrolled by now.
    [[nodiscard]] Thresholds limitsBy(const FileLimits &file, const Thresholds &limits) const;
    /// The shutdown after whose proof the bot leaves. NotFound for a stranger.
    [[nodiscard]] Result<OperationRequest> farewell(const BotId &bot, const QString &issuedBy, UtcTime now) const;
    /// Lets those go whose shutdown is proved.
    void finishFarewells();
    /// The database was lost: takes the bots over from the roster file.
    void recover();

public Q_SLOTS:
    void saveRosterFile();
    /// Once for all that happens within a moment: two thousand bots prove their keys together.
    void saveRosterFileSoon();

private:
    [[nodiscard]] std::vector<Bot> registered() const;

    FleetState &m_state;
    ChangeLog &m_log;
    const OperationBook &m_book;
    NoticeBoard &m_notices;
    QString m_organisation;
    QString m_rosterFile;
    QTimer m_saveSoon;
};

} // namespace fleet
