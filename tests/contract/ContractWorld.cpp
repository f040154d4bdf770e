#include "ContractWorld.h"

#include <QDir>
#include <QFile>

namespace fleet::test {

using sandbox::JsonValue;

namespace {

/// When the exchanges of messages and events were recorded: their integrity hashes contain the second.
UtcTime recordedAt()
{
    return fromIso(QStringLiteral("2026-11-22T15:07:19Z")).value();
}

sandbox::GatewayOptions optionsWith(const Clock &clock)
{
    sandbox::GatewayOptions options;
    options.clock = &clock;
    options.strictWebhooks = true;
    return options;
}

QUrl startedUrl(sandbox::GatewayServer &server)
{
    return server.start() ? server.url() : QUrl();
}

QByteArray expanded(QByteArray text)
{
    return text.replace("<129 x a>", QByteArray(129, 'a'));
}

QList<QByteArray> lines(const JsonValue *list)
{
    QList<QByteArray> result;
    if (list != nullptr) {
        for (const JsonValue &line : list->toArray()) {
            result.append(QByteArray::fromStdString(line.toString()));
        }
    }
    return result;
}

QByteArray bodyOf(const JsonValue *body)
{
    if (body == nullptr || body->isNull()) {
        return {};
    }
    if (body->isString()) {
        return body->toString() == "<1048626 bytes>" ? QByteArray(1'048'626, ' ')
                                                     : QByteArray::fromStdString(body->toString());
    }
    return expanded(QByteArray::fromStdString(toJson(*body)));
}

} // namespace

QStringList fixtureNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(FLEET_FIXTURES "/gateway")).entryList({QStringLiteral("*.json")})) {
        names.append(file.chopped(5));
    }
    return names;
}

Fixture readFixture(const QString &prefix)
{
    const QDir folder(QStringLiteral(FLEET_FIXTURES "/gateway"));
    const QStringList files = folder.entryList({prefix + QStringLiteral("*.json")});
    QFile file(folder.filePath(files.value(0)));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no fixture %s", qPrintable(prefix));
    }
    const auto whole = sandbox::parseJsonText(file.readAll().toStdString());
    if (!whole) {
        qFatal("fixture %s is not JSON", qPrintable(prefix));
    }
    Fixture fixture;
    fixture.whole = *whole;
    fixture.name = QString::fromStdString(whole->find("name")->toString());
    if (const JsonValue *caller = whole->find("caller")) {
        fixture.key = QString::fromStdString(caller->find("key")->toString());
    }
    const JsonValue *request = whole->find("request");
    fixture.method = QByteArray::fromStdString(request->find("method")->toString());
    fixture.path = expanded(QByteArray::fromStdString(request->find("path")->toString()));
    fixture.headers = lines(request->find("headers"));
    fixture.body = bodyOf(request->find("body"));
    const JsonValue *response = whole->find("response");
    fixture.status = static_cast<int>(response->find("status")->toInteger());
    fixture.answerHeaders = lines(response->find("headers"));
    fixture.answer = *response->find("body");
    if (fixture.path.size() > 128) { // the placeholder comes back in the instance
        const auto text = expanded(QByteArray::fromStdString(toJson(fixture.answer)));
        fixture.answer = *sandbox::parseJsonText(text.toStdString());
    }
    return fixture;
}

ContractWorld::ContractWorld(bool empty)
    : m_clock(recordedAt()),
      m_server(optionsWith(m_clock)),
      m_http(startedUrl(m_server))
{
    m_keys.insert(QStringLiteral("unknown"), "a2a_pro_000000000000000000000000");
    if (!empty) {
        populate();
    }
}

void ContractWorld::populate()
{
    const QStringList all = {QStringLiteral("read"), QStringLiteral("write")};
    const QStringList admin = all + QStringList{QStringLiteral("admin")};
    const auto add = [&](const char *name, const char *agent, const char *tier, const QStringList &scopes) {
        m_keys.insert(QLatin1StringView(name),
                      m_server.addAgent(QLatin1StringView(agent), QLatin1StringView(tier), scopes));
    };
    add("mgr-free", "fleet-manager-acme", "free", all);
    add("mgr", "fleet-manager-acme", "pro", all);
    add("bot1", "spot-arb-01", "free", all);
    add("ro", "spot-arb-01", "pro", {QStringLiteral("read")});
    add("expired", "spot-arb-01", "pro", all);
    add("bot1pro", "spot-arb-01", "pro", all);
    add("bot2", "perp-momentum-01", "free", all);
    add("admin", "acme-admin", "pro", admin);
    add("ent", "acme-enterprise", "enterprise", all);
    add("entadmin", "acme-root", "enterprise", admin);
    add("starter", "acme-starter", "starter", all);
    add("burst", "burst-demo", "free", all);
    add("capped", "capped-demo", "free", all);
    add("broke", "broke-demo", "free", all);
    add("merkle", "merkle-demo", "pro", all);
    m_server.expireKey(m_keys.value(QStringLiteral("expired")));
    m_server.setBalance(QStringLiteral("broke-demo"), 0.05);
}

QByteArray ContractWorld::withActualIds(QByteArray text) const
{
    for (auto id = m_ids.begin(); id != m_ids.end(); ++id) {
        text.replace(id.key(), id.value());
    }
    return text;
}

QList<QByteArray> ContractWorld::headersFor(const Fixture &fixture) const
{
    QList<QByteArray> result;
    for (QByteArray header : fixture.headers) {
        const qsizetype start = header.indexOf("a2a_");
        if (start >= 0) {
            header = header.left(start) + m_keys.value(fixture.key);
        }
        result.append(header);
    }
    return result;
}

RawReply ContractWorld::send(const Fixture &fixture)
{
    QByteArray body = withActualIds(fixture.body);
    body.replace("a2a_pro_REDACTED", m_keys.value(QStringLiteral("ro")));
    RawReply reply = m_http.send(fixture.method, withActualIds(fixture.path), headersFor(fixture), body);
    const auto answer = sandbox::parseJsonText(reply.body.toStdString());
    const JsonValue *recordedId = fixture.answer.find("id");
    const JsonValue *actualId = answer ? answer->find("id") : nullptr;
    if (recordedId != nullptr && actualId != nullptr && recordedId->isString()) {
        m_ids.insert(QByteArray::fromStdString(recordedId->toString()),
                     QByteArray::fromStdString(actualId->toString()));
    }
    return reply;
}

void ContractWorld::prepare(const QString &prefix)
{
    send(readFixture(prefix));
}

} // namespace fleet::test
