// The stages of a connection test as rows: what is looked for, what was found, what to do.
// Never runs the test.
#pragma once

#include "engine/ConnectionReport.h"

#include <QFrame>

#include <array>

class QLabel;

namespace fleet::ui {

class StageList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageList)

public:
    explicit StageList(QWidget *parent = nullptr);
    ~StageList() override = default;

    void show(const ConnectionReport &report);
    /// The row's finding and, on a line of its own, its advice.
    [[nodiscard]] QString words(ConnectionStage stage) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *icon = nullptr;
        QLabel *name = nullptr;
        QLabel *words = nullptr;
    };

    void showRow(ConnectionStage stage);

    std::array<Row, connectionStages.size()> m_rows;
    ConnectionReport m_report;
};

} // namespace fleet::ui
