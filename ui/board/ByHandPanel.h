// What a person does outside the console while bots have not proved that they stopped, exchange by exchange.
// Never acts at an exchange: it says how, and copies that.
#pragma once

#include "models/ByHandTasks.h"

#include <QFrame>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace fleet::ui {

class ByHandPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByHandPanel)

public:
    explicit ByHandPanel(QWidget *parent = nullptr);
    ~ByHandPanel() override = default;

    void show(const OperationView &operation);
    /// Without any operation: of all bots that have not stopped.
    void show(const std::vector<BotView> &bots);
    [[nodiscard]] const std::vector<ByHandTask> &tasks() const { return m_tasks; }

private:
    void take(std::vector<ByHandTask> tasks);
    void rebuild();
    [[nodiscard]] QWidget *makeBlock(const ByHandTask &task, int number);

    const ExchangeGuide m_guide;
    std::vector<ByHandTask> m_tasks;
    QLabel *m_count;
    QWidget *m_blocks;
    QVBoxLayout *m_column;
};

} // namespace fleet::ui
