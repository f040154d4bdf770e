// Which theme and which size of text the application wears: the desktop's lightness, or an explicit choice.
// Never chooses by itself once a person chose.
#pragma once

#include <QObject>

#include <cstdint>

class QApplication;

namespace fleet::ui {

struct Theme;

enum class ThemeChoice : std::uint8_t { Follow, Dark, Light };

class Appearance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    /// Puts style, font, palette and style sheet on the application. Make it before the first widget.
    Appearance(QApplication &application, ThemeChoice choice, QObject *parent = nullptr);
    ~Appearance() override = default;

    void choose(ThemeChoice choice);
    /// `textPercent`: 100…200 of the drawn size.
    void wear(ThemeChoice choice, int textPercent);
    [[nodiscard]] const Theme &theme() const { return *m_theme; }

Q_SIGNALS:
    void themeChanged();

private:
    QApplication &m_application;
    bool m_desktopIsDark;
    const Theme *m_theme;
    int m_textPercent = 100;
};

} // namespace fleet::ui
