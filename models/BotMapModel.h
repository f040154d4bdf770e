// The bots as cells of a map: each its one state and a sentence, in the order of the table it stands on.
// Never decides what state that is, and never copies the table.
#pragma once

#include "models/BotGlance.h"
#include "models/BotTableModel.h"

#include <QIdentityProxyModel>

namespace fleet {

class BotMapModel final : public QIdentityProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotMapModel)

public:
    explicit BotMapModel(BotTableModel &bots, QObject *parent = nullptr);
    ~BotMapModel() override = default;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString toolTip(const BotView &bot, BotGlance glance) const;
    [[nodiscard]] QString sentence(const BotView &bot, BotGlance glance) const;

    const BotTableModel &m_bots;
};

} // namespace fleet
