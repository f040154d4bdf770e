// What one person may set about the window: theme, size of text, language, layout.
// Never anything that a bot or another person would notice.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace fleet::ui {

class Preferences;

class SettingsPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);
    ~SettingsPage() override = default;

Q_SIGNALS:
    void layoutResetRequested();

private:
    QWidget *makeAppearance();
    QWidget *makeLayoutCard();
    void showChoices();

    Preferences &m_preferences;
    QComboBox *m_theme;
    QComboBox *m_text;
    QComboBox *m_language;
};

} // namespace fleet::ui
