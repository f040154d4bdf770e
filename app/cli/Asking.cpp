#include "Asking.h"

#include "Output.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QTextStream>

#include <unistd.h>

#include <cstdio>

namespace fleet::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

} // namespace

QString whoAmI()
{
    return QStringLiteral("%1@%2").arg(qEnvironmentVariable("USER", QStringLiteral("unattended")),
                                       QSysInfo::machineHostName());
}

bool hasTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

bool askOnTerminal(const QString &question)
{
    printLine(question);
    QTextStream input(stdin);
    return input.readLine().trimmed().compare(QLatin1StringView("yes"), Qt::CaseInsensitive) == 0;
}

ExitCode fail(const Problem &problem)
{
    printError(problem);
    return exitCodeOf(problem);
}

ExitCode refuse(const Problem &problem)
{
    printError(tr("%1 Nothing was sent.").arg(describe(problem)));
    return ExitCode::RefusedHere;
}

} // namespace fleet::cli
