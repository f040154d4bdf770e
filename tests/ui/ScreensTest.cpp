// Every picture's page or dialog, measured: nothing clipped, nothing on top of another, nothing faint, all within reach.
#include "support/ScreenAudit.h"
#include "ui/palette/CommandPalette.h"
#include "ui/shots/Scenes.h"
#include "ui/shots/ShotRenderer.h"
#include "ui/shots/WindowShot.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Scale.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr QSize usual(1440, 900);
constexpr QSize smallest(1024, 700);

struct Look {
    const char *name = "";
    ThemeChoice theme = ThemeChoice::Dark;
    int textPercent = 100;
    QSize size;
};

} // namespace

class ScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_appearance = std::make_unique<Appearance>(*qApp, ThemeChoice::Dark);
        m_scenes = allScenes();
        QVERIFY(m_scenes.size() > 80);
        m_windows = ShotRenderer::windows();
        QVERIFY(m_windows.size() > 8);
    }

    void everythingFits_data() { addScenes(); }

    void everythingFits()
    {
        QStringList faults;
        for (const Look &look : {Look{"", ThemeChoice::Dark, leastTextPercent, usual},
                                 Look{" at 1,024 × 700", ThemeChoice::Dark, leastTextPercent, smallest},
                                 Look{" at 200 %", ThemeChoice::Dark, mostTextPercent, usual},
                                 Look{" at 200 % and 1,024 × 700", ThemeChoice::Dark, mostTextPercent, smallest}}) {
            atLook(look, [&](QWidget &subject) {
                for (const QString &fault : screen::layoutFaults(subject)) {
                    faults.append(fault + QString::fromUtf8(look.name));
                }
            });
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void everyWordIsReadable_data() { addScenes(); }

    void everyWordIsReadable()
    {
        QStringList faults;
        for (const Look &look : {Look{" (dark)", ThemeChoice::Dark, leastTextPercent, usual},
                                 Look{" (light)", ThemeChoice::Light, leastTextPercent, usual}}) {
            atLook(look, [&](QWidget &subject) {
                for (const QString &fault : screen::faintText(subject)) {
                    faults.append(fault + QString::fromUtf8(look.name));
                }
            });
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void everythingIsWithinReach_data() { addScenes(); }

    void everythingIsWithinReach()
    {
        QStringList faults;
        atLook({"", ThemeChoice::Dark, leastTextPercent, usual}, [&](QWidget &subject) {
            subject.window()->activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), subject.window());
            faults = screen::unnamed(subject) + screen::sharedMnemonics(subject);
            // An open palette has the keyboard for itself: arrows choose while one types, Esc closes it.
            const auto *palette = subject.findChild<CommandPalette *>();
            if (palette == nullptr || !palette->isVisible()) {
                faults += screen::unreachable(subject);
            }
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void windowsBeforeTheConsoleFit_data()
    {
        QTest::addColumn<int>("window");
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            QTest::newRow(qPrintable(m_windows[i].name)) << static_cast<int>(i);
        }
    }

    void windowsBeforeTheConsoleFit()
    {
        QFETCH(int, window);
        const WindowShot &shot = m_windows.at(static_cast<std::size_t>(window));
        QStringList faults;
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            m_appearance->wear(theme, shot.textPercent);
            ShotRenderer::stage(shot, [&](QWidget &subject) {
                faults += screen::layoutFaults(subject) + screen::faintText(subject) + screen::unnamed(subject);
            });
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

private:
    void addScenes() const
    {
        QTest::addColumn<int>("scene");
        for (std::size_t i = 0; i < m_scenes.size(); ++i) {
            // Size and text are this test's to choose.
            if (m_scenes[i].textPercent == leastTextPercent) {
                QTest::newRow(qPrintable(m_scenes[i].name)) << static_cast<int>(i);
            }
        }
    }

    void atLook(const Look &look, const std::function<void(QWidget &subject)> &visit)
    {
        QFETCH(int, scene);
        m_appearance->wear(look.theme, look.textPercent);
        ShotRenderer::stage(m_scenes.at(static_cast<std::size_t>(scene)), look.size, visit);
    }

    std::unique_ptr<Appearance> m_appearance;
    std::vector<Scene> m_scenes;
    std::vector<WindowShot> m_windows;
};

/// Not QTEST_MAIN: the platform must know its screen before the application is made.
int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly)) {
        return 1;
    }
    screens.write(R"({"screens": [{"name": "usual", "x": 0, "y": 0, "width": 1440, "height": 900,
                                   "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=") + QFile::encodeName(screens.fileName()));
    QApplication application(argc, argv);
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ScreensTest.moc"
