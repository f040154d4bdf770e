#include "models/DeliveryModel.h"

#include "models/BotGlance.h"
#include "models/EngineWords.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Spoken.h"
#include "models/Words.h"

namespace fleet {

namespace {

using Column = DeliveryModel::Column;

/// What the bot still holds, as it last said.
bool isHolding(Column column)
{
    return column == Column::Positions || column == Column::Orders || column == Column::Exposure;
}

bool isNumber(Column column)
{
    return isHolding(column) || column == Column::Tries || column == Column::Took || column == Column::NextTry;
}

bool isChip(Outcome outcome)
{
    return outcome != Outcome::Confirmed;
}

int rank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Refused:
        return 0;
    case Outcome::Failed:
        return 1;
    case Outcome::Unreachable:
        return 2;
    case Outcome::Silent:
        return 3;
    case Outcome::Working:
        return 4;
    case Outcome::Observed:
        return 5;
    case Outcome::Confirmed:
        return 6;
    }
    Q_UNREACHABLE();
}

QVariant orNothing(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

DeliveryModel::DeliveryModel(QObject *parent) : KeyedTable(parent) {}

void DeliveryModel::show(const OperationView &operation)
{
    m_nextRingAt = operation.ended ? std::nullopt : operation.nextRingAt;
    if (operation.id != m_operation) {
        m_operation = operation.id;
        reset(operation.deliveries);
    } else {
        transform(operation.deliveries);
    }
}

void DeliveryModel::clear()
{
    m_operation = OperationId();
    m_nextRingAt.reset();
    reset({});
}

void DeliveryModel::setNow(UtcTime now)
{
    if (now == m_now) {
        return;
    }
    m_now = now;
    if (rowCount() > 0) {
        const int column = static_cast<int>(Column::NextTry);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DeliveryView &delivery = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(delivery, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(delivery, column));
    case Qt::AccessibleTextRole:
        return column == Column::State
                 ? sentence(delivery)
                 : Spoken::cell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(delivery, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortKeyRole:
        return sortKey(delivery, column);
    case SeverityRole:
        return static_cast<int>(column == Column::State ? severityOf(delivery.outcome) : Severity::None);
    case IconNameRole:
        return column == Column::State ? icons::nameOf(severityOf(delivery.outcome)) : QString();
    case ChipRole:
        return column == Column::State && isChip(delivery.outcome);
    case StaleRole:
        return isHolding(column) && (delivery.outcome == Outcome::Unreachable || delivery.outcome == Outcome::Silent);
    case EmphasisRole:
    case ElideMiddleRole:
        return column == Column::Bot;
    case IdRole:
        return delivery.bot.text();
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::State:
        return tr("State");
    case Column::Bot:
        return tr("Bot");
    case Column::Exchange:
        return tr("Exchange");
    case Column::Phase:
        return tr("Phase");
    case Column::Positions:
        return tr("Positions");
    case Column::Orders:
        return tr("Orders");
    case Column::Exposure:
        return tr("Exposure USD");
    case Column::Tries:
        return tr("Tries");
    case Column::Took:
        return tr("Took");
    case Column::NextTry:
        return tr("Next try");
    case Column::Says:
        return tr("What it says");
    }
    Q_UNREACHABLE();
}

QString DeliveryModel::text(const DeliveryView &delivery, Column column) const
{
    switch (column) {
    case Column::State:
        return stateText(delivery);
    case Column::Bot:
        return delivery.name;
    case Column::Exchange:
        return delivery.exchange.text();
    case Column::Phase:
        return delivery.phase.isEmpty() ? Words::missing() : Words::phase(delivery.phase);
    case Column::Positions:
        return Words::number(delivery.positions);
    case Column::Orders:
        return Words::number(delivery.orders);
    case Column::Exposure:
        return delivery.exposure ? Words::amount(*delivery.exposure, 0) : Words::missing();
    case Column::Tries:
        return Words::number(delivery.attempts);
    case Column::Took:
        return delivery.took ? Words::duration(*delivery.took) : Words::missing();
    case Column::NextTry:
        return nextTryText(delivery);
    case Column::Says:
        return saysText(delivery);
    }
    Q_UNREACHABLE();
}

QString DeliveryModel::stateText(const DeliveryView &delivery) const
{
    if (delivery.outcome == Outcome::Failed && delivery.state != DeliveryState::Failed) {
        const QString state = Words::delivery(delivery.state);
        return QString(state.at(0).toUpper() + state.mid(1));
    }
    return Words::outcome(delivery.outcome);
}

bool DeliveryModel::canRetry(const DeliveryView &delivery)
{
    return next(delivery.state, DeliveryEvent::SentAgain).has_value();
}

QString DeliveryModel::nextTryText(const DeliveryView &delivery) const
{
    switch (delivery.outcome) {
    case Outcome::Unreachable:
        return tr("when heard");
    case Outcome::Silent:
    case Outcome::Working:
        return m_nextRingAt && *m_nextRingAt > m_now ? tr("in %1").arg(Words::age(*m_nextRingAt - m_now))
                                                     : Words::missing();
    case Outcome::Refused:
    case Outcome::Failed:
        return canRetry(delivery) ? tr("by you") : Words::missing();
    case Outcome::Confirmed:
    case Outcome::Observed:
        return Words::missing();
    }
    Q_UNREACHABLE();
}

QString DeliveryModel::saysText(const DeliveryView &delivery) const
{
    QString says = EngineWords::say(delivery.says);
    if (says.isEmpty() && delivery.outcome == Outcome::Unreachable) {
        says = delivery.heardAt ? tr("Not heard since %1").arg(Words::clockTime(*delivery.heardAt)) : tr("Never heard");
    }
    if (says.isEmpty() && delivery.outcome == Outcome::Silent) {
        says = tr("No answer yet");
    }
    if (delivery.canProve) {
        return says;
    }
    return says.isEmpty() ? tr("Plain bot: cannot prove") : tr("Plain bot: cannot prove. %1").arg(says);
}

QString DeliveryModel::sentence(const DeliveryView &delivery) const
{
    QStringList parts{delivery.name, stateText(delivery).toLower(), tr("exchange %1").arg(delivery.exchange.text())};
    parts.append(delivery.positions ? Words::positions(*delivery.positions) : tr("positions not known"));
    parts.append(delivery.orders ? Words::orders(*delivery.orders) : tr("orders not known"));
    parts.append(tr("tries %1").arg(delivery.attempts));
    if (const QString says = saysText(delivery); !says.isEmpty()) {
        parts.append(says);
    }
    return Words::list(parts);
}

QString DeliveryModel::toolTip(const DeliveryView &delivery, Column column) const
{
    switch (column) {
    case Column::State:
        return delivery.heardAt ? tr("Last heard %1").arg(Words::exactTime(*delivery.heardAt)) : tr("Not heard yet");
    case Column::Positions:
    case Column::Orders:
    case Column::Exposure:
        return delivery.heardAt ? tr("As reported at %1").arg(Words::exactTime(*delivery.heardAt))
                                : tr("The bot has not reported it");
    case Column::Bot:
        return tr("%1\n%2").arg(delivery.name, delivery.bot.text());
    case Column::Exchange:
    case Column::Phase:
    case Column::Tries:
    case Column::Took:
        return text(delivery, column);
    case Column::Says:
        return everything(delivery);
    case Column::NextTry:
        return canRetry(delivery) ? tr("Retry asks it once more now") : tr("There is nothing left to try");
    }
    Q_UNREACHABLE();
}

QString DeliveryModel::everything(const DeliveryView &delivery) const
{
    // Where there is little room a board leaves these columns out.
    QStringList lines;
    if (const QString says = saysText(delivery); !says.isEmpty()) {
        lines.append(says);
    }
    for (const Column column : {Column::Exchange, Column::Phase, Column::Tries, Column::Took}) {
        if (column == Column::Phase && delivery.phase.isEmpty()) {
            continue;
        }
        lines.append(Spoken::cell(headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString(),
                                  text(delivery, column)));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant DeliveryModel::sortKey(const DeliveryView &delivery, Column column) const
{
    switch (column) {
    case Column::State:
        return rank(delivery.outcome);
    case Column::Positions:
        return orNothing(delivery.positions);
    case Column::Orders:
        return orNothing(delivery.orders);
    case Column::Exposure:
        return delivery.exposure ? QVariant(static_cast<qint64>(delivery.exposure->micros())) : QVariant();
    case Column::Tries:
        return delivery.attempts;
    case Column::Took:
        return delivery.took ? QVariant(static_cast<qint64>(delivery.took->count())) : QVariant();
    case Column::Bot:
    case Column::Exchange:
    case Column::Phase:
    case Column::NextTry:
    case Column::Says:
        return text(delivery, column);
    }
    Q_UNREACHABLE();
}

} // namespace fleet
