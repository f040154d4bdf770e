#include "sandbox/FaultSpec.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace fleet::sandbox {

namespace {

const QString gatewayTarget = QStringLiteral("gateway");

struct KindWord {
    FaultKind kind = FaultKind::Crash;
    QLatin1StringView word;
    bool ofGateway = false;
    std::optional<qint64> usual; ///< its VALUE where none is given; nothing = it takes none
    bool mayLast = true;
};

constexpr std::array<KindWord, 22> words{{
    {FaultKind::Crash, QLatin1StringView("crash"), false, std::nullopt},
    {FaultKind::Hang, QLatin1StringView("hang"), false, std::nullopt},
    {FaultKind::Drawdown, QLatin1StringView("drawdown"), false, 12},
    {FaultKind::Latency, QLatin1StringView("latency"), false, 6000},
    {FaultKind::Errors, QLatin1StringView("errors"), false, 15},
    {FaultKind::Leak, QLatin1StringView("leak"), false, 600},
    {FaultKind::BadVersion, QLatin1StringView("badversion"), false, std::nullopt},
    {FaultKind::Refuse, QLatin1StringView("refuse"), false, std::nullopt},
    {FaultKind::Forge, QLatin1StringView("forge"), false, std::nullopt},
    {FaultKind::Replay, QLatin1StringView("replay"), false, std::nullopt},
    {FaultKind::Clone, QLatin1StringView("clone"), false, std::nullopt},
    {FaultKind::Flood, QLatin1StringView("flood"), false, 60},
    {FaultKind::Mute, QLatin1StringView("mute"), false, std::nullopt},
    {FaultKind::Skew, QLatin1StringView("skew"), false, 3600},
    {FaultKind::Down, QLatin1StringView("down"), true, std::nullopt},
    {FaultKind::Slow, QLatin1StringView("slow"), true, 200},
    {FaultKind::RateLimited, QLatin1StringView("429"), true, std::nullopt},
    {FaultKind::ServerError, QLatin1StringView("5xx"), true, 503},
    {FaultKind::Garbage, QLatin1StringView("garbage"), true, std::nullopt},
    {FaultKind::Reset, QLatin1StringView("reset"), true, std::nullopt, false},
    {FaultKind::Cut, QLatin1StringView("cut"), true, std::nullopt},
    {FaultKind::NoWebSocket, QLatin1StringView("ws-off"), true, std::nullopt},
}};

tl::unexpected<Problem> wrong(const QString &text, const QString &why)
{
    return failure(ProblemKind::Invalid, QStringLiteral("Fault \"%1\": %2").arg(text, why));
}

QString possibleWords(bool ofGateway)
{
    QStringList possible;
    for (const KindWord &word : words) {
        if (word.ofGateway == ofGateway) {
            possible << word.word;
        }
    }
    return possible.join(QStringLiteral(", "));
}

/// Cuts what stands behind the last `mark` off `text`; nothing where the mark is not there.
std::optional<QString> cutTail(QString &text, QChar mark)
{
    const qsizetype at = text.lastIndexOf(mark);
    if (at < 0) {
        return std::nullopt;
    }
    const QString tail = text.mid(at + 1);
    text.truncate(at);
    return tail;
}

std::optional<milliseconds> readSeconds(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    constexpr double longest = 365.0 * 86400;
    if (!ok || !(value >= 0) || value > longest) {
        return std::nullopt;
    }
    return milliseconds(static_cast<milliseconds::rep>(value * 1000));
}

} // namespace

bool FaultSpec::isOfGateway() const
{
    return target == gatewayTarget;
}

Result<FaultSpec> readFaultSpec(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0) {
        return wrong(text, QStringLiteral("must be TARGET=KIND[:VALUE][@START][+DURATION]."));
    }
    FaultSpec spec;
    spec.target = text.left(equals);
    QString rest = text.mid(equals + 1);
    const std::optional<QString> duration = cutTail(rest, QLatin1Char('+'));
    const std::optional<QString> start = cutTail(rest, QLatin1Char('@'));
    const std::optional<QString> value = cutTail(rest, QLatin1Char(':'));

    const auto word = std::find_if(words.begin(), words.end(), [&](const KindWord &candidate) {
        return candidate.word == rest && candidate.ofGateway == spec.isOfGateway();
    });
    if (word == words.end()) {
        return wrong(text, QStringLiteral("\"%1\" is not a fault of %2. Possible: %3.")
                               .arg(rest, spec.isOfGateway() ? QStringLiteral("the gateway") : QStringLiteral("a bot"),
                                    possibleWords(spec.isOfGateway())));
    }
    spec.kind = word->kind;
    if (value && !word->usual) {
        return wrong(text, QStringLiteral("\"%1\" takes no value.").arg(rest));
    }
    spec.value = word->usual.value_or(0);
    if (value) {
        bool ok = false;
        spec.value = value->toLongLong(&ok);
        if (!ok) {
            return wrong(text, QStringLiteral("\"%1\" is not a whole number.").arg(*value));
        }
    }
    const std::optional<milliseconds> startTime = readSeconds(start.value_or(QStringLiteral("0")));
    if (!startTime) {
        return wrong(text, QStringLiteral("\"%1\" is not a start in seconds.").arg(*start));
    }
    spec.start = *startTime;
    if (duration) {
        spec.duration = readSeconds(*duration);
        if (!spec.duration || *spec.duration == milliseconds(0)) {
            return wrong(text, QStringLiteral("\"%1\" is not a duration in seconds.").arg(*duration));
        }
        if (!word->mayLast) {
            return wrong(text, QStringLiteral("\"%1\" happens once and has no duration.").arg(rest));
        }
    }
    return spec;
}

} // namespace fleet::sandbox
