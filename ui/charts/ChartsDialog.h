// Charts of a group, of the fleet or of chosen bots, in a window of their own: each bot its curve, or all of them as one.
// Never acts, and never holds anything up: the console goes on behind it.
#pragma once

#include "fleet/FleetView.h"
#include "ui/charts/ChartWish.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace fleet {
class ChartSource;
}

namespace fleet::ui {

class ChartDeck;

class ChartsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartsDialog)

public:
    /// `source` outlives the dialog; null: there is no history to be shown.
    ChartsDialog(ChartWish wish, const FleetSnapshot &fleet, ChartSource *source, UtcTime now, QWidget *parent);
    ~ChartsDialog() override = default;

    /// Instead of another that is open.
    static void openOn(QWidget &window, const ChartWish &wish, const FleetSnapshot &fleet, ChartSource *source,
                       UtcTime now);

    /// Time has passed, and this is the fleet now.
    void follow(const FleetSnapshot &fleet, UtcTime now);
    [[nodiscard]] ChartDeck &deck() { return *m_deck; }

private:
    QWidget *makeChoice();
    void setFolded(bool folded);
    [[nodiscard]] static QString titleOf(const Scope &scope, const FleetSnapshot &fleet);

    ChartWish m_wish;
    ChartDeck *m_deck;
    QPushButton *m_each;
    QPushButton *m_together;
    QLabel *m_cover;
    bool m_isFirst = true;
};

} // namespace fleet::ui
