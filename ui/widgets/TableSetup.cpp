#include "ui/widgets/TableSetup.h"

#include "ui/theme/Scale.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/FocusRing.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int rowHeight = 32;
constexpr int headerHeight = 30;
constexpr int sampledRows = 100;
constexpr int leastStretched = 96;
constexpr int narrowestFit = 56;
constexpr int widestFit = 280;

/// One column takes what the others leave, and gives way when they leave nothing: Qt's own stretching would then keep
/// it as wide as it was and push the rest out of sight.
class StretchKeeper final : public QObject {
public:
    [[nodiscard]] static QString name() { return QStringLiteral("stretchKeeper"); }

    explicit StretchKeeper(QTableView &table) : QObject(&table), m_table(table)
    {
        setObjectName(name());
        table.viewport()->installEventFilter(this);
        connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
            if (column != m_column) { // Also when a column is shown or hidden.
                fit();
            }
        });
    }

    void keep(int column)
    {
        m_column = column;
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize) {
            fit();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        QHeaderView *header = m_table.horizontalHeader();
        if (m_column >= header->count()) {
            return;
        }
        const int left = m_table.viewport()->width() - (header->length() - header->sectionSize(m_column));
        // Its own name is always read in full.
        const int least = std::max(leastStretched, header->sectionSizeHint(m_column));
        const bool narrow = left < least;
        header->setSectionResizeMode(m_column, narrow ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (narrow) {
            header->resizeSection(m_column, least);
        }
    }

    QTableView &m_table;
    int m_column = 0;
};

/// Rows, header and columns grow with the text.
class TableScaler final : public QObject {
public:
    explicit TableScaler(QTableView &table) : QObject(&table), m_table(table)
    {
        table.installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
            apply();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        m_table.verticalHeader()->setMinimumSectionSize(scaled(rowHeight));
        m_table.verticalHeader()->setDefaultSectionSize(scaled(rowHeight));
        m_table.horizontalHeader()->setFixedHeight(scaled(headerHeight));
        const double scale = textScale();
        QHeaderView &header = *m_table.horizontalHeader();
        for (int column = 0; column < header.count() && !qFuzzyCompare(scale, m_scale); ++column) {
            if (header.sectionResizeMode(column) == QHeaderView::Interactive) {
                header.resizeSection(column, qRound(header.sectionSize(column) * scale / m_scale));
            }
        }
        m_scale = scale;
    }

    QTableView &m_table;
    double m_scale = textScale();
};

} // namespace

void setUpTable(QTableView &table)
{
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setResizeContentsPrecision(sampledRows);
    table.horizontalHeader()->setMinimumSectionSize(48);
    new TableScaler(table); // The table owns both.
    new FocusRing(table);
}

void layOutAtOnce(QTableView &table)
{
    QObject::connect(table.model(), &QAbstractItemModel::layoutChanged, &table, &QTableView::doItemsLayout);
}

int fittingWidth(const QTableView &table, int column)
{
    // Public where it is declared first.
    const int hint = static_cast<const QAbstractItemView &>(table).sizeHintForColumn(column);
    return std::clamp(std::max(hint, table.horizontalHeader()->sectionSizeHint(column)), scaled(narrowestFit),
                      scaled(widestFit));
}

void fitColumns(QTableView &table, int stretchColumn)
{
    QHeaderView *header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    table.resizeColumnsToContents();
    for (int column = 0; column < header->count(); ++column) {
        table.setColumnWidth(column, std::clamp(table.columnWidth(column), scaled(narrowestFit), scaled(widestFit)));
    }
    if (stretchColumn < header->count()) {
        // It has no meta-object of its own, so that a name tells it from the table's other children.
        auto *known = table.findChild<QObject *>(StretchKeeper::name(), Qt::FindDirectChildrenOnly);
        auto *keeper = known == nullptr ? new StretchKeeper(table) : static_cast<StretchKeeper *>(known);
        keeper->keep(stretchColumn);
    }
}

} // namespace fleet::ui
