// A day in cells of ten minutes: how many bots were heard, late or dead in each, and when nothing could be heard.
// Never asks for anything: it paints what it is given, and says which cell a person points at.
#pragma once

#include "history/Density.h"

#include <QWidget>

#include <optional>

namespace fleet::ui {

struct Theme;

class DensityStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DensityStrip)

public:
    explicit DensityStrip(QWidget *parent = nullptr);
    ~DensityStrip() override = default;

    void show(const DensityAnswer &answer);
    [[nodiscard]] const DensityAnswer &answer() const { return m_answer; }
    /// Under the pointer, else under the keyboard's cursor; null for none.
    [[nodiscard]] const DensityCell *pointedAt() const;

    /// One cell as the strip has it.
    static void drawCell(QPainter &painter, const Theme &theme, const QRectF &area, const DensityCell &cell);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointed();
    void cellChosen(const fleet::DensityCell &cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintTimes(QPainter &painter, const Theme &theme) const;
    void moveCursor(int place);
    void say();
    [[nodiscard]] int count() const { return static_cast<int>(m_answer.cells.size()); }
    [[nodiscard]] QRectF areaOf(int place) const;
    /// -1 for none.
    [[nodiscard]] int placeAt(QPointF point) const;
    [[nodiscard]] const DensityCell &cell(int place) const { return m_answer.cells[static_cast<std::size_t>(place)]; }

    DensityAnswer m_answer;
    int m_cursor = -1; ///< of the keyboard
    int m_hovered = -1;
};

} // namespace fleet::ui
