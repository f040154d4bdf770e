#include "ui/shell/PageShell.h"

#include "models/Words.h"
#include "ui/shell/PageScroll.h"
#include "ui/shell/Rail.h"
#include "ui/theme/Scale.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int roomForNames = 1200;
constexpr int mostNumbered = 9;

} // namespace

PageShell::PageShell(QWidget *parent)
    : QWidget(parent),
      m_rail(new Rail(this)),
      m_column(new QVBoxLayout),
      m_stack(new QStackedWidget(this))
{
    auto *side = new QFrame(this);
    side->setProperty("role", QStringLiteral("rail"));
    auto *sideLayout = new QHBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 1, 0);
    sideLayout->addWidget(m_rail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addLayout(m_column, 1);
    m_column->setSpacing(0);
    m_column->addWidget(m_stack, 1);
    connect(m_rail, &Rail::pageShown, this, [this](int page) { bring(m_pages.at(page).widget); });
    connect(m_rail, &Rail::pageEntered, this, [this](int page) { open(m_pages.at(page).widget); });
}

void PageShell::addPage(QWidget *page, const QString &key, const QString &name, const QString &icon)
{
    m_pages.append({page, key});
    m_stack->addWidget(new PageScroll(page, m_stack));
    page->setAccessibleName(name);
    page->setProperty("page", true);
    auto *action = new QAction(name, this);
    action->setObjectName(QStringLiteral("page-") + key);
    action->setProperty("iconName", icon);
    action->setToolTip(tr("Opens the page %1").arg(name));
    if (m_pages.size() <= mostNumbered) {
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_pages.size())));
    }
    connect(action, &QAction::triggered, this, [this, page] { open(page); });
    addAction(action);
    m_actions.append(action);
    m_rail->addPage(name, icon, action->shortcut().toString(QKeySequence::NativeText));
    if (m_pages.size() == 1) {
        m_rail->setCurrentPage(0);
    }
}

void PageShell::addAside(QWidget *aside)
{
    m_stack->addWidget(new PageScroll(aside, m_stack));
}

void PageShell::setHeader(QWidget *header)
{
    m_column->insertWidget(0, header);
}

int PageShell::indexOf(const QWidget *page) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [page](const Page &known) { return known.widget == page; });
    return found == m_pages.end() ? -1 : static_cast<int>(found - m_pages.begin());
}

void PageShell::bring(QWidget *page)
{
    const bool changed = shown() != page;
    for (int i = 0; i < m_stack->count(); ++i) {
        if (pageAt(i) == page) {
            m_stack->setCurrentIndex(i);
        }
    }
    if (const int index = indexOf(page); index >= 0) {
        m_rail->setCurrentPage(index);
    }
    if (changed) {
        Q_EMIT pageChanged(currentKey());
    }
}

void PageShell::open(QWidget *page)
{
    bring(page);
    page->setFocus(Qt::OtherFocusReason);
}

void PageShell::openKey(const QString &key)
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page &page) { return page.key == key; });
    if (found != m_pages.end()) {
        open(found->widget);
    }
}

void PageShell::back()
{
    const int page = m_rail->currentPage();
    if (page >= 0) {
        open(m_pages.at(page).widget);
    }
}

QWidget *PageShell::pageAt(int index) const
{
    const auto *scroll = qobject_cast<const PageScroll *>(m_stack->widget(index));
    return scroll == nullptr ? nullptr : scroll->widget();
}

QWidget *PageShell::shown() const
{
    return pageAt(m_stack->currentIndex());
}

QString PageShell::currentKey() const
{
    const int page = m_rail->currentPage();
    return page < 0 ? QString() : m_pages.at(page).key;
}

void PageShell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool folded = width() < scaled(roomForNames);
    if (folded != m_rail->isFolded()) {
        m_rail->setFolded(folded);
        // At once: the page would be laid out twice otherwise.
        m_rail->parentWidget()->layout()->activate();
        layout()->activate();
    }
}

} // namespace fleet::ui
