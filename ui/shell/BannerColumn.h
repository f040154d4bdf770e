// What stands between top bar and page: the banner of the link while it lasts, and one notice at a time.
// Never acts: it says what was asked for.
#pragma once

#include "core/Result.h"
#include "fleet/FleetView.h"
#include "models/Severity.h"
#include "ui/shell/NoticeQueue.h"

#include <QWidget>

class QPushButton;

namespace fleet::ui {

class Banner;

class BannerColumn final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BannerColumn)

public:
    explicit BannerColumn(QWidget *parent = nullptr);
    ~BannerColumn() override = default;

    void showLink(const FleetSnapshot &fleet, UtcTime now);
    /// What became of an act of this window.
    void tellOutcome(Severity severity, const QString &title, const QString &detail);
    void tellNews(const NoticeView &notice);
    void tellEngineLost(const Problem &problem);

Q_SIGNALS:
    void stepsRequested();
    void settingsRequested();

private:
    void addActs();
    void showNotice();
    void dismiss();
    /// Without a banner it takes no room.
    void fold();

    Banner *m_link;
    Banner *m_notice;
    NoticeQueue m_notices;
    QPushButton *m_steps;
    QPushButton *m_settings;
};

} // namespace fleet::ui
