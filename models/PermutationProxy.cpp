#include "models/PermutationProxy.h"

#include "models/Roles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace fleet {

namespace {

constexpr std::size_t longestMemory = 3; ///< columns that take part in the order
/// Above this many separate runs rows are first gathered and then taken out or put in at once: each run costs a pass.
constexpr int mostRuns = 16;

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

/// How many runs of neighbours there are for which `isOne` holds.
template<typename Predicate>
int runsOf(const std::vector<int> &rows, Predicate isOne)
{
    int runs = 0;
    bool inside = false;
    for (const int row : rows) {
        const bool one = isOne(row);
        runs += one && !inside ? 1 : 0;
        inside = one;
    }
    return runs;
}

} // namespace

PermutationProxy::PermutationProxy(QObject *parent) : QAbstractProxyModel(parent) {}

void PermutationProxy::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel() != nullptr) {
        disconnect(sourceModel(), nullptr, this, nullptr);
    }
    QAbstractProxyModel::setSourceModel(model);
    if (model != nullptr) {
        watch(*model);
    }
    load();
    endResetModel();
}

void PermutationProxy::watch(const QAbstractItemModel &model)
{
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        load();
        endResetModel();
    };
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(&model, &QAbstractItemModel::modelReset, this, end);
    connect(&model, &QAbstractItemModel::columnsAboutToBeInserted, this, begin);
    connect(&model, &QAbstractItemModel::columnsInserted, this, end);
    connect(&model, &QAbstractItemModel::columnsAboutToBeRemoved, this, begin);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, end);
    connect(&model, &QAbstractItemModel::columnsAboutToBeMoved, this, begin);
    connect(&model, &QAbstractItemModel::columnsMoved, this, end);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PermutationProxy::sourceChanged);
    connect(&model, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation orientation, int first, int last) {
                if (orientation == Qt::Horizontal) {
                    Q_EMIT headerDataChanged(orientation, first, last);
                }
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex & /*parent*/, int first, int last) { sourceInserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex & /*parent*/, int first, int last) { sourceAboutToRemove(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex & /*parent*/, int first, int last) { sourceRemoved(first, last); });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { sourceAboutToMove(); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { sourceMoved(); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, [this] { sourceAboutToMove(); });
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] { sourceMoved(); });
    // Without a word, as Qt's own proxies: whoever heard of it would look into the model that is gone.
    connect(&model, &QObject::destroyed, this, [this] {
        m_rows.clear();
        m_positions.clear();
        m_levels.clear();
    });
}

void PermutationProxy::load()
{
    m_rows.clear();
    m_positions.assign(at(sourceRows()), -1);
    for (Level &level : m_levels) {
        level.keys.clear();
        level.keys.resize(m_positions.size());
        readKeys(level, 0, sourceRows() - 1);
    }
    m_choiceStale = false;
    m_orderStale = false;
    m_rows = wantedRows();
    indexPositions();
}

void PermutationProxy::sort(int column, Qt::SortOrder order)
{
    if (column < 0) {
        m_levels.clear();
    } else if (column == sortColumn() && order == sortOrder()) {
        resort();
        return;
    } else {
        std::erase_if(m_levels, [column](const Level &level) { return level.column == column; });
        if (m_levels.size() == longestMemory) {
            m_levels.pop_back();
        }
        Level level{.column = column, .order = order, .keys = {}};
        level.keys.resize(m_positions.size());
        readKeys(level, 0, sourceRows() - 1);
        m_levels.insert(m_levels.begin(), std::move(level));
    }
    m_orderStale = true;
    resort();
}

int PermutationProxy::sortColumn() const
{
    return m_levels.empty() ? -1 : m_levels.front().column;
}

Qt::SortOrder PermutationProxy::sortOrder() const
{
    return m_levels.empty() ? Qt::AscendingOrder : m_levels.front().order;
}

void PermutationProxy::resort()
{
    if (!m_choiceStale && !m_orderStale) {
        return;
    }
    const std::vector<int> wanted = wantedRows();
    m_choiceStale = false;
    m_orderStale = false;
    show(wanted);
}

