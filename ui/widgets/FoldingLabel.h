// Words that stand in one line while there is room and take a second one when there is not.
// Never cut: what a person has to read is not shortened. Never markup.
#pragma once

#include <QLabel>

namespace fleet::ui {

class FoldingLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldingLabel)

public:
    explicit FoldingLabel(QWidget *parent = nullptr);
    ~FoldingLabel() override = default;

    /// Of one line: a wrapping QLabel would ask for less, and fold beside empty space.
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace fleet::ui
