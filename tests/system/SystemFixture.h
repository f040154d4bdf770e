// A fleet of real processes in a temporary folder: gateway, bots, engine and the command line, joined by HTTP and files.
// Must never look into a process; what a program printed is all that a test may judge by, and the files of its folder.
#pragma once

#include "Program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace fleet::test {

struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray error;
    std::chrono::milliseconds took{0};

    /// The one JSON object that it printed; empty when it printed none.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] bool says(const char *words) const { return out.contains(words) || error.contains(words); }
    /// For a failed comparison.
    [[nodiscard]] QByteArray all(const char *what = "") const;
};

/// Every program of one test, and everything they printed.
class SystemFixture final {
public:
    using seconds = std::chrono::seconds;

    SystemFixture();
    SystemFixture(const SystemFixture &) = delete;
    SystemFixture &operator=(const SystemFixture &) = delete;
    ~SystemFixture();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString profile() const { return path(QStringLiteral("profile")); }
    [[nodiscard]] QString bundles() const { return profile() + QStringLiteral("/bundles"); }
    /// Writes a file into the fixture's folder; returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    /// Starts a program that stays; the arguments are the words of `line`. It lives until the fixture ends or it is ended.
    Program &start(const QString &line);
    /// `fleet-cli --profile PROFILE sandbox …`; null when it did not become ready.
    Program *startSandbox(const QString &options = {});
    /// A gateway alone, on the port of `url` when there was one before; null when it did not become ready.
    Program *startGateway(const QString &options = {});
    /// The gateway's ready line.
    [[nodiscard]] const QJsonObject &facts() const { return m_facts; }
    void forget(Program &program);

    /// Runs `fleet-cli --profile PROFILE …` to its end. `more` are arguments that hold spaces.
    Ran cli(const QString &line, const QStringList &more = {}, seconds patience = seconds(90));
    /// Without a profile in front.
    Ran run(const QStringList &arguments, seconds patience = seconds(90));

    /// Asks `status --json` until `wanted` holds; what was last seen.
    [[nodiscard]] bool eventually(const std::function<bool(const QJsonObject &)> &wanted,
                                  seconds patience = seconds(60));
    [[nodiscard]] const QJsonObject &lastStatus() const { return m_status; }

    /// Connects the profile to the bare gateway and enrols these bots of the guide's fleet.
    [[nodiscard]] Ran init();
    [[nodiscard]] Ran apply(const QStringList &bots, const QString &options = {});

    /// What the bot has on its own disk; no program is asked.
    [[nodiscard]] QJsonObject diskOf(const QString &bot) const;
    /// Kinds of the holds there: "latch", "pause".
    [[nodiscard]] QStringList holdsOnDiskOf(const QString &bot) const;

    /// Names of the secrets of this fixture's folder that some program printed. Empty is good.
    [[nodiscard]] QStringList leaks();

private:
    [[nodiscard]] std::vector<std::pair<QString, QByteArray>> secrets() const;
    void keep(const QByteArray &out, const QByteArray &error);

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Program>> m_programs;
    QJsonObject m_facts;
    QJsonObject m_status;
    QByteArray m_printed;
    QByteArray m_recoveryCode;
};

/// fleet.json of these bots: "spot-arb-01" belongs to "spot-arb" on binance.
[[nodiscard]] QByteArray fleetFileOf(const QStringList &bots);

[[nodiscard]] QJsonObject botOf(const QJsonObject &status, const QString &name);
[[nodiscard]] QJsonObject deliveryOf(const QJsonObject &operation, const QString &name);
/// status.status.{word} and counts.{word}; -1 where there is none.
[[nodiscard]] int botsThatAre(const QJsonObject &status, const char *word);
[[nodiscard]] int counted(const QJsonObject &operation, const char *word);
[[nodiscard]] QString reported(const QJsonObject &status, const QString &name);
/// True when the notices have one with these words.
[[nodiscard]] bool noticed(const QJsonObject &status, const QString &words);

} // namespace fleet::test
