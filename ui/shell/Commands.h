// What the window can be told by keys or by typing: its actions, the palette over them, the sheet that lists them.
// Never acts on a bot: an act opens the dialog that its button opens.
#pragma once

#include "fleet/FleetView.h"
#include "models/PaletteModel.h"
#include "models/SavedView.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QMainWindow;

namespace fleet::ui {

class CommandPalette;
class FleetFeed;
class OperatorActs;
class PageShell;
class Preferences;
class ShortcutSheet;

class Commands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Commands)

public:
    Commands(QMainWindow &window, FleetFeed &feed, OperatorActs &acts, PageShell &pages, Preferences &preferences);
    ~Commands() override = default;

    [[nodiscard]] CommandPalette &palette() { return *m_palette; }
    /// One command more of the whole window, by keys and by typing. `icon`: its name in resources/icons.
    QAction *add(const QString &name, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                 const std::function<void()> &run);

public Q_SLOTS:
    void openPalette();
    void openSheet();

Q_SIGNALS:
    void botOpened(const fleet::BotId &bot);
    void scopeOpened(const fleet::Scope &scope);
    void operationOpened(const fleet::OperationId &operation);
    void viewOpened(const fleet::SavedView &view);
    /// The line above the bots.
    void filterOpened();

private:
    void addCommands();
    [[nodiscard]] std::vector<PaletteEntry> entries() const;
    void press(const PaletteEntry &entry);
    void carryOut(const PaletteEntry &entry);

    QMainWindow &m_window;
    FleetFeed &m_feed;
    OperatorActs &m_acts;
    PageShell &m_pages;
    Preferences &m_preferences;
    CommandPalette *m_palette;
    QPointer<ShortcutSheet> m_sheet;
    QList<QAction *> m_commands;
};

} // namespace fleet::ui
