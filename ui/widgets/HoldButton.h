// The button that acts only when it is held, by mouse, Enter or Space; red for a stop and for nothing else.
// Never acts on a press, a click or a repeated key; letting go, leaving, Esc and losing the window send nothing.
#pragma once

#include "ui/widgets/HoldGesture.h"

#include <QBasicTimer>
#include <QPushButton>

#include <cstdint>
#include <functional>

namespace fleet::ui {

class HoldButton final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoldButton)

public:
    using TimeSource = std::function<MonoTime()>;

    enum class Tone : std::uint8_t {
        Stop, ///< red, with the octagon
        Act,  ///< the colour of any other act
    };

    explicit HoldButton(QWidget *parent = nullptr);
    ~HoldButton() override = default;

    void setDuration(milliseconds duration);
    [[nodiscard]] milliseconds duration() const { return m_gesture.duration(); }
    /// What the hold does: "Stop 12 bots". Shown as "Hold to stop 12 bots".
    void setAct(const QString &act, const QString &holdText);
    void setTone(Tone tone, const QString &icon);
    /// The scope's name was typed: one click or key press is enough now.
    void setArmed(bool armed);
    [[nodiscard]] bool isArmed() const { return m_armed; }

    [[nodiscard]] bool isHolding() const { return m_gesture.isHolding(); }
    [[nodiscard]] double progress() const { return m_gesture.progress(); }
    /// For tests and pictures; the machine's steady clock otherwise. A hold is the person's time, not the fleet's.
    void setTimeSource(TimeSource source);

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Looks at the clock; the button's own timer calls it while it is held.
    void step();
    void cancelHold();

Q_SIGNALS:
    void holdStarted();
    void holdCancelled();
    /// Held to the end, or armed and pressed.
    void held();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void startHold();
    void complete();
    void describe();
    [[nodiscard]] QString shownText() const;

    HoldGesture m_gesture;
    TimeSource m_time;
    QBasicTimer m_timer;
    QString m_act;
    QString m_holdText;
    QString m_icon = QStringLiteral("octagon");
    Tone m_tone = Tone::Stop;
    bool m_armed = false;
};

} // namespace fleet::ui
