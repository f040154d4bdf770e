// The recovery code, shown once, and where the API key went: the console opens when somebody says that it is on paper.
// Must never write the code anywhere, and forgets it when it is left.
#pragma once

#include "engine/ProfileSetup.h"

#include <QWidget>

#include <memory>

namespace fleet::ui {

namespace Ui {
class RecoveryPage;
}

class RecoveryPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryPage)

public:
    explicit RecoveryPage(QWidget *parent = nullptr);
    ~RecoveryPage() override;

    void show(const SetupReport &report);
    [[nodiscard]] bool isConfirmed() const;
    /// Somebody wants to close the window before the code is safe.
    void warn();

Q_SIGNALS:
    void confirmed();

private:
    void showButton();
    void leave();

    std::unique_ptr<Ui::RecoveryPage> m_ui;
};

} // namespace fleet::ui
