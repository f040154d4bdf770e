#include "models/AlertFilterProxy.h"

namespace fleet {

AlertFilterProxy::AlertFilterProxy(QObject *parent) : PermutationProxy(parent) {}

void AlertFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    m_alerts = qobject_cast<const AlertModel *>(model);
    Q_ASSERT(model == nullptr || m_alerts != nullptr);
    PermutationProxy::setSourceModel(model);
}

void AlertFilterProxy::setPlace(std::optional<AlertPlace> place)
{
    if (place != m_place) {
        m_place = place;
        choiceChanged();
    }
}

void AlertFilterProxy::setUnfolded(const AlertId &cause, bool unfolded)
{
    if (unfolded != isUnfolded(cause)) {
        if (unfolded) {
            m_unfolded.insert(cause);
        } else {
            m_unfolded.erase(cause);
        }
        choiceChanged();
    }
}

bool AlertFilterProxy::accepts(int sourceRow) const
{
    const AlertRow &row = m_alerts->at(sourceRow);
    const bool fits = !m_place || placeOf(row.view) == *m_place;
    if (row.cause.isEmpty()) {
        return fits;
    }
    const int cause = m_alerts->rowOf(row.cause);
    // What is over while its cause is still there is counted, and found, by itself.
    return cause >= 0 && accepts(cause) ? isUnfolded(row.cause) : fits;
}

} // namespace fleet
