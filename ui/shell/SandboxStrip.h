// Three hatched pixels under the top bar while the fleet is a pretend one, and the door to its faults.
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

    /// Makes room for a button, apart from everything that the product itself has.
    void addButton();

Q_SIGNALS:
    void faultsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace fleet::ui
