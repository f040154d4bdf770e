// Where the focus goes when a page is opened: the part in which the work begins.
// Never a focus proxy: Tab would go straight to that part each time and never come to what stands before it.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace fleet::ui {

class PageEntry final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageEntry)

public:
    explicit PageEntry(QWidget &page);
    ~PageEntry() override = default;

    /// Null: the page keeps the focus that it is given.
    void set(QWidget *part);
    /// The page or the part in which the work begins has the focus.
    [[nodiscard]] bool hasFocus() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_page;
    QPointer<QWidget> m_part;
};

} // namespace fleet::ui
