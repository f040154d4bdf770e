#include "ui/board/StepsDialog.h"

#include "models/ByHandTasks.h"
#include "ui/board/ByHandPanel.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int wide = 520;
constexpr int tall = 600;

} // namespace

StepsDialog::StepsDialog(const FleetSnapshot &fleet, UtcTime now, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, QStringLiteral("list"), tr("Steps by hand"), fleet.sandbox));
    // The fleet's own time goes on while nothing is heard: only the bots' reports say how old this is.
    const QString figures = tr("Nothing is sent from here. What the bots hold is what they last said. %1")
                                .arg(ByHandTasks::lastHeard(fleet.bots, now));
    auto *about = new QLabel(
        fleet.bots.empty() ? tr("Nothing is sent from here. This console knows no bot; these are the steps for each "
                                "exchange that it knows.")
                           : figures,
        this);
    about->setObjectName(QStringLiteral("about"));
    about->setProperty("role", QStringLiteral("prose"));
    about->setWordWrap(true);
    auto *panel = new ByHandPanel(this);
    panel->setMaximumWidth(QWIDGETSIZE_MAX); // The board keeps it narrow; here is nothing beside it.
    panel->show(fleet.bots, now);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeSteps"));
    close->setDefault(true);
    close->setAccessibleName(tr("Close the steps"));
    close->setToolTip(tr("Back to the window; nothing was changed"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 16);
    body->setSpacing(12);
    body->addWidget(about);
    body->addWidget(panel, 1);
    column->addLayout(body, 1);
    column->addWidget(makeCloseFoot(*this, *close));
    resize(QSize(scaled(wide), scaled(tall)).boundedTo(parent->window()->size()));
    close->setFocus();
}

void StepsDialog::openOn(QWidget &window, const FleetSnapshot &fleet, UtcTime now)
{
    if (auto *open = window.findChild<StepsDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *steps = new StepsDialog(fleet, now, &window);
    steps->show();
}

} // namespace fleet::ui
