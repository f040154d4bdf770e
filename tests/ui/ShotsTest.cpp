#include "ui/shots/SampleFleet.h"
#include "ui/shots/ShotRenderer.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::ui;

class ShotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPictureIsThereInBothThemes()
    {
        const QTemporaryDir folder;
        Appearance appearance(*qApp, ThemeChoice::Dark);
        ShotRenderer renderer(appearance, folder.path());
        const Result<int> written = renderer.render();
        QVERIFY(written.has_value());
        const QStringList dark = QDir(folder.path()).entryList({QStringLiteral("*-dark.png")});
        const QStringList light = QDir(folder.path()).entryList({QStringLiteral("*-light.png")});
        QCOMPARE(dark.size() + light.size(), *written);
        QCOMPARE(dark.size(), light.size());
        for (const QString &name : dark) {
            QVERIFY(QImage(folder.filePath(name)).width() >= 300);
        }
    }

    void onePictureCanBeAskedFor()
    {
        const QTemporaryDir folder;
        Appearance appearance(*qApp, ThemeChoice::Dark);
        ShotRenderer renderer(appearance, folder.path());
        QCOMPARE(renderer.render(QStringLiteral("palette-none")).value_or(0), 2);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 QStringList({QStringLiteral("palette-none-dark.png"), QStringLiteral("palette-none-light.png")}));
        QVERIFY(!renderer.render(QStringLiteral("xyzzy")).has_value());
    }

    /// What the table says of a bot, the board says of it too, and nothing happened before its cause.
    void theSampleFleetAgreesWithItself()
    {
        for (const int size : {12, 2000}) {
            for (const sample::StopStage stage :
                 {sample::StopStage::Running, sample::StopStage::Partly, sample::StopStage::Proved}) {
                const FleetSnapshot fleet = sample::stopped(sample::fleet(size), stage);
                const OperationView &stop = fleet.operations.front();
                QCOMPARE(stop.deliveries.size(), fleet.bots.size());
                for (const DeliveryView &delivery : stop.deliveries) {
                    checkDelivery(stop, delivery,
                                  *std::find_if(fleet.bots.begin(), fleet.bots.end(),
                                                [&](const BotView &b) { return b.id == delivery.bot; }));
                }
            }
        }
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        Appearance appearance(*qApp, ThemeChoice::Dark);
        ShotRenderer renderer(appearance, QStringLiteral("/dev/null/pictures"));
        QVERIFY(!renderer.render().has_value());
    }

private:
    static void checkDelivery(const OperationView &stop, const DeliveryView &delivery, const BotView &bot)
    {
        QCOMPARE(delivery.positions, bot.metrics.openPositions);
        QCOMPARE(delivery.orders, bot.metrics.openOrders);
        QCOMPARE(delivery.exposure, bot.metrics.exposureUsd);
        QVERIFY(!delivery.took || stop.createdAt + *delivery.took <= sample::moment());
        if (delivery.outcome == Outcome::Unreachable) {
            QVERIFY(!bot.heardAt || *bot.heardAt < stop.createdAt);
        }
        if (delivery.outcome == Outcome::Confirmed) {
            QVERIFY(bot.pending.empty());
            QVERIFY(bot.reported == BotState::Stopped);
            QCOMPARE(delivery.says == QStringLiteral("flat"), *bot.metrics.openPositions == 0);
        }
    }
};

QTEST_MAIN(ShotsTest)
#include "ShotsTest.moc"
