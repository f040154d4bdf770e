// The bots of one health of which a query is true, in the order of one column.
// Never reads the query from a text, and never resorts by itself.
#pragma once

#include "models/BotQuery.h"
#include "models/HealthModel.h"
#include "models/PermutationProxy.h"

#include <optional>

namespace fleet {

class HealthFilterProxy final : public PermutationProxy {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthFilterProxy)

public:
    explicit HealthFilterProxy(QObject *parent = nullptr);
    ~HealthFilterProxy() override = default;

    /// A HealthModel.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Only those; nothing: all of them.
    void setGlance(std::optional<HealthGlance> glance);
    [[nodiscard]] std::optional<HealthGlance> glance() const { return m_glance; }
    void setQuery(const BotQuery &query);

protected:
    [[nodiscard]] bool accepts(int sourceRow) const override;

private:
    const HealthModel *m_bots = nullptr;
    std::optional<HealthGlance> m_glance;
    BotQuery m_query;
};

} // namespace fleet
