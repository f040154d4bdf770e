#include "ui/health/ThresholdsDialog.h"

#include "models/MetricWords.h"
#include "ui/health/WatchDialogs.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/FocusRing.h"
#include "ui_ThresholdsDialog.h"

#include <QHeaderView>
#include <QLocale>

#include <set>

namespace fleet::ui {

namespace {

constexpr int tableHeight = 380;
constexpr int leastTable = 160;
constexpr int headerHeight = 30;
constexpr int numberWidth = 88;
constexpr int metricWidth = 140;
constexpr int directionWidth = 110;

QStringList ownMetrics(const std::vector<BotView> &bots)
{
    std::set<QString> names;
    for (const BotView &bot : bots) {
        for (const auto &[name, value] : bot.metrics.custom) {
            names.insert(name);
        }
    }
    return {names.begin(), names.end()};
}

QString textOf(const std::optional<double> &limit)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return limit ? locale.toString(*limit, 'f', QLocale::FloatingPointShortest) : QString();
}

/// As this language writes it, or with a point.
std::optional<double> numberIn(const QString &text, bool &ok)
{
    const QString plain = text.trimmed();
    ok = true;
    if (plain.isEmpty()) {
        return std::nullopt;
    }
    double value = QLocale().toDouble(plain, &ok);
    if (!ok) {
        value = plain.toDouble(&ok);
    }
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

ThresholdsDialog::ThresholdsDialog(const FleetSnapshot &fleet, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::ThresholdsDialog>()),
      m_draft(fleet.thresholds, ownMetrics(fleet.bots)),
      m_leave(new QPushButton(tr("Keep the limits"), this)),
      m_act(new QPushButton(tr("Set the limits"), this))
{
    m_ui->setupUi(this);
    m_ui->what->setText(tr("A value beyond its limit in two samples running is a warning; a critical one counts at "
                           "once. A bot's own limit counts before its group's, and that before the fleet's. Nothing is "
                           "sent to any bot. An empty cell is no limit."));
    setUpTable();
    fillScopes(fleet);
    m_ui->problem->hide();
    const DialogFoot foot = frameWatchDialog(*this, *m_ui->column,
                                             {.icon = QStringLiteral("gauge"),
                                              .title = tr("Limits of the metrics"),
                                              .sandbox = fleet.sandbox,
                                              .safe = *m_leave,
                                              .safeTip = tr("Closes this and changes nothing (Esc)"),
                                              .act = *m_act});
    m_hint = foot.hint;
    m_act->setAutoDefault(false); // Enter ends the editing of a cell.
    m_ui->addButton->setToolTip(tr("Puts it into the table, where its limits can be set"));
    m_ui->resetButton->setToolTip(tr("The metric of the current row inherits its limits again"));
    connect(m_ui->scope, &QComboBox::currentIndexChanged, this, &ThresholdsDialog::showLimits);
    connect(m_ui->table, &QTableWidget::itemChanged, this, &ThresholdsDialog::takeCell);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ThresholdsDialog::addMetric);
    connect(m_ui->resetButton, &QPushButton::clicked, this, &ThresholdsDialog::resetRow);
    connect(m_act, &QPushButton::clicked, this, &ThresholdsDialog::give);
    showLimits();
    m_ui->table->setCurrentCell(0, Warning);
    m_ui->table->setFocus();
    fitWatchDialog(*this);
    resize(width(), height() + scaled(tableHeight - leastTable));
}

ThresholdsDialog::~ThresholdsDialog() = default;

void ThresholdsDialog::setUpTable()
{
    QTableWidget &table = *m_ui->table;
    table.setColumnCount(ColumnCount);
    table.setHorizontalHeaderLabels({tr("Metric"), tr("Warning"), tr("Critical"), tr("Direction"), tr("Without it")});
    table.verticalHeader()->hide();
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setMinimumHeight(scaled(leastTable));
    table.setColumnWidth(Metric, scaled(metricWidth));
    table.setColumnWidth(Warning, scaled(numberWidth));
    table.setColumnWidth(Critical, scaled(numberWidth));
    table.setColumnWidth(Direction, scaled(directionWidth));
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFixedHeight(scaled(headerHeight));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int number : {Warning, Critical}) {
        table.horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    table.verticalHeader()->setDefaultSectionSize(scaled(32));
    table.setToolTip(tr("Type over a limit to change it; F2 edits it"));
    new FocusRing(table);
}

void ThresholdsDialog::fillScopes(const FleetSnapshot &fleet)
{
    m_scopes.push_back({});
    m_ui->scope->addItem(tr("The fleet"));
    for (const GroupView &group : fleet.groups) {
        m_scopes.push_back({.group = group.name, .bot = {}});
        m_ui->scope->addItem(tr("Group %1").arg(group.name.text()));
    }
    for (const BotView &bot : fleet.bots) {
        m_scopes.push_back({.group = bot.group, .bot = bot.id});
        m_ui->scope->addItem(tr("Bot %1").arg(bot.name));
    }
    m_ui->scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ui->scope->setMaxVisibleItems(20);
}

void ThresholdsDialog::chooseScope(const ThresholdScope &scope)
{
    const auto found = std::find(m_scopes.begin(), m_scopes.end(), scope);
    if (found != m_scopes.end()) {
        m_ui->scope->setCurrentIndex(static_cast<int>(found - m_scopes.begin()));
    }
}

ThresholdScope ThresholdsDialog::scope() const
{
    return m_scopes.at(static_cast<std::size_t>(m_ui->scope->currentIndex()));
}

QString ThresholdsDialog::metricAt(int row) const
{
    return m_draft.metrics().value(row);
}

void ThresholdsDialog::showLimits()
{
    m_unread.clear();
    m_ui->table->setRowCount(static_cast<int>(m_draft.metrics().size()));
    for (int row = 0; row < m_ui->table->rowCount(); ++row) {
        showRow(row);
    }
    showAct();
}

void ThresholdsDialog::showRow(int row)
{
    m_filling = true;
    const QString metric = metricAt(row);
    const Limits limits = m_draft.inForce(scope(), metric);
    const bool own = m_draft.own(scope(), metric).has_value();
    const QString unit = MetricWords::unit(metric);
    const QString name = MetricWords::name(metric);
    const auto put = [this, row, own](int column, const QString &text, bool editable) {
        auto *item = new QTableWidgetItem(text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags));
        QFont font = m_ui->table->font();
        font.setWeight(own && column != Inherited ? QFont::Medium : QFont::Normal);
        item->setFont(font);
        item->setTextAlignment((editable ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        m_ui->table->setItem(row, column, item);
        return item;
    };
    put(Metric, unit.isEmpty() ? name : QString(name + QLatin1Char(' ') + unit), false)
        ->setToolTip(MetricWords::meaning(metric));
    put(Warning, textOf(limits.warning), true);
    put(Critical, textOf(limits.critical), true);
    put(Direction, QString(), false);
    const QString inherited = m_draft.inheritedText(scope(), metric);
    put(Inherited, inherited, false)->setToolTip(MetricWords::limits(metric, m_draft.inherited(scope(), metric)));
    auto *direction = qobject_cast<QComboBox *>(m_ui->table->cellWidget(row, Direction));
    if (direction == nullptr) {
        direction = new QComboBox(m_ui->table);
        direction->addItems({tr("above"), tr("below")});
        m_ui->table->setCellWidget(row, Direction, direction);
        connect(direction, &QComboBox::activated, this, [this, row](int choice) { takeDirection(row, choice); });
    }
    direction->setAccessibleName(tr("%1: which side of the limit is bad").arg(name));
    direction->setToolTip(tr("Which side of the limit is bad"));
    direction->setCurrentIndex(limits.beyond == Beyond::Above ? 0 : 1);
    m_filling = false;
}

void ThresholdsDialog::takeCell(QTableWidgetItem *item)
{
    if (m_filling || (item->column() != Warning && item->column() != Critical)) {
        return;
    }
    const int row = item->row();
    const int column = item->column();
    bool ok = false;
    const std::optional<double> number = numberIn(item->text(), ok);
    if (!ok) {
        m_unread.insert_or_assign({row, column}, item->text());
        showAct();
        return;
    }
    m_unread.erase({row, column});
    Limits limits = m_draft.inForce(scope(), metricAt(row));
    (column == Warning ? limits.warning : limits.critical) = number;
    m_draft.set(scope(), metricAt(row), limits);
    if (!m_unread.contains({row, Warning}) && !m_unread.contains({row, Critical})) {
        showRow(row);
    }
    showAct();
}

void ThresholdsDialog::takeDirection(int row, int choice)
{
    Limits limits = m_draft.inForce(scope(), metricAt(row));
    limits.beyond = choice == 0 ? Beyond::Above : Beyond::Below;
    m_draft.set(scope(), metricAt(row), limits);
    showRow(row);
    showAct();
}

void ThresholdsDialog::addMetric()
{
    const QString name = m_ui->metric->text().trimmed();
    if (!m_draft.addMetric(name)) {
        m_ui->problem->setText(tr("A metric's name has 1 to 64 letters, digits and the signs _ . - : /"));
        m_ui->problem->show();
        return;
    }
    m_ui->metric->clear();
    showLimits();
    m_ui->table->setCurrentCell(static_cast<int>(m_draft.metrics().indexOf(name)), Warning);
    m_ui->table->setFocus();
}

void ThresholdsDialog::resetRow()
{
    const int row = m_ui->table->currentRow();
    if (row >= 0) {
        m_draft.reset(scope(), metricAt(row));
        m_unread.erase({row, Warning});
        m_unread.erase({row, Critical});
        showRow(row);
        showAct();
    }
}

void ThresholdsDialog::showAct()
{
    const QString problem =
        m_unread.empty() ? m_draft.problem() : tr("“%1” is no number.").arg(m_unread.begin()->second);
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
    const bool changed = m_draft.isChanged();
    m_act->setEnabled(problem.isEmpty() && changed);
    m_act->setToolTip(!problem.isEmpty() ? problem
                      : changed          ? tr("Every bot is judged by them at once")
                                         : tr("Nothing is changed yet"));
    m_hint->setText(m_act->isEnabled() ? tr("Every bot is judged anew at once.") : m_act->toolTip());
}

void ThresholdsDialog::give()
{
    const ThresholdDraft given = m_draft;
    accept();
    Q_EMIT thresholdsGiven(given.thresholds(), given.before());
}

} // namespace fleet::ui
