// A way to look at the bots under a name: filter, scope, glance, columns and sort.
// Never holds a bot: a view shows whoever fits when it is opened.
#pragma once

#include "core/Result.h"
#include "core/Scope.h"
#include "models/BotGlance.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace fleet {

struct SavedView {
    QString name;
    QString filter; ///< as typed
    Scope scope = Scope::fleet();
    std::optional<BotGlance> glance;
    QStringList columns; ///< keys of those that are shown, in their order
    QString sortColumn;
    bool descending = false;

    bool operator==(const SavedView &) const = default;
};

/// By name, each name once: one that is there already is replaced.
void put(std::vector<SavedView> &views, SavedView view);
void remove(std::vector<SavedView> &views, const QString &name);
/// A name that is taken already loses its former view.
void rename(std::vector<SavedView> &views, const QString &from, const QString &to);
/// Null when there is none.
[[nodiscard]] const SavedView *find(const std::vector<SavedView> &views, const QString &name);

[[nodiscard]] QByteArray toJson(const std::vector<SavedView> &views);
/// What cannot be read is left out: a damaged view must not take the others with it.
[[nodiscard]] std::vector<SavedView> viewsFromJson(const QByteArray &bytes);

} // namespace fleet
