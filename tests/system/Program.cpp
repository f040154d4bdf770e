#include "Program.h"

#include "core/Json.h"

#include <QElapsedTimer>

#include <csignal>

#include <sys/prctl.h>

namespace fleet::test {

namespace {

constexpr int lookEveryMs = 20;
constexpr int endPatienceMs = 15'000;

} // namespace

Program::Program(const QStringList &arguments)
{
    m_process.setProgram(QStringLiteral(FLEET_CLI));
    m_process.setArguments(arguments);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QProcess::ReadWrite);
    m_process.closeWriteChannel(); // a script's standard input: no terminal, nothing to read
}

Program::~Program()
{
    kill();
}

void Program::take()
{
    m_output += m_process.readAllStandardOutput();
    m_error += m_process.readAllStandardError();
}

QJsonObject Program::readyLine(std::chrono::seconds patience)
{
    QElapsedTimer timer;
    timer.start();
    take();
    while (!m_output.contains('\n') && std::chrono::milliseconds(timer.elapsed()) < patience
           && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(lookEveryMs);
        take();
    }
    return parseJsonObject(m_output.left(m_output.indexOf('\n'))).value_or(QJsonObject());
}

bool Program::waitForEnd(std::chrono::seconds patience)
{
    const bool ended = m_process.state() == QProcess::NotRunning
                    || m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(patience).count()));
    if (!ended) {
        kill();
    }
    take();
    return ended;
}

void Program::send(int signal) const
{
    if (m_process.state() != QProcess::NotRunning && m_process.processId() > 0) {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
    }
}

void Program::end()
{
    send(SIGTERM);
    m_process.waitForFinished(endPatienceMs);
    kill();
}

void Program::kill()
{
    send(SIGKILL);
    m_process.waitForFinished(endPatienceMs);
    take();
}

void Program::suspend()
{
    send(SIGSTOP);
}

void Program::carryOn()
{
    send(SIGCONT);
}

QByteArray Program::standardOutput()
{
    take();
    return m_output;
}

QByteArray Program::standardError()
{
    take();
    return m_error;
}

} // namespace fleet::test
