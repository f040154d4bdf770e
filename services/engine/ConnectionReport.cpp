#include "engine/ConnectionReport.h"

#include "fleet/CommandFactory.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr std::chrono::hours certificateNotice{14 * 24};
constexpr milliseconds unnoticedSkew{2'000};
/// Whoever registers an agent to connect a console does so within this time.
constexpr std::chrono::hours lateRegistration{1};

} // namespace

bool ConnectionReport::hasFailed() const
{
    return std::any_of(stages.begin(), stages.end(),
                       [](const StageFinding &finding) { return finding.state == StageState::Failed; });
}

bool ConnectionReport::hasPassed() const
{
    return std::all_of(stages.begin(), stages.end(), [](const StageFinding &finding) {
        return finding.state == StageState::Passed || finding.state == StageState::Warned;
    });
}

StageState encryptionVerdict(const ConnectionFacts &facts, UtcTime now)
{
    if (!facts.isTls) {
        return facts.isLoopback ? StageState::Passed : StageState::Warned;
    }
    if (!facts.encryption) {
        return StageState::Failed;
    }
    return facts.encryption->validUntil - now < certificateNotice ? StageState::Warned : StageState::Passed;
}

StageState clockVerdict(const ConnectionFacts &facts)
{
    if (facts.isSandbox) {
        return StageState::Passed; // its time may run faster, and the console takes it over
    }
    if (!facts.clockSkew) {
        return StageState::Warned;
    }
    const milliseconds skew = std::chrono::abs(*facts.clockSkew);
    if (skew >= CommandFactory::validity) {
        return StageState::Failed;
    }
    return skew > unnoticedSkew ? StageState::Warned : StageState::Passed;
}

StageState tierVerdict(const ConnectionFacts &facts)
{
    return facts.budget && facts.budget->verdict == BudgetVerdict::Enough ? StageState::Passed : StageState::Warned;
}

StageState identityVerdict(const ConnectionFacts &facts, UtcTime now)
{
    return facts.registeredAt && now - *facts.registeredAt > lateRegistration ? StageState::Warned : StageState::Passed;
}

QString managerIdOf(const QString &wanted, const QString &organisation)
{
    return wanted.isEmpty() ? QStringLiteral("fleet-manager-") + organisation : wanted;
}

} // namespace fleet
