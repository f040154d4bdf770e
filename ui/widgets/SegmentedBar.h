// A bar of exclusive shares: what became of an operation's bots, at a glance.
// Never the only carrier of its numbers: counts stand beside it.
#pragma once

#include "models/Severity.h"

#include <QWidget>

#include <vector>

namespace fleet::ui {

class SegmentedBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedBar)

public:
    struct Segment {
        Severity severity = Severity::None;
        int count = 0;
    };

    explicit SegmentedBar(QWidget *parent = nullptr);
    ~SegmentedBar() override = default;

    void setSegments(std::vector<Segment> segments);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Segment> m_segments;
};

} // namespace fleet::ui
