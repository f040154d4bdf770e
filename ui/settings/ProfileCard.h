// Which fleet this window is of: its folder, gateway, organisation and manager, where the key is, who runs the engine.
// Never shows a secret, and never changes what it shows.
#pragma once

#include "fleet/Profile.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace fleet::ui {

class ProfileCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileCard)

public:
    explicit ProfileCard(QWidget *parent = nullptr);
    ~ProfileCard() override = default;

    /// `ownEngine`: it runs in this process.
    void show(const Profile &profile, bool ownEngine);
    /// While the gateway refuses the key the card says what to do about it.
    void setKeyRefused(bool refused);

Q_SIGNALS:
    void enrolRequested();
    void keyMoveRequested(fleet::ApiKeyPlace to);

private:
    QLabel *addFact(QFormLayout &form, const QString &name, const QString &what);
    void addKeyMove(QFormLayout &form);
    void showKey(const Profile &profile);

    QLabel *m_folder = nullptr;
    QLabel *m_gateway = nullptr;
    QLabel *m_organisation = nullptr;
    QLabel *m_manager = nullptr;
    QLabel *m_tier = nullptr;
    QLabel *m_key = nullptr;
    QLabel *m_engine = nullptr;
    QLabel *m_refusal; ///< hidden while the key is taken
    QPushButton *m_moveKey;
    QPushButton *m_enrol;
    ApiKeyPlace m_keyPlace = ApiKeyPlace::File;
};

} // namespace fleet::ui
