#include "models/EngineWords.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace fleet {

namespace {

// As they stand in services/. Those that only a terminal shows are not here.
constexpr std::array engineSentences{
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The engine does not answer; only an emergency stop can do without it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot of the confirmed list is in the fleet."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The gateway has the stop. Without an engine nobody reads what the bot answers."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The stop goes out without the engine, and the gateway has none of its %1 messages."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The stop was sent without the engine: the gateway has %1 of %2 messages."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It is tried again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It is not on disk yet."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It could not be recorded, so no engine carries it on: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It waits in spill/ for an engine to carry it on."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 Nor could the stop be sent without it: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It may have taken this on, and may still carry it out."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A stop that was sent while no engine answered is carried on: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The disk does not take the record: %1 Emergency stops go on; everything else waits."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No history is kept: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "%1 Charts get nothing new until that is mended; operations are not touched."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 It was moved to %2 and a new one begun: charts start here."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The history has used up its room on the disk: detail from before %1 was let go."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "There is no history %1 yet: it begins when a console first hears the fleet."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway lost its database: its events begin again. Bots register "
                                            "anew; open holds stand and are sent again."),
    QT_TRANSLATE_NOOP(
        "fleet::EngineWords",
        "The gateway did not know %1 any more: it lost its database or was replaced. The console registered anew."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This alert is not open any more."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This alert is back. Look at it again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This alert is over by now. Look at it again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This alert became worse. Look at it again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This silence is over already."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Somebody else changed the limits in between. Look at them again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The engine of this profile does not answer."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Another program runs the engine of this profile."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This gateway cannot be read: commands are sent, nothing can be proved."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The database was lost. %1 bots were taken over from roster.json; holds "
                                            "are learned again from the bots' reports."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Somebody speaks in the name of %1 and cannot prove it: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "What bots said between %1 and %2 is lost: the gateway did not keep it "
                                            "until this console was back."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Events still come over the stream and the sweep."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway does not deliver to %1: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway registers no webhook for this key: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The webhook is registered as soon as it can be: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway got no answer from %1."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's test was taken by somebody else: %1 does not lead here."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's test was answered with %1 at %2."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This gateway has no test for webhooks."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "profile.json does not say where webhooks come: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Webhooks cannot be received at %1: %2."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Somebody sends old reports of %1 again. They do not count."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "Reports of %1 come from a start that by its own clock was before the one that is known. They do "
                      "not count: somebody sends old ones again, or its clock was set back."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 signed a report that cannot be read and does not count: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 reports figures that cannot be read, shown as missing: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Something on the gateway's bus cannot be read and is passed over: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The gateway knows %1 but refuses its API key. Put a valid key into the profile."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway gave a new API key, which could not be kept: %1 It is good "
                                            "until this program ends."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "There is no desktop keychain here. What is in it can be read only inside the desktop session "
                      "that keeps it: start this program there, not over SSH or by cron."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The desktop keychain did not answer in time. If it asks for a password, "
                                            "type it there; then try again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The desktop keychain is locked. Unlock it with your password, then try again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The desktop keychain denied this program its entry. Allow it there, then try again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The desktop keychain failed: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The desktop keychain has no entry \"%1\"."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The desktop keychain has no API key for this profile. Put the key into the file %1, readable by "
                      "you alone, and in %2 change api_key_in to \"file\"."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "What the desktop keychain holds for this profile is no API key."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The API key did not come back as it was written. It stays where it was."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A sandbox's API key stays in its file: it opens nothing of value."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "There is no key file %1."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The key file %1 is damaged. Restore it from a backup."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Two copies of %1 run at once: a retired instance speaks again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 says that it is held and trades all the same."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The engine has ended."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The engine is not there."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The engine is going away."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It expired before the bot carried it out."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The fleet is being enrolled already. Try again when that is done."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 offered a key that was not taken: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 used its bundle after the 24 h in which it is good. Enrol it again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It reports without the hold that it had before."),
    QT_TRANSLATE_NOOP(
        "fleet::EngineWords",
        "%1 reports without the hold of \"%2\" that it had before: it may be trading. It gets the command again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The group of %1 allows no custom commands: it has no custom_schema."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The group %1 does not allow this: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot of this scope can take the command."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot of this scope can take the command. %1: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The reason may have %1 characters; this one has %2."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A release needs a reason."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A reason that is added needs words."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "The reason holds a character that cannot be seen, such as a tab or the end of a line."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A reason can be added for 24 h after the act."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "An operation takes at most %1 added reasons."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This release lifts a stop of the whole fleet: type \"%1\" to confirm it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The same command is already under way."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Stopped: a release comes first."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is not paused."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is not stopped."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The console hears nothing: who is dead cannot be known."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is heard. Pause or drain it instead."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It was never heard: there is nothing to take over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "It is under an emergency stop, and nothing passes a stop: release it first."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Many bots fell silent at once: that looks like a lost network, not like "
                                            "dead bots. While that alert stands nobody takes over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 took over from it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 is taking over from it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is the dead bot itself."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It belongs to another group."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It does not trade on this exchange."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is a plain bot: it could not prove that it took over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It has not proved its key yet."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is late itself."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is dead itself."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It was never heard."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Nobody knows whether it lives."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is under an emergency stop."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Another command to it is under way."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It waits for this and trades nothing."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is paused. It is resumed first."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It trades for itself. Pause it first if it is to take over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It is in between two states."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Whose place it takes is not said."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Nobody takes over from %1. %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 cannot take over. %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "One bot takes over, not several."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A failover needs a reason."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Its lost-link rule is to carry on: it may still be trading. Look at the "
                                            "exchange, see to it that it does not, and say so."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A plain bot has no lost-link rule: it may still be trading. Look at the "
                                            "exchange, see to it that it does not, and say so."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 is heard again: nobody takes over from it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 was stopped meanwhile: nobody takes over from it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The hold on %1 was lifted: it may trade again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The hold on %1 is not known."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 could not be held: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Whether %1 was resumed is not known."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 could not be resumed: %2"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "One of the two bots is no longer in the fleet."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 proved that it took over from %2, which stays held."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This bot is held or not ready: it cannot take over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It was held before it had taken over."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A bot of the confirmed list is no longer in the fleet. Confirm again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot is called \"%1\"."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The fleet has no bots."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot belongs to the group \"%1\"."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot trades on \"%1\"."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No bot was chosen."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Not sent: it could not be recorded. %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "An emergency stop overtook it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "There is no such operation."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Nothing is left to retry."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "There is no signed command of this operation at hand."),
    QT_TRANSLATE_NOOP("fleet::EngineWords",
                      "A stored command of \"%1\" could not be read. It is signed and sent again."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "A stored command of \"%1\" could not be read. Whether it was carried out "
                                            "is not known; look, then give it anew."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Its stored command could not be read."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway refuses this console's commands: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "It started again after its shutdown."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Seen in an unsigned report: this bot cannot prove it."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Something answers at this address, but it is not a GreenHelix gateway."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway cut the connection."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway cannot be reached: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway does not take connections."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's certificate is not accepted: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway did not answer in time."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway closed the connection."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's host name is not known."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The event stream fell silent."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The event stream did not open in time."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The event stream does not take the API key."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The event stream was closed."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The event stream cannot be reached: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Nothing answers at the gateway's address."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway has a fault of its own."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway refuses more calls for now."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway refused the request."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's answer cannot be read: %1"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The call was given up."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway's allowance is used up but for the emergency reserve."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The gateway did not answer the last calls; it is tried again shortly."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The heartbeat is not signed."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Interrupted by a restart of the bot; not repeated."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "This hold was already removed by a resume or a release."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Still held by %1."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "released; trades again after a resume"),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "No contact with the gateway for %1 s."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The deadline passed."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "%1 kept by policy."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "Its hold was removed before it was complete."),
    QT_TRANSLATE_NOOP("fleet::EngineWords", "The signature does not hold."),
};

/// Text of somebody else's is not searched for ever.
constexpr int mostSentences = 6;

/// A sentence with places, as it is recognised.
struct Pattern {
    const char *source;
    QString start; ///< up to the first place
    QRegularExpression expression;
};

struct Known {
    QHash<QString, const char *> whole; ///< without places
    std::vector<Pattern> patterns;      ///< those with more fixed text first
};

Known learn()
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    static const QRegularExpression escapedPlace(QStringLiteral(R"(\\%([1-9]))"));
    Known known;
    for (const char *source : engineSentences) {
        const QString text = QString::fromUtf8(source);
        const qsizetype first = text.indexOf(place);
        if (first < 0) {
            known.whole.insert(text, source);
            continue;
        }
        QString expression = QRegularExpression::escape(text);
        expression.replace(escapedPlace, QStringLiteral("(?<p\\1>.+?)"));
        known.patterns.push_back({source, text.left(first),
                                  QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                                     QRegularExpression::DotMatchesEverythingOption)});
    }
    // "No bot … the command. %1: %2" before "%1 It is tried again."
    std::stable_sort(known.patterns.begin(), known.patterns.end(),
                     [](const Pattern &a, const Pattern &b) { return a.start.size() > b.start.size(); });
    return known;
}

