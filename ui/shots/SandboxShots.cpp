#include "ui/shots/SandboxShots.h"

#include "ui/shell/MainWindow.h"
#include "ui/shell/SandboxControls.h"
#include "ui/shell/SandboxDialog.h"
#include "ui/shots/SampleFleet.h"

#include <QPushButton>

namespace fleet::ui {

namespace {

const QString gatewayName = QStringLiteral("gateway");

/// Goes with the window of its picture.
class PictureControls final : public QObject, public SandboxControls {
public:
    explicit PictureControls(QObject *window) : QObject(window) {}

    [[nodiscard]] QString gateway() const override { return gatewayName; }
    [[nodiscard]] QStringList bots() const override
    {
        QStringList ids;
        for (const BotView &bot : sample::fleet(12).bots) {
            ids.append(bot.id.text());
        }
        return ids;
    }
    [[nodiscard]] std::vector<SandboxFault> faultsOf(const QString &target) const override
    {
        if (target == gatewayName) {
            return {{QStringLiteral("slow"), QStringLiteral("Answers slowly")}};
        }
        return {{QStringLiteral("hang"), QStringLiteral("Hangs")}};
    }
    [[nodiscard]] std::vector<RunningFault> running() const override
    {
        return {{gatewayName, QStringLiteral("slow")}, {bots().constLast(), QStringLiteral("hang")}};
    }
    [[nodiscard]] Result<void> provoke(const RunningFault & /*fault*/) override { return {}; }
    [[nodiscard]] Result<void> end(const RunningFault & /*fault*/) override { return {}; }
    [[nodiscard]] Result<void> resetGateway() override { return {}; }
    [[nodiscard]] std::vector<double> speeds() const override { return {1, 5, 20, 60}; }
    [[nodiscard]] double speed() const override { return 5; }
    [[nodiscard]] Result<void> setSpeed(double /*speed*/) override { return {}; }
};

} // namespace

QWidget *openSandboxControls(MainWindow &window)
{
    window.addSandboxControls(*new PictureControls(&window));
    window.findChild<QPushButton *>(QStringLiteral("sandboxFaults"))->click();
    return window.findChild<SandboxDialog *>();
}

} // namespace fleet::ui
