// The bots of one scope of which a query is true, in the order of one column.
// Never reads the query from a text, and never resorts by itself.
#pragma once

#include "core/Scope.h"
#include "models/BotGlance.h"
#include "models/BotQuery.h"
#include "models/PermutationProxy.h"

#include <optional>

namespace fleet {

class BotTableModel;

class BotFilterProxy final : public PermutationProxy {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotFilterProxy)

public:
    explicit BotFilterProxy(QObject *parent = nullptr);
    ~BotFilterProxy() override = default;

    /// A BotTableModel.
    void setSourceModel(QAbstractItemModel *model) override;

    void setScope(const Scope &scope);
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    /// Only bots of this glance; nothing: all of them.
    void setGlance(std::optional<BotGlance> glance);
    [[nodiscard]] std::optional<BotGlance> glance() const { return m_glance; }
    void setQuery(const BotQuery &query);
    [[nodiscard]] const BotQuery &query() const { return m_query; }

protected:
    [[nodiscard]] bool accepts(int sourceRow) const override;

private:
    const BotTableModel *m_bots = nullptr;
    Scope m_scope = Scope::fleet();
    std::optional<BotGlance> m_glance;
    BotQuery m_query;
};

} // namespace fleet
