#include "fleet/FleetFile.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "fleet/CustomSchema.h"
#include "fleet/JsonLines.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace fleet {

namespace {

constexpr EnumNames<PlanStep, 5> stepNames{{
    {PlanStep::Enrol, QLatin1StringView("enrol")},
    {PlanStep::Continue, QLatin1StringView("continue")},
    {PlanStep::Update, QLatin1StringView("update")},
    {PlanStep::Keep, QLatin1StringView("keep")},
    {PlanStep::Missing, QLatin1StringView("missing")},
}};

constexpr int longestName = 64;

/// Reads one object of the file; collects what is wrong with its line and goes on, so that one run shows all errors.
class SpecReader final {
public:
    SpecReader(const QJsonObject &object, QString path, const JsonLines &lines, std::vector<FileError> &errors)
        : m_object(object),
          m_path(std::move(path)),
          m_lines(lines),
          m_errors(errors)
    {}

    void fail(const QString &key, const QString &reason)
    {
        const QString path = key.isEmpty() ? m_path : m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
        m_errors.push_back({m_lines.lineOf(path), reason});
    }

    void allowOnly(const QStringList &keys)
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!keys.contains(it.key())) {
                fail(it.key(), QStringLiteral("\"%1\" is not a setting here.").arg(it.key()));
            }
        }
    }

    QString text(const QString &key, bool required)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() && !required) {
            return {};
        }
        if (!value.isString() || value.toString().isEmpty()) {
            fail(key, QStringLiteral("\"%1\" must be text.").arg(key));
            return {};
        }
        return value.toString();
    }

    QString name(const QString &key)
    {
        const QString value = text(key, true);
        if (!value.isEmpty() && (!isValidAgentId(value) || value.size() > longestName)) {
            fail(key, QStringLiteral("\"%1\" may have letters, digits, '.', '_' and '-', and at most %2 of them.")
                          .arg(key)
                          .arg(longestName));
        }
        return value;
    }

    std::optional<double> number(const QString &key, double least, double most)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isDouble() || value.toDouble() < least || value.toDouble() > most) {
            fail(key, QStringLiteral("\"%1\" must be a number from %2 to %3.").arg(key).arg(least).arg(most));
            return std::nullopt;
        }
        return value.toDouble();
    }

    /// Nothing when the file says nothing of them.
    std::optional<MetricLimits> limits()
    {
        const QString key = QStringLiteral("thresholds");
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isObject()) {
            fail(key, QStringLiteral("\"thresholds\" must be an object of metrics, as {\"drawdown_pct\": {\"warning\": "
                                     "5, \"critical\": 10}}."));
            return std::nullopt;
        }
        MetricLimits all;
        const QJsonObject metrics = value.toObject();
        for (auto it = metrics.begin(); it != metrics.end(); ++it) {
            // One by one, so that each error has its line. A word that is misspelt would be a limit that is not there.
            const QStringList words = it.value().toObject().keys();
            for (const QString &word : words) {
                if (word != QLatin1StringView("warning") && word != QLatin1StringView("critical")
                    && word != QLatin1StringView("beyond")) {
                    fail(key + QLatin1Char('.') + it.key() + QLatin1Char('.') + word,
                         QStringLiteral("\"%1\" is not a setting here: warning, critical and beyond are.").arg(word));
                }
            }
            const Result<MetricLimits> one = metricLimitsFromJson({{it.key(), it.value()}});
            if (one) {
                all.insert(one->begin(), one->end());
            } else {
                fail(key + QLatin1Char('.') + it.key(), one.error().detail);
            }
        }
        return all;
    }

    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
    QString m_path;
    const JsonLines &m_lines;
    std::vector<FileError> &m_errors;
};

LostLinkPolicy readLostLink(SpecReader &read)
{
    LostLinkPolicy policy;
    const QJsonValue value = read.object().value(QLatin1StringView("lost_link"));
    if (value.isUndefined()) {
        return policy;
    }
    const QJsonObject object = value.toObject();
    const std::optional<LostLinkAct> act = lostLinkActFromString(object.value(QLatin1StringView("do")).toString());
    const qint64 after = object.value(QLatin1StringView("after_s")).toInteger(-1);
    if (!act || after < 10 || after > 86'400) {
        read.fail(QStringLiteral("lost_link"),
                  QStringLiteral(
                      "\"lost_link\" must be {\"after_s\": 10…86400, \"do\": carry_on, drain, cancel or flatten}."));
        return policy;
    }
    return {.after = seconds(after), .act = *act};
}

