// One dialog of the dangerous acts, open and active, over an engine that the test plays.
// Never answers for the person: what is pressed and typed, the test presses and types.
#pragma once

#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/dialogs/OperationDialog.h"
#include "ui/widgets/HoldButton.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

namespace fleet::test {

using ui::HoldButton;
using ui::OperationDialog;

inline QPushButton &button(QWidget &dialog, const char *name)
{
    return *dialog.findChild<QPushButton *>(QLatin1StringView(name));
}

inline QString text(QWidget &dialog, const char *name)
{
    return dialog.findChild<QLabel *>(QLatin1StringView(name))->text();
}

inline QLineEdit &line(QWidget &dialog, const char *name)
{
    return *dialog.findChild<QLineEdit *>(QLatin1StringView(name));
}

/// One dialog, open and active, over an engine that the test plays.
template<typename Dialog>
struct Opened {
    ManualClock clock;
    ScriptedClient client;
    std::unique_ptr<Dialog> dialog;
    std::vector<OperationRequest> submitted;
    int closed = 0;
    MonoTime now{};

    explicit Opened(std::optional<FleetSnapshot> fleet, const Scope &scope = Scope::fleet())
        : client(std::move(fleet)),
          dialog(std::make_unique<Dialog>(scope, client, clock))
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &OperationDialog::submitted, dialog.get(),
                         [this](const OperationRequest &request) { submitted.push_back(request); });
        QObject::connect(dialog.get(), &QDialog::finished, dialog.get(), [this] { ++closed; });
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }

    void hold(milliseconds duration)
    {
        HoldButton &hold = *dialog->template findChild<HoldButton *>();
        hold.setTimeSource([this] { return now; });
        QTest::mousePress(&hold, Qt::LeftButton);
        for (milliseconds left = duration; left > milliseconds(0) && hold.isHolding(); left -= milliseconds(50)) {
            now += milliseconds(50);
            hold.step();
        }
        QTest::mouseRelease(&hold, Qt::LeftButton);
    }
};

inline FleetDelta delta(std::vector<BotView> bots, std::vector<BotId> removed = {})
{
    return {.at = ManualClock::defaultStart,
            .bots = std::move(bots),
            .removed = std::move(removed),
            .groups = {},
            .operations = {},
            .notices = {},
            .link = {}};
}

} // namespace fleet::test
