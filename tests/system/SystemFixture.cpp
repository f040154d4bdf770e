#include "SystemFixture.h"

#include "core/Files.h"
#include "core/Json.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>

#include <algorithm>

namespace fleet::test {

namespace {

const QString organisation = QStringLiteral("acme-trading");
constexpr std::chrono::milliseconds askAgain{200};

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray bytesOf(const QString &path)
{
    return readFile(path).value_or(QByteArray());
}

QJsonObject objectOf(const QString &path)
{
    return parseJsonObject(bytesOf(path)).value_or(QJsonObject());
}

/// The spellings in which bytes could be printed.
void addSpellings(std::vector<std::pair<QString, QByteArray>> &secrets, const QString &name, const QByteArray &bytes)
{
    constexpr qsizetype shortestSecret = 16;
    if (bytes.size() < shortestSecret) {
        return;
    }
    secrets.emplace_back(name, bytes);
    secrets.emplace_back(name + QStringLiteral(" in hex"), bytes.toHex());
    secrets.emplace_back(name + QStringLiteral(" in base64"), bytes.toBase64(QByteArray::OmitTrailingEquals));
    secrets.emplace_back(name + QStringLiteral(" in base64url"),
                         bytes.toBase64(QByteArray::OmitTrailingEquals | QByteArray::Base64UrlEncoding));
}

void addFields(std::vector<std::pair<QString, QByteArray>> &secrets, const QString &path)
{
    const QJsonObject object = objectOf(path);
    for (const QLatin1StringView field :
         {QLatin1StringView("key_seed"), QLatin1StringView("one_time_code"), QLatin1StringView("signal_key")}) {
        addSpellings(secrets, path + QLatin1Char(' ') + field,
                     QByteArray::fromBase64(object.value(field).toString().toLatin1()));
    }
    addSpellings(secrets, path + QStringLiteral(" api_key"),
                 object.value(QLatin1StringView("api_key")).toString().toLatin1());
}

QString exchangeOf(const QString &group)
{
    return group == QLatin1StringView("spot-arb")   ? QStringLiteral("binance")
         : group == QLatin1StringView("options-mm") ? QStringLiteral("deribit")
                                                    : QStringLiteral("bybit");
}

} // namespace

QJsonObject Ran::json() const
{
    return parseJsonObject(out.trimmed()).value_or(QJsonObject());
}

QByteArray Ran::all(const char *what) const
{
    return QByteArray(what) + " exit " + QByteArray::number(exit) + "\nout: " + out + "error: " + error;
}

SystemFixture::SystemFixture() = default;

SystemFixture::~SystemFixture()
{
    for (const std::unique_ptr<Program> &program : m_programs) {
        program->kill();
    }
}

QString SystemFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QDir().mkpath(QFileInfo(file).path());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
    }
    return file.fileName();
}

Program &SystemFixture::start(const QString &line)
{
    m_programs.push_back(std::make_unique<Program>(words(line)));
    return *m_programs.back();
}

Program *SystemFixture::startSandbox(const QString &options)
{
    Program &program = start(QStringLiteral("sandbox --profile %1 %2").arg(profile(), options));
    m_facts = program.readyLine();
    return m_facts.isEmpty() ? nullptr : &program;
}

Program *SystemFixture::startGateway(const QString &options)
{
    const QString port =
        m_facts.isEmpty()
            ? QString()
            : QStringLiteral("--port %1").arg(QUrl(m_facts.value(QLatin1StringView("url")).toString()).port());
    Program &program =
        start(QStringLiteral("sandbox --bare --profile %1 %2 %3").arg(path(QStringLiteral("gateway")), port, options));
    m_facts = program.readyLine();
    return m_facts.isEmpty() ? nullptr : &program;
}

void SystemFixture::forget(Program &program)
{
    program.kill();
    keep(program.standardOutput(), program.standardError());
    std::erase_if(m_programs, [&program](const std::unique_ptr<Program> &own) { return own.get() == &program; });
}

Ran SystemFixture::cli(const QString &line, const QStringList &more, seconds patience)
{
    return run(QStringList{QStringLiteral("--profile"), profile()} + words(line) + more, patience);
}

Ran SystemFixture::run(const QStringList &arguments, seconds patience)
{
    QElapsedTimer timer;
    timer.start();
    Program program(arguments);
    Ran ran;
    const bool ended = program.waitForEnd(patience);
    ran.exit = ended ? program.exitCode() : -1;
    ran.out = program.standardOutput();
    ran.error = program.standardError();
    ran.took = std::chrono::milliseconds(timer.elapsed());
    keep(ran.out, ran.error);
    return ran;
}

bool SystemFixture::eventually(const std::function<bool(const QJsonObject &)> &wanted, seconds patience)
{
    QElapsedTimer timer;
    timer.start();
    do {
        m_status = cli(QStringLiteral("status --json")).json();
        if (!m_status.isEmpty() && wanted(m_status)) {
            return true;
        }
        QThread::msleep(static_cast<unsigned long>(askAgain.count()));
    } while (std::chrono::milliseconds(timer.elapsed()) < patience);
    return false;
}

