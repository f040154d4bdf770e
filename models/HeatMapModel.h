// The bots as cells of a map of one metric: each one kind of cell and a sentence, group by group.
// Never copies the bots, and never decides what is beyond a limit.
#pragma once

#include "models/HealthFilterProxy.h"
#include "models/HealthModel.h"
#include "models/HeatCell.h"

#include <QIdentityProxyModel>

namespace fleet {

class HeatMapModel final : public QIdentityProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatMapModel)

public:
    /// `shown`: of those bots, in their own order.
    HeatMapModel(HealthModel &bots, HealthFilterProxy &shown, QObject *parent = nullptr);
    ~HeatMapModel() override = default;

    /// By its name on the wire; empty: the worst of all.
    void setMetric(const QString &metric);
    [[nodiscard]] QString metric() const { return m_metric; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// All cells may be others: another metric, other limits, blind or no longer.
    void announceAll();

    const HealthModel &m_bots;
    const HealthFilterProxy &m_shown;
    QString m_metric;
};

} // namespace fleet
