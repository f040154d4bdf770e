// Which curve is whose: the stroke of each with its bot's name.
// Never shown for a single curve.
#pragma once

#include <QStringList>
#include <QWidget>

namespace fleet::ui {

class EvenGrid;

class ChartLegend final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartLegend)

public:
    explicit ChartLegend(QWidget *parent = nullptr);
    ~ChartLegend() override = default;

    /// In the order of the curves.
    void show(const QStringList &names);

private:
    EvenGrid *m_grid;
    QStringList m_names;
};

} // namespace fleet::ui
