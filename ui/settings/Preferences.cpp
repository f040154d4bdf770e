#include "ui/settings/Preferences.h"

#include "ui/theme/Scale.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace fleet::ui {

namespace {

constexpr QLatin1StringView themeKey("appearance/theme");
constexpr QLatin1StringView textKey("appearance/textPercent");
constexpr QLatin1StringView languageKey("appearance/language");
constexpr QLatin1StringView pageKey("window/page");
constexpr QLatin1StringView panelTabKey("bots/panelTab");
constexpr QLatin1StringView viewsKey("bots/views");
constexpr std::array callKeys{QLatin1StringView("calls/notifications"), QLatin1StringView("calls/sound"),
                              QLatin1StringView("calls/tray")};
constexpr QLatin1StringView layoutGroup("layout/");

constexpr std::array themeNames{
    std::pair{ThemeChoice::Follow, QLatin1StringView("follow")},
    std::pair{ThemeChoice::Dark, QLatin1StringView("dark")},
    std::pair{ThemeChoice::Light, QLatin1StringView("light")},
};

constexpr std::array languageNames{
    std::pair{LanguageChoice::Follow, QLatin1StringView("follow")},
    std::pair{LanguageChoice::English, QLatin1StringView("en")},
    std::pair{LanguageChoice::German, QLatin1StringView("de")},
    std::pair{LanguageChoice::Chinese, QLatin1StringView("zh_CN")},
};

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent),
      m_settings(file.isEmpty() ? nullptr : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    if (m_settings) {
        const QStringList keys = m_settings->allKeys();
        for (const QString &key : keys) {
            m_values.insert(key, m_settings->value(key));
        }
    }
}

Preferences::~Preferences() = default;

QVariant Preferences::value(const QString &key) const
{
    return m_values.value(key);
}

void Preferences::keep(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    if (m_settings) {
        m_settings->setValue(key, value);
    }
}

ThemeChoice Preferences::theme() const
{
    if (m_override) {
        return *m_override;
    }
    const QString name = value(themeKey).toString();
    const auto found =
        std::find_if(themeNames.begin(), themeNames.end(), [&](const auto &known) { return known.second == name; });
    return found == themeNames.end() ? ThemeChoice::Follow : found->first;
}

void Preferences::setTheme(ThemeChoice theme)
{
    m_override.reset();
    const auto found =
        std::find_if(themeNames.begin(), themeNames.end(), [&](const auto &known) { return known.first == theme; });
    keep(themeKey, QString(found->second));
    Q_EMIT appearanceChanged();
}

void Preferences::overrideTheme(ThemeChoice theme)
{
    m_override = theme;
    Q_EMIT appearanceChanged();
}

int Preferences::textPercent() const
{
    bool isNumber = false;
    const int percent = value(textKey).toInt(&isNumber);
    return isNumber ? std::clamp(percent, leastTextPercent, mostTextPercent) : leastTextPercent;
}

void Preferences::setTextPercent(int percent)
{
    const int wanted = std::clamp(percent, leastTextPercent, mostTextPercent);
    if (wanted != textPercent()) {
        keep(textKey, wanted);
        Q_EMIT appearanceChanged();
    }
}

const QList<int> &Preferences::textSteps()
{
    static const QList<int> steps{100, 110, 125, 150, 175, 200};
    return steps;
}

void Preferences::enlargeText()
{
    const auto next = std::upper_bound(textSteps().begin(), textSteps().end(), textPercent());
    setTextPercent(next == textSteps().end() ? mostTextPercent : *next);
}

void Preferences::reduceText()
{
    const auto here = std::lower_bound(textSteps().begin(), textSteps().end(), textPercent());
    setTextPercent(here == textSteps().begin() ? leastTextPercent : *(here - 1));
}

LanguageChoice Preferences::language() const
{
    if (m_languageOverride) {
        return *m_languageOverride;
    }
    const QString name = value(languageKey).toString();
    const auto *found = std::find_if(languageNames.begin(), languageNames.end(),
                                     [&](const auto &known) { return known.second == name; });
    return found == languageNames.end() ? LanguageChoice::Follow : found->first;
}

void Preferences::setLanguage(LanguageChoice language)
{
    m_languageOverride.reset();
    const auto *found = std::find_if(languageNames.begin(), languageNames.end(),
                                     [&](const auto &known) { return known.first == language; });
    keep(languageKey, QString(found->second));
    Q_EMIT languageChanged();
}

void Preferences::overrideLanguage(LanguageChoice language)
{
    m_languageOverride = language;
    Q_EMIT languageChanged();
}

QString Preferences::page() const
{
    return value(pageKey).toString();
}

void Preferences::setPage(const QString &key)
{
    keep(pageKey, key);
}

QString Preferences::panelTab() const
{
    return value(panelTabKey).toString();
}

void Preferences::setPanelTab(const QString &key)
{
    keep(panelTabKey, key);
}

std::vector<SavedView> Preferences::views() const
{
    return viewsFromJson(value(viewsKey).toByteArray());
}

void Preferences::setViews(const std::vector<SavedView> &views)
{
    keep(viewsKey, toJson(views));
}

bool Preferences::callsBy(CallWay way) const
{
    return m_values.value(callKeys.at(static_cast<std::size_t>(way)), true).toBool();
}

void Preferences::setCallsBy(CallWay way, bool on)
{
    keep(callKeys.at(static_cast<std::size_t>(way)), on);
}

QByteArray Preferences::layout(const QString &name) const
{
    return value(layoutGroup + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    keep(layoutGroup + name, state);
}

void Preferences::forgetLayouts()
{
    const QStringList keys = m_values.keys();
    for (const QString &key : keys) {
        if (key.startsWith(layoutGroup)) {
            m_values.remove(key);
            if (m_settings) {
                m_settings->remove(key);
            }
        }
    }
}

QString Preferences::file() const
{
    return m_settings ? m_settings->fileName() : QString();
}

void follow(Appearance &appearance, const Preferences &preferences)
{
    const auto wear = [&appearance, &preferences] { appearance.wear(preferences.theme(), preferences.textPercent()); };
    QObject::connect(&preferences, &Preferences::appearanceChanged, &appearance, wear);
    wear();
}

void follow(Language &language, const Preferences &preferences)
{
    const auto speak = [&language, &preferences] { language.speak(preferences.language()); };
    QObject::connect(&preferences, &Preferences::languageChanged, &language, speak);
    speak();
}

} // namespace fleet::ui
