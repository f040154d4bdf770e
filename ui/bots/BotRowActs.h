// The menu of a row of the bot table, and the keys that copy rows.
// Never an order of its own: the verbs are the buttons below the table, pressed from here.
#pragma once

#include "fleet/FleetView.h"

#include <QObject>

#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QPoint;
class QTableView;
class QWidget;

namespace fleet {
class BotTableModel;
} // namespace fleet

namespace fleet::ui {

class BotRowActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotRowActs)

public:
    /// All of them outlive it; keys work on `table`. `verbs`: holds the buttons that act on the selection.
    BotRowActs(QTableView &table, const BotTableModel &bots, const QWidget &verbs);
    ~BotRowActs() override = default;

    /// As they are shown: a line a row, tabs between the columns.
    [[nodiscard]] QString text() const;
    /// As they are, whatever is shown.
    [[nodiscard]] QString csv() const;

Q_SIGNALS:
    void detailsRequested();
    /// A term of the filter language.
    void filterRequested(const QString &filter);

private:
    QAction *make(const QString &name, const QString &text, const QKeySequence &key, const QString &toolTip);
    void openMenu(const QPoint &place);
    void addVerbs();
    void copy(const QString &text);
    /// The selected rows as they stand, else the current one.
    [[nodiscard]] std::vector<int> rows() const;
    [[nodiscard]] std::vector<const BotView *> chosen() const;

    QTableView &m_table;
    const BotTableModel &m_bots;
    const QWidget &m_verbs;
    QMenu *m_menu;
    QAction *m_details;
    QAction *m_copyName;
    QAction *m_copyId;
    QAction *m_copyText;
    QAction *m_copyCsv;
    QAction *m_filterGroup;
};

} // namespace fleet::ui
