#include "ui/shell/StatusLine.h"

#include "models/BotGlance.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/widgets/WidgetRole.h"

#include <QLabel>
#include <QTextDocumentFragment>

namespace fleet::ui {

namespace {

constexpr int between = 8;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("label"));
    label->setContentsMargins(8, 0, 8, 0);
    return label;
}

QString bold(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent),
      m_queue(makeLabel(this)),
      m_roundTrip(makeLabel(this)),
      m_skew(makeLabel(this)),
      m_gateway(makeLabel(this)),
      m_time(makeLabel(this))
{
    setSizeGripEnabled(false);
    setMinimumWidth(1); // As narrow as its window: what has no room goes, instead of pushing the time out of it.
    for (QLabel *label : {m_queue, m_roundTrip, m_skew, m_gateway}) {
        addWidget(label);
    }
    for (QLabel *label : {m_queue, m_roundTrip, m_skew}) {
        label->setTextFormat(Qt::RichText); // for its figure
    }
    addPermanentWidget(m_time);
}

void StatusLine::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    const LinkView &link = fleet.link;
    m_queue->setText(tr("Queue %1").arg(bold(Words::number(link.queued))));
    m_queue->setToolTip(tr("Calls that wait for their turn; a stop never does"));
    // A figure of a link that is not there would look like one that is.
    const bool blind = isBlind(link);
    for (QLabel *label : {m_queue, m_roundTrip, m_skew}) {
        setRole(*label, blind ? QStringLiteral("hint") : QStringLiteral("label"));
    }
    m_roundTrip->setToolTip(blind ? tr("Not measured while nothing is heard")
                                  : tr("Of the last call that was answered"));
    m_skew->setToolTip(m_roundTrip->toolTip());
    m_roundTrip->setText(tr("Round trip %1")
                             .arg(link.roundTrip && !blind
                                      ? bold(tr("%1 ms").arg(Words::number(link.roundTrip->count())))
                                      : Words::missing()));
    m_skew->setText(
        tr("Clock %1 against gateway")
            .arg(link.clockSkew && !blind ? bold(Words::signedSeconds(*link.clockSkew)) : Words::missing()));
    m_gateway->setText(fleet.gateway);
    m_time->setText(Words::utcTime(now));
    showWhatFits();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    showWhatFits();
}

void StatusLine::showWhatFits()
{
    // When narrow it gives up from the right: the gateway's address, the clock, the round trip.
    int room = width() - m_time->sizeHint().width() - 2 * between;
    QStringList hidden;
    for (QLabel *label : {m_queue, m_roundTrip, m_skew, m_gateway}) {
        room -= label->sizeHint().width() + between;
        const bool hasWords = !label->text().isEmpty();
        label->setVisible(hasWords && room >= 0);
        if (hasWords && room < 0) {
            hidden.append(label == m_gateway ? label->text()
                                             : QTextDocumentFragment::fromHtml(label->text()).toPlainText());
        }
    }
    setToolTip(plainToolTip(hidden.join(QLatin1Char('\n'))));
}

} // namespace fleet::ui
