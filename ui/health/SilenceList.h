// The silences in force: what is silent, why, by whom, until when, and a button that ends each.
// Never ends one itself: it says which one a person wants to end.
#pragma once

#include "fleet/FleetView.h"

#include <QFrame>

class QVBoxLayout;

namespace fleet::ui {

class SilenceList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceList)

public:
    explicit SilenceList(QWidget *parent = nullptr);
    ~SilenceList() override = default;

    /// Hidden while there is none.
    void showFleet(const FleetSnapshot &fleet);

Q_SIGNALS:
    void endRequested(const fleet::SilenceId &silence);

private:
    [[nodiscard]] QWidget *makeRow(const Silence &silence, const FleetSnapshot &fleet);

    std::vector<Silence> m_shown;
    QVBoxLayout *m_rows;
};

} // namespace fleet::ui
