#include "webhook/RegistrationRules.h"

#include <algorithm>

namespace fleet {

namespace {

const QString otherChannels = QStringLiteral("Events still come over the stream and the sweep.");

/// With what that means for the fleet. A gateway's words may lack their full stop.
QString withTheRest(QString why)
{
    if (!why.endsWith(QLatin1Char('.'))) {
        why += QLatin1Char('.');
    }
    return why + QLatin1Char(' ') + otherChannels;
}

QStringList sorted(QStringList types)
{
    types.sort();
    return types;
}

bool fits(const QString &url, const QStringList &types, const WebhookWish &wish)
{
    return url == wish.url && sorted(types) == sorted(wish.eventTypes);
}

/// The record's registration is what is wanted, as far as one can see.
bool isInForce(const WebhookRecord &record, const WebhookWish &wish, const std::optional<std::vector<Webhook>> &listed)
{
    if (record.secret.isEmpty() || !fits(record.url, record.eventTypes, wish)) {
        return false;
    }
    return !listed || std::any_of(listed->begin(), listed->end(), [&](const Webhook &webhook) {
        return webhook.id == record.id && fits(webhook.url, webhook.eventTypes, wish);
    });
}

} // namespace

RegistrationPlan planRegistration(const WebhookWish &wish, const std::optional<WebhookRecord> &record,
                                  const std::optional<std::vector<Webhook>> &listed, bool rotate)
{
    const bool isWanted = !wish.url.isEmpty();
    const bool keepsRecord = isWanted && !rotate && record && isInForce(*record, wish, listed);
    RegistrationPlan plan{.registerAnew = isWanted && !keepsRecord, .surplus = {}};
    for (const Webhook &webhook : listed.value_or(std::vector<Webhook>())) {
        const bool isRecord = record && webhook.id == record->id;
        const bool isFormer = record && record->former.contains(webhook.id);
        const bool leadsHere =
            isRecord || isFormer || (isWanted && webhook.url == wish.url) || (record && webhook.url == record->url);
        if (leadsHere && !(isRecord && keepsRecord)) {
            plan.surplus.append(webhook.id);
        }
    }
    return plan;
}

WebhookStatus statusOfProblem(const Problem &problem, const QString &url)
{
    switch (problem.kind) {
    case ProblemKind::Rejected:
    case ProblemKind::Invalid:
        return {WebhookReach::Refused,
                withTheRest(QStringLiteral("The gateway does not deliver to %1: %2").arg(url, problem.detail))};
    case ProblemKind::Forbidden:
    case ProblemKind::Payment:
    case ProblemKind::Gone:
        return {WebhookReach::Refused,
                withTheRest(QStringLiteral("The gateway registers no webhook for this key: %1").arg(problem.detail))};
    default:
        return {WebhookReach::Failing,
                withTheRest(QStringLiteral("The webhook is registered as soon as it can be: %1").arg(problem.detail))};
    }
}

WebhookStatus statusOfTest(const WebhookTest &test, bool pingCame, const QString &url)
{
    if (pingCame) {
        return {WebhookReach::Proven, {}};
    }
    QString why = QStringLiteral("The gateway got no answer from %1.").arg(url);
    if (test.delivered) {
        why = QStringLiteral("The gateway's test was taken by somebody else: %1 does not lead here.").arg(url);
    } else if (test.responseCode) {
        why = QStringLiteral("The gateway's test was answered with %1 at %2.").arg(*test.responseCode).arg(url);
    }
    return {WebhookReach::Unreachable, withTheRest(why)};
}

} // namespace fleet
