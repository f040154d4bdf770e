// What a designer and a screen reader would find wrong with a window, from its live widgets rather than its pixels.
// Must never depend on a language, a theme or a size: whoever calls it chooses those.
#pragma once

#include <QStringList>

class QWidget;

namespace fleet::test::screen {

/// Each answers with one line a finding, "class objectName: what"; nothing found is an empty list.
/// `root` is a window that is shown. What is scrolled out of sight is looked at, too.

/// Words that do not fit where they stand, unless a tool tip says them in full; widgets squeezed below their least size.
[[nodiscard]] QStringList clippedText(const QWidget &root);
/// Siblings that stand on each other, and children that stick out of their parent.
[[nodiscard]] QStringList overlaps(const QWidget &root);
/// What is pressed, chosen or typed into and is less than 24 px in a direction.
[[nodiscard]] QStringList smallTargets(const QWidget &root);
/// Words with a contrast below 4.5 against the ground they are painted on.
[[nodiscard]] QStringList faintText(QWidget &root);

/// Walks the accessibility tree: what acts or takes the focus and has no name, no role, or a name without a letter.
[[nodiscard]] QStringList unnamed(QWidget &root);
/// Alt+letter that means two things in one window.
[[nodiscard]] QStringList sharedMnemonics(const QWidget &root);
/// What acts and is not reached by pressing Tab all the way round. The window must be active.
[[nodiscard]] QStringList unreachable(QWidget &root);

/// Clipped, overlapping and small: all that depends on size and language.
[[nodiscard]] QStringList layoutFaults(const QWidget &root);

} // namespace fleet::test::screen
