#include "ui/dialogs/OperationDialog.h"

#include "core/Uuid.h"
#include "models/BotGlance.h"
#include "models/EngineWords.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui/board/StepsDialog.h"
#include "ui/dialogs/NobodyNote.h"
#include "ui/dialogs/PlanTroubles.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EnvironmentTag.h"
#include "ui/widgets/WidgetRole.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <set>

namespace fleet::ui {

namespace {

/// What a window manager may put above a dialog; nobody tells before it is shown.
constexpr int titleBarHeight = 40;
/// So much of the details is seen however little room there is.
constexpr int leastDetails = 120;

/// On parts of the body that stay where there is nobody to act on.
constexpr const char *staysProperty = "staysForNobody";

constexpr milliseconds holdForOne{600};
constexpr milliseconds holdForSome{1000};
constexpr milliseconds holdForFleet{1500};

} // namespace

OperationDialog::OperationDialog(Verb verb, Scope scope, const EngineClient &client, const Clock &clock,
                                 QWidget *parent)
    : QDialog(parent),
      m_client(client),
      m_clock(clock)
{
    m_request.id = OperationId(makeUuidV7(clock.now()));
    m_request.verb = verb;
    m_request.scope = std::move(scope);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    connect(&client, &EngineClient::fleetChanged, this, &OperationDialog::recount);
    connect(&client, &EngineClient::becameReady, this, &OperationDialog::recount);
    connect(&client, &EngineClient::engineLost, this, &OperationDialog::recount);
}

OperationDialog::~OperationDialog()
{
    // While the base class hides the window the focus moves once more, and nobody is at home here any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void OperationDialog::adopt(const Parts &parts)
{
    m_parts = parts;
    m_safeText = parts.safeButton->text();
    // Twice the text in the same width would be taller than the screen.
    setMinimumWidth(std::min(scaled(minimumWidth()), screen()->availableGeometry().width()));
    parts.icon->setPixmap(
        iconPixmap(icons::nameOf(m_request.verb), Theme::of(palette()).text, scaled(20), devicePixelRatioF()));
    parts.icon->setAccessibleName(Words::verb(m_request.verb));
    if (parts.hint != nullptr) {
        parts.hint->setWordWrap(true);
    }
    addNobodyNote();
    connect(parts.safeButton, &QPushButton::clicked, this, &QDialog::reject);
    parts.safeButton->setFocus();
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget * /*old*/, QWidget *focused) { showFocused(focused); });
    recount();
}

void OperationDialog::addNobodyNote()
{
    if (m_request.verb == Verb::EmergencyStop) {
        return; // It says more of it.
    }
    m_nobody = new NobodyNote(m_parts.body->widget());
    connect(m_nobody, &NobodyNote::stepsRequested, this,
            [this] { StepsDialog::openOn(*this, m_client.snapshot(), now()); });
    m_nobody->setProperty(staysProperty, true);
    m_nobody->hide();
    static_cast<QBoxLayout *>(m_parts.body->widget()->layout())->insertWidget(0, m_nobody);
}

void OperationDialog::freeze()
{
    if (!m_frozen.empty()) {
        return;
    }
    if (const Result<std::vector<BotId>> ids = resolve(m_request.scope, fleet().bots)) {
        m_frozen = *ids;
    }
}

void OperationDialog::dropDeparted()
{
    std::set<BotId> present;
    for (const BotView &bot : fleet().bots) {
        present.insert(bot.id);
    }
    m_departed += static_cast<int>(std::erase_if(m_frozen, [&](const BotId &bot) { return !present.contains(bot); }));
}

