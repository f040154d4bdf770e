#include "ui/dialogs/LimitsForm.h"

#include "models/LimitFields.h"
#include "ui/widgets/WidgetRole.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace fleet::ui {

namespace {

constexpr int longestText = 4000;

} // namespace

LimitsForm::LimitsForm(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    for (const LimitField &field : LimitFields::all) {
        addLine(*grid, field);
    }
    setFocusProxy(m_lines.front().edit);
}

void LimitsForm::addLine(QGridLayout &grid, const LimitField &field)
{
    const QString name = LimitFields::label(field);
    auto *label = new QLabel(name, this);
    label->setProperty("role", QStringLiteral("strong"));
    auto *edit = new QLineEdit(this);
    edit->setObjectName(field.key);
    edit->setMaxLength(longestText);
    edit->setPlaceholderText(tr("stays as it is"));
    edit->setAccessibleName(name);
    edit->setToolTip(tr("%1, %2; empty: stays as it is").arg(name, LimitFields::hint(field)));
    label->setBuddy(edit);
    auto *note = new QLabel(LimitFields::hint(field), this);
    note->setObjectName(QString(field.key + QStringLiteral("_note")));
    note->setProperty("role", QStringLiteral("hint"));
    note->setWordWrap(true);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(edit, row, 1);
    grid.addWidget(note, row, 2);
    m_lines.push_back({&field, edit, note});
    connect(edit, &QLineEdit::textChanged, this, &LimitsForm::read);
}

void LimitsForm::showEnrolled(const QString &largestPosition)
{
    if (largestPosition != m_enrolled) {
        m_enrolled = largestPosition;
        read();
    }
}

QString LimitsForm::hintOf(const LimitField &field) const
{
    const QString hint = LimitFields::hint(field);
    return field.key == QLatin1StringView("max_position_usd") && !m_enrolled.isEmpty()
             ? tr("%1; %2", "unit, what is on record").arg(hint, m_enrolled)
             : hint;
}

void LimitsForm::read()
{
    m_values = {};
    m_readable = true;
    for (const Line &line : m_lines) {
        const Result<std::optional<QJsonValue>> value = LimitFields::read(*line.field, line.edit->text());
        m_readable = m_readable && value.has_value();
        const QString problem = value ? QString() : value.error().detail;
        line.note->setText(problem.isEmpty() ? hintOf(*line.field) : problem);
        setRole(*line.note, problem.isEmpty() ? QStringLiteral("hint") : QStringLiteral("strongLabel"));
        line.edit->setAccessibleDescription(problem);
        if (value && *value) {
            m_values.insert(line.field->key, **value);
        }
    }
    Q_EMIT changed();
}

} // namespace fleet::ui