Group readGroup(SpecReader &read)
{
    read.allowOnly({QStringLiteral("name"), QStringLiteral("wind_down"), QStringLiteral("lost_link"),
                    QStringLiteral("keys"), QStringLiteral("interval_s"), QStringLiteral("custom_schema"),
                    QStringLiteral("thresholds")});
    Group group;
    group.name = GroupId(read.name(QStringLiteral("name")));
    const QString windDown = read.text(QStringLiteral("wind_down"), false);
    if (!windDown.isEmpty()) {
        const std::optional<WindDown> parsed = windDownFromString(windDown);
        if (!parsed) {
            read.fail(QStringLiteral("wind_down"),
                      QStringLiteral("\"wind_down\" must be flatten, close_leveraged or cancel_and_hold."));
        }
        group.windDown = parsed.value_or(WindDown::Flatten);
    }
    group.lostLink = readLostLink(read);
    const QString keys = read.text(QStringLiteral("keys"), false);
    if (!keys.isEmpty() && keys != QLatin1StringView("own") && keys != QLatin1StringView("managed")) {
        read.fail(QStringLiteral("keys"), QStringLiteral("\"keys\" must be own or managed."));
    }
    group.managedKeys = keys == QLatin1StringView("managed");
    group.heartbeatInterval =
        seconds(static_cast<qint64>(read.number(QStringLiteral("interval_s"), 1, 3600).value_or(30)));
    const QJsonValue schema = read.object().value(QLatin1StringView("custom_schema"));
    if (!schema.isUndefined()) {
        const Result<void> usable =
            schema.isObject() ? checkSchema(schema.toObject())
                              : Result<void>(failure(ProblemKind::Invalid, QStringLiteral("It must be an object.")));
        if (!usable) {
            read.fail(QStringLiteral("custom_schema"), usable.error().detail);
        }
        group.customSchema = schema.toObject();
    }
    return group;
}

std::vector<ExchangeId> readExchanges(SpecReader &read)
{
    std::vector<ExchangeId> exchanges;
    const QString home = read.name(QStringLiteral("exchange"));
    exchanges.emplace_back(home);
    const QJsonValue others = read.object().value(QLatin1StringView("exchanges"));
    if (others.isUndefined()) {
        return exchanges;
    }
    const QJsonArray list = others.toArray();
    for (const QJsonValue &item : list) {
        if (!item.isString() || !isValidAgentId(item.toString())) {
            read.fail(QStringLiteral("exchanges"), QStringLiteral("\"exchanges\" must be a list of exchange names."));
            break;
        }
        if (item.toString() != home) {
            exchanges.emplace_back(item.toString());
        }
    }
    return exchanges;
}

BotSpec readBot(SpecReader &read, const std::set<GroupId> &groups)
{
    read.allowOnly({QStringLiteral("name"), QStringLiteral("group"), QStringLiteral("exchange"),
                    QStringLiteral("exchanges"), QStringLiteral("strategy"), QStringLiteral("version"),
                     QStringLiteral("max_position_usd"), QStringLiteral("level"), QStringLiteral("standby"),
                     QStringLiteral("thresholds")});
    BotSpec spec;
    spec.name = read.name(QStringLiteral("name"));
    spec.group = GroupId(read.name(QStringLiteral("group")));
    spec.exchanges = readExchanges(read);
    spec.strategy = read.text(QStringLiteral("strategy"), true);
    spec.version = read.text(QStringLiteral("version"), true);
    if (!spec.group.isEmpty() && !groups.contains(spec.group)) {
        read.fail(QStringLiteral("group"),
                  QStringLiteral("The group \"%1\" is not listed under \"groups\".").arg(spec.group.text()));
    }
    if (const std::optional<double> limit = read.number(QStringLiteral("max_position_usd"), 0, 1e12)) {
        spec.maxPosition = Money::fromNumber(*limit);
    }
    const std::optional<double> level = read.number(QStringLiteral("level"), 0, 1);
    if (level && *level != 0 && *level != 1) {
        read.fail(QStringLiteral("level"), QStringLiteral("\"level\" must be 0 or 1."));
    }
    spec.level = level.value_or(1) < 0.5 ? BotLevel::Plain : BotLevel::Verified;
    const QJsonValue standby = read.object().value(QLatin1StringView("standby"));
    if (!standby.isUndefined() && !standby.isBool()) {
        read.fail(QStringLiteral("standby"), QStringLiteral("\"standby\" must be true or false."));
    }
    spec.standby = standby.toBool();
    if (spec.standby && spec.level == BotLevel::Plain) {
        read.fail(QStringLiteral("standby"),
                  QStringLiteral("A bot of level 0 cannot be a standby: it could not prove that it took over."));
    }
    return spec;
}

