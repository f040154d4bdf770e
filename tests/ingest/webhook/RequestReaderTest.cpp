#include "webhook/RequestReader.h"

#include "support/RapidCheckQt.h"

#include <QTest>

using namespace fleet;

namespace {

const QByteArray signature(64, 'a');
const QByteArray signatureLine = "X-A2A-Signature: " + signature + "\r\n";
const QByteArray start = "POST /webhook HTTP/1.1\r\nHost: here\r\n";

QByteArray post(const QByteArray &body, const QByteArray &extra = {})
{
    return start + signatureLine + extra + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray chunked(const QByteArray &chunks, const QByteArray &extra = {})
{
    return start + signatureLine + extra + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
}

WebhookLimits small()
{
    WebhookLimits limits;
    limits.headerBytes = 512;
    limits.bodyBytes = 100;
    return limits;
}

QString nameOf(Refusal refusal)
{
    return QStringLiteral("refused ") + QString::fromLatin1(refusalAnswer(refusal, true).mid(9, 3));
}

/// What a reader makes of the pieces: "[body] [body] …", then how it ended.
QString readAll(const QList<QByteArray> &pieces)
{
    RequestReader reader(small(), "/webhook");
    QStringList words;
    for (const QByteArray &piece : pieces) {
        reader.feed(piece);
        for (bool more = true; more;) {
            switch (reader.step()) {
            case RequestReader::Step::NeedMore:
                more = false;
                break;
            case RequestReader::Step::Header:
                break;
            case RequestReader::Step::Complete: {
                const WebhookRequest request = reader.take();
                words.append(QStringLiteral("[%1]%2").arg(QString::fromLatin1(request.body),
                                                          request.keepAlive ? QString() : QStringLiteral(" last")));
                break;
            }
            case RequestReader::Step::Refused:
                words.append(nameOf(reader.refusal()));
                return words.join(QLatin1Char(' '));
            }
        }
    }
    words.append(reader.stage() == RequestReader::Stage::Between ? QStringLiteral("end") : QStringLiteral("more"));
    return words.join(QLatin1Char(' '));
}

QList<QByteArray> bytesOf(const QByteArray &text)
{
    QList<QByteArray> pieces;
    for (const char byte : text) {
        pieces.append(QByteArray(1, byte));
    }
    return pieces;
}

} // namespace

/// Whole or byte by byte: one reading, within the limits, and what could be read in two ways is refused.
class RequestReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void splitsDoNotMatter();
    void holdsNoMoreThanItsLimits();
    void waitsForAWord();
};

void RequestReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
        QTest::newRow(name) << bytes << QString::fromLatin1(expected);
    };
    row("nothing", "", "end");
    row("one", post("{}"), "[{}] end");
    row("pipelined", post("1") + post("22") + post("333"), "[1] [22] [333] end");
    row("begun again", post("1") + "POST /web", "[1] more");
    row("a query", QByteArray(post("1")).replace("/webhook", "/webhook?a=b"), "[1] end");
    row("a folded header (RFC 9112, section 5.2)", QByteArray(post("1")).replace("Host: here", "Host: here\r\n too"),
        "[1] end");
    row("no body", post(""), "[] end");
    row("close", post("1", "Connection: close\r\n"), "[1] last end");
    row("HTTP/1.0", QByteArray(post("1")).replace("HTTP/1.1", "HTTP/1.0"), "[1] last end");
    row("chunked", chunked("2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n"), "[abcde] end");
    row("chunked, with an extension", chunked("2;x=y\r\nab\r\n0\r\n\r\n"), "[ab] end");
    row("chunked, with a trailer", chunked("2\r\nab\r\n0\r\nX-A2A-Signature: b\r\n\r\n"), "[ab] end");
    row("chunked, then another", chunked("2\r\nab\r\n0\r\n\r\n") + post("1"), "[ab] [1] end");
    row("cut in the header", post("1").left(30), "more");
    row("cut in the body", post("12345").chopped(1), "more");
    row("the largest body", post(QByteArray(100, 'x')), qPrintable(QStringLiteral("[%1] end").arg(QString(100, u'x'))));

    row("garbage", "\x16\x03\x01 what is this\r\n\r\n", "refused 400");
    row("another protocol", "SSH-2.0-OpenSSH\r\n\r\n", "refused 400");
    row("HTTP/3", QByteArray(post("1")).replace("HTTP/1.1", "HTTP/3.0"), "refused 400");
    row("no host", QByteArray(post("1")).replace("Host: here\r\n", ""), "refused 400");
    row("two hosts", post("1", "Host: there\r\n"), "refused 400");
    row("two lengths", post("1", "Content-Length: 2\r\n"), "refused 400");
    row("the same length twice", post("1", "Content-Length: 1\r\n"), "refused 400");
    row("a list of lengths", QByteArray(post("1")).replace("Length: 1", "Length: 1, 1"), "refused 400");
    row("a negative length", QByteArray(post("1")).replace("Length: 1", "Length: -1"), "refused 400");
    row("a length beyond all numbers", QByteArray(post("1")).replace("Length: 1", "Length: 99999999999999999999"),
        "refused 400");
    row("length and chunks", chunked("1\r\na\r\n0\r\n\r\n", "Content-Length: 1\r\n"), "refused 400");
    row("chunks twice", chunked("0\r\n\r\n", "Transfer-Encoding: chunked\r\n"), "refused 400");
    row("not in chunks", QByteArray(chunked("")).replace("chunked", "gzip"), "refused 400");
    row("chunks in HTTP/1.0", QByteArray(chunked("0\r\n\r\n")).replace("HTTP/1.1", "HTTP/1.0"), "refused 400");
    row("a chunk of no size", chunked("x\r\nab\r\n"), "refused 400");
    row("a chunk that is longer than it says", chunked("1\r\nab\r\n0\r\n\r\n"), "refused 400");
    row("a space before the colon", QByteArray(post("1")).replace("Host:", "Host :"), "refused 400");

    row("another path", QByteArray(post("1")).replace("/webhook", "/"), "refused 404");
    row("a longer path", QByteArray(post("1")).replace("/webhook", "/webhooks"), "refused 404");
    row("GET", "GET /webhook HTTP/1.1\r\nHost: here\r\n\r\n", "refused 405");
    row("a word of its own", "FETCH /webhook HTTP/1.1\r\nHost: here\r\n\r\n", "refused 405");
    row("no length", start + signatureLine + "\r\n", "refused 411");
    row("no signature", QByteArray(post("1")).replace(signatureLine, ""), "refused 401");
    row("two signatures", post("1", signatureLine), "refused 401");
    row("half a signature", QByteArray(post("1")).replace(signature, signature.left(32)), "refused 401");
    row("a body too large", post(QByteArray(101, 'x')), "refused 413");
    row("a body that says that it is too large", post("1").replace("Length: 1", "Length: 1000000000"), "refused 413");
    row("a chunk too large", chunked("65\r\n" + QByteArray(101, 'x') + "\r\n0\r\n\r\n"), "refused 413");
    row("chunks too large together", chunked(QByteArray("32\r\n" + QByteArray(50, 'x') + "\r\n").repeated(3)),
        "refused 413");
    row("a header too long", post("1", "X-Long: " + QByteArray(600, 'x') + "\r\n"), "refused 431");
    row("headers too many", post("1", QByteArray("X-A: b\r\n").repeated(80)), "refused 431");
    row("an endless header", start + "X-Long: " + QByteArray(600, 'x'), "refused 431");
    row("an endless target", "POST /" + QByteArray(600, 'x'), "refused 431");
    row("an endless chunk line", chunked("2;" + QByteArray(600, 'x')), "refused 400");
    row("an endless trailer", chunked("0\r\nX-Long: " + QByteArray(600, 'x')), "refused 400");
}

void RequestReaderTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(readAll({bytes}), expected);
    QCOMPARE(readAll(bytesOf(bytes)), expected);
}

void RequestReaderTest::splitsDoNotMatter()
{
    const QByteArray bytes = post("first") + chunked("3\r\nsec\r\n3\r\nond\r\n0\r\n\r\n") + post("") + post("last");
    const QString whole = readAll({bytes});
    VERIFY_PROPERTY("however it is cut", [&](const std::vector<std::uint16_t> &cuts) {
        QList<QByteArray> pieces;
        QByteArray rest = bytes;
        for (const std::uint16_t cut : cuts) {
            const qsizetype size = cut % (rest.size() + 1);
            pieces.append(rest.left(size));
            rest.remove(0, size);
        }
        pieces.append(rest);
        RC_ASSERT(readAll(pieces) == whole);
    });
}

void RequestReaderTest::holdsNoMoreThanItsLimits()
{
    VERIFY_PROPERTY("whatever comes", [](const std::vector<std::uint8_t> &noise, std::uint8_t beginning) {
        const QList<QByteArray> beginnings{
            "", "POST ", start, chunked(""), chunked("2\r\nab\r\n0\r\n"), post(QByteArray(90, 'x')).chopped(80)};
        constexpr qsizetype piece = 64;
        RequestReader reader(small(), "/webhook");
        QByteArray bytes = beginnings.at(beginning % beginnings.size());
        bytes.append(reinterpret_cast<const char *>(noise.data()), static_cast<qsizetype>(noise.size()));
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            RequestReader::Step step = reader.step();
            while (step == RequestReader::Step::Header || step == RequestReader::Step::Complete) {
                if (step == RequestReader::Step::Complete) {
                    RC_ASSERT(reader.take().body.size() <= small().bodyBytes);
                }
                step = reader.step();
            }
            RC_ASSERT(reader.unfinishedBytes() <= 2 * small().headerBytes + small().bodyBytes);
        }
    });
}

void RequestReaderTest::waitsForAWord()
{
    const auto atHeader = [](const QByteArray &bytes) {
        RequestReader reader(small(), "/webhook");
        reader.feed(bytes);
        return reader.step() == RequestReader::Step::Header && reader.expectsContinue();
    };
    QVERIFY(atHeader(post("1", "Expect: 100-continue\r\n").chopped(1)));
    QVERIFY(atHeader(post("1", "Expect: 100-Continue\r\n").chopped(1)));
    QVERIFY(!atHeader(post("1").chopped(1)));
    QVERIFY(!atHeader(post("", "Expect: 100-continue\r\n")));
    QVERIFY(!atHeader(post("1", "Expect: 100-continue\r\n").replace("HTTP/1.1", "HTTP/1.0").chopped(1)));
}

QTEST_APPLESS_MAIN(RequestReaderTest)
#include "RequestReaderTest.moc"
