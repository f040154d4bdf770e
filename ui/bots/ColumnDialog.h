// The columns of the bot table as a list: shown or not, and put in order, by mouse or by keys alone.
// Never waits for an OK: the table behind it follows at once, and "Reset columns" takes everything back.
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace fleet::ui {

class ColumnChooser;

class ColumnDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnDialog)

public:
    /// `chooser` outlives it.
    ColumnDialog(ColumnChooser &chooser, QWidget *parent);
    ~ColumnDialog() override = default;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void addKeys();
    void fill();
    void move(int by);
    void showMoves();
    [[nodiscard]] int currentColumn() const;

    ColumnChooser &m_chooser;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_reset;
    QPushButton *m_close;
};

} // namespace fleet::ui
