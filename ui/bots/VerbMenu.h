// A menu of the verbs that have no button, for some bots; what cannot be asked of them is grey and says why.
// Never acts: it says which verb was chosen.
#pragma once

#include "fleet/FleetView.h"

#include <QMenu>

#include <utility>
#include <vector>

namespace fleet::ui {

class VerbMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerbMenu)

public:
    explicit VerbMenu(QWidget *parent = nullptr);
    ~VerbMenu() override = default;

    void offer(const std::vector<const BotView *> &bots);

Q_SIGNALS:
    void verbChosen(fleet::Verb verb);

private:
    void add(Verb verb);

    std::vector<std::pair<Verb, QAction *>> m_verbs;
};

} // namespace fleet::ui
