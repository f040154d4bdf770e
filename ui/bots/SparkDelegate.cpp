#include "ui/bots/SparkDelegate.h"

#include "models/Roles.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPixmapCache>

namespace fleet::ui {

namespace {

constexpr int padding = 8;
constexpr int wide = 56;
constexpr int tall = 18;
constexpr double lineWidth = 1.25;
constexpr double dotRadius = 1.75;

/// Without a copy; null where there is none.
const Sparkline *sparkOf(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<Sparkline>() ? static_cast<const Sparkline *>(value.constData())
                                                                : nullptr;
}

} // namespace

void SparkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index); // The ground and the focus.
    const QVariant value = index.data(SparkRole);
    const auto *known = sparkOf(value);
    if (known == nullptr || known->lines.empty()) {
        return;
    }
    const Sparkline &spark = *known;
    const QPixmap drawing = drawingOf(spark, Theme::of(option.palette), index.data(StaleRole).toBool(),
                                      painter->device()->devicePixelRatioF());
    const QRect cell = option.rect.adjusted(padding, 0, -padding, -1);
    painter->drawPixmap(cell.left(), cell.top() + (cell.height() - scaled(tall)) / 2, drawing);
}

QPixmap SparkDelegate::drawingOf(const Sparkline &spark, const Theme &theme, bool stale, qreal ratio)
{
    const QSize size(scaled(wide), scaled(tall));
    const QString key = QStringLiteral("spark %1 %2 %3 %4 %5")
                            .arg(spark.number)
                            .arg(theme.isDark)
                            .arg(size.width())
                            .arg(ratio)
                            .arg(stale);
    QPixmap drawing;
    if (QPixmapCache::find(key, &drawing)) {
        return drawing;
    }
    drawing = QPixmap(size * ratio);
    drawing.setDevicePixelRatio(ratio);
    drawing.fill(Qt::transparent);
    QPainter painter(&drawing);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = QRectF(QPointF(), size).adjusted(1, dotRadius, -2 * dotRadius, -dotRadius);
    const auto place = [&plot](const std::pair<float, float> &point) {
        return QPointF(plot.left() + plot.width() * static_cast<double>(point.first),
                       plot.bottom() - plot.height() * static_cast<double>(point.second));
    };
    if (spark.heardUntil < 1) {
        const double left = plot.left() + plot.width() * static_cast<double>(spark.heardUntil);
        painter.fillRect(QRectF(QPointF(left + dotRadius, 0), QPointF(size.width(), size.height())),
                         QBrush(theme.gap, Qt::BDiagPattern));
    }
    const QColor colour = stale ? theme.text3 : theme.series(0);
    // Line by line: a stroke with joins takes the time of the whole row.
    painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    for (const auto &line : spark.lines) {
        QList<QLineF> pieces;
        for (std::size_t point = 1; point < line.size(); ++point) {
            pieces.append({place(line[point - 1]), place(line[point])});
        }
        painter.drawLines(pieces);
    }
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(place(spark.lines.back().back()), dotRadius, dotRadius);
    painter.end();
    QPixmapCache::insert(key, drawing);
    return drawing;
}

QSize SparkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {scaled(wide) + 2 * padding, CellDelegate::sizeHint(option, index).height()};
}

} // namespace fleet::ui