void PermutationProxy::choiceChanged()
{
    m_choiceStale = true;
    resort();
}

int PermutationProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PermutationProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || sourceModel() == nullptr ? 0 : sourceModel()->columnCount();
}

bool PermutationProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QModelIndex PermutationProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex PermutationProxy::parent(const QModelIndex & /*child*/) const
{
    return {};
}

QModelIndex PermutationProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount()) {
        return {};
    }
    return sourceModel()->index(m_rows[at(proxyIndex.row())], proxyIndex.column());
}

QModelIndex PermutationProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= static_cast<int>(m_positions.size())) {
        return {};
    }
    const int row = m_positions[at(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QVariant PermutationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Qt's own asks the first row where a column is: without rows there would be no titles.
    if (orientation == Qt::Horizontal) {
        return sourceModel() == nullptr ? QVariant() : sourceModel()->headerData(section, orientation, role);
    }
    return QAbstractProxyModel::headerData(section, orientation, role);
}

int PermutationProxy::sourceRows() const
{
    return sourceModel() == nullptr ? 0 : sourceModel()->rowCount();
}

PermutationProxy::SortKey PermutationProxy::keyAt(int sourceRow, int column) const
{
    const QVariant value = sourceModel()->index(sourceRow, column).data(SortKeyRole);
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::QString:
        return value.toString();
    case QMetaType::Float:
    case QMetaType::Double: {
        const double number = value.toDouble();
        return std::isnan(number) ? SortKey() : SortKey(number);
    }
    default:
        return value.toLongLong();
    }
}

void PermutationProxy::readKeys(Level &level, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        SortKey key = keyAt(row, level.column);
        if (level.keys[at(row)] != key) {
            level.keys[at(row)] = std::move(key);
            m_orderStale = true;
        }
    }
}

bool PermutationProxy::comesBefore(int sourceRow, int other) const
{
    for (const Level &level : m_levels) {
        const SortKey &key = level.keys[at(sourceRow)];
        const SortKey &otherKey = level.keys[at(other)];
        if (key != otherKey) {
            return (key < otherKey) == (level.order == Qt::AscendingOrder);
        }
    }
    return sourceRow < other;
}

std::vector<int> PermutationProxy::wantedRows() const
{
    const auto before = [this](int row, int other) { return comesBefore(row, other); };
    std::vector<int> kept;
    kept.reserve(m_positions.size());
    for (const int row : m_rows) {
        if (accepts(row)) {
            kept.push_back(row);
        }
    }
    const auto arriving = static_cast<std::ptrdiff_t>(kept.size());
    for (int row = 0; row < static_cast<int>(m_positions.size()); ++row) {
        if (m_positions[at(row)] < 0 && accepts(row)) {
            kept.push_back(row);
        }
    }
    if (m_orderStale) {
        std::sort(kept.begin(), kept.end(), before);
    } else {
        std::sort(kept.begin() + arriving, kept.end(), before);
        std::inplace_merge(kept.begin(), kept.begin() + arriving, kept.end(), before);
    }
    return kept;
}

void PermutationProxy::show(const std::vector<int> &wanted)
{
    dropAllBut(wanted);
    std::vector<int> remaining;
    remaining.reserve(m_rows.size());
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(remaining),
                 [this](int row) { return m_positions[at(row)] >= 0; });
    reorder(std::move(remaining));
    addMissing(wanted);
}

void PermutationProxy::dropAllBut(const std::vector<int> &wanted)
{
    std::vector<bool> stays(m_positions.size());
    for (const int row : wanted) {
        stays[at(row)] = true;
    }
    const auto leaves = [&stays](int row) { return !stays[at(row)]; };
    if (runsOf(m_rows, leaves) > mostRuns) {
        std::vector<int> gathered = m_rows;
        std::stable_partition(gathered.begin(), gathered.end(), [&](int row) { return !leaves(row); });
        reorder(std::move(gathered));
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!leaves(m_rows[at(last)])) {
            continue;
        }
        int first = last;
        while (first > 0 && leaves(m_rows[at(first - 1)])) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        indexPositions();
        endRemoveRows();
        last = first;
    }
}

