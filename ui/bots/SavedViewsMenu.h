// The button that opens, saves, renames and deletes views of the bot table.
// Never knows what a view does to the page: it asks for the present one and hands back the chosen one.
#pragma once

#include "models/SavedView.h"

#include <QObject>

#include <functional>

class QMenu;
class QPushButton;

namespace fleet::ui {

class SavedViewsMenu final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedViewsMenu)

public:
    /// `present`: how the table is looked at now, without a name.
    SavedViewsMenu(QPushButton &button, std::function<SavedView()> present);
    ~SavedViewsMenu() override = default;

    void setViews(std::vector<SavedView> views);
    [[nodiscard]] const std::vector<SavedView> &views() const { return m_views; }

Q_SIGNALS:
    void viewChosen(const fleet::SavedView &view);
    void viewsChanged(const std::vector<fleet::SavedView> &views);

private:
    void openMenu();
    void addManagement();
    void save();
    void ask(const QString &title, const QString &label, const QString &name,
             const std::function<void(const QString &)> &named);
    void change(const std::function<void(std::vector<SavedView> &)> &act);

    QPushButton &m_button;
    QMenu *m_menu;
    std::function<SavedView()> m_present;
    std::vector<SavedView> m_views;
};

} // namespace fleet::ui
