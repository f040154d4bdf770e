#include "ui/charts/ChartsDialog.h"

#include "fleet/OperationPlan.h"
#include "models/ChartMarks.h"
#include "models/Words.h"
#include "ui/charts/ChartCurves.h"
#include "ui/charts/ChartDeck.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr QSize usual(900, 720);
constexpr int margin = 12;

std::vector<BotId> botsOf(const Scope &scope, const FleetSnapshot &fleet)
{
    return resolve(scope, fleet.bots).value_or(std::vector<BotId>());
}

} // namespace

ChartsDialog::ChartsDialog(ChartWish wish, const FleetSnapshot &fleet, ChartSource *source, UtcTime now,
                           QWidget *parent)
    : QDialog(parent),
      m_wish(std::move(wish)),
      m_deck(new ChartDeck(this)),
      m_each(new QPushButton(tr("Each bot"), this)),
      m_together(new QPushButton(tr("All as one"), this)),
      m_cover(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, QStringLiteral("chart"), titleOf(m_wish.scope, fleet), fleet.sandbox));
    column->addWidget(makeChoice());
    column->addWidget(m_deck, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeCharts"));
    close->setAccessibleName(tr("Close the charts"));
    close->setToolTip(tr("Back to the window; nothing was changed"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(makeCloseFoot(*this, *close));
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setAutoDefault(false); // Enter in a chart is not a way out.
    }
    resize(QSize(scaled(usual.width()), scaled(usual.height())).boundedTo(parent->window()->size()));
    const std::size_t bots = botsOf(m_wish.scope, fleet).size();
    const bool isChosen = m_wish.scope.kind == ScopeKind::Bots;
    setFolded(bots > mostCurves || !isChosen);
    follow(fleet, now);
    m_deck->setSource(source);
    if (m_wish.time) {
        m_deck->showTime(*m_wish.time, now);
    }
    m_deck->focusContent();
}

QWidget *ChartsDialog::makeChoice()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(8);
    auto *group = new QButtonGroup(this);
    m_each->setObjectName(QStringLiteral("eachBot"));
    m_each->setAccessibleName(tr("A curve for each bot"));
    m_together->setObjectName(QStringLiteral("allAsOne"));
    m_together->setAccessibleName(tr("One curve for all bots"));
    m_together->setToolTip(tr("Money and counts are added up; of everything else the highest value is drawn"));
    for (QPushButton *button : {m_each, m_together}) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    m_cover->setObjectName(QStringLiteral("chartsCover"));
    m_cover->setProperty("role", QStringLiteral("hint"));
    m_cover->setWordWrap(true);
    row->addWidget(m_cover, 1);
    connect(m_each, &QPushButton::clicked, this, [this] { setFolded(false); });
    connect(m_together, &QPushButton::clicked, this, [this] { setFolded(true); });
    return bar;
}

void ChartsDialog::setFolded(bool folded)
{
    m_each->setChecked(!folded);
    m_together->setChecked(folded);
    m_deck->setFolded(folded);
}

void ChartsDialog::follow(const FleetSnapshot &fleet, UtcTime now)
{
    const std::vector<BotId> ids = botsOf(m_wish.scope, fleet);
    std::vector<ChartBot> bots;
    for (const BotView &bot : fleet.bots) {
        if (std::find(ids.begin(), ids.end(), bot.id) != ids.end()) {
            bots.push_back({.id = bot.id, .name = bot.name, .group = bot.group, .interval = bot.interval});
        }
    }
    const bool fits = bots.size() <= mostCurves;
    m_each->setEnabled(fits);
    m_each->setToolTip(fits ? tr("Every bot with its name")
                            : tr("No more than %1 curves can be told apart; choose fewer bots").arg(mostCurves));
    m_cover->setText(bots.empty() ? tr("None of these bots is in the fleet any more.")
                                  : Words::bots(static_cast<int>(bots.size())));
    m_deck->setThresholds(fleet.thresholds);
    m_deck->setMarks(ChartMarks::of(fleet.operations, fleet.alerts, ids));
    m_deck->showBots(bots, now);
}

QString ChartsDialog::titleOf(const Scope &scope, const FleetSnapshot &fleet)
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return tr("Charts of the fleet");
    case ScopeKind::Group:
        return tr("Charts of group %1").arg(scope.names.value(0));
    case ScopeKind::Exchange:
        return tr("Charts of exchange %1").arg(scope.names.value(0));
    case ScopeKind::Bots:
        break;
    }
    const auto found = std::find_if(fleet.bots.begin(), fleet.bots.end(),
                                    [&scope](const BotView &bot) { return bot.id.text() == scope.names.value(0); });
    return scope.names.size() == 1 && found != fleet.bots.end()
             ? tr("Charts of %1").arg(found->name)
             : tr("Charts of %1").arg(Words::bots(static_cast<int>(scope.names.size())));
}

void ChartsDialog::openOn(QWidget &window, const ChartWish &wish, const FleetSnapshot &fleet, ChartSource *source,
                          UtcTime now)
{
    if (auto *open = window.findChild<ChartsDialog *>()) {
        delete open;
    }
    auto *charts = new ChartsDialog(wish, fleet, source, now, &window);
    charts->show(); // not modal: a stop waits for nothing
}

} // namespace fleet::ui
