#include "ui/bots/BotFilterEdit.h"

#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QWhatsThis>

#include <algorithm>
#include <utility>

namespace fleet::ui {

namespace {

constexpr int underline = 2;
constexpr int shortestMark = 6;

bool isHelp(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F1 && event.modifiers() == Qt::NoModifier;
}

} // namespace

BotFilterEdit::BotFilterEdit(QWidget *parent)
    : QLineEdit(parent),
      m_completer(new QCompleter(this)),
      m_words(new QStringListModel(this)),
      m_mark(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    m_completer->setModel(m_words);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    setWhatsThis(queryHelp());
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &BotFilterEdit::take);
    connect(m_mark, &QAction::triggered, this, [this] {
        if (m_problem) {
            setFocus(Qt::OtherFocusReason);
            setSelection(static_cast<int>(m_problem->position), static_cast<int>(m_problem->length));
        }
    });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isTyping = true;
        offer(false);
    });
    connect(this, &QLineEdit::textChanged, this, &BotFilterEdit::read);
    connect(this, &QLineEdit::editingFinished, this, &BotFilterEdit::settle);
    showProblem();
}

void BotFilterEdit::setVocabulary(std::function<QueryVocabulary()> vocabulary)
{
    m_vocabulary = std::move(vocabulary);
}

bool BotFilterEdit::isMarked() const
{
    return m_problem && !(m_problem->unfinished && m_isTyping);
}

QString BotFilterEdit::sentence() const
{
    return m_problem ? m_problem->sentence : QString();
}

void BotFilterEdit::read()
{
    const QString before = sentence();
    const auto query = parseBotQuery(text());
    m_problem = query ? std::nullopt : std::optional(query.error());
    // What can be read counts: a word that is only half typed does not empty the table.
    BotQuery sound = query ? *query : parseBotQuery(text().left(m_problem->termStart)).value_or(BotQuery());
    showProblem();
    if (sound != m_query) {
        m_query = std::move(sound);
        Q_EMIT queryChanged(m_query);
    }
    if (sentence() != before) {
        Q_EMIT problemChanged(sentence());
    }
}

void BotFilterEdit::showProblem()
{
    const bool marked = isMarked();
    m_mark->setVisible(marked);
    if (marked) {
        const QColor colour = Theme::of(palette()).state(Severity::Warning).colour;
        m_mark->setIcon(tintedIcon(icons::nameOf(Severity::Warning), colour, colour));
        m_mark->setText(tr("Show what cannot be read"));
        m_mark->setToolTip(plainToolTip(sentence()));
    }
    setToolTip(m_problem ? QStringLiteral("<p>%1</p>").arg(sentence().toHtmlEscaped()) + queryHelp() : queryHelp());
    setAccessibleDescription(m_problem ? sentence() : tr("Words and terms such as state:paused; F1 lists them all"));
    update();
}

void BotFilterEdit::settle()
{
    m_isTyping = false;
    showProblem();
}

void BotFilterEdit::offer(bool asked)
{
    const int cursor = cursorPosition();
    const QueryCompletions completions =
        completionsAt(text(), cursor, m_vocabulary ? m_vocabulary() : QueryVocabulary());
    const QChar before = completions.from > 0 ? text().at(completions.from - 1) : QChar();
    const bool atValue = before == QLatin1Char(':') || before == QLatin1Char(',');
    if (completions.words.isEmpty() || (!asked && completions.from == cursor && !atValue)) {
        m_completer->popup()->hide();
        return;
    }
    m_completedFrom = completions.from;
    m_words->setStringList(completions.words);
    m_completer->complete();
}

void BotFilterEdit::take(const QString &word)
{
    const QString rest = text().mid(cursorPosition());
    setText(text().left(m_completedFrom) + word + rest);
    setCursorPosition(static_cast<int>(m_completedFrom + word.size()));
    m_isTyping = true;
    showProblem();
    if (word.endsWith(QLatin1Char(':'))) {
        offer(false);
    }
}

bool BotFilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isHelp(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void BotFilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (isHelp(*event)) {
        QWhatsThis::showText(mapToGlobal(rect().bottomLeft()), queryHelp(), this);
    } else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        offer(true);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void BotFilterEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        settle();
    }
}

void BotFilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!isMarked()) {
        return;
    }
    // Where a character stands is known of the cursor alone; the others are counted from there.
    const QFontMetrics metrics = fontMetrics();
    const int start = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const auto edge = [&](qsizetype position) { return start + metrics.horizontalAdvance(text().left(position)); };
    const int left = std::max(edge(m_problem->position), 0);
    const int right = std::min(std::max(edge(m_problem->position + m_problem->length), left + shortestMark), width());
    QPainter painter(this);
    painter.fillRect(left, height() - underline - 3, right - left, underline,
                     Theme::of(palette()).state(Severity::Warning).colour);
}

} // namespace fleet::ui
