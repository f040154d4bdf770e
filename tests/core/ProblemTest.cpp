#include "core/Result.h"

#include "support/Compare.h"

#include <QSet>
#include <QTest>

using namespace fleet;

namespace {

constexpr std::array allKinds{ProblemKind::Offline,     ProblemKind::Timeout,  ProblemKind::Unauthorized,
                              ProblemKind::Forbidden,   ProblemKind::NotFound, ProblemKind::Gone,
                              ProblemKind::Payment,     ProblemKind::Rejected, ProblemKind::Conflict,
                              ProblemKind::RateLimited, ProblemKind::Server,   ProblemKind::Protocol,
                              ProblemKind::Invalid,     ProblemKind::Storage,  ProblemKind::Cancelled};

} // namespace

class ProblemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnName()
    {
        QSet<QString> names;
        for (const ProblemKind kind : allKinds) {
            names.insert(toString(kind));
        }
        QCOMPARE(names.size(), qsizetype(allKinds.size()));
        QVERIFY(!names.contains(QString()));
    }

    void describes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("text");

        const QString sentence = QStringLiteral("Not your agent.");
        QTest::newRow("all") << 403 << QStringLiteral("forbidden") << sentence
                             << QStringLiteral("Not your agent. (403 forbidden)");
        QTest::newRow("no slug") << 403 << QString() << sentence << QStringLiteral("Not your agent. (403)");
        QTest::newRow("not from HTTP") << 0 << QString() << sentence << sentence;
        QTest::newRow("no words") << 0 << QString() << QString() << QStringLiteral("forbidden");
    }

    void describes()
    {
        QFETCH(int, status);
        QFETCH(QString, slug);
        QFETCH(QString, detail);
        QFETCH(QString, text);
        QCOMPARE(describe({.kind = ProblemKind::Forbidden, .httpStatus = status, .slug = slug, .detail = detail}),
                 text);
    }

    void knowsWhatMayHaveHappened()
    {
        const QSet<int> unknown{int(ProblemKind::Offline), int(ProblemKind::Timeout), int(ProblemKind::Server),
                                int(ProblemKind::Protocol)};
        for (const ProblemKind kind : allKinds) {
            const Problem problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = {}};
            QCOMPARE(outcomeUnknown(problem), unknown.contains(int(kind)));
        }
    }

    void failureIsAResult()
    {
        const Result<int> result = failure(ProblemKind::Invalid, QStringLiteral("No."));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ProblemKind::Invalid);
        QCOMPARE(result.error().detail, QStringLiteral("No."));
        QVERIFY(!result.error().retryAfter);
    }
};

QTEST_APPLESS_MAIN(ProblemTest)
#include "ProblemTest.moc"
