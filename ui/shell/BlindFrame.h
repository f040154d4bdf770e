// The red edge around the window while the console is blind: it means only that.
// Never takes the mouse or the focus.
#pragma once

#include <QWidget>

#include <array>

namespace fleet::ui {

class BlindFrame final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlindFrame)

public:
    /// How much of the window it takes on every side.
    static constexpr int thickness = 4;

    explicit BlindFrame(QWidget *window);
    ~BlindFrame() override = default;

    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_window;
    std::array<QWidget *, 4> m_edges{};
    bool m_shown = false;
};

} // namespace fleet::ui
