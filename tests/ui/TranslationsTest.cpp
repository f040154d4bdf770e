#include "models/BoardWords.h"
#include "models/EngineWords.h"
#include "models/ExchangeGuide.h"
#include "models/LinkWords.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"
#include "support/ScreenAudit.h"
#include "support/ScriptedClient.h"
#include "ui/board/OperationBoard.h"
#include "ui/language/Language.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shots/Scenes.h"
#include "ui/shots/ShotRenderer.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <memory>
#include <vector>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or all plural forms
    bool finished = true;
    bool counts = false;
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.finished = xml.attributes().value(QLatin1StringView("type")).isEmpty();
    if (!message.counts) {
        message.translations.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement()) {
        message.translations.append(xml.readElementText());
    }
}

/// Every message of a catalogue as it stands in the sources of the project.
std::vector<Message> catalogue(const QString &language)
{
    QFile file(QStringLiteral(FLEET_TRANSLATIONS "/fleet-console_%1.ts").arg(language));
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QLatin1StringView("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("message")) {
            Message message;
            message.context = context;
            message.counts = xml.attributes().value(QLatin1StringView("numerus")) == QLatin1StringView("yes");
            messages.push_back(std::move(message));
        } else if (xml.name() == QLatin1StringView("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            readTranslation(xml, messages.back());
        }
    }
    return messages;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(L?[0-9]{1,2}|L?n)"));
    QStringList places;
    for (QRegularExpressionMatchIterator found = place.globalMatch(text); found.hasNext();) {
        places.append(found.next().captured());
    }
    places.sort();
    return places;
}

