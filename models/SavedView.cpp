#include "models/SavedView.h"

#include "core/Enums.h"
#include "core/Json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace fleet {

namespace {

constexpr EnumNames<BotGlance, 9> glanceNames{{
    {BotGlance::NotStopped, QLatin1StringView("not-stopped")},
    {BotGlance::Dead, QLatin1StringView("dead")},
    {BotGlance::Unknown, QLatin1StringView("unknown")},
    {BotGlance::Stopping, QLatin1StringView("stopping")},
    {BotGlance::Latched, QLatin1StringView("latched")},
    {BotGlance::Warning, QLatin1StringView("warning")},
    {BotGlance::Pausing, QLatin1StringView("pausing")},
    {BotGlance::Paused, QLatin1StringView("paused")},
    {BotGlance::Trading, QLatin1StringView("trading")},
}};

QJsonObject toJson(const SavedView &view)
{
    QJsonObject object{{QStringLiteral("name"), view.name},
                       {QStringLiteral("filter"), view.filter},
                       {QStringLiteral("scope"), fleet::toJson(view.scope)},
                       {QStringLiteral("columns"), QJsonArray::fromStringList(view.columns)},
                       {QStringLiteral("sort"), view.sortColumn},
                       {QStringLiteral("descending"), view.descending}};
    if (view.glance) {
        object.insert(QStringLiteral("glance"), enumToString(glanceNames, *view.glance));
    }
    return object;
}

std::optional<SavedView> viewFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("view"));
    const Result<Scope> scope = scopeFromJson(read.object("scope"));
    const QString glance = read.optionalString("glance").value_or(QString());
    SavedView view{.name = read.string("name"),
                   .filter = read.string("filter"),
                   .scope = scope.value_or(Scope::fleet()),
                   .glance = enumFromString(glanceNames, glance),
                   .columns = read.strings("columns"),
                   .sortColumn = read.string("sort"),
                   .descending = read.boolean("descending")};
    const bool isSound = read.ok() && scope && !view.name.isEmpty() && (glance.isEmpty() || view.glance);
    return isSound ? std::optional(view) : std::nullopt;
}

auto placeOf(std::vector<SavedView> &views, const QString &name)
{
    return std::find_if(views.begin(), views.end(), [&](const SavedView &view) { return view.name == name; });
}

} // namespace

void put(std::vector<SavedView> &views, SavedView view)
{
    if (const auto known = placeOf(views, view.name); known != views.end()) {
        *known = std::move(view);
        return;
    }
    const auto after = std::find_if(views.begin(), views.end(), [&](const SavedView &other) {
        return other.name.localeAwareCompare(view.name) > 0;
    });
    views.insert(after, std::move(view));
}

void remove(std::vector<SavedView> &views, const QString &name)
{
    std::erase_if(views, [&](const SavedView &view) { return view.name == name; });
}

void rename(std::vector<SavedView> &views, const QString &from, const QString &to)
{
    const SavedView *known = find(views, from);
    if (known == nullptr || from == to) {
        return;
    }
    SavedView view = *known;
    view.name = to;
    remove(views, from);
    put(views, std::move(view));
}

const SavedView *find(const std::vector<SavedView> &views, const QString &name)
{
    const auto found =
        std::find_if(views.begin(), views.end(), [&](const SavedView &view) { return view.name == name; });
    return found == views.end() ? nullptr : &*found;
}

QByteArray toJson(const std::vector<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views) {
        array.append(toJson(view));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<SavedView> viewsFromJson(const QByteArray &bytes)
{
    std::vector<SavedView> views;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        if (std::optional<SavedView> view = viewFromJson(value.toObject())) {
            put(views, std::move(*view));
        }
    }
    return views;
}

} // namespace fleet
