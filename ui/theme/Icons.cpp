#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>
#include <utility>

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

/// Looks at the theme when it is painted, so that a change of theme needs no new icons.
class ThemedIconEngine final : public QIconEngine {
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) {}

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` in device pixels.
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/,
                                       qreal scale) override
    {
        const Theme &theme = Theme::of(QApplication::palette());
        const int side = std::min(size.width(), size.height());
        return iconPixmap(m_name, mode == QIcon::Disabled ? theme.text3 : theme.text, qRound(side / scale), scale);
    }

private:
    QString m_name;
};

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
    for (const int size : {16, 20, 24, 32}) { // Up to twice the text.
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(iconPixmap(name, colour, size, ratio));
            icon.addPixmap(iconPixmap(name, disabled, size, ratio), QIcon::Disabled);
        }
    }
    return icon;
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name)); // The icon owns it.
}

QIcon themedIcon(const QString &name, const QWidget & /*widget*/)
{
    return themedIcon(name);
}

} // namespace fleet::ui
