// What one person may set about the window: theme, size of text, language, layout, calls.
// Never changes anything that a bot or another person would notice: for those it asks for a dialog.
#pragma once

#include "vault/ApiKeyStore.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace fleet {
struct Profile;
}

namespace fleet::ui {

class CallsCard;
class Preferences;
class ProfileCard;

class SettingsPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);
    ~SettingsPage() override = default;

    /// From then on the page also says which fleet this is, and takes more bots in.
    void showProfile(const Profile &profile, bool ownEngine);
    /// Whether the gateway refuses this console's key.
    void setKeyRefused(bool refused);

Q_SIGNALS:
    void layoutResetRequested();
    void enrolRequested();
    void keyMoveRequested(fleet::ApiKeyPlace to);
    /// Of the metrics: the fleet's, a group's or a bot's.
    void limitsRequested();

private:
    QWidget *makeAppearance();
    QWidget *makeLayoutCard();
    QWidget *makeLimitsCard();
    void showChoices();

    Preferences &m_preferences;
    QComboBox *m_theme;
    QComboBox *m_text;
    QComboBox *m_language;
    ProfileCard *m_profile; ///< hidden until the profile is known
    CallsCard *m_calls;     ///< hidden where nothing calls
};

} // namespace fleet::ui
