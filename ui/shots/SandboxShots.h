// The controls of a sandbox in their states, for pictures.
// Never a sandbox: what these pictures provoke is made up.
#pragma once

class QWidget;

namespace fleet::ui {

class MainWindow;

/// Opens them on a window, with two faults that last; returns the dialog.
QWidget *openSandboxControls(MainWindow &window);

} // namespace fleet::ui
