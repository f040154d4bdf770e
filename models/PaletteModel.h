// Everything a person can find or do, as one list that a few letters narrow: acts, bots, operations, commands.
// Never does any of it.
#pragma once

#include "fleet/FleetView.h"

#include <QAbstractListModel>
#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace fleet {

enum class PaletteKind : std::uint8_t {
    Stop,
    Pause,
    Resume,
    Release,
    Drain,
    SetLimits,
    ClosePosition,
    Restart,
    Shutdown,
    Failover, ///< of a dead bot
    ShowScope,
    ShowBot,
    ShowOperation,
    ShowView, ///< a saved one
    Button,   ///< of a page
    Command,  ///< of the window: a page, a setting
};

struct PaletteEntry {
    PaletteKind kind = PaletteKind::Command;
    QString title;
    QString detail; ///< at the right end: what it is about, or its keys
    QString icon;
    Scope scope;
    QString id; ///< of the bot, operation or command
    bool possible = true;
    int weight = 0; ///< what is larger comes first among equals

    bool operator==(const PaletteEntry &) const = default;
};

class PaletteEntries final {
    Q_DECLARE_TR_FUNCTIONS(fleet::PaletteEntries)

public:
    PaletteEntries() = delete;

    /// What the fleet offers now: open operations, then acts on fleet, groups and exchanges, then every bot.
    [[nodiscard]] static std::vector<PaletteEntry> of(const FleetSnapshot &fleet);

private:
    static void addOperations(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet);
    static void addScopes(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet);
    static void addActs(std::vector<PaletteEntry> &entries, const Scope &scope, const QString &name,
                        const std::vector<const BotView *> &bots, int weight);
    static void addBots(std::vector<PaletteEntry> &entries, const FleetSnapshot &fleet);
};

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteModel)

public:
    /// Rows that are shown at most: nobody reads further, they type another letter.
    static constexpr int most = 100;

    explicit PaletteModel(QObject *parent = nullptr);
    ~PaletteModel() override = default;

    void setEntries(std::vector<PaletteEntry> entries);
    void setQuery(const QString &query);
    [[nodiscard]] const QString &query() const { return m_query; }
    /// How many match, shown or not.
    [[nodiscard]] int matches() const { return m_matches; }
    [[nodiscard]] const PaletteEntry &at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void narrow();

    struct Hit {
        int score;
        int entry;
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<QString> m_folded; ///< as the matcher wants them
    std::vector<Hit> m_hits;       ///< best first
    QString m_query;
    int m_matches = 0;
};

} // namespace fleet
