// A person's acts from the dialog to the engine: opens the dialog, hands its request in, tells what became of that.
// Never changes a request on the way and never blocks the window.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"

#include <QObject>

class QWidget;

namespace fleet::ui {

class OperationDialog;

class OperatorActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperatorActs)

public:
    /// `window`: parent of the dialogs.
    OperatorActs(EngineClient &client, const Clock &clock, QWidget *window);
    ~OperatorActs() override = default;

    /// Who acts, until operators sign in: "user@host".
    [[nodiscard]] static QString person();

    /// True until the engine has answered all that was asked of it: its word is said here, or nowhere.
    [[nodiscard]] bool isWaiting() const { return m_unanswered > 0; }

public Q_SLOTS:
    void stop(const fleet::Scope &scope);
    void stopFleet();
    void pause(const fleet::Scope &scope);
    void resume(const fleet::Scope &scope);
    void release(const fleet::Scope &scope);
    void drain(const fleet::Scope &scope);
    void shutDown(const fleet::Scope &scope);
    void restart(const fleet::Scope &scope);
    void setLimits(const fleet::Scope &scope);
    void closePosition(const fleet::Scope &scope);
    /// Another bot in this dead one's place; nothing for one that is not of the fleet.
    void failOver(const fleet::BotId &dead);
    /// The same, of the one bot of the scope.
    void failOverFrom(const fleet::Scope &scope);
    /// The dialog of this verb; nothing for a verb that has none.
    void ask(fleet::Verb verb, const fleet::Scope &scope);
    void retry(const fleet::OperationId &operation);
    void saveStopFile(const fleet::OperationId &operation);
    /// Asks for the words first; nothing for an operation that is not known.
    void addReason(const fleet::OperationId &operation);

Q_SIGNALS:
    /// It is under way: the engine has taken it on, or a stop goes out without it.
    void started(const fleet::OperationId &operation);
    /// Nothing was sent, or that is not known: why, in words.
    void refused(const QString &title, const QString &detail);
    void told(const QString &title);

private:
    void open(OperationDialog *dialog) const;
    void submit(const OperationRequest &request);
    /// `repeat`: asked once more when no answer comes.
    void submitReason(const ReasonRequest &request, bool repeat);
    void writeStopFile(const QString &path, const QByteArray &bytes);

    EngineClient &m_client;
    const Clock &m_clock;
    QWidget *m_window;
    int m_unanswered = 0;
};

} // namespace fleet::ui
