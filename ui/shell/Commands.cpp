#include "ui/shell/Commands.h"

#include "ui/palette/CommandPalette.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/palette/ShortcutSheet.h"
#include "ui/settings/Preferences.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/theme/Scale.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QMainWindow>

#include <algorithm>
#include <iterator>

namespace fleet::ui {

namespace {

constexpr const char *iconProperty = "iconName";
constexpr int commandWeight = 14;

} // namespace

Commands::Commands(QMainWindow &window, FleetFeed &feed, OperatorActs &acts, PageShell &pages, Preferences &preferences)
    : QObject(&window),
      m_window(window),
      m_feed(feed),
      m_acts(acts),
      m_pages(pages),
      m_preferences(preferences),
      m_palette(new CommandPalette(&window))
{
    addCommands();
    connect(m_palette, &CommandPalette::chosen, this, &Commands::carryOut);
}

QAction *Commands::add(const QString &name, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                       const std::function<void()> &run)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(name);
    action->setProperty(iconProperty, icon);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, run);
    m_window.addAction(action);
    m_commands.append(action);
    return action;
}

void Commands::addCommands()
{
    add(QStringLiteral("find"), tr("Find or do"), QStringLiteral("search"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] { openPalette(); });
    add(QStringLiteral("filterBots"), tr("Filter the bots"), QStringLiteral("search"), {QKeySequence::Find},
        [this] { Q_EMIT filterOpened(); });
    add(QStringLiteral("shortcuts"), tr("Keyboard shortcuts"), QStringLiteral("keyboard"), {QKeySequence(Qt::Key_F1)},
        [this] { openSheet(); });
    add(QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"),
        {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { m_pages.openKey(QStringLiteral("settings")); });
    const QString look = QStringLiteral("settings");
    add(QStringLiteral("largerText"), tr("Larger text"), look,
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_preferences.enlargeText(); });
    add(QStringLiteral("smallerText"), tr("Smaller text"), look, {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { m_preferences.reduceText(); });
    add(QStringLiteral("plainText"), tr("Text at its own size"), look, {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { m_preferences.setTextPercent(leastTextPercent); });
    add(QStringLiteral("darkTheme"), tr("Dark theme"), look, {}, [this] { m_preferences.setTheme(ThemeChoice::Dark); });
    add(QStringLiteral("lightTheme"), tr("Light theme"), look, {},
        [this] { m_preferences.setTheme(ThemeChoice::Light); });
    add(QStringLiteral("desktopTheme"), tr("Theme as the desktop"), look, {},
        [this] { m_preferences.setTheme(ThemeChoice::Follow); });
}

std::vector<PaletteEntry> Commands::entries() const
{
    std::vector<PaletteEntry> all = PaletteEntries::of(m_feed.fleet());
    std::vector<PaletteEntry> commands;
    const auto addAction = [&commands](const QAction &action, const QString &title) {
        commands.push_back({.kind = PaletteKind::Command,
                            .title = title,
                            .detail = action.shortcut().toString(QKeySequence::NativeText),
                            .icon = action.property(iconProperty).toString(),
                            .scope = {},
                            .id = action.objectName(),
                            .possible = true,
                            .weight = commandWeight});
    };
    for (const QAction *page : m_pages.pageActions()) {
        addAction(*page, tr("Go to %1").arg(page->text()));
    }
    for (const QAction *command : m_commands) {
        // The palette is open already, and the page of settings is among the pages.
        if (command->objectName() != QLatin1StringView("find")
            && command->objectName() != QLatin1StringView("settings")) {
            addAction(*command, command->text());
        }
    }
    for (PaletteEntry &button : buttonEntries(m_window, commandWeight)) {
        commands.push_back(std::move(button));
    }
    for (const SavedView &view : m_preferences.views()) {
        commands.push_back({.kind = PaletteKind::ShowView,
                            .title = tr("Show view %1").arg(view.name),
                            .detail = view.filter,
                            .icon = QStringLiteral("view"),
                            .scope = {},
                            .id = view.name,
                            .possible = true,
                            .weight = commandWeight});
    }
    // Open operations stay on top; pages and commands before two thousand bots.
    const auto firstBot = std::find_if(all.begin(), all.end(), [](const PaletteEntry &entry) {
        return entry.kind == PaletteKind::ShowScope || entry.kind == PaletteKind::ShowBot;
    });
    all.insert(firstBot, std::make_move_iterator(commands.begin()), std::make_move_iterator(commands.end()));
    return all;
}

void Commands::openPalette()
{
    m_palette->open(entries());
}

void Commands::openSheet()
{
    if (m_sheet == nullptr) {
        m_sheet = new ShortcutSheet(shortcutsOf(m_window, tr("Everywhere")), &m_window);
        connect(m_sheet, &ShortcutSheet::stopRequested, &m_acts, &OperatorActs::stopFleet);
    }
    m_sheet->open();
}

void Commands::press(const PaletteEntry &entry)
{
    // On its page, so that whatever opens stands over what it is about.
    if (QAbstractButton *button = buttonOf(m_window, entry)) {
        m_pages.open(pageOf(*button));
        button->click();
    }
}

void Commands::carryOut(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case PaletteKind::Stop:
        m_acts.stop(entry.scope);
        break;
    case PaletteKind::Pause:
        m_acts.pause(entry.scope);
        break;
    case PaletteKind::Resume:
        m_acts.resume(entry.scope);
        break;
    case PaletteKind::Release:
        m_acts.release(entry.scope);
        break;
    case PaletteKind::Drain:
        m_acts.drain(entry.scope);
        break;
    case PaletteKind::SetLimits:
        m_acts.setLimits(entry.scope);
        break;
    case PaletteKind::ClosePosition:
        m_acts.closePosition(entry.scope);
        break;
    case PaletteKind::Restart:
        m_acts.restart(entry.scope);
        break;
    case PaletteKind::Shutdown:
        m_acts.shutDown(entry.scope);
        break;
    case PaletteKind::Failover:
        m_acts.failOverFrom(entry.scope);
        break;
    case PaletteKind::ShowScope:
        Q_EMIT scopeOpened(entry.scope);
        break;
    case PaletteKind::ShowBot:
        Q_EMIT botOpened(BotId(entry.id));
        break;
    case PaletteKind::ShowOperation:
        Q_EMIT operationOpened(OperationId(entry.id));
        break;
    case PaletteKind::ShowView: {
        const std::vector<SavedView> views = m_preferences.views();
        if (const SavedView *view = find(views, entry.id)) {
            Q_EMIT viewOpened(*view);
        }
        break;
    }
    case PaletteKind::Button:
        press(entry);
        break;
    case PaletteKind::Command:
        if (auto *action = m_window.findChild<QAction *>(entry.id)) {
            action->trigger();
        }
        break;
    }
}

} // namespace fleet::ui
