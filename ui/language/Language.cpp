#include "ui/language/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

namespace fleet::ui {

namespace {

struct Spoken {
    LanguageChoice choice = LanguageChoice::English;
    QLocale::Language language = QLocale::English;
    QLocale::Territory territory = QLocale::UnitedStates;
    QLatin1StringView code; ///< as in the names of the catalogues
    QStringView ownName;
};

constexpr std::array languages{
    Spoken{LanguageChoice::English, QLocale::English, QLocale::UnitedStates, QLatin1StringView("en"), u"English"},
    Spoken{LanguageChoice::German, QLocale::German, QLocale::Germany, QLatin1StringView("de"), u"Deutsch"},
    Spoken{LanguageChoice::Chinese, QLocale::Chinese, QLocale::China, QLatin1StringView("zh_CN"), u"简体中文"},
};

const Spoken &entryOf(LanguageChoice choice)
{
    const auto *found = std::find_if(languages.begin(), languages.end(),
                                     [choice](const Spoken &spoken) { return spoken.choice == choice; });
    return found == languages.end() ? languages.front() : *found;
}

/// Who reads traditional characters is better served with the next language of the list.
bool serves(const Spoken &spoken, const QLocale &reader)
{
    return reader.language() == spoken.language
        && (spoken.language != QLocale::Chinese || reader.script() == QLocale::SimplifiedHanScript);
}

} // namespace

LanguageChoice spokenFor(LanguageChoice choice, const QStringList &desktopLanguages)
{
    if (choice != LanguageChoice::Follow) {
        return choice;
    }
    for (const QString &tag : desktopLanguages) {
        const QLocale reader(tag);
        const auto *found = std::find_if(languages.begin(), languages.end(),
                                         [&reader](const Spoken &spoken) { return serves(spoken, reader); });
        if (found != languages.end()) {
            return found->choice;
        }
    }
    return LanguageChoice::English;
}

QLocale formatsFor(LanguageChoice choice, const QLocale &desktop)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    if (desktop.language() == QLocale::C && choice == LanguageChoice::Follow) {
        return english; // The C locale groups no thousands.
    }
    const Spoken &spoken = entryOf(choice);
    if (choice == LanguageChoice::Follow || serves(spoken, desktop)) {
        return desktop;
    }
    return {spoken.language, spoken.territory};
}

QString ownName(LanguageChoice choice)
{
    return entryOf(choice).ownName.toString();
}

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    dropCatalogues();
}

void Language::speak(LanguageChoice choice)
{
    const QLocale desktop = QLocale::system();
    const LanguageChoice spoken = spokenFor(choice, desktop.uiLanguages());
    const QLocale formats = formatsFor(choice, desktop);
    if (!m_catalogues.empty() && spoken == m_spoken && formats == QLocale()) {
        return;
    }
    m_spoken = spoken;
    QLocale::setDefault(formats);
    dropCatalogues();
    const QString code = entryOf(m_spoken).code;
    // Qt's own words, such as "Cut" and "Ctrl": where its catalogues are not installed these stay English.
    take(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has one too: for its plural forms.
    take(QStringLiteral("fleet-console_") + code, QStringLiteral(":/translations"));
    Q_EMIT changed();
}

void Language::take(const QString &file, const QString &folder)
{
    auto catalogue = std::make_unique<QTranslator>();
    if (catalogue->load(file, folder)) {
        QCoreApplication::installTranslator(catalogue.get());
    }
    m_catalogues.push_back(std::move(catalogue));
}

void Language::dropCatalogues()
{
    for (const auto &catalogue : m_catalogues) {
        QCoreApplication::removeTranslator(catalogue.get());
    }
    m_catalogues.clear();
}

} // namespace fleet::ui