template<typename Key>
void insertLimits(QJsonObject &object, const std::map<Key, MetricLimits> &limits, const Key &key)
{
    if (const auto found = limits.find(key); found != limits.end()) {
        object.insert(QStringLiteral("thresholds"), toJson(found->second));
    }
}

Bot asBot(const BotSpec &spec, Bot base)
{
    base.name = spec.name;
    base.group = spec.group;
    base.exchange = spec.exchanges.front();
    base.exchanges = spec.exchanges;
    base.strategy = spec.strategy;
    base.maxPosition = spec.maxPosition;
    return base;
}

QString limitWord(const std::optional<Money> &limit)
{
    return limit ? limit->toString(0) + QStringLiteral(" USD") : QStringLiteral("none");
}

QString differences(const BotSpec &spec, const Bot &bot)
{
    QStringList parts;
    if (spec.group != bot.group) {
        parts << QStringLiteral("group %1 → %2").arg(bot.group.text(), spec.group.text());
    }
    if (spec.exchanges != bot.exchanges) {
        parts << QStringLiteral("exchanges change");
    }
    if (spec.strategy != bot.strategy) {
        parts << QStringLiteral("strategy %1 → %2").arg(bot.strategy, spec.strategy);
    }
    if (spec.maxPosition != bot.maxPosition) {
        parts << QStringLiteral("position limit %1 → %2").arg(limitWord(bot.maxPosition), limitWord(spec.maxPosition));
    }
    return parts.join(QStringLiteral(", "));
}

PlannedBot planBot(const BotSpec &spec, const Bot *bot, const QString &organisation)
{
    if (bot == nullptr) {
        return {PlanStep::Enrol, spec.name, BotId(agentIdFor(spec.name, organisation, 1)), {}, spec};
    }
    if (bot->state == EnrolmentState::Intended || bot->state == EnrolmentState::Registered) {
        return {PlanStep::Continue, spec.name, bot->id, QStringLiteral("begun before, not finished"), spec};
    }
    const bool same = asBot(spec, *bot) == *bot;
    return {same ? PlanStep::Keep : PlanStep::Update, spec.name, bot->id, differences(spec, *bot), spec};
}

} // namespace

