#include "alerts/Silences.h"

namespace fleet {

Result<void> checkSilence(const Silence &silence, UtcTime now)
{
    const SilenceMatch &match = silence.match;
    QString why;
    if (!match.rule && match.group.isEmpty() && match.bot.isEmpty()) {
        why = QStringLiteral("Say which alerts to silence: by kind, group or bot.");
    } else if (match.rule && isEmergency(*match.rule)) {
        why = QStringLiteral("This kind of alert is an emergency and cannot be silenced.");
    } else if (silence.reason.trimmed().isEmpty()) {
        why = QStringLiteral("Say why: whoever comes after you must know.");
    } else if (silence.author.isEmpty()) {
        why = QStringLiteral("A silence needs an author.");
    } else if (silence.until <= now || silence.until <= silence.from) {
        why = QStringLiteral("The silence would be over before it begins.");
    } else if (silence.until - silence.from > longestSilence) {
        why = QStringLiteral("A silence lasts 24 hours at most.");
    }
    return why.isEmpty() ? Result<void>{} : failure(ProblemKind::Invalid, why);
}

bool matches(const SilenceMatch &match, const AlertKey &key, const GroupId &group)
{
    return !isEmergency(key.rule) && (!match.rule || *match.rule == key.rule)
        && (match.group.isEmpty() || match.group == group) && (match.bot.isEmpty() || match.bot == key.bot);
}

const Silence *silenceOf(const std::vector<Silence> &silences, const AlertKey &key, const GroupId &group, UtcTime now)
{
    const Silence *last = nullptr;
    for (const Silence &silence : silences) {
        const bool inForce = silence.from <= now && now < silence.until;
        if (inForce && matches(silence.match, key, group) && (last == nullptr || silence.until > last->until)) {
            last = &silence;
        }
    }
    return last;
}

} // namespace fleet
