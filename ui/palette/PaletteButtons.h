// Buttons of pages that are also found by typing: what they are called there, and pressing them where they stand.
// Never offers a button that its page does not show, or that is switched off.
#pragma once

#include "models/PaletteModel.h"

#include <QString>

#include <vector>

class QAbstractButton;
class QWidget;

namespace fleet::ui {

/// `title`: what is found; `icon`: its name in resources/icons. The button has an object name of its own.
void offerInPalette(QAbstractButton &button, const QString &title, const QString &icon);
/// Those that can be pressed now.
[[nodiscard]] std::vector<PaletteEntry> buttonEntries(const QWidget &window, int weight);
/// Null when there is no such button.
[[nodiscard]] QAbstractButton *buttonOf(const QWidget &window, const PaletteEntry &entry);
/// The page on which a widget stands; null outside of all pages.
[[nodiscard]] QWidget *pageOf(QWidget &widget);

} // namespace fleet::ui
