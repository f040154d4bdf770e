#include "ui/shots/ShotRenderer.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

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
        const Result<int> written = renderer.renderAll();
        QVERIFY(written.has_value());
        const QStringList dark = QDir(folder.path()).entryList({QStringLiteral("*-dark.png")});
        const QStringList light = QDir(folder.path()).entryList({QStringLiteral("*-light.png")});
        QCOMPARE(dark.size() + light.size(), *written);
        QCOMPARE(dark.size(), light.size());
        for (const QString &name : dark) {
            QVERIFY(QImage(folder.filePath(name)).width() >= 600);
        }
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        Appearance appearance(*qApp, ThemeChoice::Dark);
        ShotRenderer renderer(appearance, QStringLiteral("/dev/null/pictures"));
        QVERIFY(!renderer.renderAll().has_value());
    }
};

QTEST_MAIN(ShotsTest)
#include "ShotsTest.moc"
