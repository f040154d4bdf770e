// A layout of equal cells: as many in a row as have room, so that tiles wrap instead of being cut.
// Never makes a cell narrower than asked.
#pragma once

#include <QLayout>
#include <QList>

namespace fleet::ui {

class EvenGrid final : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvenGrid)

public:
    /// `cellWidth`: the narrowest a cell may be, at the drawn size; `most`: no more in a row.
    EvenGrid(int cellWidth, int most, int spacing);
    ~EvenGrid() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Rows as even as can be: seven are four and three, not six and one.
    [[nodiscard]] int columnsFor(int width, int items) const;
    [[nodiscard]] QList<QLayoutItem *> shownItems() const;
    /// The height of each row.
    [[nodiscard]] QList<int> rowHeights(const QList<QLayoutItem *> &items, int columns, int width) const;
    [[nodiscard]] int cellWidth() const;

    QList<QLayoutItem *> m_items;
    int m_cellWidth;
    int m_most;
};

} // namespace fleet::ui
