// What a person does at an exchange when a bot there cannot be reached: steps in order, as data.
// Never knows a fleet, and never has nothing to say: an exchange nobody described gets the general steps.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace fleet {

struct ExchangeSteps {
    QString name;      ///< as people write it; empty: as the fleet writes it
    QStringList steps; ///< cancel, close, take the key away: in this order
    QString page;      ///< where its keys are kept; may be empty
    QDate checked;     ///< when the page was looked up; pages move

    bool operator==(const ExchangeSteps &) const = default;
};

[[nodiscard]] Result<ExchangeSteps> exchangeStepsFromJson(const QJsonObject &object);

class ExchangeGuide final {
public:
    /// What the program carries with it, in the language of the default locale where there is one.
    [[nodiscard]] static ExchangeGuide builtIn();

    explicit ExchangeGuide(std::map<ExchangeId, ExchangeSteps> exchanges, ExchangeSteps other);

    [[nodiscard]] const ExchangeSteps &of(const ExchangeId &exchange) const;

private:
    std::map<ExchangeId, ExchangeSteps> m_exchanges;
    ExchangeSteps m_other;
};

} // namespace fleet
