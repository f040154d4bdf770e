// Where a gateway is, as whom and with which key: asked for, tested, and only then used.
// Never shows the key, and never loses what was typed.
#pragma once

#include "engine/ConnectionTest.h"
#include "vault/ApiKeyStore.h"

#include <QFrame>

#include <memory>
#include <optional>

namespace fleet::ui {

namespace Ui {
class ConnectForm;
}

class ConnectForm final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectForm)

public:
    explicit ConnectForm(QWidget *parent = nullptr);
    ~ConnectForm() override;

    [[nodiscard]] ConnectionRequest request() const;
    void setRequest(const ConnectionRequest &request);
    void setApiKey(const QByteArray &key);

    /// Where the key is to be kept.
    [[nodiscard]] ApiKeyPlace keyPlace() const;
    /// What this desktop has. Until then the file is all that can be chosen.
    void showKeychain(KeychainState state);

    void showReport(const ConnectionReport &report, bool running);
    /// The profile is being made: nothing can be changed meanwhile.
    void showMaking(bool making);
    /// Where one runs.
    void stopTest();

Q_SIGNALS:
    void testRequested();
    void testStopped();
    void openRequested();
    void keyFileRequested();
    /// What was tested is not what stands there any more.
    void edited();

private:
    void showButtons();
    void showKeyPlace();
    [[nodiscard]] bool hasKeychain() const;
    void testOrStop();

    std::unique_ptr<Ui::ConnectForm> m_ui;
    std::optional<KeychainState> m_keychain; ///< nothing while it is looked for
    bool m_running = false;
    bool m_making = false;
    bool m_passed = false;
};

} // namespace fleet::ui
