// What the dialogs of the dangerous acts share: the frozen scope, the plan with its age, the request that comes of it.
// Never sends anything and never waits for data; closing it is always the safe thing.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "fleet/OperationPlan.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QScrollArea;

namespace fleet::ui {

class EnvironmentTag;
class NobodyNote;

class OperationDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationDialog)

public:
    OperationDialog(Verb verb, Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent);
    ~OperationDialog() override;

    [[nodiscard]] const OperationRequest &request() const { return m_request; }
    [[nodiscard]] const OperationPlan &plan() const { return m_plan; }
    /// The height at which nothing has to be scrolled, however small the screen is.
    [[nodiscard]] int wholeHeight() const;

public Q_SLOTS:
    /// Counts again over the frozen scope; the engine's changes call it, and whoever owns the tick.
    void recount();

Q_SIGNALS:
    void submitted(const fleet::OperationRequest &request);

protected:
    /// Widgets every form of the family has.
    struct Parts {
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        EnvironmentTag *environment = nullptr;
        QScrollArea *body = nullptr; ///< everything between title and foot, which never scroll
        QLabel *stale = nullptr;
        QPushButton *safeButton = nullptr;
        QLabel *hint = nullptr; ///< beside the buttons; a form that fills it itself does not name it
    };

    /// Call once, after setupUi().
    void adopt(const Parts &parts);
    /// Shows m_plan; called after every count. Without targets most of it is hidden again: see hasNobody().
    virtual void showPlan() = 0;
    /// "Stop all 12 bots of acme-trading"; not asked for when there is nobody to act on.
    [[nodiscard]] virtual QString titleText() const = 0;
    /// "all 12 bots of acme-trading", "3 bots of spot-arb", "perp-momentum-02"; without a roster no number.
    [[nodiscard]] QString targetsInWords() const;
    /// What a person types to mean this scope.
    [[nodiscard]] QString typedScopeName() const;

    /// How long a red or irreversible button is held: longer for more.
    [[nodiscard]] milliseconds holdDuration() const;
    /// How such a button is used.
    [[nodiscard]] QString holdHint() const;
    /// The button says what it does, to ears too, and why it cannot be pressed.
    /// Where there is no bot at all it is not offered.
    void offer(QPushButton &button, const QString &act, const QString &toolTip, bool possible) const;
    /// The same for an act that needs nothing but bots: without any the reason stands beside the button, too.
    /// `nobody`: "No bot of this scope can be paused now".
    void offerToBots(QPushButton &button, const QString &act, const QString &toolTip, const QString &nobody) const;

    /// Why the plan has no targets, in one line; each bot's own reason stands among the troubles.
    [[nodiscard]] QString whyNobody(const QString &nobody) const;
    /// "Pause 3 bots"; without anybody to act on the act alone: "Pause".
    [[nodiscard]] QString actText(const QString &act) const;

    /// Freezes what is shown into the request, emits it once and closes.
    void submit();

    [[nodiscard]] const FleetSnapshot &fleet() const { return m_client.snapshot(); }
    [[nodiscard]] UtcTime now() const { return m_clock.now(); }
    /// No engine has told a roster yet. One that went away leaves its last: that is counted, and its age is said.
    [[nodiscard]] bool rosterUnknown() const { return !m_client.isReady() && fleet().bots.empty(); }
    /// Nobody is to be asked, and that is known: what the dialog would say of them is left out.
    [[nodiscard]] bool hasNobody() const { return m_plan.targets.empty() && !rosterUnknown(); }
    /// The scope itself is empty: no bot was left out for a reason of its own.
    [[nodiscard]] bool isForNoBotAtAll() const { return hasNobody() && m_plan.ineligible.empty(); }
    /// There may be bots that this console neither knows nor hears.
    [[nodiscard]] bool knowsNobody() const;
    [[nodiscard]] bool isForOne() const { return m_plan.targets.size() == 1; }
    [[nodiscard]] OperationRequest &editRequest() { return m_request; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void freeze();
    /// The title and, where there is nobody to act on, little more.
    void showTitle();
    void showShort();
    void addNobodyNote();
    [[nodiscard]] QString noBotAtAll() const;
    /// Tall enough for what is shown, as far as the screen allows; grows under the hand, never shrinks.
    void fitHeight();
    void showFocused(QWidget *focused) const;
    void dropDeparted();
    [[nodiscard]] QString staleText() const;
    [[nodiscard]] QString blindText() const;
    [[nodiscard]] QList<QWidget *> bodyParts() const;
    [[nodiscard]] QString nobodyTitle() const;

    const EngineClient &m_client;
    const Clock &m_clock;
    OperationRequest m_request;
    OperationPlan m_plan;
    std::vector<BotId> m_frozen; ///< the scope as it was when the dialog opened
    int m_departed = 0;
    bool m_submitted = false;
    bool m_short = false;
    QString m_safeText; ///< of the safe button while there is something to keep
    Parts m_parts;
    NobodyNote *m_nobody = nullptr; ///< of a form that does not say it itself
};

} // namespace fleet::ui
