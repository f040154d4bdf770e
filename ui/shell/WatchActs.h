// What a person asks of the watch, from the dialog to the engine: alerts taken in hand, silences, limits.
// Never changes a request on the way and never blocks the window.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "models/ThresholdDraft.h"

#include <QObject>

#include <vector>

class QWidget;

namespace fleet::ui {

class WatchActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchActs)

public:
    /// `window`: parent of the dialogs.
    WatchActs(EngineClient &client, const Clock &clock, QWidget *window);
    ~WatchActs() override = default;

    /// True until the engine has answered all that was asked of it.
    [[nodiscard]] bool isWaiting() const { return m_unanswered > 0; }

public Q_SLOTS:
    /// Asks for a comment first, unless all of them are over. Nothing for alerts that are not known.
    void acknowledge(const std::vector<fleet::AlertId> &alerts);
    void silence(const fleet::AlertId &alert);
    void endSilence(const fleet::SilenceId &silence);
    void editLimits(const fleet::ThresholdScope &scope = {});

Q_SIGNALS:
    /// It was not taken, or that is not known: why, in words.
    void refused(const QString &title, const QString &detail);

private:
    void submit(WatchRequest request, const QString &ifRefused);
    void submitAll(const std::vector<AlertView> &alerts, const QString &comment);

    EngineClient &m_client;
    const Clock &m_clock;
    QWidget *m_window;
    int m_unanswered = 0;
};

} // namespace fleet::ui
