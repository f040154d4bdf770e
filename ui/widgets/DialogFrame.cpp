#include "ui/widgets/DialogFrame.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EnvironmentTag.h"
#include "ui/widgets/FoldingLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace fleet::ui {

namespace {

constexpr int iconSize = 20;

} // namespace

QLayout *makeDialogHead(QWidget &dialog, const QString &icon, const QString &title, std::optional<bool> sandbox)
{
    dialog.setWindowTitle(sandbox ? QStringLiteral("%1 [%2]").arg(title, EnvironmentTag::word(*sandbox)) : title);
    dialog.setAccessibleName(dialog.windowTitle());
    auto *picture = new QLabel(&dialog);
    picture->setObjectName(QStringLiteral("icon"));
    picture->setPixmap(
        iconPixmap(icon, Theme::of(dialog.palette()).text, scaled(iconSize), dialog.devicePixelRatioF()));
    auto *words = new FoldingLabel(&dialog);
    words->setObjectName(QStringLiteral("title"));
    words->setProperty("role", QStringLiteral("title"));
    words->setText(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 20, 24, 12);
    head->setSpacing(12);
    head->addWidget(picture);
    head->addWidget(words, sandbox ? 0 : 1);
    if (sandbox) {
        auto *environment = new EnvironmentTag(&dialog);
        environment->setSandbox(*sandbox);
        head->addWidget(environment);
        head->addStretch();
    }
    return head;
}

DialogFoot makeDialogFoot(QWidget &dialog, QPushButton &safe, QPushButton &act)
{
    DialogFoot foot{new QFrame(&dialog), new QLabel(&dialog)};
    foot.frame->setObjectName(QStringLiteral("foot"));
    foot.frame->setProperty("role", QStringLiteral("dialogfoot"));
    foot.hint->setObjectName(QStringLiteral("hint"));
    foot.hint->setProperty("role", QStringLiteral("label"));
    foot.hint->setWordWrap(true);
    auto *row = new QHBoxLayout(foot.frame);
    row->setContentsMargins(24, 14, 24, 14);
    row->setSpacing(8);
    row->addWidget(foot.hint, 1);
    for (QPushButton *button : {&safe, &act}) {
        button->setProperty(tallProperty, true);
        row->addWidget(button);
    }
    return foot;
}

QFrame *makeCloseFoot(QWidget &dialog, QPushButton &close, QPushButton *other)
{
    auto *foot = new QFrame(&dialog);
    foot->setObjectName(QStringLiteral("foot"));
    foot->setProperty("role", QStringLiteral("dialogfoot"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 14, 24, 14);
    row->setSpacing(8);
    if (other != nullptr) {
        other->setProperty(tallProperty, true);
        row->addWidget(other);
    }
    row->addStretch(1);
    close.setProperty(tallProperty, true);
    row->addWidget(&close);
    return foot;
}

} // namespace fleet::ui
