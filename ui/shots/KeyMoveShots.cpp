#include "ui/shots/KeyMoveShots.h"

#include "ui/settings/KeyMoveDialog.h"
#include "ui/theme/Scale.h"

namespace fleet::ui {

namespace {

using Arrange = std::function<void(KeyMoveDialog &dialog)>;

WindowShot shot(const QString &name, ApiKeyPlace to, const Arrange &arrange, int textPercent = leastTextPercent)
{
    return {name,
            [to, arrange](const Clock & /*clock*/) {
                auto dialog = std::make_unique<KeyMoveDialog>(QString(), to, false);
                arrange(*dialog);
                return dialog;
            },
            textPercent};
}

} // namespace

std::vector<WindowShot> keyMoveShots()
{
    const Arrange asItIs = [](KeyMoveDialog &) {};
    const Arrange refused = [](KeyMoveDialog &dialog) {
        dialog.showProblem({.kind = ProblemKind::Storage,
                            .httpStatus = 0,
                            .slug = {},
                            .detail = QStringLiteral(
                                "The desktop keychain is locked. Unlock it with your password, then try again.")});
    };
    return {
        shot(QStringLiteral("key-to-keychain"), ApiKeyPlace::Keychain, asItIs),
        shot(QStringLiteral("key-to-file"), ApiKeyPlace::File, asItIs),
        shot(QStringLiteral("key-refused"), ApiKeyPlace::Keychain, refused),
        shot(QStringLiteral("key-refused-text-200"), ApiKeyPlace::Keychain, refused, mostTextPercent),
    };
}

} // namespace fleet::ui
