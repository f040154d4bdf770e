#include "support/ScreenParts.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>
#include <QWidget>

namespace fleet::test::screen {

bool isQtsOwn(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QTableCornerButton")
        || widget.inherits("QLineEditIconButton") || widget.inherits("QComboBoxPrivateContainer")
        || qobject_cast<const QScrollBar *>(&widget) != nullptr || qobject_cast<const QTabBar *>(widget.parentWidget())
        || qobject_cast<const QHeaderView *>(widget.parentWidget()) != nullptr;
}

QString where(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at != nullptr && path.size() < 3; at = at->parentWidget()) {
        const QString type = QString::fromLatin1(at->metaObject()->className()).section(QLatin1String("::"), -1);
        path.prepend(at->objectName().isEmpty() ? type : type + QLatin1Char(' ') + at->objectName());
        if (at->isWindow()) {
            break;
        }
    }
    return path.join(QStringLiteral(" › "));
}

QString finding(const QWidget &widget, const QString &what)
{
    return QStringLiteral("%1: %2").arg(where(widget), what);
}

QString plain(const QString &text)
{
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

QString quoted(const QString &text)
{
    return QStringLiteral("\"%1\"").arg(plain(text).left(60));
}

std::vector<QWidget *> shownWidgets(const QWidget &root)
{
    std::vector<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root) && widget->window() == root.window() && !isQtsOwn(*widget)) {
            found.push_back(widget);
        }
    }
    return found;
}

} // namespace fleet::test::screen
