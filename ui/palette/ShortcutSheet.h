// Every key of a window on one page, read off its actions and shortcuts.
// Never a list of its own: what is not there cannot be pressed.
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

namespace fleet::ui {

struct ShortcutLine {
    QString keys;
    QString what;
};

struct ShortcutGroup {
    QString title;
    std::vector<ShortcutLine> lines;
};

/// Actions by their text, shortcuts by their whatsThis; one inside a page belongs to the page's accessible name.
[[nodiscard]] std::vector<ShortcutGroup> shortcutsOf(const QWidget &window, const QString &everywhere);
/// 72 columns wide, to be printed or pasted.
[[nodiscard]] QString toPlainText(const std::vector<ShortcutGroup> &groups);

class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    ShortcutSheet(std::vector<ShortcutGroup> groups, QWidget *parent);
    ~ShortcutSheet() override = default;

Q_SIGNALS:
    /// The stop's keys were pressed while the sheet had the focus.
    void stopRequested();

private:
    [[nodiscard]] QWidget *makeSheet() const;

    std::vector<ShortcutGroup> m_groups;
};

} // namespace fleet::ui
