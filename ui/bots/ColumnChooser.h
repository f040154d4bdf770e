// Which columns of the bot table are shown, and in what order: behind a button and behind the header.
// Never hides or moves the name of the bot: a row without it is nobody's.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <vector>

class QPushButton;
class QTableView;

namespace fleet::ui {

class ColumnDialog;

class ColumnChooser final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnChooser)

public:
    struct Place {
        int column = 0; ///< of the model
        QString title;
        bool shown = true;
        bool fixed = false; ///< neither hidden nor moved
    };

    /// Both outlive it. The model of `table` has the columns of a BotTableModel.
    ColumnChooser(QTableView &table, QPushButton &button);
    ~ColumnChooser() override = default;

    /// Keys of the columns that are shown, in their order.
    [[nodiscard]] QStringList columns() const;
    /// These and no others, in this order; keys that are not known are left out.
    void show(const QStringList &columns);
    /// What it was at first, as wide as what is in it.
    void reset();

    /// All columns from left to right, the hidden ones among them.
    [[nodiscard]] std::vector<Place> places() const;
    void setShown(int column, bool shown);
    /// -1 is one place to the left. Before the name there is no place.
    [[nodiscard]] bool canMove(int column, int by) const;
    void move(int column, int by);

private:
    void openDialog();

    QTableView &m_table;
    QPointer<ColumnDialog> m_dialog;
};

} // namespace fleet::ui
