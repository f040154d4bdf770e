// The head and the foot of a dialog that is built in code, as the forms of the family have them.
// Never decides which button is safe: who builds the dialog says it.
#pragma once

#include <QString>

#include <optional>

class QFrame;
class QLabel;
class QLayout;
class QPushButton;
class QWidget;

namespace fleet::ui {

/// Icon, title and environment; the dialog's own title says the same. Nothing for the environment: a dialog that is the
/// same in each.
[[nodiscard]] QLayout *makeDialogHead(QWidget &dialog, const QString &icon, const QString &title,
                                      std::optional<bool> sandbox);

struct DialogFoot {
    QFrame *frame = nullptr;
    QLabel *hint = nullptr; ///< left of the buttons; why the act cannot be given, or what Enter does
};

/// The safe button stands before the act.
[[nodiscard]] DialogFoot makeDialogFoot(QWidget &dialog, QPushButton &safe, QPushButton &act);
/// Of a dialog that is only closed. `other`: what can be done beside that, at the left; null for nothing.
[[nodiscard]] QFrame *makeCloseFoot(QWidget &dialog, QPushButton &close, QPushButton *other = nullptr);

} // namespace fleet::ui
