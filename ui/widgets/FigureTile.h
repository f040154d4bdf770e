// One number with what it counts and how well it is known.
// Never shows a zero for something that is not known.
#pragma once

#include <QFrame>

class QLabel;

namespace fleet::ui {

class FigureTile final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureTile)

public:
    explicit FigureTile(QWidget *parent = nullptr);
    ~FigureTile() override = default;

    /// `stale`: the number is from before the last word heard, and greyed.
    void show(const QString &value, const QString &what, const QString &hint, bool stale);

private:
    QLabel *m_value;
    QLabel *m_what;
    QLabel *m_hint;
};

} // namespace fleet::ui
