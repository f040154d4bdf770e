// What an inbox file holds, as values.
// Never made by anything but the inbox.
#pragma once

#include "core/Inbox.h"

namespace fleet {

/// A parcel and its place in the order of arrival.
struct InboxEntry {
    qint64 seq = 0;
    InboxParcel parcel;
};

struct InboxSize {
    qint64 parcels = 0;
    qint64 bytes = 0;
};

} // namespace fleet
