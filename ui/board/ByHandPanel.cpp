#include "ui/board/ByHandPanel.h"

#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/FoldingLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int panelWidth = 320;

QLabel *makeText(QWidget *parent, const QString &text, const QString &role)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ByHandPanel::ByHandPanel(QWidget *parent)
    : QFrame(parent),
      m_guide(ExchangeGuide::builtIn()),
      m_count(new QLabel(this)),
      m_area(new QScrollArea(this)),
      m_blocks(new QWidget(this)),
      m_column(new QVBoxLayout(m_blocks))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("By hand, outside the console"));
    setFixedWidth(scaled(panelWidth));
    m_count->setProperty("role", QStringLiteral("hint"));
    auto *title = new FoldingLabel(this); // Longer in other languages than the panel is wide.
    title->setText(tr("By hand, outside the console"));
    title->setProperty("role", QStringLiteral("panel"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    m_area->setObjectName(QStringLiteral("body"));
    m_area->setAccessibleName(tr("Steps by exchange"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_blocks->setObjectName(QStringLiteral("details"));
    m_column->setContentsMargins(12, 0, 12, 12);
    m_column->setSpacing(16);
    m_area->setWidget(m_blocks);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_area, 1);
}

void ByHandPanel::show(const OperationView &operation)
{
    take(ByHandTasks::of(operation, m_guide));
}

void ByHandPanel::show(const std::vector<BotView> &bots, UtcTime now)
{
    take(bots.empty() ? ByHandTasks::everywhere(m_guide) : ByHandTasks::of(bots, m_guide, now));
}

void ByHandPanel::take(std::vector<ByHandTask> tasks)
{
    if (tasks != m_tasks) {
        m_tasks = std::move(tasks);
        rebuild();
    }
}

void ByHandPanel::setBeneath(bool beneath)
{
    m_beneath = beneath;
    setMinimumWidth(beneath ? 0 : scaled(panelWidth));
    setMaximumWidth(beneath ? QWIDGETSIZE_MAX : scaled(panelWidth));
    fitHeight();
}

void ByHandPanel::fitHeight()
{
    // Without a line that folds a layout answers less than nothing.
    m_area->setMinimumHeight(m_beneath ? std::max(m_column->totalHeightForWidth(m_area->width()), 0) : 0);
}

void ByHandPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void ByHandPanel::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const ByHandTask &task : m_tasks) {
        m_column->addWidget(makeBlock(task, ++number));
    }
    m_column->addStretch();
    fitHeight();
    const int exchanges = static_cast<int>(m_tasks.size());
    m_count->setText(exchanges == 1 ? tr("1 exchange") : tr("%Ln exchanges", nullptr, exchanges));
}

QWidget *ByHandPanel::makeBlock(const ByHandTask &task, int number)
{
    auto *block = new QWidget(m_blocks);
    block->setAccessibleName(task.title);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeText(block, tr("%1. %2").arg(number).arg(task.title), QStringLiteral("strong")));
    for (const QString &line : task.bots) {
        column->addWidget(makeText(block, Words::unbroken(line), QStringLiteral("label")));
    }
    int step = 0;
    for (const QString &what : task.steps.steps) {
        column->addWidget(makeText(block, tr("%1) %2").arg(++step).arg(what), QStringLiteral("label")));
    }
    if (!task.steps.page.isEmpty()) {
        auto *page = new QLabel(tr("<a href=\"%1\">Its page of keys</a>, %2")
                                    .arg(task.steps.page.toHtmlEscaped(), ByHandTasks::checked(task).toHtmlEscaped()),
                                block);
        page->setTextFormat(Qt::RichText);
        page->setProperty("role", QStringLiteral("hint"));
        page->setOpenExternalLinks(true);
        page->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        page->setToolTip(plainToolTip(task.steps.page));
        page->setAccessibleName(tr("Page of keys: %1").arg(task.steps.page));
        column->addWidget(page);
    }
    auto *copy = new QPushButton(themedIcon(QStringLiteral("copy"), *this), tr("Copy steps"), block);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy the steps: %1").arg(task.title));
    copy->setToolTip(tr("Copies these steps with the names of the bots"));
    connect(copy, &QPushButton::clicked, this,
            [text = ByHandTasks::asText(task)] { QGuiApplication::clipboard()->setText(text); });
    column->addWidget(copy, 0, Qt::AlignLeft);
    return block;
}

} // namespace fleet::ui
