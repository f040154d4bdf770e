#include "ui/dialogs/StepsRow.h"

#include <QHBoxLayout>
#include <QLabel>

namespace fleet::ui {

StepsRow::StepsRow(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
}

void StepsRow::show(const std::vector<Step> &steps)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    int number = 0;
    for (const auto &[what, detail] : steps) {
        ++number;
        auto *step = new QWidget(this);
        auto *column = new QVBoxLayout(step);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto *title = new QLabel(tr("%1. %2").arg(number).arg(what), step);
        title->setProperty("role", QStringLiteral("strong"));
        auto *hint = new QLabel(detail, step);
        hint->setProperty("role", QStringLiteral("hint"));
        hint->setWordWrap(true);
        column->addWidget(title);
        column->addWidget(hint);
        column->addStretch();
        row->addWidget(step, 1);
    }
}

} // namespace fleet::ui
