// The exclusive counts of an operation side by side; they sum to its bots.
// Never folds "not proved" into "done".
#pragma once

#include "fleet/FleetView.h"

#include <QFrame>

#include <array>

class QLabel;

namespace fleet::ui {

class OutcomeStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutcomeStrip)

public:
    explicit OutcomeStrip(QWidget *parent = nullptr);
    ~OutcomeStrip() override = default;

    void show(const OutcomeCounts &counts);

private:
    struct Cell {
        QLabel *icon = nullptr;
        QLabel *count = nullptr;
        QLabel *word = nullptr;
        QWidget *box = nullptr;
    };

    std::array<Cell, 7> m_cells;
};

} // namespace fleet::ui
