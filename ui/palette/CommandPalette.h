// Find or do: a line to type into and what it means, best first, over the window.
// Never acts: it says which entry was chosen, after it has gone and given the focus back.
#pragma once

#include "models/PaletteModel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace fleet::ui {

class CommandPalette final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    explicit CommandPalette(QWidget *window);
    ~CommandPalette() override = default;

    /// With an empty line, over what is there now.
    void open(std::vector<PaletteEntry> entries);
    void type(const QString &query);

public Q_SLOTS:
    /// Without a choice.
    void dismiss();

Q_SIGNALS:
    void chosen(const fleet::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void narrow(const QString &query);
    void choose(const QModelIndex &index);
    void move(int rows);
    void sayCurrent();
    [[nodiscard]] bool keyPressed(int key);

    PaletteModel m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_foot;
    QPointer<QWidget> m_before; ///< who had the focus
};

} // namespace fleet::ui
