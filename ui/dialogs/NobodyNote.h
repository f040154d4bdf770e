// Why a dialog has nobody to act on, and what can be done without this console where it may not know all bots.
// Never offers the act itself.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace fleet::ui {

class NobodyNote final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NobodyNote)

public:
    explicit NobodyNote(QWidget *parent);
    ~NobodyNote() override = default;

    /// With the steps by hand where there may be bots that nobody here knows.
    void say(const QString &why, bool withSteps);

Q_SIGNALS:
    void stepsRequested();

private:
    QLabel *m_why;
    QPushButton *m_steps;
};

} // namespace fleet::ui
