#include "models/AlertFigures.h"

#include "models/MetricWords.h"
#include "models/Words.h"

#include <QRegularExpression>
#include <QStringList>

namespace fleet {

QString AlertFigures::metrics(const QString &detail)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\G([A-Za-z0-9_.:/-]{1,64}) ([-+.0-9e]+) \\(limit ([-+.0-9e]+)(, back within)?\\)(?:, |$)"));
    QStringList parts;
    qsizetype read = 0;
    for (auto match = pattern.match(detail, read); match.hasMatch(); match = pattern.match(detail, read)) {
        parts.append(MetricWords::reason({.metric = match.captured(1),
                                          .health = Health::Warning,
                                          .value = match.captured(2).toDouble(),
                                          .limit = match.captured(3).toDouble(),
                                          .within = match.capturedLength(4) > 0}));
        read = match.capturedEnd();
    }
    return read == detail.size() ? parts.join(tr("; ", "between figures")) : detail;
}

QString AlertFigures::cause(const QString &cause)
{
    if (cause == QLatin1StringView("web_socket")) {
        return tr("the WebSocket");
    }
    if (cause == QLatin1StringView("sweep")) {
        return tr("the sweep");
    }
    if (cause == QLatin1StringView("webhook")) {
        return tr("the webhook");
    }
    const QString what = cause.section(QLatin1Char(' '), 0, 0);
    const QString value = cause.section(QLatin1Char(' '), 1);
    if (what == QLatin1StringView("exchange") && !value.isEmpty()) {
        return tr("exchange %1").arg(value);
    }
    if (what == QLatin1StringView("group") && !value.isEmpty()) {
        return tr("group %1").arg(value);
    }
    if (what == QLatin1StringView("version") && !value.isEmpty()) {
        return tr("version %1").arg(value);
    }
    return cause;
}

QString AlertFigures::causes(const std::set<QString> &causes)
{
    QStringList words;
    for (const QString &each : causes) {
        words.append(cause(each));
    }
    return Words::list(words);
}

std::optional<milliseconds> AlertFigures::skew(const QString &detail)
{
    bool known = false;
    const qint64 skew = detail.section(QLatin1Char(' '), 0, 0).toLongLong(&known);
    return known ? std::optional(milliseconds(skew)) : std::nullopt;
}

} // namespace fleet
