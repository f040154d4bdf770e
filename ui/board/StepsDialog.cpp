#include "ui/board/StepsDialog.h"

#include "models/Words.h"
#include "ui/board/ByHandPanel.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/EnvironmentTag.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int wide = 520;
constexpr int tall = 600;

} // namespace

StepsDialog::StepsDialog(const FleetSnapshot &fleet, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Steps by hand [%1]").arg(EnvironmentTag::word(fleet.sandbox)));
    setAccessibleName(windowTitle());
    auto *about = new QLabel(tr("Nothing is sent from here. What the bots hold is what they last said; figures of %1.")
                                 .arg(Words::clockTime(fleet.at)),
                             this);
    about->setObjectName(QStringLiteral("about"));
    about->setProperty("role", QStringLiteral("prose"));
    about->setWordWrap(true);
    auto *panel = new ByHandPanel(this);
    panel->setMaximumWidth(QWIDGETSIZE_MAX); // The board keeps it narrow; here is nothing beside it.
    panel->show(fleet.bots);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeSteps"));
    close->setDefault(true);
    close->setAccessibleName(tr("Close the steps"));
    close->setToolTip(tr("Back to the window; nothing was changed"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(panel, 1);
    column->addLayout(foot);
    resize(QSize(scaled(wide), scaled(tall)).boundedTo(parent->window()->size()));
    close->setFocus();
}

} // namespace fleet::ui
