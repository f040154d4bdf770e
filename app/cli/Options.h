// The command line as values. Reads arguments, decides nothing.
#pragma once

#include "core/Scope.h"
#include "protocol/Verb.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace fleet::cli {

struct SandboxOptions {
    std::optional<int> bots; ///< nothing: twelve, or those of the profile
    int level0 = 0;
    int standby = 0;
    int port = 0;
    QString dialect = QStringLiteral("rest");
    bool bare = false;
    int latencyMs = 0;
    double clockRate = 1.0;
    QString history;
    quint64 seed = 1;
    QStringList faults;
    double forSeconds = 0; ///< 0 = until interrupted
};

struct InitOptions {
    QString gateway;
    QString organisation;
    QString apiKeyFile;
    QString manager;
    bool keychain = false; ///< the API key goes there, not into a file
};

struct ActOptions {
    Verb verb = Verb::Pause;
    bool fleet = false;
    QString group;
    QString exchange;
    QStringList bots;
    QString reason;
    bool yes = false;
    double waitSeconds = 60;
    bool json = false;
    QString actions; ///< flatten, close_leveraged, cancel_and_hold
    QString exportFile;
    QString confirm; ///< the fleet's name, where a release asks for it
    QString values;  ///< JSON object of set_limits, close_position, custom payload
    QString name;    ///< of a custom command
};

struct FailoverOptions {
    QString to; ///< by id or name; empty: who could is listed
    bool stateless = false;
    bool stateful = false;
    bool exchangeChecked = false;
};

enum class AlertAct : std::uint8_t { List, Acknowledge, Silence, EndSilence };

struct AlertOptions {
    AlertAct act = AlertAct::List;
    QString id;     ///< of the alert, or of the silence
    QString reason; ///< the comment, or why it is silent
    QString rule;
    QString group;
    QString bot;
    int minutes = 60;
    bool json = false;
};

struct HistoryRequest {
    QStringList bots;    ///< by id or name; empty: all
    QStringList metrics; ///< empty: those of every heartbeat
    QString since;
    QString until = QStringLiteral("now");
    QString resolution; ///< empty: the finest that reaches back to `since`
    bool csv = false;
};

struct Options {
    QString command;
    QString moveKeyTo; ///< "keychain" or "file"
    QString profile;
    bool json = false;
    bool planOnly = false;
    QString fleetFile;
    QString bundles;
    QStringList only;
    QString bot;
    QString operation; ///< that a reason is added to
    SandboxOptions sandbox;
    InitOptions init;
    ActOptions act;
    FailoverOptions failover;
    AlertOptions alerts;
    HistoryRequest history;
    double watchSeconds = 0; ///< 0 = until interrupted
};

/// Reads the arguments. On an error or `--help` prints what is to be said and leaves the exit status in `exitStatus`.
[[nodiscard]] std::optional<Options> readOptions(int argc, char **argv, int &exitStatus);

/// The one scope that was named; nothing when none or several were.
[[nodiscard]] std::optional<Scope> scopeOf(const ActOptions &act);

} // namespace fleet::cli
