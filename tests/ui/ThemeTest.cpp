#include "ui/theme/Theme.h"
#include "models/IconNames.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Typography.h"

#include <QFontDatabase>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;

namespace {

struct Named {
    const char *name;
    QColor colour;
};

std::vector<Named> grounds(const Theme &theme)
{
    return {{"win", theme.win},     {"base", theme.base},   {"card", theme.card},
            {"raise", theme.raise}, {"hover", theme.hover}, {"sel", theme.sel}};
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void everyTextIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        std::vector<Named> texts{{"text", theme.text}, {"text2", theme.text2}, {"text3", theme.text3}};
        for (const Named &ground : grounds(theme)) {
            for (const Named &text : texts) {
                const double ratio = contrast(text.colour, ground.colour);
                QVERIFY2(ratio >= 4.495,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(QLatin1StringView(text.name), QLatin1StringView(ground.name))
                                        .arg(ratio)));
            }
        }
        QVERIFY(contrast(theme.onFill, theme.fill) >= 4.5);
        QVERIFY(contrast(theme.onStop, theme.stop) >= 4.5);
        QVERIFY(contrast(theme.onStop, theme.stopDim) >= 4.5);
        for (const QColor &ground : {theme.win, theme.base, theme.card, theme.raise, theme.hover}) {
            QVERIFY(contrast(theme.accent, ground) >= 4.5);
        }
    }

    void everyEdgeIsSeen_data() { everyTextIsReadable_data(); }

    void everyEdgeIsSeen()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        for (const QColor &ground : {theme.base, theme.card}) {
            QVERIFY(contrast(theme.ctl, ground) >= 3.0);
            QVERIFY(contrast(theme.accent, ground) >= 3.0);
        }
    }

    void everyStateIsReadable_data() { everyTextIsReadable_data(); }

    void everyStateIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        for (int i = 0; i < severityCount; ++i) {
            const StateColours colours = theme.state(static_cast<Severity>(i));
            QVERIFY2(contrast(colours.colour, theme.card) >= 4.5, qPrintable(QString::number(i)));
            const QColor ground = colours.ground.isValid() ? colours.ground : theme.card;
            QVERIFY2(contrast(colours.ink, ground) >= 4.5, qPrintable(QString::number(i)));
        }
    }

    void statesDifferByMoreThanColour()
    {
        QSet<QString> shapes;
        for (int i = 1; i < severityCount; ++i) {
            shapes.insert(icons::nameOf(static_cast<Severity>(i)));
        }
        QCOMPARE(shapes.size(), severityCount - 1);
    }

    void everyIconIsDrawn()
    {
        QStringList names{QStringLiteral("octagon"), QStringLiteral("play"),   QStringLiteral("padlock-open"),
                          QStringLiteral("plug"),    QStringLiteral("unplug"), QStringLiteral("copy"),
                          QStringLiteral("retry"),   QStringLiteral("search"), QStringLiteral("save"),
                          QStringLiteral("back"),    QStringLiteral("fleet"),  QStringLiteral("cross"),
                          QStringLiteral("next"),    QStringLiteral("down")};
        for (int i = 1; i < severityCount; ++i) {
            names.append(icons::nameOf(static_cast<Severity>(i)));
        }
        for (const QString &name : names) {
            const QImage image = iconPixmap(name, Qt::red, 16, 1.0).toImage();
            bool painted = false;
            for (int y = 0; y < image.height() && !painted; ++y) {
                for (int x = 0; x < image.width() && !painted; ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    painted = pixel.alpha() > 100 && pixel.red() > 100 && pixel.green() < 60;
                }
            }
            QVERIFY2(painted, qPrintable(name));
        }
    }

    void aThemeIsKnownByItsPalette()
    {
        QVERIFY(Theme::of(Theme::dark().palette()).isDark);
        QVERIFY(!Theme::of(Theme::light().palette()).isDark);
    }

    void aLabelTakesNoTextForMarkup()
    {
        FleetStyle style;
        QLabel foreign(QStringLiteral("<b>x</b>"));
        QLabel own(QStringLiteral("<b>x</b>"));
        own.setTextFormat(Qt::RichText);
        for (QLabel *label : {&foreign, &own}) {
            label->setStyle(&style);
            label->ensurePolished();
        }
        QVERIFY(foreign.textFormat() == Qt::PlainText);
        QVERIFY(own.textFormat() == Qt::RichText);
        QVERIFY(foreign.sizeHint().width() > own.sizeHint().width());
    }

    void barsAndBoxesWearTheTheme_data() { everyTextIsReadable_data(); }

    void barsAndBoxesWearTheTheme()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        const auto picture = [&theme](QWidget &widget, QSize size) {
            widget.setStyle(new FleetStyle);
            widget.style()->setParent(&widget);
            for (QWidget *part : widget.findChildren<QWidget *>()) {
                part->setStyle(widget.style()); // A style of its own is not handed on.
            }
            widget.setPalette(theme.palette());
            widget.resize(size);
            return widget.grab().toImage();
        };
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 300);
        bar.setPageStep(100);
        const QImage scrolled = picture(bar, QSize(12, 400));
        QCOMPARE(scrolled.pixelColor(6, 50), theme.ctl); // a quarter of it is thumb
        QCOMPARE(scrolled.pixelColor(6, 200), theme.base);
        QCOMPARE(scrolled.pixelColor(6, 395), theme.base); // and there is no arrow
        bar.setValue(300);
        QCOMPARE(picture(bar, QSize(12, 400)).pixelColor(6, 350), theme.ctl);

        QProgressBar progress;
        progress.setTextVisible(false);
        progress.setRange(0, 100);
        progress.setValue(50);
        const QImage half = picture(progress, QSize(200, 8));
        QCOMPARE(half.pixelColor(50, 4), theme.fill);
        QCOMPARE(half.pixelColor(150, 4), theme.gap);
        progress.setRange(0, 0); // How far it is nobody knows.
        QCOMPARE(picture(progress, QSize(200, 8)).pixelColor(50, 4), theme.gap);

        QSpinBox box;
        const QImage spin = picture(box, QSize(120, 32));
        QCOMPARE(spin.pixelColor(60, 0), theme.ctl);
        // One edge only: the line within has none of its own.
        for (int y = 3; y < 16; ++y) {
            QVERIFY2(spin.pixelColor(80, y) == theme.base, qPrintable(QString::number(y)));
        }
    }

    void aScrollBarIsDraggedToItsEnd()
    {
        FleetStyle style;
        QScrollBar bar(Qt::Vertical);
        bar.setStyle(&style);
        bar.setRange(0, 300);
        bar.setPageStep(100);
        bar.resize(12, 400);
        bar.show();
        QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 50));
        QTest::mouseMove(&bar, QPoint(6, 399));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 399));
        QCOMPARE(bar.value(), 300);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 10));
        QCOMPARE(bar.value(), 200);
    }

    void aSpinBoxIsSteppedByItsButtons()
    {
        FleetStyle style;
        QSpinBox box;
        box.setStyle(&style);
        box.resize(120, 32);
        box.show();
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(110, 6));
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(110, 8));
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(110, 26));
        QCOMPARE(box.value(), 1);
    }

    void barsAndBoxesAreAsHighUnderAStyleSheet()
    {
        FleetStyle style;
        QSpinBox box;
        QProgressBar progress;
        progress.setTextVisible(false);
        for (QWidget *widget : {static_cast<QWidget *>(&box), static_cast<QWidget *>(&progress)}) {
            widget->setStyle(&style);
            widget->setStyleSheet(QStringLiteral("QLabel { border: 0 }"));
            widget->adjustSize();
            widget->show();
        }
        QCOMPARE(box.height(), 32);
        QCOMPARE(progress.height(), 8);
    }

    void digitsStandStill() { QVERIFY(hasTabularDigits(numberFont(bodyFont()))); }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
