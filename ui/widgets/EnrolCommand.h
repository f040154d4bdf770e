// The command that enrols a fleet from a file, for a terminal, with a button that copies it.
// Never runs it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace fleet::ui {

class EnrolCommand final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrolCommand)

public:
    explicit EnrolCommand(QWidget *parent = nullptr);
    ~EnrolCommand() override = default;

    /// Stands before it: how a fleet is enrolled.
    [[nodiscard]] static QString advice();
    /// Stands after it: what comes of it.
    [[nodiscard]] static QString note();
    [[nodiscard]] QPushButton &copyButton() { return *m_copy; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The fixed face has a size of its own, which does not follow that of the text.
    void fitFont();

    QLabel *m_command;
    QPushButton *m_copy;
};

} // namespace fleet::ui
