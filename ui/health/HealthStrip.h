// The fleet's health in exclusive counts that sum to the roster; each filters the bots below it.
// Never counts: it shows what it is given.
#pragma once

#include "models/HealthGlance.h"

#include <QFrame>

#include <array>
#include <optional>

namespace fleet::ui {

class GlanceButton;

class HealthStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthStrip)

public:
    explicit HealthStrip(QWidget *parent = nullptr);
    ~HealthStrip() override = default;

    void show(const HealthCounts &counts);
    /// Marks what filters; nothing: no filter.
    void setChosen(std::optional<HealthGlance> glance);

Q_SIGNALS:
    /// Nothing: all bots; also when what is chosen is pressed once more.
    void chosen(std::optional<fleet::HealthGlance> glance);

private:
    void choose(std::optional<HealthGlance> glance);

    std::array<GlanceButton *, healthGlances.size()> m_buttons{};
    GlanceButton *m_all;
    std::optional<HealthGlance> m_chosen;
};

} // namespace fleet::ui