void OperationDialog::recount()
{
    if (m_parts.title == nullptr) {
        return;
    }
    if (!rosterUnknown()) {
        freeze();
        dropDeparted();
        OperationRequest counted = m_request;
        counted.targets = m_frozen;
        m_plan = m_frozen.empty() ? OperationPlan() : planOperation(counted, fleet()).value_or(OperationPlan());
    }
    showTitle();
    const QString stale = staleText();
    m_parts.stale->setText(stale);
    const bool grave = !m_client.isReady() || isBlind(fleet().link) || fleet().link.stopsBlocked;
    setRole(*m_parts.stale, grave && !rosterUnknown() ? QStringLiteral("strong") : QStringLiteral("hint"));
    if (m_short && !hasNobody()) {
        for (QWidget *part : bodyParts()) {
            part->setVisible(true); // What is not always there is hidden again by showPlan().
        }
    }
    m_parts.stale->setVisible(!stale.isEmpty());
    showPlan();
    showShort();
    fitHeight();
}

QList<QWidget *> OperationDialog::bodyParts() const
{
    return m_parts.body->widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
}

void OperationDialog::showTitle()
{
    const QString title = hasNobody() ? nobodyTitle() : titleText();
    m_parts.title->setText(title);
    m_parts.environment->setSandbox(fleet().sandbox);
    setWindowTitle(QStringLiteral("%1 [%2]").arg(title, EnvironmentTag::word(fleet().sandbox)));
}

void OperationDialog::showShort()
{
    m_short = hasNobody();
    m_parts.safeButton->setText(m_short ? tr("Close") : m_safeText);
    m_parts.safeButton->setAccessibleName(m_parts.safeButton->text());
    if (m_nobody != nullptr) {
        m_nobody->setVisible(isForNoBotAtAll());
        const bool act =
            m_request.verb == Verb::Pause || m_request.verb == Verb::Drain || m_request.verb == Verb::Shutdown;
        m_nobody->say(noBotAtAll(), act && knowsNobody());
    }
    if (!m_short) {
        return;
    }
    for (QWidget *part : bodyParts()) {
        const bool stays = part == m_parts.stale || part->property(staysProperty).toBool()
                        || qobject_cast<const PlanTroubles *>(part) != nullptr;
        if (!stays) {
            part->setVisible(false);
        }
    }
}

int OperationDialog::wholeHeight() const
{
    ensurePolished();
    // A label that was just written tells only its own layout; the ones above would answer from memory.
    const auto layouts = findChildren<QLayout *>();
    for (QLayout *inner : layouts) {
        inner->invalidate();
    }
    const int wide = std::max(width(), layout()->minimumSize().width());
    int tall = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() == m_parts.body) {
            // Beside a scroll bar: else one that is there for a moment makes lines so short that it has to stay.
            const int bar = m_parts.body->verticalScrollBar()->sizeHint().width();
            tall += m_parts.body->widget()->layout()->totalHeightForWidth(wide - bar);
        } else {
            tall += item->hasHeightForWidth() ? item->heightForWidth(wide) : item->sizeHint().height();
        }
    }
    return tall;
}

void OperationDialog::fitHeight()
{
    const QRect room = screen()->availableGeometry();
    const int whole = wholeHeight();
    QWidget &details = *m_parts.body->widget();
    m_parts.body->setMinimumWidth(details.minimumSizeHint().width() + m_parts.body->verticalScrollBar()->width());
    m_parts.body->setMinimumHeight(std::clamp(details.layout()->totalHeightForWidth(width()), 0, leastDetails));
    layout()->activate();
    const int wide = std::max(width(), layout()->minimumSize().width());
    const int tall = std::min(whole, room.height() - titleBarHeight);
    if (!isVisible() || tall > height() || wide > width()) {
        resize(wide, tall);
    }
    if (isVisible() && geometry().bottom() > room.bottom()) {
        move(x(), std::max(room.top(), y() - (geometry().bottom() - room.bottom())));
    }
}

void OperationDialog::showFocused(QWidget *focused) const
{
    if (focused != nullptr && m_parts.body->widget()->isAncestorOf(focused)) {
        m_parts.body->ensureWidgetVisible(focused);
    }
}

