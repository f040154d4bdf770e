// The ways to call a person: a switch for each, a try, and in words what became of the last one; and the mute.
// Never calls: it asks for it.
#pragma once

#include "ui/calls/CallStates.h"

#include <QFrame>

#include <chrono>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;

namespace fleet::ui {

class CallsCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallsCard)

public:
    explicit CallsCard(QWidget *parent = nullptr);
    ~CallsCard() override = default;

    void show(const CallStates &states);

Q_SIGNALS:
    void noticesSwitched(bool on);
    void soundSwitched(bool on);
    void traySwitched(bool on);
    void noticeTried();
    void soundTried();
    void muteRequested(std::chrono::minutes length);
    void unmuteRequested();

private:
    struct Way {
        QCheckBox *box = nullptr;
        QPushButton *attempt = nullptr; ///< null where there is nothing to try
        QLabel *state = nullptr;
    };

    Way addWay(QBoxLayout &column, const QString &name, const QString &text, const QString &toolTip,
               void (CallsCard::*switched)(bool));
    void addTry(Way &way, QBoxLayout &row, const QString &name, const QString &said, const QString &toolTip,
                void (CallsCard::*tried)());
    void addMutes(QBoxLayout &column);
    QPushButton *addButton(const QString &name, const QString &text, const QString &said, const QString &toolTip);

    Way m_notices;
    Way m_sound;
    Way m_tray;
    QLabel *m_mute;
    QPushButton *m_unmute = nullptr;
};

} // namespace fleet::ui
