#include "ui/enrol/EnrolDialog.h"

#include "core/Files.h"
#include "models/EnrolmentModel.h"
#include "models/Words.h"
#include "ui/enrol/EnrolFlow.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TableSetup.h"
#include "ui_EnrolDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace fleet::ui {

namespace {

/// The least that is a fleet; the same in every language.
const QString exampleFile = QStringLiteral("{\n"
                                           "  \"groups\": [ { \"name\": \"spot-arb\" } ],\n"
                                           "  \"bots\": [ {\n"
                                           "    \"name\": \"spot-arb-01\",\n"
                                           "    \"group\": \"spot-arb\",\n"
                                           "    \"exchange\": \"okx\",\n"
                                           "    \"strategy\": \"triangular-arb\",\n"
                                           "    \"version\": \"2.4.1\"\n"
                                           "  } ]\n"
                                           "}");

} // namespace

EnrolDialog::EnrolDialog(FleetAdmin &admin, const Clock &clock, QString bundles, bool sandbox, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::EnrolDialog>()),
      m_clock(clock),
      m_bundles(std::move(bundles)),
      m_model(new EnrolmentModel(this)),
      m_flow(new EnrolFlow(admin, this))
{
    m_ui->setupUi(this);
    setWindowTitle(m_ui->title->text());
    m_ui->environment->setSandbox(sandbox);
    m_ui->icon->setPixmap(
        iconPixmap(QStringLiteral("bots"), Theme::of(palette()).accent, scaled(20), devicePixelRatioF()));
    setUpTable(*m_ui->table);
    m_ui->table->setModel(m_model);
    m_ui->footRow->setStretch(0, 1);
    m_ui->fileRow->setStretch(0, 1);
    m_ui->progress->hide();
    m_ui->outcome->hide();
    m_ui->rest->hide();
    m_ui->summary->hide();
    connect(m_ui->fileButton, &QPushButton::clicked, this, &EnrolDialog::askFile);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &EnrolDialog::enrol);
    connect(m_ui->safeButton, &QPushButton::clicked, this, &EnrolDialog::reject);
    connect(m_flow, &EnrolFlow::planned, this, &EnrolDialog::showPlan);
    connect(m_flow, &EnrolFlow::planRefused, this, &EnrolDialog::showRefusal);
    connect(m_flow, &EnrolFlow::progressed, this, &EnrolDialog::showStep);
    connect(m_flow, &EnrolFlow::ended, this, &EnrolDialog::showEnd);
    connect(m_flow, &EnrolFlow::failed, this, &EnrolDialog::showFailure);
    m_ui->table->hide();
    QFont face(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    face.setPointSizeF(font().pointSizeF());
    m_ui->example->setFont(face);
    m_ui->example->setText(exampleFile);
    showButtons();
    m_ui->fileButton->setFocus();
}

EnrolDialog::~EnrolDialog() = default;

void EnrolDialog::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Fleet file"), QString(), tr("Fleet files (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &EnrolDialog::takeFile);
    dialog->open();
}

void EnrolDialog::nameFile(const QString &path)
{
    m_ui->file->setText(QDir::toNativeSeparators(path));
}

void EnrolDialog::takeFile(const QString &path)
{
    m_stage = Stage::Choosing;
    nameFile(path);
    m_ui->emptyState->hide();
    m_ui->table->show();
    m_ui->outcome->hide();
    m_ui->rest->hide();
    m_ui->progress->hide();
    const Result<QByteArray> bytes = readFile(path);
    if (bytes) {
        m_flow->plan(*bytes);
    } else {
        showRefusal(bytes.error());
    }
    showButtons();
}

void EnrolDialog::showPlan(const QJsonObject &plan)
{
    const std::vector<EnrolmentRow> rows = enrolmentRows(plan);
    m_model->show(rows);
    fitColumns(*m_ui->table, static_cast<int>(EnrolmentModel::Column::Note));
    m_toDo = toBeDone(rows);
    const bool policies = !plan.value(QLatin1StringView("changed_groups")).toArray().isEmpty()
                       || !plan.value(QLatin1StringView("changed_limits")).toArray().isEmpty();
    m_ui->summary->setText(m_toDo > 0 || policies
                               ? tr("%1. Nothing is changed yet.").arg(EnrolmentWords::counts(rows))
                               : tr("The fleet is as the file says: %1.").arg(EnrolmentWords::counts(rows)));
    m_ui->summary->show();
    m_stage = m_toDo > 0 || policies ? Stage::Planned : Stage::Choosing;
    showButtons();
}

