// The rail and the pages beside it: which page is current, how it is reached, where a person comes back to.
// Never knows what a page shows.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace fleet::ui {

class Rail;

class PageShell final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageShell)

public:
    explicit PageShell(QWidget *parent = nullptr);
    ~PageShell() override = default;

    /// Takes the next place in the rail and the next of Ctrl+1…9. `key`: its name in saved settings, never shown.
    void addPage(QWidget *page, const QString &key, const QString &name, const QString &icon);
    /// Shown in the place of a page without having one of its own in the rail.
    void addAside(QWidget *aside);
    /// Stands above every page.
    void setHeader(QWidget *header);

    /// Shows it and gives it the focus.
    void open(QWidget *page);
    void openKey(const QString &key);
    /// From an aside to the page it was opened from.
    void back();
    [[nodiscard]] QWidget *shown() const;
    /// The page that is current, or that an aside covers.
    [[nodiscard]] QString currentKey() const;

    [[nodiscard]] Rail &rail() { return *m_rail; }
    [[nodiscard]] int indexOf(const QWidget *page) const;
    /// "Overview", "Bots", … each with its keys.
    [[nodiscard]] const QList<QAction *> &pageActions() const { return m_actions; }

Q_SIGNALS:
    void pageChanged(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void bring(QWidget *page);
    [[nodiscard]] QWidget *pageAt(int index) const;

    struct Page {
        QWidget *widget;
        QString key;
    };

    Rail *m_rail;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    QList<Page> m_pages;
    QList<QAction *> m_actions;
};

} // namespace fleet::ui
