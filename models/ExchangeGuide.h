// What a person does at an exchange when a bot there cannot be reached: steps in order, as data.
// Never knows a fleet, and never has nothing to say: an exchange nobody described gets the general steps.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace fleet {

struct ExchangeSteps {
    QString name;      ///< as people write it; empty: as the fleet writes it
    QStringList steps; ///< cancel, close, take the key away: in this order
    int closes = 0;    ///< which of the steps closes positions
    QString page;      ///< where its keys are kept; may be empty
    QDate checked;     ///< when the page was looked up; pages move

    bool operator==(const ExchangeSteps &) const = default;
};

[[nodiscard]] Result<ExchangeSteps> exchangeStepsFromJson(const QJsonObject &object);
/// The same steps in another language; as they were when it does not have every one of them.
[[nodiscard]] ExchangeSteps inOtherWords(const ExchangeSteps &steps, const QJsonObject &translation);

class ExchangeGuide final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ExchangeGuide)

public:
    /// Exchanges with steps of their own.
    [[nodiscard]] static QStringList known();
    /// What the program carries with it, in the language that the window speaks.
    [[nodiscard]] static ExchangeGuide builtIn();
    /// In the language of a catalogue, such as "zh_CN"; in English where there is nothing in that.
    [[nodiscard]] static ExchangeGuide builtIn(const QString &language);

    explicit ExchangeGuide(std::map<ExchangeId, ExchangeSteps> exchanges, ExchangeSteps other);

    [[nodiscard]] const ExchangeSteps &of(const ExchangeId &exchange) const;

private:
    std::map<ExchangeId, ExchangeSteps> m_exchanges;
    ExchangeSteps m_other;
};

} // namespace fleet
