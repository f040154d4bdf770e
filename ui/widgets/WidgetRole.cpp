#include "ui/widgets/WidgetRole.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace fleet::ui {

void setRole(QWidget &widget, const QString &role)
{
    if (widget.property("role").toString() != role) {
        widget.setProperty("role", role);
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
    }
}

} // namespace fleet::ui
