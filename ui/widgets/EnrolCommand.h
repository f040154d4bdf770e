// How a fleet is enrolled where there is none yet: a button that asks for the file, and the command for a terminal.
// Never enrols and never runs anything.
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
    [[nodiscard]] QPushButton &enrolButton() { return *m_enrol; }

Q_SIGNALS:
    void enrolRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The fixed face has a size of its own, which does not follow that of the text.
    void fitFont();

    QPushButton *m_enrol;
    QLabel *m_command;
    QPushButton *m_copy;
};

} // namespace fleet::ui
