// What bots, gateways and people may write, and where a window would take it for markup.
// Never looks at what is only painted: delegates draw plain text.
#pragma once

#include "ui/theme/FleetStyle.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QStringList>

namespace fleet::test {

inline const QString foreign = QStringLiteral("<b>x</b><table>");

/// As the console runs: labels take no text for markup only under its style.
inline void wearTheStyle()
{
    QApplication::setStyle(new ui::FleetStyle);
}

/// Labels and tool tips, of widgets and of rows, in which Qt would find the tags of `foreign`.
inline QStringList takenForMarkup(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        label->ensurePolished();
        if (label->textFormat() != Qt::PlainText && label->text().contains(foreign)) {
            found.append(QStringLiteral("label %1: %2").arg(label->objectName(), label->text()));
        }
    }
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->toolTip().contains(foreign)) {
            found.append(QStringLiteral("tool tip of %1: %2").arg(widget->objectName(), widget->toolTip()));
        }
    }
    for (const QAbstractItemView *view : root.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString tip = model->index(row, column).data(Qt::ToolTipRole).toString();
                if (tip.contains(foreign)) {
                    found.append(QStringLiteral("tool tip of a row of %1: %2").arg(view->objectName(), tip));
                }
            }
        }
    }
    return found;
}

} // namespace fleet::test
