// One program under test as its own process, started as a person or a script would start it.
// Must never outlive the test that started it, and is never reached but by arguments, signals and what it prints.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <chrono>

namespace fleet::test {

class Program final {
public:
    explicit Program(const QStringList &arguments);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    /// Kills it.
    ~Program();

    /// The JSON object of its first line; empty when it ended or stayed silent for too long.
    [[nodiscard]] QJsonObject readyLine(std::chrono::seconds patience = std::chrono::seconds(60));
    /// Waits for its end; false when it was still running and had to be killed.
    bool waitForEnd(std::chrono::seconds patience);

    /// SIGTERM and the end.
    void end();
    /// SIGKILL and the end.
    void kill();
    void suspend();
    void carryOn();

    /// -1 for one that crashed.
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray standardOutput();
    [[nodiscard]] QByteArray standardError();

private:
    void take();
    void send(int signal) const;

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_error;
};

} // namespace fleet::test
