// What each bot is told, in order: numbered steps side by side.
// Never a control.
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

namespace fleet::ui {

class StepsRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsRow)

public:
    using Step = std::pair<QString, QString>; ///< what, and a detail

    explicit StepsRow(QWidget *parent = nullptr);
    ~StepsRow() override = default;

    void show(const std::vector<Step> &steps);
};

} // namespace fleet::ui
