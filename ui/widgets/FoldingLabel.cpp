#include "ui/widgets/FoldingLabel.h"

#include <QTextDocument>
#include <QtMath>

namespace fleet::ui {

FoldingLabel::FoldingLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

QSize FoldingLabel::sizeHint() const
{
    int words = 0;
    if (Qt::mightBeRichText(text())) {
        QTextDocument document;
        document.setDefaultFont(font());
        document.setDocumentMargin(0);
        document.setHtml(text());
        words = qCeil(document.idealWidth());
    } else {
        words = fontMetrics().size(0, text()).width();
    }
    const QMargins margins = contentsMargins();
    const int wide = words + margins.left() + margins.right() + 2 * margin() + 2;
    return {wide, heightForWidth(wide)};
}

} // namespace fleet::ui
