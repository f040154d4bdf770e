// Where what came from outside is kept until its effect is recorded. Implemented by store/; used by ingest/.
// Must never say that something is kept before it would survive a loss of power.
#pragma once

#include "core/Problem.h"
#include "core/Time.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <optional>

namespace fleet {

/// One thing that came, and when. Not a Parcel, which is what goes out.
struct InboxParcel {
    qint64 eventId = 0;
    QByteArray bytes; ///< as they came, verified by whoever took them
    UtcTime receivedAt{};
    bool operator==(const InboxParcel &) const = default;
};

/// What became of a parcel. The first two are safe on disk.
enum class Kept : std::uint8_t {
    Stored,
    Duplicate, ///< the same event with the same bytes waits already
    Full,      ///< too many wait: it was not taken
    Failed,    ///< the disk did not take it
};

struct InboxState {
    qint64 parcels = 0; ///< that wait, on disk and on their way to it
    qint64 bytes = 0;
    std::optional<Problem> problem; ///< why the last write failed; nothing after one that succeeded
};

class Inbox {
public:
    Inbox() = default;
    Inbox(const Inbox &) = delete;
    Inbox &operator=(const Inbox &) = delete;
    virtual ~Inbox() = default;

    using OnKept = std::function<void(Kept)>;
    /// Never blocks on the disk. `onKept` is called once: on the inbox's own thread or, when full, within the call.
    /// Thread-safe.
    virtual void keep(InboxParcel parcel, OnKept onKept) = 0;
    /// Thread-safe.
    [[nodiscard]] virtual InboxState state() const = 0;
};

} // namespace fleet
