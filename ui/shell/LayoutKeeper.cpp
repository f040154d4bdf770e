#include "ui/shell/LayoutKeeper.h"

#include "ui/settings/Preferences.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>
#include <QTableView>

namespace fleet::ui {

namespace {

constexpr QLatin1StringView geometryName("window");

} // namespace

LayoutKeeper::LayoutKeeper(QMainWindow &window, Preferences &preferences) : m_window(window), m_preferences(preferences)
{}

void LayoutKeeper::restoreWindow()
{
    m_firstGeometry = m_window.saveGeometry();
    if (const QByteArray kept = m_preferences.layout(geometryName); !kept.isEmpty()) {
        m_window.restoreGeometry(kept); // Brings a window back that lies outside of every screen.
    }
}

void LayoutKeeper::restorePart(QWidget &part, const QString &name)
{
    if (m_parts.contains(name)) {
        return;
    }
    // A state of fewer or more columns, or of another size of text, is not a layout of this table.
    const QString kept = QStringLiteral("%1-%2").arg(name).arg(m_preferences.textPercent());
    if (auto *table = qobject_cast<QTableView *>(&part)) {
        QHeaderView *header = table->horizontalHeader();
        m_parts.insert(name, {header, nullptr, header->saveState()});
        const QString named = QStringLiteral("%1-%2").arg(kept).arg(header->count());
        if (const QByteArray state = m_preferences.layout(named); !state.isEmpty()) {
            header->restoreState(state);
        }
    } else if (auto *splitter = qobject_cast<QSplitter *>(&part)) {
        m_parts.insert(name, {nullptr, splitter, splitter->saveState()});
        if (const QByteArray state = m_preferences.layout(kept); !state.isEmpty()) {
            splitter->restoreState(state);
        }
    }
}

void LayoutKeeper::save()
{
    m_preferences.setLayout(geometryName, m_window.saveGeometry());
    for (auto part = m_parts.constBegin(); part != m_parts.constEnd(); ++part) {
        const QString kept = QStringLiteral("%1-%2").arg(part.key()).arg(m_preferences.textPercent());
        if (part->header != nullptr) {
            m_preferences.setLayout(QStringLiteral("%1-%2").arg(kept).arg(part->header->count()),
                                    part->header->saveState());
        } else {
            m_preferences.setLayout(kept, part->splitter->saveState());
        }
    }
}

void LayoutKeeper::forget()
{
    m_preferences.forgetLayouts();
    m_window.restoreGeometry(m_firstGeometry);
    for (const Part &part : std::as_const(m_parts)) {
        if (part.header != nullptr) {
            part.header->restoreState(part.first);
        } else {
            part.splitter->restoreState(part.first);
        }
    }
}

} // namespace fleet::ui
