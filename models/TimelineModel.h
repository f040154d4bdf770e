// Steps or commands of one bot as a list.
// Never orders them: they come as they are told.
#pragma once

#include "models/BotStory.h"
#include "models/KeyedTable.h"

namespace fleet {

class TimelineModel final : public KeyedTable<TimelineRow, QString> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineModel)

public:
    explicit TimelineModel(QObject *parent = nullptr);
    ~TimelineModel() override = default;

    void show(const std::vector<TimelineRow> &rows);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const TimelineRow &row) const override { return row.key; }
};

} // namespace fleet
