// Which language the window speaks: the desktop's or an explicit choice, with its way to write numbers and dates.
// Must never mix two: where a language is not known, everything is English.
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <cstdint>
#include <memory>
#include <vector>

namespace fleet::ui {

enum class LanguageChoice : std::uint8_t { Follow, English, German, Chinese };

/// What a desktop that prefers these languages, best first ("de-AT", "zh-Hans-CN"), hears. Never `Follow`.
[[nodiscard]] LanguageChoice spokenFor(LanguageChoice choice, const QStringList &desktopLanguages);
/// How numbers and dates are written: as on the desktop where that has the same language.
[[nodiscard]] QLocale formatsFor(LanguageChoice choice, const QLocale &desktop);
/// What its speakers call it, whatever the window speaks now. Not for `Follow`.
[[nodiscard]] QString ownName(LanguageChoice choice);

class Language final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Language)

public:
    /// Needs the application; what is made before `speak` speaks English.
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// Takes effect for every text that is made from now on.
    void speak(LanguageChoice choice);
    [[nodiscard]] LanguageChoice spoken() const { return m_spoken; }

Q_SIGNALS:
    /// Windows that stand speak the former language: make them anew.
    void changed();

private:
    void take(const QString &file, const QString &folder);
    void dropCatalogues();

    LanguageChoice m_spoken = LanguageChoice::English;
    std::vector<std::unique_ptr<QTranslator>> m_catalogues;
};

} // namespace fleet::ui
