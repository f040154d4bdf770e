#include "ui/bots/VerbMenu.h"

#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/VerbOffers.h"
#include "ui/theme/Icons.h"

#include <QAction>

namespace fleet::ui {

VerbMenu::VerbMenu(QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    for (const Verb verb : {Verb::Drain, Verb::SetLimits, Verb::ClosePosition}) {
        add(verb);
    }
    addSeparator();
    for (const Verb verb : {Verb::Restart, Verb::Shutdown}) {
        add(verb);
    }
    addSeparator();
    add(Verb::AssumeResponsibility);
}

void VerbMenu::add(Verb verb)
{
    QAction *action = addAction(themedIcon(icons::nameOf(verb), *this), VerbOffers::name(verb));
    action->setObjectName(toString(verb));
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT verbChosen(verb); });
    m_verbs.emplace_back(verb, action);
}

void VerbMenu::offer(const std::vector<const BotView *> &bots)
{
    for (const auto &[verb, action] : m_verbs) {
        const VerbOffer offer = VerbOffers::of(verb, bots);
        action->setEnabled(offer.possible);
        action->setToolTip(plainToolTip(offer.toolTip));
    }
}

} // namespace fleet::ui
