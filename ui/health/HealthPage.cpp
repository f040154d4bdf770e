#include "ui/health/HealthPage.h"

#include "engine/EngineClient.h"
#include "models/AlertModel.h"
#include "models/BotGlance.h"
#include "models/HealthSentences.h"
#include "ui/health/AlertInbox.h"
#include "ui/health/HealthMatrix.h"
#include "ui/health/HealthStrip.h"
#include "ui/health/SilenceList.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/PageEntry.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int inboxWidth = 400;
constexpr int matrixWidth = 800;
constexpr int leastInbox = 320;
constexpr int leastMatrix = 420;
constexpr int leastHeight = 240;

} // namespace

HealthPage::HealthPage(const EngineClient &client, AlertModel &alerts, QWidget *parent)
    : QWidget(parent),
      m_client(client),
      m_alerts(alerts),
      m_headline(new QLabel(this)),
      m_coverage(new QLabel(this)),
      m_limits(new QPushButton(tr("Limits…"), this)),
      m_strip(new HealthStrip(this)),
      m_matrix(new HealthMatrix([&client]() -> const FleetSnapshot & { return client.snapshot(); }, this)),
      m_inbox(new AlertInbox(alerts, this)),
      m_silences(new SilenceList(this)),
      m_body(new QSplitter(this)),
      m_entry(new PageEntry(*this))
{
    auto *side = new QWidget(this);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(12);
    sideColumn->addWidget(m_inbox, 1);
    sideColumn->addWidget(m_silences);
    m_body->setObjectName(QStringLiteral("healthSplitter"));
    m_body->setChildrenCollapsible(false);
    m_body->setHandleWidth(12);
    m_body->addWidget(m_matrix);
    m_body->addWidget(side);
    m_body->setStretchFactor(0, 1); // A wider window is for the table.
    m_body->setStretchFactor(1, 0);
    m_body->setSizes({matrixWidth, scaled(inboxWidth)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addLayout(makeHead());
    column->addWidget(m_strip);
    column->addWidget(m_body, 1);
    connectParts();
    arrange();
}

QLayout *HealthPage::makeHead()
{
    m_headline->setProperty("role", QStringLiteral("page"));
    m_headline->setObjectName(QStringLiteral("healthHeadline"));
    m_headline->setWordWrap(true);
    m_coverage->setProperty("role", QStringLiteral("label"));
    m_coverage->setObjectName(QStringLiteral("healthCoverage"));
    m_coverage->setWordWrap(true);
    m_limits->setObjectName(QStringLiteral("limitsButton"));
    m_limits->setIcon(themedIcon(QStringLiteral("gauge"), *this));
    m_limits->setAccessibleName(tr("Limits of the metrics"));
    showLimitsButton();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_coverage);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addLayout(words, 1);
    head->addWidget(m_limits);
    return head;
}

void HealthPage::connectParts()
{
    connect(m_limits, &QPushButton::clicked, this, &HealthPage::limitsRequested);
    connect(m_strip, &HealthStrip::chosen, m_matrix, &HealthMatrix::setGlance);
    connect(m_matrix, &HealthMatrix::botOpened, this, &HealthPage::botOpened);
    connect(m_inbox, &AlertInbox::acknowledgeRequested, this, &HealthPage::acknowledgeRequested);
    connect(m_inbox, &AlertInbox::silenceRequested, this, &HealthPage::silenceRequested);
    connect(m_inbox, &AlertInbox::botOpened, this, &HealthPage::botOpened);
    connect(m_inbox, &AlertInbox::failoverRequested, this, &HealthPage::failoverRequested);
    connect(m_silences, &SilenceList::endRequested, this, &HealthPage::endSilenceRequested);
}

void HealthPage::showLimitsButton()
{
    const bool known = m_client.isReady();
    m_limits->setEnabled(known);
    m_limits->setToolTip(known ? tr("Opens the limits of the fleet, of groups and of bots")
                               : tr("The engine has not said yet which limits are in force"));
}

void HealthPage::fill()
{
    m_matrix->fill();
    showLimitsButton();
}

void HealthPage::apply(const FleetDelta &delta)
{
    m_matrix->apply(delta);
}

void HealthPage::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    const HealthCounts bots = countHealth(fleet.bots, isBlind(fleet.link));
    m_headline->setText(HealthSentences::headline(fleet, m_alerts.counts()));
    m_coverage->setText(HealthSentences::coverage(fleet, m_alerts.counts(), bots));
    m_coverage->setVisible(!m_coverage->text().isEmpty());
    m_strip->show(bots);
    m_strip->setVisible(bots.total > 0);
    m_matrix->setNow(now);
    m_matrix->setEmptyText(HealthSentences::noBots(fleet));
    m_inbox->setEmptyText(m_alerts.rowCount() == 0 ? HealthSentences::noAlerts(fleet)
                                                   : tr("No alert is in this state."));
    m_inbox->refresh();
    m_silences->showFleet(fleet);
    m_entry->set(!m_inbox->isEmpty() ? static_cast<QWidget *>(&m_inbox->list())
                 : bots.total > 0    ? &m_matrix->view()
                                     : static_cast<QWidget *>(m_limits));
}

void HealthPage::showAlert(const AlertId &alert)
{
    m_inbox->showAlert(alert);
}

void HealthPage::focusFilter()
{
    m_matrix->focusFilter();
}

void HealthPage::arrange()
{
    // Beside each other where there is room, else the alerts first and the table below them.
    const bool beside = width() >= scaled(leastMatrix + leastInbox);
    m_matrix->setMinimumSize(scaled(leastInbox), scaled(leastHeight));
    m_body->widget(1)->setMinimumSize(scaled(leastInbox), scaled(leastHeight));
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (m_body->orientation() != wanted) {
        m_body->setOrientation(wanted);
        m_body->insertWidget(beside ? 0 : 1, m_matrix);
    }
}

void HealthPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace fleet::ui
