// Keeps a widget as tall as what is in it needs at its present width.
// For where Qt asks for the least height at the least width: splitters and scroll areas.
#pragma once

#include <QObject>

class QWidget;

namespace fleet::ui {

class LeastHeight final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeastHeight)

public:
    /// `widget` has a layout and outlives this; this becomes its child.
    explicit LeastHeight(QWidget &widget);
    ~LeastHeight() override = default;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QWidget &m_widget;
};

} // namespace fleet::ui
