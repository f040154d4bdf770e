#include "protocol/LostLink.h"

#include "core/Json.h"

namespace fleet {

namespace {

constexpr qint64 longestPatience = 24 * 60 * 60;

} // namespace

QJsonObject toJson(const LostLinkPolicy &policy)
{
    return {{QStringLiteral("after_s"), static_cast<qint64>(policy.after.count())},
            {QStringLiteral("do"), toString(policy.act)}};
}

Result<LostLinkPolicy> lostLinkFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("lost_link"));
    const qint64 after = read.integer("after_s");
    const std::optional<LostLinkAct> act = lostLinkActFromString(read.string("do"));
    if (after < 1 || after > longestPatience) {
        read.fail("after_s", QStringLiteral("must be 1 to 86400."));
    }
    if (!act) {
        read.fail("do", QStringLiteral("must be carry_on, drain, cancel or flatten."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return LostLinkPolicy{.after = seconds(after), .act = *act};
}

} // namespace fleet
