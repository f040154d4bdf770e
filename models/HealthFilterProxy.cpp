#include "models/HealthFilterProxy.h"

namespace fleet {

HealthFilterProxy::HealthFilterProxy(QObject *parent) : PermutationProxy(parent) {}

void HealthFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    m_bots = qobject_cast<const HealthModel *>(model);
    Q_ASSERT(model == nullptr || m_bots != nullptr);
    PermutationProxy::setSourceModel(model);
}

void HealthFilterProxy::setGlance(std::optional<HealthGlance> glance)
{
    if (glance != m_glance) {
        m_glance = glance;
        choiceChanged();
    }
}

void HealthFilterProxy::setQuery(const BotQuery &query)
{
    if (query != m_query) {
        m_query = query;
        choiceChanged();
    }
}

bool HealthFilterProxy::accepts(int sourceRow) const
{
    const BotView &bot = m_bots->at(sourceRow);
    return (!m_glance || healthAt(bot, m_bots->blind()) == *m_glance)
        && matches(m_query, bot, {.now = m_bots->now(), .blind = m_bots->blind(), .alerts = m_bots->alertsOf(bot.id)});
}

} // namespace fleet
