// Limits while a person changes them: for the fleet, a group, a bot. What is nearer replaces what is farther.
// Never keeps a word that says nothing: what is taken back is inherited again.
#pragma once

#include "health/Thresholds.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace fleet {

/// Whose limits: a bot's, else a group's, else the fleet's.
struct ThresholdScope {
    GroupId group = {}; ///< of the bot, too
    BotId bot = {};

    bool operator==(const ThresholdScope &) const = default;
};

class ThresholdDraft final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ThresholdDraft)

public:
    /// `own`: metrics of strategies' own that bots report.
    ThresholdDraft(Thresholds thresholds, const QStringList &own);

    /// The standard ones in their order, then those of strategies' own.
    [[nodiscard]] QStringList metrics() const { return m_metrics; }
    /// False for what cannot be a metric's name.
    bool addMetric(const QString &name);

    /// What this scope says itself; nothing when it inherits.
    [[nodiscard]] std::optional<Limits> own(const ThresholdScope &scope, const QString &metric) const;
    /// What counts for it without a word of its own.
    [[nodiscard]] Limits inherited(const ThresholdScope &scope, const QString &metric) const;
    [[nodiscard]] Limits inForce(const ThresholdScope &scope, const QString &metric) const;
    /// "built-in: 5 / 10 %"; "fleet: no limit".
    [[nodiscard]] QString inheritedText(const ThresholdScope &scope, const QString &metric) const;

    void set(const ThresholdScope &scope, const QString &metric, const Limits &limits);
    /// Inherits again.
    void reset(const ThresholdScope &scope, const QString &metric);

    /// Why it cannot be meant, with the metric and whose limit it is; empty when it can.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] const Thresholds &thresholds() const { return m_thresholds; }
    /// As they were before a person changed them.
    [[nodiscard]] const Thresholds &before() const { return m_before; }
    [[nodiscard]] bool isChanged() const { return !(m_thresholds == m_before); }

private:
    [[nodiscard]] const MetricLimits *limitsAt(const ThresholdScope &scope) const;
    /// The next farther one; nothing beyond the fleet.
    [[nodiscard]] static std::optional<ThresholdScope> outer(const ThresholdScope &scope);
    [[nodiscard]] static QString problemIn(const MetricLimits &limits, const QString &whose);

    Thresholds m_before;
    Thresholds m_thresholds;
    QStringList m_metrics;
};

} // namespace fleet
