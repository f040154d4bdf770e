// Alerts of one state, with the explained ones folded under what explains them.
// Never changes the order: it is the model's.
#pragma once

#include "models/AlertModel.h"
#include "models/BotAlerts.h"
#include "models/PermutationProxy.h"

#include <optional>
#include <set>

namespace fleet {

class AlertFilterProxy final : public PermutationProxy {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertFilterProxy)

public:
    explicit AlertFilterProxy(QObject *parent = nullptr);
    ~AlertFilterProxy() override = default;

    /// An AlertModel.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Only those; nothing: all of them. What they explain comes along.
    void setPlace(std::optional<AlertPlace> place);
    [[nodiscard]] std::optional<AlertPlace> place() const { return m_place; }
    /// Shows what this alert explains, or folds it away.
    void setUnfolded(const AlertId &cause, bool unfolded);
    [[nodiscard]] bool isUnfolded(const AlertId &cause) const { return m_unfolded.contains(cause); }

protected:
    [[nodiscard]] bool accepts(int sourceRow) const override;

private:
    const AlertModel *m_alerts = nullptr;
    std::optional<AlertPlace> m_place;
    std::set<AlertId> m_unfolded;
};

} // namespace fleet
