// The roles that all models of this folder share beside Qt's own.
// Display text, sort key and domain value are three roles, never one.
#pragma once

#include <Qt>

namespace fleet {

enum ModelRole {
    SortKeyRole = Qt::UserRole + 1, ///< a number or a string that compares as the column means
    SeverityRole,                   ///< int of Severity
    IconNameRole,                   ///< name of an icon in resources/icons, without folder and suffix
    ChipRole,                       ///< bool: the cell is shown as a chip of its severity
    StaleRole,                      ///< bool: the value is from a time before the last word heard
    EmphasisRole,                   ///< bool: the row's name
    IdRole,                         ///< the row's id as text
    ElideMiddleRole,                ///< bool: never lose the end of this text
    WordRole,                       ///< the word of the row's severity
    DetailRole,                     ///< the sentence beside the title
    TimeRole,                       ///< when, shown at the right end
    UnitRole,                       ///< header only: the unit, shown dimmer than the title
    GroupRole,                      ///< the group that the row belongs to
    GlanceRole,                     ///< int of BotGlance
    ActRole,                        ///< what can be done about the row, in a word or two
    CauseRole,                      ///< id of the row that explains this one, as text; empty for none
    FoldedRole,                     ///< int: how many rows this one explains
    SparkRole,                      ///< Sparkline; nothing: it is not known
    HandsRole,                      ///< who has the row in hand, in words
};

} // namespace fleet