tl::expected<FleetFile, std::vector<FileError>> parseFleetFile(QByteArrayView bytes)
{
    std::vector<FileError> errors;
    QJsonParseError syntax{};
    const QByteArray text = bytes.toByteArray();
    QJsonDocument::fromJson(text, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        return tl::unexpected(std::vector<FileError>{
            {lineOfOffset(text, syntax.offset), QStringLiteral("Not valid JSON: %1.").arg(syntax.errorString())}});
    }
    const JsonLines lines(text);
    const Result<QJsonObject> root = parseJsonObject(text);
    if (!root) {
        return tl::unexpected(std::vector<FileError>{{std::max(1, lines.duplicateKey()), root.error().detail}});
    }
    FleetFile file;
    const QJsonValue organisation = root->value(QLatin1StringView("organisation"));
    if (!organisation.isUndefined() && !organisation.isString()) {
        errors.push_back(
            {lines.lineOf(QStringLiteral("organisation")), QStringLiteral("\"organisation\" must be text.")});
    }
    file.organisation = organisation.toString();
    const QJsonValue listedGroups = root->value(QLatin1StringView("groups"));
    if (!listedGroups.isUndefined() && !listedGroups.isArray()) {
        errors.push_back({lines.lineOf(QStringLiteral("groups")), QStringLiteral("\"groups\" must be a list.")});
    }
    SpecReader whole(*root, {}, lines, errors);
    whole.allowOnly({QStringLiteral("organisation"), QStringLiteral("groups"), QStringLiteral("bots"),
                     QStringLiteral("thresholds")});
    file.limits.fleet = whole.limits();
    std::set<GroupId> groupNames;
    const QJsonArray groups = root->value(QLatin1StringView("groups")).toArray();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QString path = QStringLiteral("groups[%1]").arg(i);
        SpecReader read(groups.at(i).toObject(), path, lines, errors);
        const Group group = readGroup(read);
        if (const std::optional<MetricLimits> limits = read.limits()) {
            file.limits.groups.insert_or_assign(group.name, *limits);
        }
        if (!groupNames.insert(group.name).second) {
            errors.push_back(
                {lines.lineOf(path), QStringLiteral("The group \"%1\" is listed twice.").arg(group.name.text())});
        }
        file.groups.push_back(group);
    }
    std::set<QString> botNames;
    const QJsonArray bots = root->value(QLatin1StringView("bots")).toArray();
    for (qsizetype i = 0; i < bots.size(); ++i) {
        const QString path = QStringLiteral("bots[%1]").arg(i);
        SpecReader read(bots.at(i).toObject(), path, lines, errors);
        const BotSpec spec = readBot(read, groupNames);
        if (const std::optional<MetricLimits> limits = read.limits()) {
            file.limits.bots.insert_or_assign(spec.name, *limits);
        }
        if (!spec.name.isEmpty() && !botNames.insert(spec.name).second) {
            errors.push_back({lines.lineOf(path), QStringLiteral("The bot \"%1\" is listed twice.").arg(spec.name)});
        }
        file.bots.push_back(spec);
    }
    if (bots.isEmpty()) {
        errors.push_back(
            {lines.lineOf(QStringLiteral("bots")), QStringLiteral("\"bots\" must list at least one bot.")});
    }
    if (!errors.empty()) {
        std::stable_sort(errors.begin(), errors.end(),
                         [](const FileError &a, const FileError &b) { return a.line < b.line; });
        return tl::unexpected(std::move(errors));
    }
    return file;
}

int FleetPlan::count(PlanStep step) const
{
    return static_cast<int>(
        std::count_if(bots.begin(), bots.end(), [step](const PlannedBot &bot) { return bot.step == step; }));
}

FleetPlan planFleet(const FleetFile &file, const std::vector<Bot> &registered, const std::vector<Group> &groups,
                    const QString &organisation, const Thresholds &limits)
{
    FleetPlan plan;
    plan.limits = file.limits;
    plan.changedLimits = changedBy(file.limits, limits, idsByName(registered));
    for (const BotSpec &spec : file.bots) {
        const auto known = std::find_if(registered.begin(), registered.end(), [&](const Bot &bot) {
            return bot.state != EnrolmentState::Deregistered && bot.name == spec.name;
        });
        plan.bots.push_back(planBot(spec, known == registered.end() ? nullptr : &*known, organisation));
    }
    for (const Bot &bot : registered) {
        const bool listed =
            std::any_of(file.bots.begin(), file.bots.end(), [&](const BotSpec &spec) { return spec.name == bot.name; });
        if (bot.isMember() && !listed) {
            plan.bots.push_back(
                {PlanStep::Missing, bot.name, bot.id, QStringLiteral("not in the file; it stays enrolled"), {}});
        }
    }
    for (const Group &group : file.groups) {
        if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
            plan.changedGroups.push_back(group);
        }
    }
    return plan;
}

std::map<QString, BotId> idsByName(const std::vector<Bot> &registered)
{
    std::map<QString, BotId> ids;
    for (const Bot &bot : registered) {
        if (bot.state != EnrolmentState::Deregistered) {
            ids.insert_or_assign(bot.name, bot.id);
        }
    }
    return ids;
}

