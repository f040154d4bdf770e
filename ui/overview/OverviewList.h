// A panel of overview rows under a title, with a line for when there is none.
// Never opens anything: it says which row was chosen.
#pragma once

#include "models/OverviewListModel.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace fleet::ui {

class OverviewList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewList)

public:
    enum class Shape {
        Line,   ///< state, title and detail in one line, for a wide panel
        Stacked ///< title above detail, for a narrow one
    };

    /// `most`: rows that are seen without scrolling.
    OverviewList(Shape shape, int most, QWidget *parent = nullptr);
    ~OverviewList() override = default;

    void setShape(Shape shape);
    void setTitle(const QString &title);
    /// Beside the title.
    void setHint(const QString &hint);
    void setEmptyText(const QString &text);
    /// A quiet button at the right of the title; empty takes it away.
    void setMore(const QString &text, const QString &toolTip);

    void show(const std::vector<OverviewRow> &rows);
    [[nodiscard]] const OverviewListModel &rows() const { return m_rows; }

Q_SIGNALS:
    void rowOpened(const fleet::OverviewRow &row);
    /// The button of the row was pressed.
    void actRequested(const fleet::OverviewRow &row);
    void moreRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void open(const QModelIndex &index);
    /// In a line each row carries its act as a button.
    void showActs();
    void showAct(const QModelIndex &index);
    QPushButton *makeAct(const QModelIndex &index);

    OverviewListModel m_rows;
    Shape m_shape;
    int m_most;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_empty;
    QPushButton *m_more;
    QListView *m_view;
};

} // namespace fleet::ui
