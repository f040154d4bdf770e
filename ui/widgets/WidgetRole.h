// Changes what a widget is to the style sheet after it was polished.
// Never named by colour: the sheet knows what a role looks like.
#pragma once

#include <QString>

class QWidget;

namespace fleet::ui {

void setRole(QWidget &widget, const QString &role);

} // namespace fleet::ui
