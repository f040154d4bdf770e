// Rows of a flat table, chosen and put in order, in time for ten thousand that all change each second.
// Never reorders by itself: rows that jump under the mouse are worse than rows half a second out of place.
#pragma once

#include <QAbstractProxyModel>
#include <QPersistentModelIndex>

#include <variant>
#include <vector>

namespace fleet {

class PermutationProxy : public QAbstractProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PermutationProxy)

public:
    explicit PermutationProxy(QObject *parent = nullptr);
    ~PermutationProxy() override = default;

    void setSourceModel(QAbstractItemModel *model) override;

    /// By the SortKeyRole of the column; equal rows stay in the order of the columns sorted by before, then in the
    /// source's. Column -1 is the source's order alone.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /// Catches up with what changed since: chooses again, and sorts again if a key changed. The view's owner says when.
    void resort();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] virtual bool accepts(int sourceRow) const = 0;
    /// accepts() answers otherwise than before.
    void choiceChanged();

private:
    /// A missing value sorts below every other.
    using SortKey = std::variant<std::monostate, qint64, double, QString>;
    struct Level {
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
        std::vector<SortKey> keys; ///< by source row
    };

    void watch(const QAbstractItemModel &model);
    void load();
    void readKeys(Level &level, int first, int last);
    [[nodiscard]] SortKey keyAt(int sourceRow, int column) const;
    [[nodiscard]] int sourceRows() const;
    [[nodiscard]] bool comesBefore(int sourceRow, int other) const;
    [[nodiscard]] std::vector<int> wantedRows() const;
    void show(const std::vector<int> &wanted);
    void dropAllBut(const std::vector<int> &wanted);
    void addMissing(const std::vector<int> &wanted);
    void reorder(std::vector<int> rows);
    void indexPositions();

    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void sourceInserted(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceAboutToMove();
    void sourceMoved();

    std::vector<int> m_rows;      ///< row here -> source row
    std::vector<int> m_positions; ///< source row -> row here, -1 when not chosen
    std::vector<Level> m_levels;  ///< the column sorted by first, then tie-breakers
    std::vector<QPersistentModelIndex> m_moving;
    bool m_choiceStale = false;
    bool m_orderStale = false;
};

} // namespace fleet
