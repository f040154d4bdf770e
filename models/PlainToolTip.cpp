#include "models/PlainToolTip.h"

namespace fleet {

QString plainToolTip(const QString &text)
{
    // A tool tip has no text format: Qt looks for a tag or an escaped one, and draws what it finds.
    if (!text.contains(QLatin1Char('<')) && !text.contains(QLatin1StringView("&lt;"))) {
        return text;
    }
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace fleet
