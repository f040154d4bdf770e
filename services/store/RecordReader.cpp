#include "store/RecordReader.h"

#include "store/Rows.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace fleet {

namespace {

/// `tail`: what follows the table's name, with a place for each of `bound`.
template<typename Record>
Result<std::vector<Record>> select(Database &database, const QString &tail, const QVariantList &bound = {})
{
    const Table &table = RowOf<Record>::table();
    QStringList names(table.columns.begin(), table.columns.end());
    QSqlQuery query(database.handle());
    query.setForwardOnly(true);
    bool done =
        query.prepare(QStringLiteral("SELECT %1 FROM %2 %3").arg(names.join(QStringLiteral(", ")), table.name, tail));
    for (const QVariant &value : bound) {
        query.addBindValue(value);
    }
    done = done && query.exec();
    std::vector<Record> records;
    while (done && query.next()) {
        RowReader row(query, table);
        Record record = RowOf<Record>::fromRow(row);
        if (row.problem()) {
            return failure(*row.problem());
        }
        records.push_back(std::move(record));
    }
    // A damaged page ends the rows early: without this, half a fleet would pass for the whole.
    if (!done || query.lastError().isValid()) {
        return failure(database.problem(query.lastError()));
    }
    return records;
}

/// Runs the selects of an image one after the other and stops at the first problem.
class ImageReader final {
public:
    explicit ImageReader(Database &database) : m_database(database) {}

    template<typename Record>
    void read(std::vector<Record> &target, const QString &tail, const QVariantList &bound = {})
    {
        if (m_problem) {
            return;
        }
        auto records = select<Record>(m_database, tail, bound);
        if (records) {
            target.insert(target.end(), std::make_move_iterator(records->begin()),
                          std::make_move_iterator(records->end()));
        } else {
            m_problem = records.error();
        }
    }

    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    Database &m_database;
    std::optional<Problem> m_problem;
};

bool liftsHolds(const OperationRecord &operation)
{
    return !operation.ended && (operation.verb == Verb::Resume || operation.verb == Verb::Release);
}

/// The holds that an open resume or release names, with the bots it is aimed at.
std::map<HoldId, std::set<BotId>> holdsBeingLifted(const StoreImage &image)
{
    std::map<HoldId, std::set<BotId>> lifting;
    for (const OperationRecord &operation : image.operations) {
        if (!liftsHolds(operation)) {
            continue;
        }
        std::set<BotId> bots;
        for (const DeliveryRecord &delivery : image.deliveries) {
            if (delivery.operation == operation.id) {
                bots.insert(delivery.bot);
            }
        }
        const QJsonArray holds = operation.fields.value(QLatin1StringView("holds")).toArray();
        for (const QJsonValue &hold : holds) {
            lifting[HoldId(hold.toString())].insert(bots.begin(), bots.end());
        }
    }
    return lifting;
}

void readHoldsBeingLifted(ImageReader &reader, StoreImage &image)
{
    for (const auto &[hold, bots] : holdsBeingLifted(image)) {
        std::vector<HoldRecord> lifted;
        reader.read(lifted, QStringLiteral("WHERE lifted = 1 AND hold = ? ORDER BY bot"), {hold.text()});
        // Named again: clang 14 captures no structured binding.
        const std::set<BotId> &aimedAt = bots;
        std::erase_if(lifted, [&aimedAt](const HoldRecord &record) { return !aimedAt.contains(record.bot); });
        image.holds.insert(image.holds.end(), lifted.begin(), lifted.end());
    }
}

void readAll(ImageReader &reader, StoreImage &image)
{
    // The id stands in for a tie of times only, so that two reads agree.
    const QString newestEnded =
        QStringLiteral("(SELECT id FROM operations WHERE ended = 1 ORDER BY created_at DESC, id DESC LIMIT %1)")
            .arg(imageHistory);
    // A hold that stands keeps its operation: it is guarded, and sent again to a gateway that forgot it.
    const QString standing = QStringLiteral("(SELECT operation FROM holds WHERE lifted = 0)");
    const QString inImage = QStringLiteral("ended = 0 OR id IN %1 OR id IN %2").arg(newestEnded, standing);

    reader.read(image.groups, QStringLiteral("ORDER BY name"));
    reader.read(image.bots, QStringLiteral("ORDER BY id"));
    reader.read(image.operations, QStringLiteral("WHERE %1 ORDER BY created_at, id").arg(inImage));
    reader.read(image.commands,
                QStringLiteral("WHERE operation IN (SELECT id FROM operations WHERE ended = 0 OR id IN %1) ORDER BY id")
                    .arg(standing));
    reader.read(
        image.deliveries,
        QStringLiteral("WHERE operation IN (SELECT id FROM operations WHERE %1) ORDER BY operation, bot").arg(inImage));
    reader.read(image.reasons,
                QStringLiteral("WHERE operation IN (SELECT id FROM operations WHERE %1) ORDER BY at, id").arg(inImage));
    reader.read(image.holds, QStringLiteral("WHERE lifted = 0 ORDER BY bot, hold"));
    readHoldsBeingLifted(reader, image);
    reader.read(image.reports, QStringLiteral("ORDER BY bot"));
    reader.read(image.watermarks, QStringLiteral("ORDER BY stream"));
    reader.read(image.settings, QStringLiteral("ORDER BY name"));
    reader.read(image.notices, QStringLiteral("ORDER BY at DESC, id DESC LIMIT %1").arg(imageHistory));
    std::reverse(image.notices.begin(), image.notices.end());
    reader.read(image.alerts, QStringLiteral("WHERE state <> 'closed' ORDER BY opened_at, id"));
    reader.read(image.silences, QStringLiteral("ORDER BY from_at DESC, id DESC LIMIT %1").arg(imageHistory));
}

} // namespace

Result<StoreImage> readImage(Database &database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN")); !begun) {
        return failure(begun.error());
    }
    StoreImage image;
    ImageReader reader(database);
    readAll(reader, image);
    [[maybe_unused]] const auto ended = database.execute(QStringLiteral("ROLLBACK"));
    if (reader.problem()) {
        return failure(*reader.problem());
    }
    return image;
}

Result<std::vector<DeliveryRecord>> readDeliveries(Database &database, const OperationId &operation)
{
    return select<DeliveryRecord>(database, QStringLiteral("WHERE operation = ? ORDER BY bot"), {operation.text()});
}

} // namespace fleet