void PermutationProxy::addMissing(const std::vector<int> &wanted)
{
    const auto isMissing = [this](int row) { return m_positions[at(row)] < 0; };
    std::vector<int> target = wanted;
    if (runsOf(wanted, isMissing) > mostRuns) {
        std::stable_partition(target.begin(), target.end(), [&](int row) { return !isMissing(row); });
    }
    for (std::size_t first = 0; first < target.size(); ++first) {
        if (!isMissing(target[first])) {
            continue;
        }
        std::size_t end = first + 1;
        while (end < target.size() && isMissing(target[end])) {
            ++end;
        }
        const auto from = target.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = target.begin() + static_cast<std::ptrdiff_t>(end);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(first), from, to);
        indexPositions();
        endInsertRows();
        first = end - 1;
    }
    reorder(wanted);
}

void PermutationProxy::reorder(std::vector<int> rows)
{
    if (rows == m_rows) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> old = std::exchange(m_rows, std::move(rows));
    indexPositions();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        after.append(createIndex(m_positions[at(old[at(index.row())])], index.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PermutationProxy::indexPositions()
{
    std::fill(m_positions.begin(), m_positions.end(), -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_positions[at(m_rows[i])] = static_cast<int>(i);
    }
}

void PermutationProxy::sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                     const QList<int> &roles)
{
    if (!topLeft.isValid() || !bottomRight.isValid()) {
        return;
    }
    m_choiceStale = true;
    if (roles.isEmpty() || roles.contains(SortKeyRole)) {
        for (Level &level : m_levels) {
            if (level.column >= topLeft.column() && level.column <= bottomRight.column()) {
                readKeys(level, topLeft.row(), bottomRight.row());
            }
        }
    }
    int first = rowCount();
    int last = -1;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (const int position = m_positions[at(row)]; position >= 0) {
            first = std::min(first, position);
            last = std::max(last, position);
        }
    }
    if (last >= 0) {
        Q_EMIT dataChanged(createIndex(first, topLeft.column()), createIndex(last, bottomRight.column()), roles);
    }
}

void PermutationProxy::sourceInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows) {
        row += row >= first ? count : 0;
    }
    m_positions.resize(at(sourceRows()));
    indexPositions();
    const bool wasStale = m_orderStale;
    for (Level &level : m_levels) {
        level.keys.insert(level.keys.begin() + first, at(count), SortKey());
        readKeys(level, first, last);
    }
    m_orderStale = wasStale; // The new rows are put in their place; the others stay in order.
    choiceChanged();
}

void PermutationProxy::sourceAboutToRemove(int first, int last)
{
    std::vector<int> remaining;
    remaining.reserve(m_rows.size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(remaining),
                 [=](int row) { return row < first || row > last; });
    dropAllBut(remaining);
}

void PermutationProxy::sourceRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows) {
        row -= row > last ? count : 0;
    }
    m_positions.resize(at(sourceRows()));
    indexPositions();
    for (Level &level : m_levels) {
        level.keys.erase(level.keys.begin() + first, level.keys.begin() + last + 1);
    }
}

void PermutationProxy::sourceAboutToMove()
{
    m_moving.clear();
    m_moving.reserve(m_rows.size());
    for (const int row : m_rows) {
        m_moving.emplace_back(sourceModel()->index(row, 0));
    }
}

void PermutationProxy::sourceMoved()
{
    Q_ASSERT(m_moving.size() == m_rows.size());
    // Each row here stays the row of the same thing: only where it is found has changed, and nobody need be told.
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = m_moving[i].row();
    }
    m_moving.clear();
    indexPositions();
    for (Level &level : m_levels) {
        readKeys(level, 0, sourceRows() - 1);
    }
    m_orderStale = true;
    choiceChanged();
}

} // namespace fleet