Ran SystemFixture::init()
{
    Ran ran = cli(QStringLiteral("init --gateway %1 --org %2 --api-key-file %3")
                      .arg(m_facts.value(QLatin1StringView("url")).toString(), organisation,
                           m_facts.value(QLatin1StringView("api_key_file")).toString()));
    m_recoveryCode = ran.out.trimmed().split('\n').last();
    return ran;
}

Ran SystemFixture::apply(const QStringList &bots, const QString &options)
{
    return cli(QStringLiteral("apply %1 %2").arg(write(QStringLiteral("fleet.json"), fleetFileOf(bots)), options));
}

QJsonObject SystemFixture::diskOf(const QString &bot) const
{
    return objectOf(QStringLiteral("%1/%2-%3.state/state.json").arg(bundles(), bot, organisation));
}

QStringList SystemFixture::holdsOnDiskOf(const QString &bot) const
{
    QStringList kinds;
    const QJsonObject holds = diskOf(bot).value(QLatin1StringView("holds")).toObject();
    const QJsonArray rows = holds.value(QLatin1StringView("holds")).toArray();
    for (const QJsonValue &hold : rows) {
        kinds << hold[QLatin1StringView("kind")].toString();
    }
    return kinds;
}

void SystemFixture::keep(const QByteArray &out, const QByteArray &error)
{
    m_printed += out + '\n' + error + '\n';
}

std::vector<std::pair<QString, QByteArray>> SystemFixture::secrets() const
{
    std::vector<std::pair<QString, QByteArray>> found;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.endsWith(QLatin1StringView(".bundle")) || file.endsWith(QLatin1StringView("state.json"))) {
            addFields(found, file);
        } else if (file.endsWith(QLatin1StringView("identity.key"))) {
            addSpellings(found, file, QByteArray::fromBase64(bytesOf(file).trimmed()));
        } else if (file.endsWith(QLatin1StringView(".key")) || file.endsWith(QLatin1StringView(".seed"))
                   || file.endsWith(QLatin1StringView(".code"))) {
            addSpellings(found, file, bytesOf(file).trimmed());
        }
    }
    return found;
}

QStringList SystemFixture::leaks()
{
    for (const std::unique_ptr<Program> &program : m_programs) {
        keep(program->standardOutput(), program->standardError());
    }
    QStringList names;
    for (const auto &[name, bytes] : secrets()) {
        if (m_printed.contains(bytes)) {
            names << name;
        }
    }
    // init says it once and nobody ever again.
    if (m_recoveryCode.size() > 32 && m_printed.count(m_recoveryCode) != 1) {
        names << QStringLiteral("the recovery code");
    }
    return names;
}

QByteArray fleetFileOf(const QStringList &bots)
{
    QStringList groups;
    QJsonArray rows;
    for (const QString &name : bots) {
        const QString group = name.left(name.lastIndexOf(QLatin1Char('-')));
        if (!groups.contains(group)) {
            groups << group;
        }
        rows.append(QJsonObject{{QStringLiteral("name"), name},
                                {QStringLiteral("group"), group},
                                {QStringLiteral("exchange"), exchangeOf(group)},
                                {QStringLiteral("strategy"), QStringLiteral("trend")},
                                {QStringLiteral("version"), QStringLiteral("1.0.0")}});
    }
    QJsonArray groupRows;
    for (const QString &group : groups) {
        groupRows.append(QJsonObject{{QStringLiteral("name"), group}});
    }
    return toCompactJson({{QStringLiteral("groups"), groupRows}, {QStringLiteral("bots"), rows}});
}

namespace {

QJsonObject rowNamed(const QJsonArray &rows, const QString &name)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const QJsonValue &row) {
        return row[QLatin1StringView("name")].toString() == name;
    });
    return found == rows.end() ? QJsonObject() : found->toObject();
}

} // namespace

QJsonObject botOf(const QJsonObject &status, const QString &name)
{
    return rowNamed(status.value(QLatin1StringView("bots")).toArray(), name);
}

QJsonObject deliveryOf(const QJsonObject &operation, const QString &name)
{
    return rowNamed(operation.value(QLatin1StringView("deliveries")).toArray(), name);
}

int botsThatAre(const QJsonObject &status, const char *word)
{
    return status.value(QLatin1StringView("status"))[QLatin1StringView(word)].toInt(-1);
}

int counted(const QJsonObject &operation, const char *word)
{
    return operation.value(QLatin1StringView("counts"))[QLatin1StringView(word)].toInt(-1);
}

QString reported(const QJsonObject &status, const QString &name)
{
    return botOf(status, name).value(QLatin1StringView("reported")).toString();
}

bool noticed(const QJsonObject &status, const QString &words)
{
    const QJsonArray notices = status.value(QLatin1StringView("notices")).toArray();
    return std::any_of(notices.begin(), notices.end(), [&](const QJsonValue &notice) {
        return notice[QLatin1StringView("text")].toString().contains(words);
    });
}

} // namespace fleet::test