void OperationDialog::keyPressEvent(QKeyEvent *event)
{
    // Wherever the focus is, and it starts at the foot, the rest can be read without a mouse.
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        m_parts.body->verticalScrollBar()->triggerAction(
            event->key() == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void OperationDialog::showEvent(QShowEvent *event)
{
    fitHeight();
    QDialog::showEvent(event);
}

QString OperationDialog::staleText() const
{
    if (rosterUnknown()) {
        return tr("The roster has not arrived yet. The numbers follow; the act does not wait for them.");
    }
    QStringList parts;
    if (fleet().link.stopsBlocked) {
        parts.append(
            m_request.verb == Verb::EmergencyStop
                ? tr("The gateway refuses this console's key: a stop given now is recorded and reaches no bot. What "
                     "can stop bots now: a console whose key works; a stop file, which the board that opens saves, in "
                     "the bot's state folder; the steps by hand at the exchanges.")
                : tr("The gateway refuses this console's key: what is given now reaches no bot."));
    }
    if (!m_client.isReady()) {
        parts.append(tr("The engine does not answer: these are the last figures it told."));
    }
    if (isBlind(fleet().link)) {
        parts.append(blindText());
    }
    if (m_departed > 0) {
        parts.append(m_departed == 1 ? tr("1 bot left the fleet since this dialog opened.")
                                     : tr("%Ln bots left the fleet since this dialog opened.", nullptr, m_departed));
    }
    const Result<std::vector<BotId>> present = resolve(m_request.scope, fleet().bots);
    const int joined = present ? static_cast<int>(present->size()) - static_cast<int>(m_frozen.size()) : 0;
    if (joined > 0 && !m_frozen.empty()) {
        parts.append(joined == 1
                         ? tr("1 bot joined since this dialog opened and stays out. Open it again to include it.")
                         : tr("%Ln bots joined since this dialog opened and stay out. Open it again to include them.",
                              nullptr, joined));
    }
    return parts.join(QLatin1Char('\n'));
}

QString OperationDialog::blindText() const
{
    if (fleet().link.state == LinkState::Connecting) {
        return knowsNobody() ? tr("The console is not connected yet: it has not been told of any bot.")
                             : tr("The console is not connected yet: these are the last figures it has.");
    }
    const UtcTime since = fleet().link.since.value_or(fleet().at);
    const QString age = Words::age(std::max(now() - since, milliseconds(0)));
    if (knowsNobody()) {
        return tr("The console is blind since %1 (%2): it hears neither bots nor the gateway.")
            .arg(Words::clockTime(since), age);
    }
    const QString old =
        tr("The console is blind: the newest figures are of %1, %2 old; some may be older, and bots may have changed "
           "since.")
            .arg(Words::clockTime(since), age);
    return m_frozen.empty() ? old : tr("%1 %2", "two sentences").arg(old, PlanWords::givenBlind(m_request.verb));
}

bool OperationDialog::knowsNobody() const
{
    return isBlind(fleet().link) && fleet().bots.empty();
}

QString OperationDialog::nobodyTitle() const
{
    if (knowsNobody()) {
        return tr("%1: no bot is known here").arg(Words::verb(m_request.verb));
    }
    return PlanWords::nobodyFor(m_request.verb);
}

QString OperationDialog::targetsInWords() const
{
    const int count = static_cast<int>(m_plan.targets.size());
    switch (m_request.scope.kind) {
    case ScopeKind::Fleet:
        if (rosterUnknown()) {
            return fleet().organisation.isEmpty() ? tr("all bots of this fleet")
                                                  : tr("all bots of %1").arg(fleet().organisation);
        }
        if (count == static_cast<int>(fleet().bots.size()) && count > 1) {
            return tr("all %1 of %2").arg(Words::bots(count), fleet().organisation);
        }
        return tr("%1 of %2").arg(Words::bots(count), fleet().organisation);
    case ScopeKind::Group:
        if (rosterUnknown()) {
            return tr("the bots of %1").arg(m_request.scope.names.value(0));
        }
        return tr("%1 of %2").arg(Words::bots(count), m_request.scope.names.value(0));
    case ScopeKind::Exchange:
        if (rosterUnknown()) {
            return tr("the bots that trade on %1").arg(m_request.scope.names.value(0));
        }
        return tr("%1 that trade on %2").arg(Words::bots(count), m_request.scope.names.value(0));
    case ScopeKind::Bots:
        return m_request.scope.names.size() == 1 ? typedScopeName()
             : rosterUnknown()                   ? Words::bots(static_cast<int>(m_request.scope.names.size()))
                                                 : Words::bots(count);
    }
    Q_UNREACHABLE();
}

QString OperationDialog::typedScopeName() const
{
    if (m_request.scope.kind == ScopeKind::Bots && m_request.scope.names.size() == 1) {
        for (const BotView &bot : fleet().bots) {
            if (bot.id.text() == m_request.scope.names.front()) {
                return bot.name;
            }
        }
    }
    return scopeName(m_request.scope, fleet());
}

milliseconds OperationDialog::holdDuration() const
{
    if (m_request.scope.kind == ScopeKind::Fleet) {
        return holdForFleet;
    }
    return m_plan.targets.size() == 1 ? holdForOne : holdForSome;
}

QString OperationDialog::holdHint() const
{
    const double inSeconds = static_cast<double>(holdDuration().count()) / 1000.0;
    return tr("Hold the button, or Enter on it, for %1 s. Letting go sends nothing.")
        .arg(QLocale().toString(inSeconds, 'f', 1));
}

void OperationDialog::offer(QPushButton &button, const QString &act, const QString &toolTip, bool possible) const
{
    button.setVisible(!isForNoBotAtAll());
    button.setText(act);
    button.setAccessibleName(act);
    button.setToolTip(plainToolTip(toolTip));
    button.setEnabled(possible);
}

void OperationDialog::offerToBots(QPushButton &button, const QString &act, const QString &toolTip,
                                  const QString &nobody) const
{
    const bool possible = !m_plan.targets.empty();
    const QString why = possible ? QString() : whyNobody(nobody);
    offer(button, actText(act), possible ? toolTip : why, possible);
    if (m_parts.hint != nullptr) {
        m_parts.hint->setText(possible            ? tr("Enter keeps things as they are.")
                              : isForNoBotAtAll() ? QString() // It stands above.
                                                  : why);
    }
}

QString OperationDialog::actText(const QString &act) const
{
    return hasNobody() ? Words::verb(m_request.verb) : act;
}

QString OperationDialog::noBotAtAll() const
{
    if (knowsNobody()) {
        return tr("This console knows no bot and hears nothing now.");
    }
    return fleet().bots.empty() ? tr("This fleet has no bots yet. Enrol some on the Bots page.")
                                : tr("There is no bot in this scope.");
}

QString OperationDialog::whyNobody(const QString &nobody) const
{
    if (rosterUnknown()) {
        return tr("The roster has not arrived yet: nobody knows whom to ask.");
    }
    if (m_plan.ineligible.empty()) {
        return noBotAtAll();
    }
    const QString &why = m_plan.ineligible.front().why;
    const bool same = std::all_of(m_plan.ineligible.begin(), m_plan.ineligible.end(),
                                  [&why](const IneligibleBot &bot) { return bot.why == why; });
    if (!same) {
        return tr("%1: see above why.").arg(nobody);
    }
    return m_plan.ineligible.size() == 1
             ? tr("%1: %2").arg(m_plan.ineligible.front().name, EngineWords::say(why))
             : tr("%1, each of them: %2")
                   .arg(Words::bots(static_cast<int>(m_plan.ineligible.size())), EngineWords::say(why));
}

void OperationDialog::submit()
{
    if (m_submitted) {
        return;
    }
    m_submitted = true;
    m_request.targets = m_plan.targets;
    Q_EMIT submitted(m_request);
    accept();
}

} // namespace fleet::ui
