#include "ui/health/SilenceDialog.h"

#include "models/AlertWords.h"
#include "models/SilenceChoices.h"
#include "models/Words.h"
#include "ui/health/WatchDialogs.h"
#include "ui_SilenceDialog.h"

#include <array>
#include <initializer_list>

namespace fleet::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::array<seconds, 5> lengths{15min, 1h, 4h, 8h, 24h};
constexpr int usualLength = 1;

} // namespace

SilenceDialog::SilenceDialog(const AlertView &alert, const FleetSnapshot &fleet, UtcTime now, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::SilenceDialog>()),
      m_matches(SilenceChoices::of(alert)),
      m_alerts(fleet.alerts),
      m_bot(alert.name),
      m_now(now),
      m_leave(new QPushButton(tr("Keep it calling"), this)),
      m_act(new QPushButton(tr("Silence"), this))
{
    m_ui->setupUi(this);
    m_ui->what->setText(AlertWords::detail(alert));
    fillChoices();
    m_ui->reason->setPlaceholder(tr("Required: whoever comes after you must know"));
    m_ui->reason->setChips({tr("Maintenance"), tr("Known, being fixed"), tr("Exchange side")});
    m_ui->meaning->setText(
        tr("What is silenced stays on the list, marked, and calls nobody until then. It can be ended "
           "at any time."));
    const DialogFoot foot = frameWatchDialog(*this, *m_ui->column,
                                             {.icon = QStringLiteral("bell"),
                                              .title = tr("Silence: %1").arg(AlertWords::title(alert)),
                                              .sandbox = fleet.sandbox,
                                              .safe = *m_leave,
                                              .safeTip = tr("Closes this and silences nothing (Esc)"),
                                              .act = *m_act});
    m_hint = foot.hint;
    m_act->setDefault(true);
    connect(m_ui->match, &QComboBox::currentIndexChanged, this, &SilenceDialog::showAct);
    connect(m_ui->length, &QComboBox::currentIndexChanged, this, &SilenceDialog::showAct);
    connect(m_ui->reason, &ReasonEdit::reasonChanged, this, &SilenceDialog::showAct);
    connect(m_act, &QPushButton::clicked, this, &SilenceDialog::give);
    showAct();
    (m_matches.empty() ? static_cast<QWidget *>(m_leave) : m_ui->reason)->setFocus();
    fitWatchDialog(*this);
}

SilenceDialog::~SilenceDialog() = default;

void SilenceDialog::fillChoices()
{
    for (const SilenceMatch &choice : m_matches) {
        m_ui->match->addItem(AlertWords::match(choice, m_bot));
    }
    for (const seconds each : lengths) {
        m_ui->length->addItem(Words::age(each));
    }
    m_ui->length->setCurrentIndex(usualLength);
}

SilenceMatch SilenceDialog::match() const
{
    return m_matches.at(static_cast<std::size_t>(m_ui->match->currentIndex()));
}

seconds SilenceDialog::length() const
{
    return lengths.at(static_cast<std::size_t>(m_ui->length->currentIndex()));
}

void SilenceDialog::showAct()
{
    const bool possible = !m_matches.empty();
    const bool given = !m_ui->reason->reason().isEmpty();
    const QString covers =
        possible ? tr("%1 It ends by itself at %2.")
                       .arg(SilenceChoices::preview(match(), m_alerts, m_bot), Words::dayAndTime(m_now + length()))
                 : tr("This is an emergency: it says that the console itself, or a stop, cannot be "
                      "trusted. It cannot be silenced.");
    m_ui->preview->setText(covers);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->matchCaption, m_ui->match, m_ui->lengthCaption,
                                                          m_ui->length, m_ui->reason, m_ui->meaning}) {
        part->setVisible(possible);
    }
    m_act->setEnabled(possible && given);
    m_act->setToolTip(!possible ? tr("An emergency cannot be silenced")
                      : given   ? tr("Silences them in your name (Enter)")
                                : tr("Still needed: a reason"));
    m_hint->setText(possible && given ? tr("Enter silences, Esc leaves it.") : m_act->toolTip());
}

void SilenceDialog::give()
{
    const SilenceMatch chosen = match();
    const QString reason = m_ui->reason->reason();
    const seconds lasts = length();
    accept();
    Q_EMIT silenceGiven(chosen, reason, lasts);
}

} // namespace fleet::ui