/// The texts of all sources of the engine, where one that goes over several lines is one again.
QString sourcesOfTheEngine()
{
    static const QRegularExpression seam(QStringLiteral("\"\\s*\\n\\s*\""));
    QString all;
    for (QDirIterator files(QStringLiteral(FLEET_SERVICES), {QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            all += QString::fromUtf8(file.readAll()).remove(seam);
        }
    }
    return all.replace(QLatin1StringView("\\\""), QLatin1StringView("\""));
}

qsizetype formsOf(const QString &language)
{
    return language == QLatin1StringView("zh_CN") ? 1 : 2;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp, ThemeChoice::Dark); }

    void cleanup() { m_language.speak(LanguageChoice::English); }

    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<std::size_t>("atLeast");
        QTest::newRow("German") << QStringLiteral("de") << std::size_t(700);
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << std::size_t(700);
        QTest::newRow("English plurals") << QStringLiteral("en") << std::size_t(40);
    }

    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(std::size_t, atLeast);
        const std::vector<Message> messages = catalogue(language);
        QVERIFY(messages.size() >= atLeast);
        for (const Message &message : messages) {
            const QByteArray which = QStringLiteral("%1: %2").arg(message.context, message.source).toUtf8();
            QVERIFY2(message.finished, which.constData());
            QVERIFY2(message.translations.size() == (message.counts ? formsOf(language) : 1), which.constData());
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), which.constData());
                QVERIFY2(placesIn(translation) == placesIn(message.source), which.constData());
                QVERIFY2(translation.count(QLatin1Char('\n')) == message.source.count(QLatin1Char('\n')),
                         which.constData());
            }
        }
    }

    void theDesktopDecidesWhoIsNotAsked_data()
    {
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<int>("spoken");
        const auto row = [](const char *name, const QStringList &desktop, LanguageChoice spoken) {
            QTest::newRow(name) << desktop << static_cast<int>(spoken);
        };
        const QString german = QStringLiteral("de-AT");
        const QString french = QStringLiteral("fr-FR");
        row("German of any country", {german}, LanguageChoice::German);
        row("simplified characters", {QStringLiteral("zh-Hans-SG")}, LanguageChoice::Chinese);
        row("China", {QStringLiteral("zh-CN")}, LanguageChoice::Chinese);
        row("traditional characters", {QStringLiteral("zh-TW")}, LanguageChoice::English);
        row("the next of the list", {french, german}, LanguageChoice::German);
        row("none of them", {french}, LanguageChoice::English);
        row("nothing said", {}, LanguageChoice::English);
    }

    void theDesktopDecidesWhoIsNotAsked()
    {
        QFETCH(QStringList, desktop);
        QFETCH(int, spoken);
        QCOMPARE(static_cast<int>(spokenFor(LanguageChoice::Follow, desktop)), spoken);
        QVERIFY(spokenFor(LanguageChoice::Chinese, desktop) == LanguageChoice::Chinese);
    }

    void numbersAreWrittenAsTheLanguageDoes()
    {
        const QLocale austria(QLocale::German, QLocale::Austria);
        QCOMPARE(formatsFor(LanguageChoice::German, austria), austria);
        QCOMPARE(formatsFor(LanguageChoice::Follow, austria), austria);
        QCOMPARE(formatsFor(LanguageChoice::English, austria), QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(formatsFor(LanguageChoice::Follow, QLocale::c()), QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(formatsFor(LanguageChoice::Chinese, QLocale::c()), QLocale(QLocale::Chinese, QLocale::China));
    }

    void countsAndFigures_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("English") << static_cast<int>(LanguageChoice::English)
                                 << QStringList{QStringLiteral("0 bots"),
                                                QStringLiteral("1 bot"),
                                                QStringLiteral("2 bots"),
                                                QStringLiteral("1,234 positions"),
                                                QStringLiteral("−$1,234.50"),
                                                QStringLiteral("2.1 s"),
                                                QStringLiteral("1 of 3 bots has proved that it stopped"),
                                                QStringLiteral("2 of 3 bots have proved that they stopped")};
        QTest::newRow("German") << static_cast<int>(LanguageChoice::German)
                                << QStringList{
                                       QStringLiteral("0 Bots"),
                                       QStringLiteral("1 Bot"),
                                       QStringLiteral("2 Bots"),
                                       QStringLiteral("1.234 Positionen"),
                                       QStringLiteral("−1.234,50\u00A0$"),
                                       QStringLiteral("2,1 s"),
                                       QStringLiteral("1 von 3 Bots hat nachgewiesen, dass er gestoppt ist"),
                                       QStringLiteral("2 von 3 Bots haben nachgewiesen, dass sie gestoppt sind")};
        QTest::newRow("Chinese") << static_cast<int>(LanguageChoice::Chinese)
                                 << QStringList{QStringLiteral("0 个机器人"),
                                                QStringLiteral("1 个机器人"),
                                                QStringLiteral("2 个机器人"),
                                                QStringLiteral("1,234 个持仓"),
                                                QStringLiteral("−$1,234.50"),
                                                QStringLiteral("2.1 秒"),
                                                QStringLiteral("3 个机器人中 1 个已证实停止"),
                                                QStringLiteral("3 个机器人中 2 个已证实停止")};
    }

    void countsAndFigures()
    {
        QFETCH(int, language);
        QFETCH(QStringList, said);
        m_language.speak(static_cast<LanguageChoice>(language));
        const auto headline = [](int confirmed) {
            OutcomeCounts counts;
            counts.total = 3;
            counts.confirmed = confirmed;
            counts.silent = 3 - confirmed;
            return BoardWords::headline(Verb::EmergencyStop, counts);
        };
        const QStringList heard{Words::bots(0),
                                Words::bots(1),
                                Words::bots(2),
                                Words::positions(1234),
                                Words::dollars(Money::fromMicros(-1'234'500'000), 2),
                                Words::duration(milliseconds(2100)),
                                headline(1),
                                headline(2)};
        QCOMPARE(heard, said);
    }

    void stepsByHandFollowTheLanguage()
    {
        const ExchangeId okx(QStringLiteral("okx"));
        m_language.speak(LanguageChoice::German);
        QVERIFY(ExchangeGuide::builtIn().of(okx) == ExchangeGuide::builtIn(QStringLiteral("de")).of(okx));
        QVERIFY(ExchangeGuide::builtIn().of(okx).steps.front().startsWith(QStringLiteral("Im Unterkonto")));
        m_language.speak(LanguageChoice::Chinese);
        QVERIFY(ExchangeGuide::builtIn().of(okx) == ExchangeGuide::builtIn(QStringLiteral("zh_CN")).of(okx));
        m_language.speak(LanguageChoice::English);
        QVERIFY(ExchangeGuide::builtIn().of(okx).steps.front().startsWith(QStringLiteral("Log in")));
    }

    /// A sentence that the engine no longer says would be translated in vain, and the new one not at all.
    void theEngineStillSaysWhatIsTranslated()
    {
        const QString sources = sourcesOfTheEngine();
        QVERIFY(!sources.isEmpty());
        const QStringList known = EngineWords::known();
        QVERIFY(!known.isEmpty());
        for (const QString &sentence : known) {
            QVERIFY2(sources.contains(QLatin1Char('"') + sentence + QLatin1Char('"')), qPrintable(sentence));
        }
    }

    void theEngineIsHeardInTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("heard");
        QTest::newRow("whole") << QStringLiteral("It is not paused.") << QStringLiteral("Er ist nicht pausiert.");
        QTest::newRow("a name in it") << QStringLiteral("No bot trades on \"okx\".")
                                      << QStringLiteral("Kein Bot handelt auf „okx“.");
        QTest::newRow("two places") << QStringLiteral("The reason may have 500 characters; this one has 612.")
                                    << QStringLiteral("Der Grund darf 500 Zeichen haben; dieser hat 612.");
        QTest::newRow("a refusal") << QStringLiteral(
            "The gateway refuses more calls for now. (429 rate-limit-exceeded)")
                                   << QStringLiteral("Das Gateway lehnt vorerst weitere Aufrufe ab. "
                                                     "(429 rate-limit-exceeded)");
        QTest::newRow("a sentence in a sentence")
            << QStringLiteral("No bot of this scope can take the command. arb-01: Stopped: a release comes first.")
            << QStringLiteral("Kein Bot dieses Umfangs kann den Befehl annehmen. arb-01: "
                              "Gestoppt: Zuerst kommt eine Freigabe.");
        QTest::newRow("one after another")
            << QStringLiteral("The engine does not answer; only an emergency stop can do without it. The stop was sent "
                              "without the engine: the gateway has 3 of 12 messages. It waits in spill/ for an engine "
                              "to carry it on.")
            << QStringLiteral("Die Engine antwortet nicht; nur ein Not-Stopp kommt ohne sie aus. Der Stopp wurde ohne "
                              "die Engine gesendet: Das Gateway hat 3 von 12 Nachrichten. Es wartet in spill/ auf "
                              "eine Engine, die es weiterführt.");
        QTest::newRow("one of two") << QStringLiteral("A stranger speaks. It is not paused.")
                                    << QStringLiteral("A stranger speaks. Er ist nicht pausiert.");
        QTest::newRow("of a stranger") << QStringLiteral("close outside price band")
                                       << QStringLiteral("close outside price band");
        QTest::newRow("nothing") << QString() << QString();
    }

    void theEngineIsHeardInTheLanguageOfTheWindow()
    {
        QFETCH(QString, said);
        QCOMPARE(EngineWords::say(said), said);
        m_language.speak(LanguageChoice::German);
        QTEST(EngineWords::say(said), "heard");
    }

    void aBoardSaysWhyNothingCanBeSentInTheLanguageOfTheWindow()
    {
        m_language.speak(LanguageChoice::German);
        OperationBoard board;
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Silent});
        stop.problem = QStringLiteral("The engine is not there. The gateway cut the connection.");
        board.showOperation(stop, aFleet({}), ManualClock::defaultStart);
        QCOMPARE(board.findChild<QLabel *>(QStringLiteral("problemText"))->text(),
                 EngineWords::say(QStringLiteral("The engine is not there.")) + QLatin1Char(' ')
                     + EngineWords::say(QStringLiteral("The gateway cut the connection.")));
        QVERIFY(!board.findChild<QLabel *>(QStringLiteral("problemText"))->text().contains(QStringLiteral("The ")));
    }

    void aChoiceIsSpokenByTheNextWindow()
    {
        Preferences preferences;
        follow(m_language, preferences);
        SettingsPage page(preferences);
        page.show();
        auto *box = page.findChild<QComboBox *>(QStringLiteral("language"));
        const QSignalSpy changed(&m_language, &Language::changed);
        box->setFocus();
        box->setCurrentIndex(0);
        QTest::keyClicks(box, QStringLiteral("Deutsch"));
        QTest::keyClick(box, Qt::Key_Enter);
        QVERIFY(preferences.language() == LanguageChoice::German);
        QVERIFY(!changed.isEmpty());
        const ManualClock clock;
        ScriptedClient client(theTwelve());
        const MainWindow window(client, clock, &preferences);
        const auto buttons = window.findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QPushButton *button) { return button->text() == QStringLiteral("Not-Stopp…"); }));
        preferences.setLanguage(LanguageChoice::English);
        QVERIFY(m_language.spoken() == LanguageChoice::English);
        QCOMPARE(Words::bots(2), QStringLiteral("2 bots"));
    }

    void theLanguageOutlivesTheWindow()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        Preferences(file).setLanguage(LanguageChoice::Chinese);
        Preferences again(file);
        QVERIFY(again.language() == LanguageChoice::Chinese);
        again.overrideLanguage(LanguageChoice::German);
        QVERIFY(again.language() == LanguageChoice::German);
        QVERIFY(Preferences(file).language() == LanguageChoice::Chinese); // Only for this run.
    }

    void everythingFits_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        for (const auto &[name, language] :
             {std::pair{"German", LanguageChoice::German}, std::pair{"Chinese", LanguageChoice::Chinese}}) {
            QTest::addRow("%s", name) << static_cast<int>(language) << QSize(1440, 900);
            QTest::addRow("%s at 1,024 x 700", name) << static_cast<int>(language) << QSize(1024, 700);
        }
    }

    void everythingFits()
    {
        QFETCH(int, language);
        QFETCH(QSize, size);
        m_language.speak(static_cast<LanguageChoice>(language));
        QStringList faults;
        for (const Scene &scene : allScenes()) {
            if (scene.fleet->bots.size() > 12 || scene.textPercent != 100) {
                continue; // Slow, and the words are those of twelve; large text is measured in English.
            }
            ShotRenderer::stage(scene, size, [&faults, &scene](QWidget &subject) {
                const QStringList found = screen::layoutFaults(subject);
                for (const QString &fault : found) {
                    faults.append(scene.name + QStringLiteral(": ") + fault);
                }
            });
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

private:
    Language m_language;
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
