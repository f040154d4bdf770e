#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

/// A static library's resources need a reference; the macro must stand outside of any namespace.
static void makeDrawingsReachable()
{
    Q_INIT_RESOURCE(icons);
}

namespace fleet::ui {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "fleet.ui.icons")

QByteArray drawing(const QString &name)
{
    makeDrawingsReachable();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcIcons) << "There is no drawing called" << name;
        return {};
    }
    return file.readAll();
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("fleet-icon-%1-%2-%3-%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = qRound(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name).replace("#000000", colour.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon tintedIcon(const QString &name, const QColor &colour, const QColor &disabled)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(iconPixmap(name, colour, 16, ratio));
        icon.addPixmap(iconPixmap(name, disabled, 16, ratio), QIcon::Disabled);
    }
    return icon;
}

QIcon themedIcon(const QString &name, const QWidget &widget)
{
    const Theme &theme = Theme::of(widget.palette());
    return tintedIcon(name, theme.text, theme.text3);
}

} // namespace fleet::ui
