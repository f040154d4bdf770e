#include "ui/shots/EnrolShots.h"

#include "core/Reply.h"
#include "engine/FleetAdmin.h"
#include "fleet/FleetFile.h"
#include "fleet/Profile.h"
#include "ui/enrol/EnrolDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shots/SampleFleet.h"
#include "ui/theme/Scale.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTemporaryFile>

namespace fleet::ui {

namespace {

constexpr int doneInPicture = 312;
constexpr int failedInPicture = 309;
constexpr int untouched = 2;
const QString gatewaySilent = QStringLiteral("The gateway does not answer.");

/// Answers with what a picture needs; an enrolment stays under way until it is cancelled.
class PictureAdmin final : public FleetAdmin {
public:
    explicit PictureAdmin(int bots) : m_bots(sample::fleet(bots).bots) {}

    void refuse(const QString &lines) { m_refusal = lines; }

    [[nodiscard]] QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray /*file*/, bool /*planOnly*/) override
    {
        if (!m_refusal.isEmpty()) {
            co_return failure(ProblemKind::Invalid, m_refusal);
        }
        QJsonArray rows;
        for (std::size_t i = 0; i < m_bots.size(); ++i) {
            const bool changed = i == 0;
            const PlanStep step = changed ? PlanStep::Update : i <= untouched ? PlanStep::Keep : PlanStep::Enrol;
            rows.append(
                QJsonObject{{QStringLiteral("step"), toString(step)},
                            {QStringLiteral("name"), m_bots[i].name},
                            {QStringLiteral("agent_id"), QString(m_bots[i].name + QStringLiteral("-acme-trading"))},
                            {QStringLiteral("note"),
                             changed ? QStringLiteral("position limit 25000 USD → 50000 USD") : QString()}});
        }
        const QJsonObject plan{{QStringLiteral("bots"), rows}, {QStringLiteral("changed_groups"), QJsonArray()}};
        m_plan = plan;
        co_return plan; // GCC 12 would move a member.
    }
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> enrolFleet(QByteArray /*file*/, EnrolProgress onProgress) override
    {
        EnrolStep step{.done = 0,
                       .total = static_cast<int>(m_bots.size()) - untouched,
                       .name = {},
                       .what = EnrolStep::What::Begun,
                       .problem = {}};
        for (std::size_t i = 0; step.done <= doneInPicture && i < m_bots.size(); ++i) {
            if (i != 0 && i <= untouched) {
                continue;
            }
            const bool isLast = step.done == doneInPicture;
            const bool fails = step.done == failedInPicture;
            step.name = m_bots[i].name;
            step.what = isLast ? EnrolStep::What::Begun : fails ? EnrolStep::What::Failed : EnrolStep::What::Done;
            step.problem = fails ? gatewaySilent : QString();
            step.done += isLast ? 0 : 1;
            onProgress(step);
            if (isLast) {
                break;
            }
        }
        m_last = step;
        m_onProgress = std::move(onProgress);
        return Reply<QJsonObject>::wait(m_answer);
    }
    void cancelEnrolment() override
    {
        // The bot that has its turn is still enrolled.
        m_last.what = EnrolStep::What::Done;
        ++m_last.done;
        m_onProgress(m_last);
        QJsonArray left;
        for (std::size_t i = doneInPicture + 1 + untouched; i < m_bots.size(); ++i) {
            left.append(m_bots[i].name);
        }
        QJsonObject answer = m_plan;
        answer.insert(QStringLiteral("enrolled"),
                      m_last.done - 2); // All but the one that changes and the one that fails.
        answer.insert(QStringLiteral("updated"), 1);
        answer.insert(QStringLiteral("left"), left);
        answer.insert(QStringLiteral("failures"),
                      QJsonArray{QJsonObject{{QStringLiteral("name"), m_bots[failedInPicture + untouched].name},
                                             {QStringLiteral("problem"), gatewaySilent}}});
        m_answer.answer(answer);
    }
    [[nodiscard]] QCoro::Task<Result<OperationView>> deregister(BotId /*bot*/, QString /*issuedBy*/) override
    {
        co_return failure(ProblemKind::Cancelled, QStringLiteral("This is a picture."));
    }

private:
    std::vector<BotView> m_bots;
    QString m_refusal;
    QJsonObject m_plan;
    EnrolStep m_last;
    EnrolProgress m_onProgress;
    Reply<QJsonObject> m_answer;
};

/// Seven seconds pass between two looks at it.
class PassingClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return sample::moment(); }
    [[nodiscard]] MonoTime monotonic() const override { return m_now += seconds(7); }
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override { return duration; }

