// The first window of a machine without a profile: look at the sandbox, connect to a gateway, or open another profile.
// Must never touch a profile that exists.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "vault/Keychain.h"

#include <QWidget>

#include <memory>

namespace fleet {
struct ConnectionReport;
struct ConnectionRequest;
struct SetupReport;
} // namespace fleet

namespace fleet::ui {

namespace Ui {
class WelcomeWindow;
}

class ConnectFlow;

class WelcomeWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomeWindow)

public:
    /// `folder`: where the profile would be made. `clock` must outlive the window.
    WelcomeWindow(const QString &folder, const Clock &clock, QWidget *parent = nullptr);
    ~WelcomeWindow() override;

    /// So that the key can go there; the page says what was found.
    void lookForKeychain();
    /// What was asked for could not be had; the doors are open again.
    void showProblem(const QString &title, const Problem &problem);
    /// As a test left it; for pictures.
    void showReport(const ConnectionRequest &typed, const ConnectionReport &report, bool running);
    void showRecovery(const SetupReport &report);
    /// As a look for it ended.
    void showKeychain(KeychainState state);
    /// Takes the key from this file, as the file dialog does.
    void readKeyFile(const QString &path);

Q_SIGNALS:
    void sandboxRequested(int bots);
    /// An existing profile, or the one that was just made.
    void profileChosen(const QString &folder);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectForm();
    void startSandbox();
    void askKeyFile();
    void askProfile();
    void openProfile(const QString &folder);
    void setOpen(bool open);

    std::unique_ptr<Ui::WelcomeWindow> m_ui;
    ConnectFlow *m_flow;
    QString m_made; ///< folder of the profile whose recovery code is shown
    bool m_warned = false;
};

} // namespace fleet::ui
