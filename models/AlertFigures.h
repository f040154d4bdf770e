// What the engine writes into an alert for records, said in the language: figures beyond limits, what bots share, skew.
// Never guesses: what is of another form stays as it is.
#pragma once

#include "core/Time.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <set>

namespace fleet {

class AlertFigures final {
    Q_DECLARE_TR_FUNCTIONS(fleet::AlertWords)

public:
    AlertFigures() = delete;

    /// Of "drawdown_pct 12 (limit 10), error_count 2 (limit 3, back within)", as figuresOf() writes it.
    [[nodiscard]] static QString metrics(const QString &detail);
    /// Of "exchange okx" or "web_socket": "exchange okx", "the WebSocket".
    [[nodiscard]] static QString causes(const std::set<QString> &causes);
    /// Of "2300 ms": the gateway's clock minus this machine's.
    [[nodiscard]] static std::optional<milliseconds> skew(const QString &detail);

private:
    [[nodiscard]] static QString cause(const QString &cause);
};

} // namespace fleet
