// The fleet in exclusive counts that sum to the roster; each is a filter of the bots.
// Never counts: it shows what it is given.
#pragma once

#include "models/BotGlance.h"

#include <QAbstractButton>
#include <QFrame>

#include <array>
#include <optional>

namespace fleet::ui {

/// One count: icon, number, word.
class GlanceButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlanceButton)

public:
    explicit GlanceButton(QWidget *parent = nullptr);
    ~GlanceButton() override = default;

    void show(Severity severity, const QString &icon, int count, const QString &word);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont numberFace() const;

    Severity m_severity = Severity::None;
    QString m_icon; ///< empty: none
    int m_count = 0;
    QString m_word;
};

class GlanceStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlanceStrip)

public:
    explicit GlanceStrip(QWidget *parent = nullptr);
    ~GlanceStrip() override = default;

    void show(const FleetCounts &counts);

Q_SIGNALS:
    /// Nothing: all bots.
    void chosen(std::optional<fleet::BotGlance> glance);

private:
    std::array<GlanceButton *, botGlances.size()> m_buttons{};
    GlanceButton *m_all;
};

} // namespace fleet::ui
