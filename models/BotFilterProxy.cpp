#include "models/BotFilterProxy.h"

#include "models/BotTableModel.h"
#include "models/Roles.h"

#include <algorithm>

namespace fleet {

namespace {

bool inScope(const Scope &scope, const BotView &bot)
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return true;
    case ScopeKind::Group:
        return scope.names.contains(bot.group.text());
    case ScopeKind::Exchange:
        return scope.names.contains(bot.exchange.text())
            || std::any_of(bot.exchanges.begin(), bot.exchanges.end(),
                           [&](const ExchangeId &exchange) { return scope.names.contains(exchange.text()); });
    case ScopeKind::Bots:
        return scope.names.contains(bot.id.text());
    }
    Q_UNREACHABLE();
}

} // namespace

BotFilterProxy::BotFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    setSortRole(SortKeyRole);
}

void BotFilterProxy::setScope(const Scope &scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        invalidateFilter();
    }
}

void BotFilterProxy::setText(const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

void BotFilterProxy::resort()
{
    // sort() returns early for the column and order it already has unless the mapping was invalidated.
    if (m_words.isEmpty() && m_scope.kind == ScopeKind::Fleet) {
        const int column = sortColumn();
        const Qt::SortOrder order = sortOrder();
        if (column >= 0) {
            sort(-1, order);
            sort(column, order);
        }
    } else {
        invalidate();
    }
}

bool BotFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto *model = qobject_cast<const BotTableModel *>(sourceModel());
    if (model == nullptr || !inScope(m_scope, model->at(sourceRow))) {
        return false;
    }
    if (m_words.isEmpty()) {
        return true;
    }
    QString all;
    for (int column = 0; column < model->columnCount(); ++column) {
        all += model->index(sourceRow, column, sourceParent).data(Qt::DisplayRole).toString() + QLatin1Char('\n');
    }
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool BotFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortKeyRole);
    const QVariant b = right.data(SortKeyRole);
    if (a.isValid() != b.isValid()) {
        return b.isValid(); // A missing value sorts below every number.
    }
    const QPartialOrdering order = QVariant::compare(a, b);
    if (order == QPartialOrdering::Equivalent || order == QPartialOrdering::Unordered) {
        return left.row() < right.row();
    }
    return order == QPartialOrdering::Less;
}

} // namespace fleet
