#include "ui/shots/WelcomeShots.h"

#include "engine/ConnectionTest.h"
#include "engine/ProfileSetup.h"
#include "ui/shots/SampleFleet.h"
#include "ui/theme/Scale.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QSize>

namespace fleet::ui {

namespace {

constexpr QSize smallest{1024, 700};

QString folder()
{
    return QStringLiteral("/home/ana/.local/share/fleet-console/default");
}

ConnectionRequest typed(int bots)
{
    return {.gateway = QStringLiteral("https://api.greenhelix.net/v1"),
            .organisation = QStringLiteral("acme-trading"),
            .managerId = {},
            .apiKey = QByteArrayLiteral("a2a_starter_000000000000000000000000"),
            .bots = bots};
}

ConnectionFacts facts()
{
    ConnectionFacts facts;
    facts.host = QStringLiteral("api.greenhelix.net");
    facts.peer = QStringLiteral("203.0.113.7:443");
    facts.isTls = true;
    facts.encryption = Encryption{.protocol = QStringLiteral("TLS 1.3"),
                                  .issuer = {},
                                  .validUntil = sample::moment() + std::chrono::hours(24 * 84)};
    facts.version = QStringLiteral("1.4.8");
    facts.capabilities = {
        .readsMessages = true, .readsEvents = true, .liveEvents = true, .batch = true, .makesApiKeys = true};
    facts.roundTrip = milliseconds(84);
    facts.managerId = QStringLiteral("fleet-manager-acme-trading");
    facts.tier = QStringLiteral("starter");
    facts.budget = callBudget(12, *rateTierNamed(u"starter"));
    facts.clockSkew = milliseconds(200);
    facts.registeredAt = sample::moment() - std::chrono::minutes(20);
    return facts;
}

/// Everything before `stage` passed; it itself is `state`.
ConnectionReport upTo(ConnectionStage stage, StageState state)
{
    ConnectionReport report;
    report.facts = facts();
    for (const ConnectionStage each : connectionStages) {
        report.at(each).state = each < stage ? StageState::Passed : each == stage ? state : StageState::Waiting;
    }
    return report;
}

ConnectionReport refusedKey()
{
    ConnectionReport report = upTo(ConnectionStage::Key, StageState::Failed);
    report.at(ConnectionStage::Key).problem = Problem{.kind = ProblemKind::Unauthorized,
                                                      .httpStatus = 401,
                                                      .slug = QStringLiteral("authentication-error"),
                                                      .detail = QStringLiteral("Invalid API key")};
    return report;
}

ConnectionReport withWarnings()
{
    ConnectionReport report = upTo(ConnectionStage::LiveChannel, StageState::Warned);
    report.facts.budget = callBudget(2'000, *rateTierNamed(u"starter"));
    report.at(ConnectionStage::Tier).state = StageState::Warned;
    report.facts.clockSkew = milliseconds(-4'200);
    report.at(ConnectionStage::Clock).state = StageState::Warned;
    report.facts.registeredAt = sample::moment() - std::chrono::hours(24 * 9);
    report.at(ConnectionStage::Identity).state = identityVerdict(report.facts, sample::moment());
    report.at(ConnectionStage::LiveChannel).problem = Problem{.kind = ProblemKind::Timeout,
                                                              .httpStatus = 0,
                                                              .slug = {},
                                                              .detail = QStringLiteral("The handshake took too long.")};
    return report;
}

SetupReport madeProfile()
{
    SetupReport report;
    report.profile.paths.folder = folder();
    report.profile.gateway = QUrl(QStringLiteral("https://api.greenhelix.net"));
    report.profile.identity.managerId = facts().managerId;
    report.profile.identity.tag = QStringLiteral("7c1f0a9be2d34856");
    report.profile.apiKeyPlace = ApiKeyPlace::Keychain;
    QStringList groups;
    for (int group = 0; group < 17; ++group) {
        groups << QStringLiteral("%1").arg(0x1c3d + group * 0x0b57, 4, 16, QLatin1Char('0'));
    }
    report.recoveryCode = groups.join(QLatin1Char(' '));
    return report;
}

using Arrange = std::function<void(WelcomeWindow &)>;

WindowShot shot(const QString &name, const Arrange &arrange, int textPercent = leastTextPercent)
{
    return {name,
            [arrange](const Clock &clock) {
                auto window = std::make_unique<WelcomeWindow>(folder(), clock);
                arrange(*window);
                return window;
            },
            textPercent};
}

WindowShot reportShot(const QString &name, const ConnectionReport &report, bool running,
                      KeychainState keychain = KeychainState::Open)
{
    return shot(name, [report, running, keychain](WelcomeWindow &window) {
        window.showKeychain(keychain);
        window.showReport(typed(report.facts.budget ? report.facts.budget->bots : 12), report, running);
    });
}

void makeSmall(WelcomeWindow &window)
{
    window.showKeychain(KeychainState::Locked);
    window.resize(smallest);
}

} // namespace

std::vector<WindowShot> welcomeShots()
{
    const Arrange asItIs = [](WelcomeWindow &) {};
    const Arrange recovery = [](WelcomeWindow &window) { window.showRecovery(madeProfile()); };
    return {
        shot(QStringLiteral("welcome"), asItIs),
        shot(QStringLiteral("welcome-small"), makeSmall),
        shot(QStringLiteral("welcome-text-200"), asItIs, mostTextPercent),
        reportShot(QStringLiteral("welcome-testing"), upTo(ConnectionStage::Clock, StageState::Running), true),
        reportShot(QStringLiteral("welcome-passed"), upTo(ConnectionStage::LiveChannel, StageState::Passed), false),
        reportShot(QStringLiteral("welcome-warned"), withWarnings(), false, KeychainState::Locked),
        reportShot(QStringLiteral("welcome-refused"), refusedKey(), false, KeychainState::Missing),
        shot(QStringLiteral("welcome-recovery"), recovery),
        shot(QStringLiteral("welcome-recovery-text-200"), recovery, mostTextPercent),
    };
}

} // namespace fleet::ui
