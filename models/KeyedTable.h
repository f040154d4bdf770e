// A table of rows with keys: index arithmetic, keyed diff and the smallest signals that say it, once for all models.
// Never knows what a row means; never resets after the first fill.
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace fleet {

template<typename Row, typename Key>
class KeyedTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// -1 when there is no such row.
    [[nodiscard]] int rowOf(const Key &key) const
    {
        const auto found = m_index.find(key);
        return found == m_index.end() ? -1 : found->second;
    }

protected:
    [[nodiscard]] virtual Key keyOf(const Row &row) const = 0;

    void reset(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        rebuildIndex();
        endResetModel();
    }

    /// Rows that are already here get new values: one range from the first to the last that changed.
    void update(const std::vector<Row> &changed)
    {
        int first = -1;
        int last = -1;
        int position = -1;
        for (const Row &row : changed) {
            position = rowOf(keyOf(row), position + 1);
            if (position < 0 || at(position) == row) {
                continue;
            }
            m_rows[static_cast<std::size_t>(position)] = row;
            first = first < 0 ? position : std::min(first, position);
            last = std::max(last, position);
        }
        announce(first, last);
    }

    /// Makes the table equal to `wanted` by removals, one reordering, insertions and one range of changes.
    void transform(const std::vector<Row> &wanted)
    {
        removeMissing(wanted);
        reorder(wanted);
        insertNew(wanted);
        update(wanted);
    }

    [[nodiscard]] bool hasAll(const std::vector<Row> &rows) const
    {
        int position = -1;
        return std::all_of(rows.begin(), rows.end(), [&](const Row &row) {
            position = rowOf(keyOf(row), position + 1);
            return position >= 0;
        });
    }

    void announce(int first, int last)
    {
        if (first >= 0) {
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        }
    }

private:
    /// The same as rowOf(); quicker when the row stands where it is looked for first, as in a list in the table's order.
    [[nodiscard]] int rowOf(const Key &key, int guess) const
    {
        return guess < rowCount() && keyOf(at(guess)) == key ? guess : rowOf(key);
    }

    void rebuildIndex()
    {
        m_index.clear();
        m_index.reserve(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_index.emplace(keyOf(m_rows[i]), static_cast<int>(i));
        }
    }

    void removeMissing(const std::vector<Row> &wanted)
    {
        std::unordered_set<Key> kept;
        kept.reserve(wanted.size());
        for (const Row &row : wanted) {
            kept.insert(keyOf(row));
        }
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (kept.contains(keyOf(at(last)))) {
                continue;
            }
            int first = last;
            while (first > 0 && !kept.contains(keyOf(at(first - 1)))) {
                --first;
            }
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            rebuildIndex();
            endRemoveRows();
            last = first;
        }
    }

    void reorder(const std::vector<Row> &wanted)
    {
        std::vector<int> order; // new position -> old position
        order.reserve(m_rows.size());
        for (const Row &row : wanted) {
            if (const int position = rowOf(keyOf(row)); position >= 0) {
                order.push_back(position);
            }
        }
        if (std::is_sorted(order.begin(), order.end())) {
            return;
        }
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<int> moved(m_rows.size());
        std::vector<Row> rows;
        rows.reserve(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto old = static_cast<std::size_t>(order[i]);
            moved[old] = static_cast<int>(i);
            rows.push_back(std::move(m_rows[old]));
        }
        m_rows = std::move(rows);
        rebuildIndex();
        QModelIndexList after;
        const QModelIndexList before = persistentIndexList();
        for (const QModelIndex &old : before) {
            after.append(index(moved[static_cast<std::size_t>(old.row())], old.column()));
        }
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void insertNew(const std::vector<Row> &wanted)
    {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (rowOf(keyOf(wanted[i])) >= 0) {
                continue;
            }
            std::size_t end = i + 1;
            while (end < wanted.size() && rowOf(keyOf(wanted[end])) < 0) {
                ++end;
            }
            const auto offset = static_cast<std::ptrdiff_t>(i);
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + offset, wanted.begin() + offset,
                          wanted.begin() + static_cast<std::ptrdiff_t>(end));
            rebuildIndex();
            endInsertRows();
            i = end;
        }
    }

    std::vector<Row> m_rows;
    std::unordered_map<Key, int> m_index;
};

} // namespace fleet
