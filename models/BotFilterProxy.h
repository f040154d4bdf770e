// The bots of one scope that match a plain text, in the order of one column.
// Never resorts by itself: rows that jump under the mouse are worse than rows half a second out of place.
#pragma once

#include "core/Scope.h"

#include <QSortFilterProxyModel>

namespace fleet {

class BotFilterProxy final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotFilterProxy)

public:
    explicit BotFilterProxy(QObject *parent = nullptr);
    ~BotFilterProxy() override = default;

    void setScope(const Scope &scope);
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    /// Words that all must occur somewhere in name, group, exchange, states, holder or version.
    void setText(const QString &text);
    /// Sorts again by the present column; the owner of the view says when.
    void resort();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Scope m_scope = Scope::fleet();
    QStringList m_words;
};

} // namespace fleet
