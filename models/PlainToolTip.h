// Tool tips that hold what a gateway, a bot or a person wrote: shown as written, whatever it looks like.
// Never for tool tips that bring markup of their own.
#pragma once

#include <QString>

namespace fleet {

/// `text` as it is; as a paragraph with everything escaped where Qt could take it for rich text.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace fleet
