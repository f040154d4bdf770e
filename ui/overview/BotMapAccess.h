// What a screen reader finds on the map of bots: a list, and in it each bot as a sentence that can be opened.
// Never keeps a bot of its own: it reads the map's model when it is asked.
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace fleet::ui {

class BotMap;

class BotMapAccess final : public QAccessibleWidget {
public:
    Q_DISABLE_COPY_MOVE(BotMapAccess)

    explicit BotMapAccess(BotMap &map);
    ~BotMapAccess() override;

    /// Lets Qt find this for every map; may be called again.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    BotMap &m_map;
    mutable QHash<QString, QAccessible::Id> m_cells; ///< by bot, made when asked for
};

} // namespace fleet::ui
