#include "Options.h"

#include "ExitCode.h"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fleet::cli {

namespace {

/// CLI11 fills std::string; this turns it into the option's own type once parsing is done.
class Binder final {
public:
    std::string &text(QString &target)
    {
        m_texts.push_back(std::make_unique<std::pair<std::string, QString *>>(std::string(), &target));
        return m_texts.back()->first;
    }

    std::vector<std::string> &list(QStringList &target)
    {
        m_lists.push_back(
            std::make_unique<std::pair<std::vector<std::string>, QStringList *>>(std::vector<std::string>(), &target));
        return m_lists.back()->first;
    }

    void settle()
    {
        for (const auto &entry : m_texts) {
            if (!entry->first.empty()) {
                *entry->second = QString::fromStdString(entry->first);
            }
        }
        for (const auto &entry : m_lists) {
            for (const std::string &item : entry->first) {
                entry->second->append(QString::fromStdString(item));
            }
        }
    }

private:
    std::vector<std::unique_ptr<std::pair<std::string, QString *>>> m_texts;
    std::vector<std::unique_ptr<std::pair<std::vector<std::string>, QStringList *>>> m_lists;
};

struct VerbWord {
    const char *word;
    Verb verb;
    const char *help;
};

constexpr std::array<VerbWord, 10> verbs{{
    {"pause", Verb::Pause, "Stop opening positions"},
    {"resume", Verb::Resume, "Lift pauses; stopped bots stay stopped"},
    {"stop", Verb::EmergencyStop, "Emergency stop: cancel orders, wind down, halt, stay latched"},
    {"release", Verb::Release, "Lift stops; released bots stay paused until they are resumed"},
    {"drain", Verb::Drain, "Open nothing, let positions run out"},
    {"shutdown", Verb::Shutdown, "End the bots' processes gracefully"},
    {"restart", Verb::Restart, "Start the bots' processes anew"},
    {"set-limits", Verb::SetLimits, "Change trading limits (--values JSON)"},
    {"close-position", Verb::ClosePosition, "Close one position (--values JSON)"},
    {"custom", Verb::Custom, "A command of the group's own schema (--name, --values JSON)"},
}};

void addSandbox(CLI::App &app, Options &options, Binder &bind)
{
    CLI::App *sub = app.add_subcommand("sandbox", "An embedded gateway with simulated bots, on loopback");
    SandboxOptions &sandbox = options.sandbox;
    sub->add_option("--bots", sandbox.bots, "How many bots (12, or those that the profile has)")
        ->check(CLI::Range(1, 10'000));
    sub->add_option("--level0", sandbox.level0, "How many of them are plain bots that cannot prove anything")
        ->check(CLI::Range(0, 10'000));
    sub->add_option("--standby", sandbox.standby, "How many more that trade nothing until they take over from another")
        ->check(CLI::Range(0, 100));
    sub->add_option("--port", sandbox.port, "TCP port; 0 = any free one")->check(CLI::Range(0, 65'535));
    sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
    sub->add_option("--dialect", bind.text(sandbox.dialect), "rest, tool, or tool10 (the ten tools and no read)")
        ->check(CLI::IsMember({"rest", "tool", "tool10"}));
    sub->add_flag("--bare", sandbox.bare, "The gateway alone");
    sub->add_option("--latency", sandbox.latencyMs, "Milliseconds added to every answer")->check(CLI::Range(0, 60'000));
    sub->add_option("--clock-rate", sandbox.clockRate, "How much faster time runs")->check(CLI::Range(0.1, 1000.0));
    sub->add_option("--history", bind.text(sandbox.history), "How long the bots have traded already: 1h to 365d");
    sub->add_option("--seed", sandbox.seed, "Of the random walks");
    sub->add_option("--fault", bind.list(sandbox.faults), "TARGET=KIND[@START][+DURATION], seconds after ready");
    sub->add_option("--for", sandbox.forSeconds, "End after so many seconds")->check(CLI::PositiveNumber);
}

void addVerbs(CLI::App &app, Options &options, Binder &bind)
{
    for (const VerbWord &word : verbs) {
        CLI::App *sub = app.add_subcommand(word.word, word.help);
        ActOptions &act = options.act;
        sub->add_flag("--fleet", act.fleet, "Every bot");
        sub->add_option("--group", bind.text(act.group), "The bots of a group");
        sub->add_option("--exchange", bind.text(act.exchange), "Every bot that trades there");
        sub->add_option("--bot", bind.list(act.bots), "One bot or several, by id or name");
        sub->add_option("--reason", bind.text(act.reason), "Why; kept with the act");
        sub->add_flag("--yes", act.yes, "Do not ask");
        sub->add_option("--wait", act.waitSeconds, "Seconds to wait for proof (60)")->check(CLI::NonNegativeNumber);
        sub->add_flag("--json", act.json, "Machine-readable output");
        sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
        sub->callback([&act, verb = word.verb] { act.verb = verb; });
        if (word.verb == Verb::EmergencyStop) {
            sub->add_option("--actions", bind.text(act.actions),
                            "flatten, close_leveraged or cancel_and_hold; default: each group's policy")
                ->check(CLI::IsMember({"flatten", "close_leveraged", "cancel_and_hold"}));
            sub->add_option("--export", bind.text(act.exportFile),
                            "Also save the signed stop as a file that bots obey without a gateway");
        }
        if (word.verb == Verb::Release) {
            sub->add_option("--confirm", bind.text(act.confirm), "The fleet's name, to lift a stop of the whole fleet");
        }
        if (word.verb == Verb::SetLimits || word.verb == Verb::ClosePosition || word.verb == Verb::Custom) {
            sub->add_option("--values", bind.text(act.values), "JSON object")->required();
        }
        if (word.verb == Verb::Custom) {
            sub->add_option("--name", bind.text(act.name), "Of the custom command")->required();
        }
    }
}

void addOthers(CLI::App &app, Options &options, Binder &bind)
{
    CLI::App *init = app.add_subcommand("init", "Connect a new profile to a gateway");
    init->add_option("--gateway", bind.text(options.init.gateway), "URL, with or without /v1")->required();
    init->add_option("--org", bind.text(options.init.organisation), "Name of the organisation")->required();
    init->add_option("--api-key-file", bind.text(options.init.apiKeyFile), "File with the manager's API key")
        ->required();
    init->add_option("--manager", bind.text(options.init.manager), "Agent id of the manager (fleet-manager-ORG)");
    init->add_flag("--keychain", options.init.keychain,
                   "Keep the API key in the desktop's keychain, not in a private file; then programs started over SSH "
                   "or by cron cannot read it");

    CLI::App *moveKey = app.add_subcommand("move-key", "Move the API key to the desktop's keychain or to a file");
    moveKey->add_option("--to", bind.text(options.moveKeyTo), "keychain, or file")
        ->required()
        ->check(CLI::IsMember({"keychain", "file"}));

    CLI::App *apply = app.add_subcommand("apply", "Enrol what fleet.json lists and the registry lacks");
    apply->add_option("file", bind.text(options.fleetFile), "fleet.json")->required();
    apply->add_flag("--plan", options.planOnly, "Only say what would be done");
    apply->add_flag("--json", options.json, "Machine-readable output");

    CLI::App *bots = app.add_subcommand("bots", "Run reference bots from their bundles");
    bots->add_option("--bundles", bind.text(options.bundles), "Folder of *.bundle files")->required();
    bots->add_option("--only", bind.list(options.only), "Only these bots");

    app.add_subcommand("serve", "Run the engine without a window");
    CLI::App *status = app.add_subcommand("status", "The fleet as it is known");
    status->add_flag("--json", options.json, "Machine-readable output");
    CLI::App *operations = app.add_subcommand("operations", "Acts and how they went");
    operations->add_flag("--json", options.json, "Machine-readable output");
    CLI::App *reason = app.add_subcommand("reason", "Add a reason to an act that has begun, within 24 h");
    reason->add_option("operation", bind.text(options.operation), "Its id, as operations says it")->required();
    reason->add_option("--reason", bind.text(options.act.reason), "Kept beside the one that was given")->required();
    reason->add_flag("--json", options.json, "Machine-readable output");
    CLI::App *deregister = app.add_subcommand("deregister", "Shut a bot down and take it out of the fleet");
    deregister->add_option("--bot", bind.text(options.bot), "Id or name")->required();
    deregister->add_flag("--yes", options.act.yes, "Do not ask");
    deregister->add_flag("--json", options.json, "Machine-readable output");
    deregister->add_option("--wait", options.act.waitSeconds, "Seconds to wait for proof (60)");
    for (CLI::App *sub : {init, moveKey, apply, status, operations, reason, deregister, app.get_subcommand("serve")}) {
        sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
    }
}

void addFailover(CLI::App &app, Options &options, Binder &bind)
{
    FailoverOptions &failover = options.failover;
    CLI::App *sub =
        app.add_subcommand("failover", "Put another bot in a dead one's place; without --to: say which could");
    sub->add_option("--bot", bind.text(options.bot), "The dead one, by id or name")->required();
    sub->add_option("--to", bind.text(failover.to), "Who takes over, by id or name");
    CLI::Option *stateless =
        sub->add_flag("--stateless", failover.stateless, "It begins anew, whatever the dead one has open");
    CLI::Option *stateful =
        sub->add_flag("--stateful", failover.stateful, "It first learns from the exchange what the dead one has open");
    stateless->excludes(stateful);
    sub->add_flag("--exchange-checked", failover.exchangeChecked,
                  "You looked at the exchange: the dead one trades no more");
    sub->add_option("--reason", bind.text(options.act.reason), "Why, for whoever comes after you");
    sub->add_flag("--yes", options.act.yes, "Do not ask");
    sub->add_flag("--json", options.act.json, "Machine-readable output");
    sub->add_option("--wait", options.act.waitSeconds, "Seconds to wait for proof (60)");
    sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
}

void addAlerts(CLI::App &app, Options &options, Binder &bind)
{
    AlertOptions &alerts = options.alerts;
    CLI::App *sub = app.add_subcommand("alerts", "What is wrong, and who has it in hand");
    sub->require_subcommand(1);
    CLI::App *list = sub->add_subcommand("list", "Open alerts, most urgent first");
    list->add_flag("--json", alerts.json, "Machine-readable output");
    CLI::App *acknowledge = sub->add_subcommand("ack", "Take an alert in hand; close one that is over");
    acknowledge->add_option("id", bind.text(alerts.id), "As alerts list says it")->required();
    acknowledge->add_option("--comment", bind.text(alerts.reason), "What is being done");
    CLI::App *silence =
        sub->add_subcommand("silence", "No calls for some alerts, for a while; emergencies call always");
    silence->add_option("--rule", bind.text(alerts.rule), "A kind of alert, e.g. unhealthy");
    silence->add_option("--group", bind.text(alerts.group), "Of the bots of a group");
    silence->add_option("--bot", bind.text(alerts.bot), "Of one bot, by id or name");
    silence->add_option("--minutes", alerts.minutes, "How long (60, at most 1440)")->check(CLI::Range(1, 24 * 60));
    silence->add_option("--reason", bind.text(alerts.reason), "Why, for whoever comes after you")->required();
    CLI::App *unsilence = sub->add_subcommand("unsilence", "End a silence");
    unsilence->add_option("id", bind.text(alerts.id), "As alerts list --json says it")->required();
    const std::initializer_list<std::pair<CLI::App *, AlertAct>> acts{{list, AlertAct::List},
                                                                      {acknowledge, AlertAct::Acknowledge},
                                                                      {silence, AlertAct::Silence},
                                                                      {unsilence, AlertAct::EndSilence}};
    for (const auto &[word, act] : acts) {
        word->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
        word->callback([&alerts, which = act] { alerts.act = which; });
    }
}

void addHistory(CLI::App &app, Options &options, Binder &bind)
{
    HistoryRequest &history = options.history;
    CLI::App *sub = app.add_subcommand("history", "What bots reported in the past; no engine need run");
    sub->add_option("--bot", bind.list(history.bots), "One bot or several, by id or name (all)");
    sub->add_option("--metric", bind.list(history.metrics),
                    "One metric or several, e.g. pnl_usd (those of every heartbeat)");
    sub->add_option("--since", bind.text(history.since), "A time, 2026-11-22T15:00:00Z, or how long ago: 6h, 2d")
        ->required();
    sub->add_option("--until", bind.text(history.until), "As --since (now)");
    sub->add_option("--resolution", bind.text(history.resolution),
                    "raw, ten_minutes or hours (the finest that reaches back so far)")
        ->check(CLI::IsMember({"raw", "ten_minutes", "hours"}));
    sub->add_flag("--csv", history.csv, "Every row, as CSV; without it a line a bot and metric");
    sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
}

void addWatch(CLI::App &app, Options &options, Binder &bind)
{
    CLI::App *health = app.add_subcommand("health", "How each bot does, and because of which figures");
    health->add_flag("--json", options.json, "Machine-readable output");
    CLI::App *check = app.add_subcommand("check", "For monitoring systems: exit status 0 OK, 1 warning, 2 critical, "
                                                  "3 unknown");
    check->add_flag("--json", options.json, "Machine-readable output");
    CLI::App *watch = app.add_subcommand("watch", "Health and alerts, live");
    watch->add_option("--for", options.watchSeconds, "End after so many seconds")->check(CLI::PositiveNumber);
    for (CLI::App *sub : {health, check, watch}) {
        sub->add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
    }
    addAlerts(app, options, bind);
}

} // namespace

std::optional<Options> readOptions(int argc, char **argv, int &exitStatus)
{
    Options options;
    Binder bind;
    CLI::App app("Supervise a fleet of trading bots through the GreenHelix gateway");
    app.set_version_flag("--version", std::string("fleet-cli ") + FLEET_VERSION);
    app.require_subcommand(1);
    app.add_option("--profile", bind.text(options.profile), "Folder of the fleet's settings and keys");
    addSandbox(app, options, bind);
    addOthers(app, options, bind);
    addVerbs(app, options, bind);
    addFailover(app, options, bind);
    addWatch(app, options, bind);
    addHistory(app, options, bind);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        exitStatus = app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::Usage);
        return std::nullopt;
    }
    bind.settle();
    options.command = QString::fromStdString(app.get_subcommands().front()->get_name());
    return options;
}

std::optional<Scope> scopeOf(const ActOptions &act)
{
    const int named = (act.fleet ? 1 : 0) + (act.group.isEmpty() ? 0 : 1) + (act.exchange.isEmpty() ? 0 : 1)
                    + (act.bots.isEmpty() ? 0 : 1);
    if (named != 1) {
        return std::nullopt;
    }
    if (act.fleet) {
        return Scope::fleet();
    }
    if (!act.group.isEmpty()) {
        return Scope::group(GroupId(act.group));
    }
    return act.exchange.isEmpty() ? Scope::bots(act.bots) : Scope::exchange(ExchangeId(act.exchange));
}

} // namespace fleet::cli
