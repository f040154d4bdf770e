// The console's pages at the left edge: icon, name, a count; one is current.
// Never shows a page that does not exist and never opens one itself: it says which was chosen.
#pragma once

#include "models/Severity.h"

#include <QListView>

class QStandardItemModel;

namespace fleet::ui {

class Rail final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rail)

public:
    explicit Rail(QWidget *parent = nullptr);
    ~Rail() override = default;

    /// `keys`: what opens it from anywhere, for its tooltip.
    void addPage(const QString &name, const QString &icon, const QString &keys);
    /// The last page added stands apart from those above it.
    void setApart(int page);
    /// Said beside the name; empty takes it away. `meaning`: the same in words, "3 things need you".
    void setCount(int page, const QString &count, const QString &meaning, Severity severity);
    void setCurrentPage(int page);
    [[nodiscard]] int currentPage() const { return currentIndex().row(); }
    [[nodiscard]] int pages() const;
    /// Icons only.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

Q_SIGNALS:
    /// The bar moved there; the focus stays where it is.
    void pageShown(int page);
    /// Clicked, or Enter: the person wants to be there.
    void pageEntered(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
    void describe(int page);

    QStandardItemModel *m_pages;
    bool m_folded = false;
};

} // namespace fleet::ui
