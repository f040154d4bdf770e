#include "ui/palette/PaletteButtons.h"

#include <QAbstractButton>
#include <QVariant>

namespace fleet::ui {

namespace {

constexpr const char *titleProperty = "paletteTitle";
constexpr const char *iconProperty = "paletteIcon";

} // namespace

void offerInPalette(QAbstractButton &button, const QString &title, const QString &icon)
{
    button.setProperty(titleProperty, title);
    button.setProperty(iconProperty, icon);
}

QWidget *pageOf(QWidget &widget)
{
    for (QWidget *parent = &widget; parent != nullptr; parent = parent->parentWidget()) {
        if (parent->property("page").toBool()) {
            return parent;
        }
    }
    return nullptr;
}

std::vector<PaletteEntry> buttonEntries(const QWidget &window, int weight)
{
    std::vector<PaletteEntry> entries;
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const QString title = button->property(titleProperty).toString();
        const QWidget *page = title.isEmpty() ? nullptr : pageOf(*button);
        if (page == nullptr || !button->isEnabled() || !button->isVisibleTo(page)) {
            continue;
        }
        entries.push_back({.kind = PaletteKind::Button,
                           .title = title,
                           .detail = page->accessibleName(),
                           .icon = button->property(iconProperty).toString(),
                           .scope = {},
                           .id = button->objectName(),
                           .possible = true,
                           .weight = weight});
    }
    return entries;
}

QAbstractButton *buttonOf(const QWidget &window, const PaletteEntry &entry)
{
    return entry.kind == PaletteKind::Button ? window.findChild<QAbstractButton *>(entry.id) : nullptr;
}

} // namespace fleet::ui
