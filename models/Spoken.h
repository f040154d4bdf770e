// A cell of a table for those who hear it instead of seeing its column.
// Never says "none" of a value that is only not known.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace fleet {

class Spoken final {
    Q_DECLARE_TR_FUNCTIONS(fleet::Spoken)

public:
    Spoken() = delete;

    /// "Reported: paused"; what is missing is "not known", what is empty is "none".
    [[nodiscard]] static QString cell(const QString &title, const QString &value);
};

} // namespace fleet
