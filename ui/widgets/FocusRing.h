// Shows that a table has the keyboard while no row of it is current: without it nobody could see where they are.
// Never takes part in anything: it is painted, and that is all.
#pragma once

#include <QWidget>

class QAbstractItemView;

namespace fleet::ui {

class FocusRing final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)

public:
    /// A child of `view`.
    explicit FocusRing(QAbstractItemView &view);
    ~FocusRing() override = default;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void decide();

    QAbstractItemView &m_view;
};

} // namespace fleet::ui
