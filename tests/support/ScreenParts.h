// What the looks at a screen share: which widgets are there, and how a finding names them.
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace fleet::test::screen {

/// "Grandparent name › Parent name › Class name".
[[nodiscard]] QString where(const QWidget &widget);
[[nodiscard]] QString finding(const QWidget &widget, const QString &what);
[[nodiscard]] QString plain(const QString &text);
/// The beginning of a text, in quotation marks.
[[nodiscard]] QString quoted(const QString &text);
/// Parts that Qt makes for itself inside of its own widgets.
[[nodiscard]] bool isQtsOwn(const QWidget &widget);
/// In this window, shown, and not in a window of its own above it; without the parts that Qt makes for itself.
[[nodiscard]] std::vector<QWidget *> shownWidgets(const QWidget &root);

} // namespace fleet::test::screen