QStringList movesOf(const FleetPlan &plan, const std::vector<Bot> &registered)
{
    QStringList moves;
    for (const PlannedBot &planned : plan.bots) {
        const auto bot =
            std::find_if(registered.begin(), registered.end(), [&](const Bot &b) { return b.id == planned.id; });
        const bool moved = planned.step == PlanStep::Update && bot != registered.end()
                        && (planned.spec.group != bot->group || planned.spec.exchanges != bot->exchanges);
        if (moved) {
            moves << QStringLiteral("%1 cannot be moved while it is enrolled (%2): deregister it, then enrol it anew.")
                         .arg(planned.name, planned.note);
        }
    }
    return moves;
}

QString agentIdFor(const QString &name, const QString &organisation, int attempt)
{
    const QString base = name + QLatin1Char('-') + organisation;
    return attempt <= 1 ? base : QStringLiteral("%1-%2").arg(base).arg(attempt);
}

QString toString(PlanStep step)
{
    return enumToString(stepNames, step);
}

QJsonObject toJson(const FleetPlan &plan)
{
    QJsonArray bots;
    for (const PlannedBot &bot : plan.bots) {
        bots.append(QJsonObject{{QStringLiteral("step"), toString(bot.step)},
                                {QStringLiteral("name"), bot.name},
                                {QStringLiteral("agent_id"), bot.id.text()},
                                {QStringLiteral("note"), bot.note}});
    }
    QJsonArray groups;
    for (const Group &group : plan.changedGroups) {
        groups.append(group.name.text());
    }
    return {{QStringLiteral("bots"), bots},
            {QStringLiteral("changed_groups"), groups},
            {QStringLiteral("changed_limits"), QJsonArray::fromStringList(plan.changedLimits)}};
}

QByteArray writeFleetFile(const FleetFile &file)
{
    QJsonArray groups;
    for (const Group &group : file.groups) {
        QJsonObject object{
            {QStringLiteral("name"), group.name.text()},
            {QStringLiteral("wind_down"), toString(group.windDown)},
            {QStringLiteral("lost_link"),
             QJsonObject{{QStringLiteral("after_s"), static_cast<qint64>(group.lostLink.after.count())},
                         {QStringLiteral("do"), toString(group.lostLink.act)}}},
            {QStringLiteral("keys"), group.managedKeys ? QStringLiteral("managed") : QStringLiteral("own")},
            {QStringLiteral("interval_s"), static_cast<qint64>(group.heartbeatInterval.count())}};
        if (!group.customSchema.isEmpty()) {
            object.insert(QStringLiteral("custom_schema"), group.customSchema);
        }
        insertLimits(object, file.limits.groups, group.name);
        groups.append(object);
    }
    QJsonArray bots;
    for (const BotSpec &spec : file.bots) {
        QJsonArray exchanges;
        for (const ExchangeId &exchange : spec.exchanges) {
            exchanges.append(exchange.text());
        }
        QJsonObject object{{QStringLiteral("name"), spec.name},
                           {QStringLiteral("group"), spec.group.text()},
                           {QStringLiteral("exchange"), spec.exchanges.front().text()},
                           {QStringLiteral("exchanges"), exchanges},
                           {QStringLiteral("strategy"), spec.strategy},
                           {QStringLiteral("version"), spec.version},
                           {QStringLiteral("level"), static_cast<int>(spec.level)}};
        if (spec.maxPosition) {
            object.insert(QStringLiteral("max_position_usd"), spec.maxPosition->toDouble());
        }
        if (spec.standby) {
            object.insert(QStringLiteral("standby"), true);
        }
        insertLimits(object, file.limits.bots, spec.name);
        bots.append(object);
    }
    QJsonObject root{{QStringLiteral("groups"), groups}, {QStringLiteral("bots"), bots}};
    if (file.limits.fleet) {
        root.insert(QStringLiteral("thresholds"), toJson(*file.limits.fleet));
    }
    if (!file.organisation.isEmpty()) {
        root.insert(QStringLiteral("organisation"), file.organisation);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace fleet
