// How the fleet was heard, in words: one cell of ten minutes, a whole day.
// Never calls a time well in which nothing could be heard.
#pragma once

#include "history/Density.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class DensityWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::DensityWords)

public:
    DensityWords() = delete;

    /// What a cell is, worst first: dead, late, unknown where nothing was heard, else healthy.
    [[nodiscard]] static Severity severity(const DensityCell &cell);
    /// "15:30 to 15:40".
    [[nodiscard]] static QString time(const DensityCell &cell);
    /// "10 heard, 1 late, 1 dead, 2 not watched, nothing could be heard for 4 min (the console was blind)".
    [[nodiscard]] static QString counts(const DensityCell &cell, int bots);
    /// Both.
    [[nodiscard]] static QString sentence(const DensityCell &cell, int bots);
    /// The whole strip: "nothing could be heard for 34 min; bots were dead in 3 of 144 cells, late in 2".
    [[nodiscard]] static QString summary(const DensityAnswer &answer);
};

} // namespace fleet
