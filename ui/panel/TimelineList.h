// A list of what happened, one row a step: icon, title, time, and as many lines below as there is to say.
// Never opens anything: it says which row was chosen.
#pragma once

#include "models/TimelineModel.h"

#include <QListView>

namespace fleet::ui {

class TimelineList final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineList)

public:
    explicit TimelineList(QWidget *parent = nullptr);
    ~TimelineList() override = default;

    void show(const std::vector<TimelineRow> &rows);
    /// Steps of one thing: joined by a line, as high as they are together, and nothing to choose.
    void setSteps();
    [[nodiscard]] bool isSteps() const { return m_isSteps; }
    [[nodiscard]] const TimelineModel &rows() const { return m_rows; }

Q_SIGNALS:
    void operationOpened(const fleet::OperationId &operation);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitHeight();
    void open(const QModelIndex &index);

    TimelineModel m_rows;
    bool m_isSteps = false;
};

} // namespace fleet::ui
