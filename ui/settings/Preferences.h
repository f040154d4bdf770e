// How one person likes the window in one environment: theme, text, language, page, layout. Kept in a file of its own.
// Never anything of the fleet, and never a secret.
#pragma once

#include "models/SavedView.h"
#include "ui/calls/CallStates.h"
#include "ui/language/Language.h"
#include "ui/theme/Appearance.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QVariant>

#include <memory>
#include <optional>

class QSettings;

namespace fleet::ui {

class Preferences final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Preferences)

public:
    /// `file`: an INI file, made when something is first kept; empty: nothing outlives this object.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// For this run only; a choice made later in the window wins and is kept.
    void overrideTheme(ThemeChoice theme);
    /// 100…200.
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    [[nodiscard]] static const QList<int> &textSteps();
    void enlargeText();
    void reduceText();

    [[nodiscard]] LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    /// For this run only; a choice made later in the window wins and is kept.
    void overrideLanguage(LanguageChoice language);

    [[nodiscard]] QString page() const;
    void setPage(const QString &key);

    /// Of the panel beside the bots.
    [[nodiscard]] QString panelTab() const;
    void setPanelTab(const QString &key);
    [[nodiscard]] std::vector<SavedView> views() const;
    void setViews(const std::vector<SavedView> &views);

    /// Whether this person is called that way; at first by all of them.
    [[nodiscard]] bool callsBy(CallWay way) const;
    void setCallsBy(CallWay way, bool on);

    /// Geometry and layouts: opaque, by name.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    void forgetLayouts();
    [[nodiscard]] QString file() const;

Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();

private:
    [[nodiscard]] QVariant value(const QString &key) const;
    void keep(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings; ///< null: nothing is kept
    QMap<QString, QVariant> m_values;
    std::optional<ThemeChoice> m_override;
    std::optional<LanguageChoice> m_languageOverride;
};

/// Theme and text of the application as the preferences say, now and whenever they change.
void follow(Appearance &appearance, const Preferences &preferences);
/// The language as the preferences say, now and whenever they change.
void follow(Language &language, const Preferences &preferences);

} // namespace fleet::ui
