// What the dialogs of the health page share: head, foot, and a height that fits their words.
// Never decides what a button does.
#pragma once

#include "ui/widgets/DialogFrame.h"

#include <QLabel>
#include <QPushButton>

class QBoxLayout;
class QDialog;

namespace fleet::ui {

struct WatchFrame {
    QString icon;
    QString title;
    bool sandbox = false;
    QPushButton &safe;
    QString safeTip;
    QPushButton &act;
};

/// Around the body that stands in `column`. The safe button closes the dialog; a closed dialog is deleted.
DialogFoot frameWatchDialog(QDialog &dialog, QBoxLayout &column, const WatchFrame &frame);
/// As high as its words are at this width.
void fitWatchDialog(QDialog &dialog);

} // namespace fleet::ui
