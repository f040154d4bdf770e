// Which columns of the bot table are shown, and in what order: a list behind a button and behind the header.
// Never hides the name of the bot: a row without it is nobody's.
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QPoint;
class QPushButton;
class QTableView;

namespace fleet::ui {

class ColumnChooser final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnChooser)

public:
    /// Both outlive it. The model of `table` has the columns of a BotTableModel.
    ColumnChooser(QTableView &table, QPushButton &button);
    ~ColumnChooser() override = default;

    /// Keys of the columns that are shown, in their order.
    [[nodiscard]] QStringList columns() const;
    /// These and no others, in this order; keys that are not known are left out.
    void show(const QStringList &columns);
    /// What it was at first, as wide as what is in it.
    void reset();

private:
    void openMenu(const QPoint &place);

    QTableView &m_table;
    QMenu *m_menu;
};

} // namespace fleet::ui