const Known &sentences()
{
    static const Known known = learn(); // English, whatever the window speaks.
    return known;
}

/// Nothing when the sentence is not known here.
std::optional<QString> saidWhole(const QString &sentence)
{
    if (const char *source = sentences().whole.value(sentence); source != nullptr) {
        return EngineWords::tr(source);
    }
    for (const Pattern &pattern : sentences().patterns) {
        if (!sentence.startsWith(pattern.start)) {
            continue;
        }
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch()) {
            continue;
        }
        // What stands in a place may be a sentence of its own.
        const QString text = EngineWords::tr(pattern.source);
        const QString first = EngineWords::say(match.captured(QStringLiteral("p1")));
        const QString second = match.captured(QStringLiteral("p2"));
        return second.isNull() ? text.arg(first) : text.arg(first, EngineWords::say(second));
    }
    return std::nullopt;
}

/// A stop without the engine says why there is none and, behind it, what became of the stop.
std::optional<QString> saidInTwo(const QString &text)
{
    qsizetype end = -1;
    for (int tried = 0; tried < mostSentences; ++tried) {
        end = text.indexOf(QLatin1StringView(". "), end + 1);
        if (end < 0) {
            break;
        }
        const QString first = text.left(end + 1);
        const QString rest = text.mid(end + 2);
        const std::optional<QString> begun = saidWhole(first);
        const std::optional<QString> ended = saidWhole(rest);
        if (begun || ended) {
            return QString(begun.value_or(first) + QLatin1Char(' ') + (ended ? *ended : EngineWords::say(rest)));
        }
    }
    return std::nullopt;
}

} // namespace

QStringList EngineWords::known()
{
    QStringList texts;
    for (const char *source : engineSentences) {
        texts.append(QString::fromUtf8(source));
    }
    return texts;
}

QString EngineWords::say(const QString &sentence)
{
    // What `describe` puts behind a gateway's refusal: "(403 forbidden)".
    static const QRegularExpression status(QStringLiteral("^(.+)( \\([0-9]{3}[^()]*\\))$"));
    if (const QRegularExpressionMatch match = status.match(sentence); match.hasMatch()) {
        return say(match.captured(1)) + match.captured(2);
    }
    if (const std::optional<QString> whole = saidWhole(sentence)) {
        return *whole;
    }
    return saidInTwo(sentence).value_or(sentence);
}

QString EngineWords::say(const Problem &problem)
{
    Problem said = problem;
    said.detail = say(problem.detail);
    return describe(said);
}

} // namespace fleet
