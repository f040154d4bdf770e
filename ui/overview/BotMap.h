// Every bot as a small cell under its group: a glyph and a colour for what it is about, chosen by mouse or keyboard.
// Never acts: it says which bot was opened, and its selection says whom an act would be on.
#pragma once

#include "ui/overview/BotMapLayout.h"
#include "ui/overview/BotMapLook.h"
#include "ui/overview/BotMapPainter.h"

#include <QAbstractItemView>

#include <memory>
#include <vector>

namespace fleet::ui {

class BotMap final : public QAbstractItemView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotMap)

public:
    explicit BotMap(QWidget *parent = nullptr);
    BotMap(std::unique_ptr<BotMapLook> look, QWidget *parent);
    ~BotMap() override = default;

    /// Bots group by group, the kind of each one's cell as its GlanceRole.
    void setModel(QAbstractItemModel *model) override;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// "12 bots: 1 dead, 2 paused".
    [[nodiscard]] static QString captionOf(int bots, const QString &counts);
    /// Takes the room that it has, in place of what it needs.
    void fillRoom();
    /// The ids of the bots that are selected, in the map's order.
    [[nodiscard]] QStringList selectedIds() const;

    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    void botOpened(const QString &id);
    void selectionMoved();

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex & /*index*/) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Group {
        QString name;
        int total = 0;
        std::vector<int> counts; ///< by kind
    };

    void forget();
    void readModel();
    void countGroups();
    void layOut();
    void paintHeading(QPainter &painter, const Theme &theme, std::size_t group) const;
    void paintCells(QPainter &painter, std::size_t group, int top, int bottom) const;
    void paintChosen(QPainter &painter, const Theme &theme) const;
    void add(Group &group, int kind) const;
    [[nodiscard]] BotMapLayout::Measures measuresFor(int width) const;
    [[nodiscard]] QModelIndex at(int row) const;
    /// The rows that a change of the page's height lets move by.
    [[nodiscard]] int linesInSight() const;

    std::unique_ptr<BotMapLook> m_look;
    std::vector<int> m_kinds; ///< a row each
    std::vector<Group> m_groups;
    BotMapLayout m_layout;
    BotMapPainter m_painter;
    bool m_fillsRoom = false;
    bool m_isStale = true; ///< the model has other rows than were read
};

} // namespace fleet::ui
