#include "ui/calls/CallsCard.h"

#include "ui/calls/CallWords.h"
#include "ui/palette/PaletteButtons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

QLabel *makeLabel(QWidget *parent, const QString &role, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void showOn(QCheckBox &box, bool on)
{
    const QSignalBlocker quiet(box);
    box.setChecked(on);
}

} // namespace

CallsCard::CallsCard(QWidget *parent) : QFrame(parent), m_mute(makeLabel(this, QStringLiteral("prose")))
{
    setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(this, QStringLiteral("panel"), tr("Calls")));
    column->addWidget(makeLabel(this, QStringLiteral("prose"),
                                tr("An alert calls when it begins to fire and when it gets worse, not when it is "
                                   "silenced or in somebody's hands.")));
    m_notices = addWay(*column, QStringLiteral("noticesOn"), tr("Notifications on the desktop"),
                       tr("One for each group of bots; a critical one stays until it is over or taken in hand"),
                       &CallsCard::noticesSwitched);
    m_sound = addWay(*column, QStringLiteral("soundOn"), tr("Sound"),
                     tr("Once for a warning; for a critical alert again and again until somebody takes it in hand"),
                     &CallsCard::soundSwitched);
    m_tray = addWay(*column, QStringLiteral("trayOn"), tr("Icon in the tray"),
                    tr("Worst state and number of alerts; its menu opens the window and the stop dialog"),
                    &CallsCard::traySwitched);
    m_mute->setObjectName(QStringLiteral("muteState"));
    column->addWidget(m_mute);
    addMutes(*column);
    show(CallStates());
}

QPushButton *CallsCard::addButton(const QString &name, const QString &text, const QString &said, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(said);
    button->setToolTip(toolTip);
    offerInPalette(*button, said, QStringLiteral("bell"));
    return button;
}

CallsCard::Way CallsCard::addWay(QBoxLayout &column, const QString &name, const QString &text, const QString &toolTip,
                                 void (CallsCard::*switched)(bool))
{
    Way way;
    way.box = new QCheckBox(text, this);
    way.box->setObjectName(name);
    way.box->setAccessibleName(text);
    way.box->setToolTip(toolTip);
    connect(way.box, &QCheckBox::toggled, this, switched);
    way.state = makeLabel(this, QStringLiteral("hint"));
    way.state->setObjectName(name + QStringLiteral("State"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(way.box);
    words->addWidget(way.state);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(words, 1);
    if (switched == &CallsCard::noticesSwitched) {
        addTry(way, *row, QStringLiteral("tryNotice"), tr("Try a notification"),
               tr("Shows one now, also while they are switched off"), &CallsCard::noticeTried);
    } else if (switched == &CallsCard::soundSwitched) {
        addTry(way, *row, QStringLiteral("trySound"), tr("Try the sound"),
               tr("Plays the critical one now, also while it is muted or switched off"), &CallsCard::soundTried);
    }
    column.addLayout(row);
    return way;
}

void CallsCard::addTry(Way &way, QBoxLayout &row, const QString &name, const QString &said, const QString &toolTip,
                       void (CallsCard::*tried)())
{
    way.attempt = addButton(name, tr("Try"), said, toolTip);
    connect(way.attempt, &QPushButton::clicked, this, tried);
    row.addWidget(way.attempt, 0, Qt::AlignTop);
}

void CallsCard::addMutes(QBoxLayout &column)
{
    QPushButton *quarter = addButton(QStringLiteral("mute15"), tr("Mute 15 min"), tr("Mute the sound for 15 minutes"),
                                     tr("Notifications go on (Ctrl+Shift+M)"));
    QPushButton *hour = addButton(QStringLiteral("mute60"), tr("Mute 1 h"), tr("Mute the sound for an hour"),
                                  tr("Notifications go on"));
    m_unmute = addButton(QStringLiteral("unmute"), tr("Sound on again"), tr("Sound on again"),
                         tr("Ends the mute; a critical alert that still fires sounds at once"));
    connect(quarter, &QPushButton::clicked, this, [this] { Q_EMIT muteRequested(std::chrono::minutes(15)); });
    connect(hour, &QPushButton::clicked, this, [this] { Q_EMIT muteRequested(std::chrono::minutes(60)); });
    connect(m_unmute, &QPushButton::clicked, this, &CallsCard::unmuteRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(quarter);
    row->addWidget(hour);
    row->addWidget(m_unmute);
    row->addStretch(1);
    column.addLayout(row);
}

void CallsCard::show(const CallStates &states)
{
    showOn(*m_notices.box, states.noticesOn);
    showOn(*m_sound.box, states.soundOn);
    showOn(*m_tray.box, states.trayOn);
    m_notices.state->setText(CallWords::notices(states));
    m_sound.state->setText(CallWords::sound(states));
    m_tray.state->setText(CallWords::tray(states));
    m_mute->setText(CallWords::muteMeaning(states));
    m_unmute->setEnabled(states.mutedUntil.has_value());
}

} // namespace fleet::ui
