#include "models/CallNotices.h"

#include "models/Words.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace fleet {

namespace {

const QString wholeFleet = QStringLiteral("fleet");

class NoticeWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::CallNotices)

public:
    [[nodiscard]] static QString titled(const QString &title, bool sandbox)
    {
        return sandbox ? tr("[SANDBOX] %1").arg(title) : title;
    }

    [[nodiscard]] static QString lines(const std::vector<AlertView> &alerts)
    {
        QStringList lines;
        for (const AlertView &view : alerts) {
            if (static_cast<std::size_t>(lines.size()) == CallNotices::mostLines) {
                const auto more = static_cast<int>(alerts.size() - CallNotices::mostLines);
                lines.append(more == 1 ? tr("and 1 more") : tr("and %Ln more", nullptr, more));
                break;
            }
            lines.append(tr("%1: %2", "how bad, what").arg(AlertWords::word(view), AlertWords::title(view)));
        }
        return lines.join(QLatin1Char('\n'));
    }

    [[nodiscard]] static CallNotice about(const QString &key, const std::vector<AlertView> &alerts, bool sandbox)
    {
        const AlertView &worst = alerts.front();
        const bool critical = std::any_of(alerts.begin(), alerts.end(), [](const AlertView &view) {
            return view.alert.severity == AlertSeverity::Critical;
        });
        if (alerts.size() == 1) {
            return {.key = key,
                    .title = titled(AlertWords::title(worst), sandbox),
                    .body = AlertWords::detail(worst),
                    .critical = critical,
                    .alert = worst.alert.id};
        }
        const QString headline = AlertWords::headline(countAlerts(alerts));
        const QString group = worst.group.text();
        return {.key = key,
                .title = titled(key == wholeFleet || group.isEmpty()
                                    ? headline
                                    : tr("%1: %2", "a group, its alerts").arg(group, headline),
                                sandbox),
                .body = lines(alerts),
                .critical = critical,
                .alert = worst.alert.id};
    }
};

} // namespace

std::vector<CallNotice> CallNotices::of(const std::vector<AlertView> &calling, bool sandbox)
{
    std::map<QString, std::vector<AlertView>> groups;
    for (const AlertView &view : calling) {
        groups[view.group.isEmpty() ? wholeFleet : QStringLiteral("group ") + view.group.text()].push_back(view);
    }
    if (groups.size() > mostGroups) {
        return {NoticeWords::about(wholeFleet, calling, sandbox)};
    }
    std::vector<CallNotice> notices;
    for (const auto &[key, alerts] : groups) {
        notices.push_back(NoticeWords::about(key, alerts, sandbox));
    }
    return notices;
}

CallNotice CallNotices::engineLost(bool sandbox)
{
    return {.key = QStringLiteral("engine"),
            .title = NoticeWords::titled(tr("The console lost its engine"), sandbox),
            .body = tr("Until it is back no alert calls. Bots may still be trading."),
            .critical = true,
            .alert = {}};
}

CallNotice CallNotices::test(bool sandbox)
{
    return {.key = QStringLiteral("test"),
            .title = NoticeWords::titled(tr("A notification to try it"), sandbox),
            .body = tr("An alert that begins to fire is shown like this. Nothing is wrong."),
            .critical = false,
            .alert = {}};
}

} // namespace fleet
