// Holds by owner, reason and time, one a line.
// Never shows an id where a person's words exist.
#pragma once

#include "protocol/Hold.h"

#include <QFrame>

#include <vector>

namespace fleet::ui {

class HoldList final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoldList)

public:
    explicit HoldList(QWidget *parent = nullptr);
    ~HoldList() override = default;

    void show(const std::vector<Hold> &holds);
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    QStringList m_lines;
};

} // namespace fleet::ui
