// What the engine, a gateway or a bot said in English, in the language of the window.
// Never changes what is recorded; a sentence that is not known here stays as it was said.
#pragma once

#include "core/Problem.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace fleet {

class EngineWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::EngineWords)

public:
    EngineWords() = delete;

    [[nodiscard]] static QString say(const QString &sentence);
    /// With the status in brackets, as `describe` does.
    [[nodiscard]] static QString say(const Problem &problem);
    /// The sentences that are known here, with %1… for what changes in them.
    [[nodiscard]] static QStringList known();
};

} // namespace fleet
