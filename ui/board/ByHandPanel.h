// What a person does outside the console while bots have not proved that they stopped, exchange by exchange.
// Never acts at an exchange: it says how, and copies that.
#pragma once

#include "models/ByHandTasks.h"

#include <QFrame>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace fleet::ui {

class ByHandPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByHandPanel)

public:
    explicit ByHandPanel(QWidget *parent = nullptr);
    ~ByHandPanel() override = default;

    void show(const OperationView &operation);
    /// As wide as there is room and as high as its words are: for where there is none beside the table.
    void setBeneath(bool beneath);
    /// Without any operation: of all bots that have not stopped; without any bot, of each exchange that has steps.
    void show(const std::vector<BotView> &bots, UtcTime now);
    [[nodiscard]] const std::vector<ByHandTask> &tasks() const { return m_tasks; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(std::vector<ByHandTask> tasks);
    void rebuild();
    void fitHeight();
    [[nodiscard]] QWidget *makeBlock(const ByHandTask &task, int number);

    const ExchangeGuide m_guide;
    std::vector<ByHandTask> m_tasks;
    bool m_beneath = false;
    QLabel *m_count;
    QScrollArea *m_area;
    QWidget *m_blocks;
    QVBoxLayout *m_column;
};

} // namespace fleet::ui
