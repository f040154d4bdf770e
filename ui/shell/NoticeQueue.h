// What the one notice line under the top bar says, and what waits behind it.
// Never lets news of the engine hide what became of the operator's own act; not a record of anything.
#pragma once

#include "models/Severity.h"

#include <QString>

#include <vector>

namespace fleet::ui {

struct Notice {
    Severity severity = Severity::None;
    QString title;
    QString detail;
};

class NoticeQueue final {
public:
    /// What became of an act of this window: seen at once and until it is dismissed; a later one takes its place.
    void addOwn(Notice notice);
    /// News of the engine: before what is less grave and, among the engine's own, before what is older.
    void addNews(Notice notice);
    void dismiss();

    /// Null: there is nothing to say.
    [[nodiscard]] const Notice *shown() const { return m_entries.empty() ? nullptr : &m_entries.front().notice; }

private:
    struct Entry {
        Notice notice;
        bool own = false;
    };

    std::vector<Entry> m_entries; ///< the first is shown
};

} // namespace fleet::ui
