#include "ui/overview/BotMapAccess.h"

#include "models/Roles.h"
#include "ui/overview/BotMap.h"

#include <QKeySequence>
#include <QPersistentModelIndex>
#include <QPointer>

#include <utility>

namespace fleet::ui {

namespace {

class BotCellAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    Q_DISABLE_COPY_MOVE(BotCellAccess)

    BotCellAccess(BotMap &map, const QModelIndex &index) : m_map(&map), m_index(index) {}
    ~BotCellAccess() override = default;

    [[nodiscard]] int row() const { return m_index.row(); }

    [[nodiscard]] bool isValid() const override { return !m_map.isNull() && m_index.isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_map); }
    [[nodiscard]] QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_index.data(Qt::AccessibleTextRole).toString() : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString & /*text*/) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect cell = m_map->visualRect(m_index);
        return {m_map->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.focusable = true;
            state.selectable = true;
            state.multiSelectable = true;
            state.focused = m_map->hasFocus() && m_map->currentIndex() == m_index;
            state.selected = m_map->selectionModel()->isSelected(m_index);
            state.offscreen = !m_map->viewport()->rect().intersects(m_map->visualRect(m_index));
        }
        return state;
    }

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString &action) override
    {
        if (!isValid()) {
            return;
        }
        m_map->setCurrentIndex(m_index);
        if (action == pressAction()) {
            Q_EMIT m_map->botOpened(m_index.data(IdRole).toString());
        } else {
            m_map->setFocus();
        }
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == pressAction() ? QStringList(QKeySequence(Qt::Key_Return).toString()) : QStringList();
    }

private:
    QPointer<BotMap> m_map;
    QPersistentModelIndex m_index;
};

QAccessibleInterface *makeAccess(const QString & /*className*/, QObject *object)
{
    auto *map = qobject_cast<BotMap *>(object);
    return map == nullptr ? nullptr : new BotMapAccess(*map);
}

} // namespace

BotMapAccess::BotMapAccess(BotMap &map) : QAccessibleWidget(&map, QAccessible::List), m_map(map) {}

BotMapAccess::~BotMapAccess()
{
    for (const QAccessible::Id id : std::as_const(m_cells)) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

void BotMapAccess::install()
{
    QAccessible::installFactory(&makeAccess);
}

int BotMapAccess::childCount() const
{
    return m_map.model()->rowCount();
}

QAccessibleInterface *BotMapAccess::child(int index) const
{
    const QModelIndex cell = m_map.model()->index(index, 0);
    if (!cell.isValid()) {
        return nullptr;
    }
    const QString bot = cell.data(IdRole).toString();
    const auto known = m_cells.constFind(bot);
    if (known != m_cells.constEnd()) {
        QAccessibleInterface *access = QAccessible::accessibleInterface(*known);
        if (access != nullptr && access->isValid()) {
            return access;
        }
        QAccessible::deleteAccessibleInterface(*known); // The bot was gone and came back.
    }
    auto *access = new BotCellAccess(m_map, cell); // Qt's cache owns it.
    m_cells.insert(bot, QAccessible::registerAccessibleInterface(access));
    return access;
}

int BotMapAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const BotCellAccess *>(child);
    return cell == nullptr ? -1 : cell->row();
}

QAccessibleInterface *BotMapAccess::childAt(int x, int y) const
{
    const QModelIndex cell = m_map.indexAt(m_map.viewport()->mapFromGlobal(QPoint(x, y)));
    return cell.isValid() ? child(cell.row()) : nullptr;
}

QAccessibleInterface *BotMapAccess::focusChild() const
{
    return m_map.hasFocus() && m_map.currentIndex().isValid() ? child(m_map.currentIndex().row()) : nullptr;
}

} // namespace fleet::ui