void EnrolDialog::showRefusal(const Problem &problem)
{
    const std::vector<EnrolmentRow> rows = refusedRows(problem);
    m_model->show(rows);
    fitColumns(*m_ui->table, static_cast<int>(EnrolmentModel::Column::Note));
    m_ui->summary->setText(
        tr("The file is refused, and nothing is changed. Put these lines right, then choose it again."));
    m_ui->summary->show();
    m_stage = Stage::Choosing;
    showButtons();
}

void EnrolDialog::enrol()
{
    m_stage = Stage::Running;
    m_ui->summary->setText(EnrolmentWords::counts(m_model->rows()) + QLatin1Char('.'));
    m_model->begin();
    m_turn = -1;
    m_begunAt = m_clock.monotonic();
    m_ui->progress->setRange(0, std::max(m_toDo, 1));
    m_ui->progress->setValue(0);
    m_ui->progress->show();
    m_ui->outcome->show();
    showProgress(0, m_toDo);
    showButtons();
    m_ui->safeButton->setFocus();
    m_flow->enrol();
}

void EnrolDialog::showStep(const EnrolStep &step)
{
    const QTableView &table = *m_ui->table;
    const auto placeOf = [&](int row) { return table.visualRect(m_model->index(row, 0)); };
    // The list goes along with the bot that has its turn, until somebody reads elsewhere.
    const bool goesAlong = m_turn < 0 || table.viewport()->rect().intersects(placeOf(m_turn));
    if (const int row = m_model->take(step); row >= 0) {
        m_turn = row;
        if (goesAlong) {
            m_ui->table->scrollTo(m_model->index(row, 0));
        }
    }
    showProgress(step.done, step.total);
}

void EnrolDialog::showProgress(int done, int total)
{
    m_ui->progress->setRange(0, std::max(total, 1));
    m_ui->progress->setValue(done);
    m_ui->outcome->setText(
        m_stage == Stage::Cancelling
            ? tr("Stopping after the bot that is being enrolled now.")
            : EnrolmentWords::progress(done, total, unchanged(m_model->rows()), m_clock.monotonic() - m_begunAt));
}

void EnrolDialog::showEnd(const QJsonObject &answer)
{
    m_stage = Stage::Over;
    m_model->end(answer);
    m_ui->outcome->setText(EnrolmentWords::outcome(answer));
    const QString rest = EnrolmentWords::rest(answer);
    m_ui->rest->setPlainText(rest);
    m_ui->rest->setVisible(!rest.isEmpty());
    m_ui->summary->setText(
        tr("Bundles are in %1. Each is one bot's own secret: hand it to that bot and to nobody else.")
            .arg(QDir::toNativeSeparators(m_bundles)));
    showButtons();
    m_ui->safeButton->setFocus();
}

void EnrolDialog::showFailure(const Problem &problem)
{
    m_stage = Stage::Over;
    m_ui->outcome->setText(
        tr("%1 What is enrolled stays enrolled; choose the file again to see what is left.").arg(describe(problem)));
    showButtons();
}

QString EnrolDialog::applyText() const
{
    return m_stage == Stage::Choosing ? tr("&Enrol") : EnrolmentWords::act(m_model->rows());
}

void EnrolDialog::showButtons()
{
    const bool running = m_stage == Stage::Running || m_stage == Stage::Cancelling;
    m_ui->fileButton->setEnabled(!running);
    m_ui->applyButton->setVisible(m_stage != Stage::Over);
    m_ui->applyButton->setEnabled(m_stage == Stage::Planned);
    m_ui->applyButton->setText(applyText());
    m_ui->applyButton->setToolTip(m_stage == Stage::Planned ? tr("Does what the list says, one bot after the other")
                                  : running                 ? tr("It is being done")
                                                            : tr("There is nothing to do yet: choose a file"));
    m_ui->applyButton->setAccessibleName(m_ui->applyButton->text().remove(QLatin1Char('&')));
    m_ui->safeButton->setText(running                  ? tr("Stop after this bot")
                              : m_stage == Stage::Over ? tr("Close")
                                                       : tr("Keep the fleet as it is"));
    m_ui->safeButton->setAccessibleName(m_ui->safeButton->text());
    m_ui->safeButton->setToolTip(running ? tr("What is enrolled stays enrolled; the rest is named")
                                         : tr("Closes this; nothing more is changed"));
    m_ui->safeButton->setEnabled(m_stage != Stage::Cancelling);
    m_ui->hint->setText(running ? tr("The window behind stays usable: a stop waits for nothing here.") : QString());
}

void EnrolDialog::reject()
{
    if (m_stage == Stage::Running) {
        m_stage = Stage::Cancelling;
        showButtons();
        showProgress(m_ui->progress->value(), m_ui->progress->maximum());
        m_flow->cancel();
    } else if (m_stage != Stage::Cancelling) {
        QDialog::reject();
    }
}

} // namespace fleet::ui
