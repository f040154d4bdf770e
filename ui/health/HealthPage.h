// How the fleet does by its figures: what is firing, who has it in hand, every bot by metric, and what is silenced.
// Never acts: it asks for an act, and somebody else opens the dialog.
#pragma once

#include "fleet/FleetView.h"
#include "models/AlertWords.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSplitter;

namespace fleet {
class AlertModel;
class EngineClient;
} // namespace fleet

namespace fleet::ui {

class AlertInbox;
class HealthMatrix;
class HealthStrip;
class PageEntry;
class SilenceList;

class HealthPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPage)

public:
    /// `client` and `alerts` outlive the page.
    HealthPage(const EngineClient &client, AlertModel &alerts, QWidget *parent = nullptr);
    ~HealthPage() override = default;

    /// The fleet itself changed, or is there for the first time.
    void fill();
    void apply(const FleetDelta &delta);
    /// Headline, counts, silences: what does not live in a model. Also each second.
    void showFleet(const FleetSnapshot &fleet, UtcTime now);
    /// Selects it in the inbox.
    void showAlert(const AlertId &alert);
    void focusFilter();

Q_SIGNALS:
    void acknowledgeRequested(const std::vector<fleet::AlertId> &alerts);
    void silenceRequested(const fleet::AlertId &alert);
    void endSilenceRequested(const fleet::SilenceId &silence);
    void limitsRequested();
    void botOpened(const fleet::BotId &bot);
    void failoverRequested(const fleet::BotId &dead);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    void connectParts();
    void showLimitsButton();
    void arrange();

    const EngineClient &m_client;
    AlertModel &m_alerts;
    QLabel *m_headline;
    QLabel *m_coverage;
    QPushButton *m_limits;
    HealthStrip *m_strip;
    HealthMatrix *m_matrix;
    AlertInbox *m_inbox;
    SilenceList *m_silences;
    QSplitter *m_body;
    PageEntry *m_entry;
};

} // namespace fleet::ui
