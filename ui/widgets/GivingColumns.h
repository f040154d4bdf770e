// Columns of a table that give way, one after the other, to one that has to be read, or that have nothing to say.
// Never hides what is nowhere else: the model says the values of those columns in a tool tip of the one that stays.
#pragma once

#include <QObject>

#include <map>
#include <set>
#include <vector>

class QTableView;

namespace fleet::ui {

class GivingColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GivingColumns)

public:
    /// `order`: which column goes first, which next. `table` owns it; its model is set and keeps its columns.
    GivingColumns(QTableView &table, int readColumn, std::vector<int> order);
    ~GivingColumns() override = default;

    /// Widths that fit what is shown now.
    void fitAnew();
    /// Whether a column of `order` is hidden however much room there is.
    void setLeftOut(int column, bool leftOut);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveWay();

    QTableView &m_table;
    int m_readColumn;
    std::vector<int> m_order;
    std::map<int, int> m_widths; ///< as they are when shown
    std::set<int> m_leftOut;
};

} // namespace fleet::ui
