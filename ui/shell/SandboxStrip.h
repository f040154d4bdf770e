// Three hatched pixels under the top bar while the fleet is a pretend one.
// Never shown for a live fleet.
#pragma once

#include <QWidget>

namespace fleet::ui {

class SandboxStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxStrip)

public:
    explicit SandboxStrip(QWidget *parent = nullptr);
    ~SandboxStrip() override = default;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace fleet::ui
