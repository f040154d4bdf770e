#include "ui/bots/SavedViewsMenu.h"

#include "models/PlainToolTip.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/theme/Icons.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

#include <utility>

namespace fleet::ui {

namespace {

constexpr int longestName = 60;

/// A mnemonic is not what an "&" in a person's own name means.
QString literal(const QString &name)
{
    return QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

SavedViewsMenu::SavedViewsMenu(QPushButton &button, std::function<SavedView()> present)
    : QObject(&button),
      m_button(button),
      m_menu(new QMenu(&button)),
      m_present(std::move(present))
{
    m_menu->setObjectName(QStringLiteral("viewsMenu"));
    m_menu->setAccessibleName(tr("Views"));
    m_menu->setToolTipsVisible(true);
    button.setIcon(themedIcon(QStringLiteral("view")));
    offerInPalette(button, tr("Views of the bots: open or save…"), QStringLiteral("view"));
    connect(&button, &QPushButton::clicked, this, &SavedViewsMenu::openMenu);
}

void SavedViewsMenu::setViews(std::vector<SavedView> views)
{
    m_views = std::move(views);
}

void SavedViewsMenu::openMenu()
{
    m_menu->clear();
    SavedView present = m_present();
    for (const SavedView &view : m_views) {
        QAction *action = m_menu->addAction(literal(view.name));
        present.name = view.name;
        action->setCheckable(true);
        action->setChecked(present == view);
        action->setToolTip(
            plainToolTip(view.filter.isEmpty() ? tr("Shows this view") : tr("Filter: %1").arg(view.filter)));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT viewChosen(view); });
    }
    if (m_views.empty()) {
        m_menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    }
    addManagement();
    m_menu->popup(m_button.mapToGlobal(m_button.rect().bottomLeft()));
}

void SavedViewsMenu::addManagement()
{
    m_menu->addSeparator();
    QAction *saving = m_menu->addAction(themedIcon(QStringLiteral("save")), tr("Save view…"));
    saving->setObjectName(QStringLiteral("saveView"));
    saving->setToolTip(tr("Keeps the filter, the scope, the columns and their order under a name"));
    connect(saving, &QAction::triggered, this, &SavedViewsMenu::save);
    if (m_views.empty()) {
        return;
    }
    QMenu *renaming = m_menu->addMenu(tr("Rename"));
    QMenu *deleting = m_menu->addMenu(tr("Delete"));
    for (const SavedView &view : m_views) {
        const QString name = view.name;
        connect(renaming->addAction(tr("%1…").arg(literal(name))), &QAction::triggered, this, [this, name] {
            ask(tr("Rename view"), tr("New name of “%1”:").arg(name), name, [this, name](const QString &other) {
                change([&](std::vector<SavedView> &views) { rename(views, name, other); });
            });
        });
        connect(deleting->addAction(literal(name)), &QAction::triggered, this,
                [this, name] { change([&](std::vector<SavedView> &views) { remove(views, name); }); });
    }
}

void SavedViewsMenu::save()
{
    // What is seen now is saved, whatever changes while a person thinks of a name.
    const SavedView present = m_present();
    ask(tr("Save view"), tr("Name of this view; one of the same name is replaced:"), {},
        [this, present](const QString &name) {
            SavedView view = present;
            view.name = name;
            change([&](std::vector<SavedView> &views) { put(views, view); });
        });
}

void SavedViewsMenu::ask(const QString &title, const QString &label, const QString &name,
                         const std::function<void(const QString &)> &named)
{
    auto *dialog = new QInputDialog(m_button.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [named](const QString &text) {
        if (const QString sound = text.simplified().left(longestName); !sound.isEmpty()) {
            named(sound);
        }
    });
    dialog->open();
}

void SavedViewsMenu::change(const std::function<void(std::vector<SavedView> &)> &act)
{
    act(m_views);
    Q_EMIT viewsChanged(m_views);
}

} // namespace fleet::ui
