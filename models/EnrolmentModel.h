// What a fleet file would change, as a table: new, changed and refused first, what stays as it is last; then how far
// each of them is. Never decides what is new or done: the engine's plan and its steps say it.
#pragma once

#include "core/Result.h"
#include "core/Time.h"
#include "fleet/EnrolStep.h"
#include "models/KeyedTable.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// In the order of the rows: what changes for a bot that trades already is looked at first.
enum class EnrolmentChange : std::uint8_t { Refused, Changed, New, Continued, NotListed, Unchanged };
inline constexpr int enrolmentChangeCount = 6;

/// How far a bot is that has to be enrolled or updated.
enum class EnrolmentStage : std::uint8_t { Planned, Waiting, Running, Done, Failed, NotBegun };

struct EnrolmentRow {
    QString key; ///< a bot's name, or which line of the file
    EnrolmentChange change = EnrolmentChange::Unchanged;
    QString name;
    QString agentId;
    QString note;
    EnrolmentStage stage = EnrolmentStage::Planned;

    /// It is a bot, and the engine has something to do for it.
    [[nodiscard]] bool isToBeDone() const;
    bool operator==(const EnrolmentRow &) const = default;
};

/// One row a bot and a changed group, in the order of EnrolmentChange, then of the file.
[[nodiscard]] std::vector<EnrolmentRow> enrolmentRows(const QJsonObject &plan);
/// One row an error of the file: "line 7: …".
[[nodiscard]] std::vector<EnrolmentRow> refusedRows(const Problem &problem);
/// How many bots are as the file says already.
[[nodiscard]] int unchanged(const std::vector<EnrolmentRow> &rows);
/// How many bots have to be enrolled or updated.
[[nodiscard]] int toBeDone(const std::vector<EnrolmentRow> &rows);
/// By the pace so far; nothing before a few are done.
[[nodiscard]] std::optional<milliseconds> remainingTime(int done, int total, milliseconds elapsed);

class EnrolmentModel final : public KeyedTable<EnrolmentRow, QString> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrolmentModel)

public:
    enum class Column : std::uint8_t { What, Name, Note, AgentId };
    static constexpr int columns = 4;

    explicit EnrolmentModel(QObject *parent = nullptr);
    ~EnrolmentModel() override = default;

    void show(const std::vector<EnrolmentRow> &rows);
    /// The enrolment has been asked for: what is to be done waits for its turn.
    void begin();
    /// -1 when no row is meant.
    int take(const EnrolStep &step);
    /// The engine has answered: who was left out, and what failed.
    void end(const QJsonObject &answer);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const EnrolmentRow &row) const override { return row.key; }

private:
    [[nodiscard]] static QString text(const EnrolmentRow &row, Column column);
};

class EnrolmentWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::EnrolmentWords)

public:
    EnrolmentWords() = delete;

    [[nodiscard]] static QString change(EnrolmentChange change);
    /// What happens to it, or how far it is: "New", then "Waiting", "Registering", "Enrolled".
    [[nodiscard]] static QString state(const EnrolmentRow &row);
    [[nodiscard]] static Severity severity(const EnrolmentRow &row);
    /// "9 new, 1 changed, 2 unchanged".
    [[nodiscard]] static QString counts(const std::vector<EnrolmentRow> &rows);
    /// What its button does, with a mnemonic: "&Enrol 9, change 1"; groups alone change their policies.
    [[nodiscard]] static QString act(const std::vector<EnrolmentRow> &rows);
    /// "312 of 998 done, 2 unchanged, about 40 s left".
    [[nodiscard]] static QString progress(int done, int total, int unchanged, milliseconds elapsed);
    /// What was done, once the engine has answered; sums to the bots of the file.
    [[nodiscard]] static QString outcome(const QJsonObject &answer);
    /// Names of those that failed, each with its reason, and of those that were not begun; empty when there are none.
    [[nodiscard]] static QString rest(const QJsonObject &answer);
};

} // namespace fleet