private:
    mutable MonoTime m_now{};
};

/// What the window of a picture looks at; goes with it.
struct Props final : QObject {
    explicit Props(int bots) : admin(bots)
    {
        file.open();
        file.write("{}");
        file.flush();
    }

    PictureAdmin admin;
    PassingClock clock;
    QTemporaryFile file;
};

QString bundles()
{
    return QStringLiteral("/home/ana/.local/share/fleet-console/default/bundles");
}

using Arrange = std::function<void(EnrolDialog &dialog, Props &props)>;

WindowShot shot(const QString &name, int bots, const Arrange &arrange, int textPercent = leastTextPercent)
{
    return {name,
            [bots, arrange](const Clock & /*clock*/) {
                auto *props = new Props(bots);
                auto dialog = std::make_unique<EnrolDialog>(props->admin, props->clock, bundles(), false);
                props->setParent(dialog.get());
                arrange(*dialog, *props);
                return dialog;
            },
            textPercent};
}

void plan(EnrolDialog &dialog, Props &props)
{
    dialog.takeFile(props.file.fileName());
    dialog.nameFile(QStringLiteral("/home/ana/fleet.json"));
}

void begin(EnrolDialog &dialog, Props &props)
{
    plan(dialog, props);
    dialog.findChild<QPushButton *>(QStringLiteral("applyButton"))->click();
}

void refuse(EnrolDialog &dialog, Props &props)
{
    props.admin.refuse(QStringLiteral("line 14: The group \"perp-momentun\" is not listed under \"groups\".\n"
                                      "line 31: \"level\" must be 0 or 1.\n"
                                      "line 58: The bot \"spot-arb-02\" is listed twice."));
    plan(dialog, props);
}

void cancel(EnrolDialog &dialog, Props &props)
{
    begin(dialog, props);
    dialog.reject();
}

} // namespace

std::vector<WindowShot> enrolShots()
{
    const Arrange nothing = [](EnrolDialog &, Props &) {};
    return {
        shot(QStringLiteral("enrol-choose"), 12, nothing),
        shot(QStringLiteral("enrol-plan"), 12, plan),
        shot(QStringLiteral("enrol-plan-text-200"), 12, plan, mostTextPercent),
        shot(QStringLiteral("enrol-refused"), 12, refuse),
        shot(QStringLiteral("enrol-running"), 2'000, begin),
        shot(QStringLiteral("enrol-cancelled"), 2'000, cancel),
    };
}

void offerSampleProfile(MainWindow &window, ApiKeyPlace keyPlace)
{
    auto *props = new Props(0);
    props->setParent(&window);
    const FleetSnapshot fleet = sample::fleet(12);
    Profile profile;
    profile.paths.folder = QStringLiteral("/home/ana/.local/share/fleet-console/default");
    profile.organisation = fleet.organisation;
    profile.identity.managerId = fleet.managerId;
    profile.gateway = QUrl(fleet.gateway);
    profile.identity.tag = QStringLiteral("7c1f0a9be2d34856");
    profile.tier = QStringLiteral("pro");
    profile.apiKeyPlace = keyPlace;
    window.offerProfile(profile, props->admin, true);
}

} // namespace fleet::ui
