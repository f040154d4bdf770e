// One step of an enrolment under way: which bot has its turn, or what became of it.
// Never carries a secret; it crosses threads and the engine's socket.
#pragma once

#include <QMetaType>
#include <QString>

#include <cstdint>

namespace fleet {

struct EnrolStep {
    enum class What : std::uint8_t { Begun, Done, Failed };

    int done = 0; ///< of those that have to be enrolled or updated, with those that failed
    int total = 0;
    QString name; ///< of the bot
    What what = What::Begun;
    QString problem; ///< why it failed

    bool operator==(const EnrolStep &) const = default;
};

} // namespace fleet

Q_DECLARE_METATYPE(fleet::EnrolStep)
