#include "models/Spoken.h"

#include "models/Words.h"

namespace fleet {

QString Spoken::cell(const QString &title, const QString &value)
{
    return tr("%1: %2").arg(title, value.isEmpty() ? tr("none") : value == Words::missing() ? tr("not known") : value);
}

} // namespace fleet
