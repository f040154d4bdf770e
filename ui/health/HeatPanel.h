// The bots as a map of one metric: which metric, the cells, what they mean.
// Never acts: it says which bot was opened.
#pragma once

#include "models/HeatMapModel.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace fleet::ui {

class BotMap;

class HeatPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatPanel)

public:
    explicit HeatPanel(HealthModel &bots, QWidget *parent = nullptr);
    ~HeatPanel() override = default;

    /// Which of them are shown.
    [[nodiscard]] HealthFilterProxy &shown() { return m_shown; }
    [[nodiscard]] BotMap &map() { return *m_map; }

Q_SIGNALS:
    void botOpened(const fleet::BotId &bot);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLegend();
    void paintLegend();
    void takeMetrics();

    HealthModel &m_bots;
    HealthFilterProxy m_shown;
    HeatMapModel m_model;
    QComboBox *m_metric;
    BotMap *m_map;
    QList<QLabel *> m_legend; ///< the drawings, in the order of heatCells
};

} // namespace fleet::ui
