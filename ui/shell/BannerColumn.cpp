#include "ui/shell/BannerColumn.h"

#include "models/EngineWords.h"
#include "models/FleetFigures.h"
#include "models/LinkWords.h"
#include "models/Words.h"
#include "ui/shell/Banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

Severity severityOfNotice(const QString &severity)
{
    if (severity == QLatin1StringView("critical")) {
        return Severity::Critical;
    }
    return severity == QLatin1StringView("warning") ? Severity::Warning : Severity::Pending;
}

bool names(const LinkBanner &banner, LinkAct act)
{
    return std::find(banner.acts.begin(), banner.acts.end(), act) != banner.acts.end();
}

} // namespace

BannerColumn::BannerColumn(QWidget *parent)
    : QWidget(parent),
      m_link(new Banner(this)),
      m_notice(new Banner(this)),
      m_steps(m_link->addAct(QStringLiteral("bannerSteps"), tr("Steps by hand…"))),
      m_settings(m_link->addAct(QStringLiteral("bannerSettings"), tr("Settings")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 0);
    column->setSpacing(8);
    column->addWidget(m_link);
    column->addWidget(m_notice);
    m_notice->setDismissible(true);
    addActs();
    connect(m_notice, &Banner::dismissed, this, &BannerColumn::dismiss);
}

void BannerColumn::addActs()
{
    m_steps->setAccessibleName(tr("Steps by hand at the exchanges"));
    m_steps->setToolTip(tr("Says exchange by exchange how to stop the bots without this console"));
    m_settings->setAccessibleName(tr("Open the settings"));
    m_settings->setToolTip(tr("Says which gateway this is and where its API key is"));
    connect(m_steps, &QPushButton::clicked, this, &BannerColumn::stepsRequested);
    connect(m_settings, &QPushButton::clicked, this, &BannerColumn::settingsRequested);
}

void BannerColumn::showLink(const FleetSnapshot &fleet, UtcTime now)
{
    const LinkBanner banner = LinkWords::banner(fleet.link, now, newestReport(fleet.bots));
    // Without a bot that may trade there is nothing to do at any exchange.
    const bool anyTrades =
        std::any_of(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) { return !bot.hasStopped(); });
    m_steps->setVisible(anyTrades && names(banner, LinkAct::StepsByHand));
    m_settings->setVisible(names(banner, LinkAct::Settings));
    if (banner.severity == Severity::None) {
        m_link->hide();
    } else {
        m_link->show(banner.severity, banner.title, banner.detail, banner.red);
    }
    fold();
}

void BannerColumn::fold()
{
    setHidden(m_link->isHidden() && m_notice->isHidden());
}

void BannerColumn::showNotice()
{
    if (const Notice *notice = m_notices.shown()) {
        m_notice->show(notice->severity, notice->title, notice->detail, false);
    } else {
        m_notice->hide();
    }
    fold();
}

void BannerColumn::dismiss()
{
    m_notices.dismiss();
    m_notice->hide(); // What comes after it is new, and is read out.
    showNotice();
}

void BannerColumn::tellOutcome(Severity severity, const QString &title, const QString &detail)
{
    m_notices.addOwn({severity, title, detail});
    m_notice->hide(); // In the place of another it is read out all the same.
    showNotice();
}

void BannerColumn::tellNews(const NoticeView &notice)
{
    m_notices.addNews({severityOfNotice(notice.severity), EngineWords::say(notice.text), Words::exactTime(notice.at)});
    showNotice();
}

void BannerColumn::tellEngineLost(const Problem &problem)
{
    m_notices.addNews(
        {Severity::Critical,
         tr("The engine went away. What is shown is as it was; a stop still goes out on this window's own lane."),
         EngineWords::say(problem)});
    showNotice();
}

} // namespace fleet::ui
