#include "ui/charts/ChartLegend.h"

#include "models/PlainToolTip.h"
#include "ui/charts/ChartCurves.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/EvenGrid.h"

#include <QPainter>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int cellWidth = 150;
constexpr int strokeLength = 24;
constexpr int gap = 8;
constexpr int margin = 12;
constexpr double strokeWidth = 1.75;

class LegendKey final : public QWidget {
public:
    LegendKey(int place, const QString &name, QWidget *parent) : QWidget(parent), m_place(place), m_name(name)
    {
        setAccessibleName(name);
        setToolTip(plainToolTip(name));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(smallFont(font()));
        return {scaled(strokeLength + gap) + metrics.horizontalAdvance(m_name), metrics.height() + 4};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setPen(curvePen(theme, m_place, strokeWidth));
        const int middle = height() / 2;
        painter.drawLine(0, middle, scaled(strokeLength), middle);
        painter.setFont(smallFont(font()));
        painter.setPen(theme.text2);
        const QRect words = rect().adjusted(scaled(strokeLength + gap), 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, words.width()));
    }

private:
    int m_place;
    QString m_name;
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent),
      m_grid(new EvenGrid(cellWidth, static_cast<int>(mostCurves), gap))
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(margin, 0, margin, 0);
    frame->addLayout(m_grid);
    setAccessibleName(tr("Which curve is whose"));
    hide();
}

void ChartLegend::show(const QStringList &names)
{
    if (names != m_names) {
        m_names = names;
        qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        for (int place = 0; place < names.size(); ++place) {
            m_grid->addWidget(new LegendKey(place, names.at(place), this));
        }
    }
    setVisible(names.size() > 1);
}

} // namespace fleet::ui
