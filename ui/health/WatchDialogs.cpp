#include "ui/health/WatchDialogs.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"

#include <QBoxLayout>
#include <QDialog>
#include <QFrame>

#include <algorithm>

namespace fleet::ui {

DialogFoot frameWatchDialog(QDialog &dialog, QBoxLayout &column, const WatchFrame &frame)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    column.insertLayout(0, makeDialogHead(dialog, frame.icon, frame.title, frame.sandbox));
    DialogFoot foot = makeDialogFoot(dialog, frame.safe, frame.act);
    column.addWidget(foot.frame);
    column.setStretch(1, 1);
    frame.safe.setObjectName(QStringLiteral("safeButton"));
    frame.safe.setAccessibleName(frame.safe.text());
    frame.safe.setToolTip(frame.safeTip);
    frame.safe.setAutoDefault(false);
    frame.act.setObjectName(QStringLiteral("actButton"));
    frame.act.setAccessibleName(frame.act.text());
    frame.act.setProperty(buttonRoleProperty, QStringLiteral("primary"));
    QObject::connect(&frame.safe, &QPushButton::clicked, &dialog, &QDialog::reject);
    return foot;
}

void fitWatchDialog(QDialog &dialog)
{
    dialog.layout()->activate();
    const int wide = std::max(scaled(dialog.minimumWidth()), dialog.layout()->totalMinimumSize().width());
    const int high =
        dialog.layout()->hasHeightForWidth() ? dialog.layout()->totalHeightForWidth(wide) : dialog.sizeHint().height();
    dialog.resize(wide, high);
}

} // namespace fleet::ui
