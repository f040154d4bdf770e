// The drawings of resources/icons in any colour and size.
// Never chooses a colour.
#pragma once

#include <QIcon>
#include <QPixmap>

class QColor;
class QString;
class QWidget;

namespace fleet::ui {

[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
/// An icon in the text colour of the theme that is worn when it is painted, dimmer when disabled.
[[nodiscard]] QIcon themedIcon(const QString &name);
[[nodiscard]] QIcon themedIcon(const QString &name, const QWidget &widget);
[[nodiscard]] QIcon tintedIcon(const QString &name, const QColor &colour, const QColor &disabled);

} // namespace fleet::ui
