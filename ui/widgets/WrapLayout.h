// A row of widgets that goes on in the next line where it is too narrow, as words do.
// Never cuts or hides a widget; spacers push apart what stands in one line with them.
#pragma once

#include <QLayout>
#include <QList>

class QBoxLayout;

namespace fleet::ui {

class WrapLayout final : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrapLayout)

public:
    explicit WrapLayout(int spacing);
    ~WrapLayout() override;

    /// Takes over a row as Designer drew it, and its place. `row` is gone afterwards.
    static void replace(QBoxLayout *row);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Place {
        QLayoutItem *item = nullptr;
        int width = 0;
    };
    using Line = QList<Place>;

    /// What stands in which line, and how wide.
    [[nodiscard]] QList<Line> linesFor(int width) const;
    /// Gives the room that is left in a line: up to what each would like, then to those that take all.
    void stretch(Line &line, int width) const;
    [[nodiscard]] int widthOf(const Line &line) const;
    [[nodiscard]] static int heightOf(const Line &line);

    QList<QLayoutItem *> m_items;
};

} // namespace fleet::ui
