// Holds a page and lets it scroll where the window is lower than the page can be.
// Never scrolls sideways: pages wrap.
#pragma once

#include <QScrollArea>

namespace fleet::ui {

class PageScroll final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageScroll)

public:
    explicit PageScroll(QWidget *page, QWidget *parent = nullptr);
    ~PageScroll() override = default;

    /// No narrower than its page: that one would be cut.
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace fleet::ui
