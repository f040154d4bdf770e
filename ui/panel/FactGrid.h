// Rows of a label and a value, with a button where a value is worth copying.
// Never decides what is stale or wrong: the fact says it.
#pragma once

#include "models/BotFacts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace fleet::ui {

class FactGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactGrid)

public:
    explicit FactGrid(QWidget *parent = nullptr);
    ~FactGrid() override = default;

    /// The same rows as before change in place; a person who reads or selects a value is not disturbed.
    void show(const std::vector<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        int place; ///< in the grid
        QLabel *label;
        QLabel *icon;
        QLabel *value;
        QPushButton *copy;
        QWidget *line;
    };

    void rebuild(std::size_t count);
    [[nodiscard]] Row addRow(int row);
    void showRow(const Row &row, const Fact &fact);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    std::vector<Fact> m_facts;
};

} // namespace fleet::ui
