// A chip outside of a table.
// Never clickable.
#pragma once

#include "models/Severity.h"

#include <QWidget>

namespace fleet::ui {

class ChipLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipLabel)

public:
    explicit ChipLabel(QWidget *parent = nullptr);
    ~ChipLabel() override = default;

    void show(Severity severity, const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::None;
    QString m_text;
};

} // namespace fleet::ui
