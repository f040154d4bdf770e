// One sentence across the window: what happened, what it means for the fleet, what to do.
// Never more than one at a time of a kind, and never a dialog.
#pragma once

#include "models/Severity.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace fleet::ui {

class Banner final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    explicit Banner(QWidget *parent = nullptr);
    ~Banner() override = default;

    /// `red`: only for a console that is blind.
    void show(Severity severity, const QString &title, const QString &detail, bool red);
    void setDismissible(bool dismissible);
    /// A button beside the words; the caller shows it while they name it.
    QPushButton *addAct(const QString &name, const QString &text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void dismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One above the other where they would take the words their room.
    void arrangeActs();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_dismiss;
    QBoxLayout *m_acts;
};

} // namespace fleet::ui
