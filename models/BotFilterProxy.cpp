#include "models/BotFilterProxy.h"

#include "models/BotTableModel.h"

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

BotFilterProxy::BotFilterProxy(QObject *parent) : PermutationProxy(parent) {}

void BotFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    m_bots = qobject_cast<const BotTableModel *>(model);
    Q_ASSERT(model == nullptr || m_bots != nullptr);
    PermutationProxy::setSourceModel(model);
}

void BotFilterProxy::setScope(const Scope &scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        choiceChanged();
    }
}

void BotFilterProxy::setGlance(std::optional<BotGlance> glance)
{
    if (glance != m_glance) {
        m_glance = glance;
        choiceChanged();
    }
}

void BotFilterProxy::setQuery(const BotQuery &query)
{
    if (query != m_query) {
        m_query = query;
        choiceChanged();
    }
}

bool BotFilterProxy::accepts(int sourceRow) const
{
    const BotView &bot = m_bots->at(sourceRow);
    return inScope(m_scope, bot) && (!m_glance || glanceAt(bot, m_bots->blind()) == *m_glance)
        && matches(m_query, bot, {.now = m_bots->now(), .blind = m_bots->blind(), .alerts = m_bots->alertsOf(bot.id)});
}

} // namespace fleet
