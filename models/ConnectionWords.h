// What a test of a gateway found, in words: what each stage means for the fleet and what to do about it.
// Never decides whether a finding is good enough.
#pragma once

#include "engine/ConnectionReport.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class ConnectionWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ConnectionWords)

public:
    ConnectionWords() = delete;

    /// "Address", "API key".
    [[nodiscard]] static QString name(ConnectionStage stage);
    /// "waiting", "passed", …
    [[nodiscard]] static QString state(StageState state);
    [[nodiscard]] static Severity severity(StageState state);
    /// What it found; what it will look for while it has not.
    [[nodiscard]] static QString finding(ConnectionStage stage, const ConnectionReport &report);
    /// What to do; empty where there is nothing to be done.
    [[nodiscard]] static QString advice(ConnectionStage stage, const ConnectionReport &report);
    /// "12 bots need about 492 calls an hour; this tier allows 1,000."
    [[nodiscard]] static QString budget(const CallBudget &budget);
    /// Why a stop of all bots is slow with this tier, with the arithmetic; empty where it leaves at once.
    [[nodiscard]] static QString slowStop(const CallBudget &budget);
    /// The whole in a sentence, once the test is over.
    [[nodiscard]] static QString summary(const ConnectionReport &report);
    [[nodiscard]] static Severity summarySeverity(const ConnectionReport &report);

private:
    [[nodiscard]] static QString lookedFor(ConnectionStage stage);
    [[nodiscard]] static QString encryption(const ConnectionFacts &facts);
    [[nodiscard]] static QString dialect(const ConnectionFacts &facts, bool keyRefused);
    [[nodiscard]] static QString clock(const ConnectionFacts &facts);
    [[nodiscard]] static QString identity(const ConnectionFacts &facts);
    [[nodiscard]] static QString passed(ConnectionStage stage, const ConnectionReport &report);
    [[nodiscard]] static QString failureAdvice(ConnectionStage stage, const ConnectionReport &report);
    [[nodiscard]] static QString warning(ConnectionStage stage, const ConnectionReport &report);
    [[nodiscard]] static QString tierWarning(const CallBudget &budget);
    [[nodiscard]] static QString keyAdvice(const Problem &problem, const ConnectionFacts &facts);
};

} // namespace fleet
