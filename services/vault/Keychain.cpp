#include "vault/Keychain.h"

#include "core/Reply.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFileInfo>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>

namespace fleet::keychain {

namespace {

using std::chrono::milliseconds;

const QString serviceName = QStringLiteral("Fleet Console");
const QString probeEntry = QStringLiteral("probe");

// ---- words

tl::unexpected<Problem> unreachable()
{
    return failure(
        ProblemKind::Storage,
        QStringLiteral("There is no desktop keychain here. What is in it can be read only inside the desktop "
                       "session that keeps it: start this program there, not over SSH or by cron."));
}

tl::unexpected<Problem> silent()
{
    return failure(ProblemKind::Storage, QStringLiteral("The desktop keychain did not answer in time. If it asks for a "
                                                        "password, type it there; then try again."));
}

tl::unexpected<Problem> locked()
{
    return failure(ProblemKind::Storage,
                   QStringLiteral("The desktop keychain is locked. Unlock it with your password, then try again."));
}

tl::unexpected<Problem> denied()
{
    return failure(
        ProblemKind::Storage,
        QStringLiteral("The desktop keychain denied this program its entry. Allow it there, then try again."));
}

tl::unexpected<Problem> noEntry(const QString &entry)
{
    return failure(ProblemKind::NotFound, QStringLiteral("The desktop keychain has no entry \"%1\".").arg(entry));
}

// ---- who is there

/// Without an address the bus libraries would start a bus of their own, or look for one for seconds.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return true;
    }
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

QCoro::Task<QDBusMessage> call(QDBusMessage message, milliseconds patience)
{
    const QDBusPendingCall pending =
        QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(patience.count()));
    QDBusPendingCallWatcher watcher(pending);
    Reply<QDBusMessage> reply;
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher,
                     [reply](QDBusPendingCallWatcher *ended) { reply.answer(ended->reply()); });
    const Result<QDBusMessage> answer = co_await Reply<QDBusMessage>::wait(std::move(reply));
    co_return answer.value_or(QDBusMessage());
}

KeychainState stateFrom(const QDBusMessage &answer)
{
    switch (QDBusError(answer).type()) {
    case QDBusError::NoError:
        break;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeychainState::Silent;
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
        return KeychainState::Locked; // no collection yet: the first entry makes one and asks for its password
    default:
        return KeychainState::Missing;
    }
    const QVariant first = answer.arguments().value(0);
    const bool isLocked = first.value<QDBusVariant>().variant().toBool();
    return isLocked ? KeychainState::Locked : KeychainState::Open;
}

QCoro::Task<KeychainState> lookAtSecretService(milliseconds patience)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    const QDBusMessage answer = co_await call(question, patience);
    co_return stateFrom(answer);
}

QCoro::Task<KeychainState> lookAtKWallet(milliseconds patience)
{
    const QDBusMessage question =
        QDBusMessage::createMethodCall(QStringLiteral("org.kde.kwalletd5"), QStringLiteral("/modules/kwalletd5"),
                                       QStringLiteral("org.kde.KWallet"), QStringLiteral("isEnabled"));
    const QDBusMessage answer = co_await call(question, patience);
    const bool isThere = answer.type() == QDBusMessage::ReplyMessage && answer.arguments().value(0).toBool();
    // It asks whether this program may open the wallet.
    co_return isThere ? KeychainState::Locked : KeychainState::Missing;
}

/// The library's own calls cannot be given up. These can.
QCoro::Task<KeychainState> lookAround(milliseconds patience)
{
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected()) {
        co_return KeychainState::Missing;
    }
    KeychainState state = co_await lookAtSecretService(patience);
    if (state == KeychainState::Missing) {
        state = co_await lookAtKWallet(patience);
    }
    co_return state;
}

// ---- jobs

struct JobEnd {
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QByteArray secret; ///< of a reading job
};

/// Kind Timeout when it takes longer. Such a job is left alone: what it waits for would report to a job that is gone.
QCoro::Task<Result<JobEnd>> end(QKeychain::Job *job, milliseconds patience)
{
    Reply<JobEnd> reply;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer,
                     [reply] { reply.answer(failure(ProblemKind::Timeout, QString())); });
    QObject::connect(job, &QKeychain::Job::finished, &timer, [reply](QKeychain::Job *ended) {
        const auto *reader = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
        reply.answer(JobEnd{.error = ended->error(),
                            .words = ended->errorString(),
                            .secret = reader != nullptr ? reader->binaryData() : QByteArray()});
    });
    timer.start(patience);
    job->start();
    const Result<JobEnd> ended = co_await Reply<JobEnd>::wait(std::move(reply));
    co_return ended;
}

/// `after`: what the keychain looked like when the job had ended.
Result<QByteArray> judge(const Result<JobEnd> &ended, KeychainState after, const QString &entry)
{
    if (!ended) {
        return after == KeychainState::Locked ? locked() : silent();
    }
    switch (ended->error) {
    case QKeychain::NoError:
        return ended->secret;
    case QKeychain::EntryNotFound:
        // What a locked one gives nobody the password for looks as if it were not there.
        return after == KeychainState::Locked ? locked() : noEntry(entry);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return after == KeychainState::Locked ? locked() : denied();
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return unreachable();
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return after == KeychainState::Locked
             ? locked()
             : failure(ProblemKind::Storage, QStringLiteral("The desktop keychain failed: %1").arg(ended->words));
}

QCoro::Task<Result<QByteArray>> carryOut(std::function<QKeychain::Job *()> make, KeychainLimits limits)
{
    const KeychainState before = co_await lookAround(limits.answer);
    if (before == KeychainState::Missing) {
        co_return unreachable();
    }
    if (before == KeychainState::Silent) {
        co_return silent();
    }
    QKeychain::Job *job = make();
    const QString entry = job->key();
    const Result<JobEnd> ended = co_await end(job, before == KeychainState::Locked ? limits.person : limits.answer);
    KeychainState after = KeychainState::Open;
    if (!ended || ended->error != QKeychain::NoError) {
        after = co_await lookAround(limits.answer);
    }
    co_return judge(ended, after, entry);
}

QCoro::Task<Result<KeychainState>> lookHere(KeychainLimits limits)
{
    const KeychainState seen = co_await lookAround(limits.answer);
    if (seen == KeychainState::Missing || seen == KeychainState::Silent) {
        co_return seen;
    }
    // Whether the library reaches it: what is not there is looked for, and no password is needed to say so.
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    job->setKey(probeEntry);
    const Result<JobEnd> ended = co_await end(job, limits.answer);
    if (!ended) {
        co_return KeychainState::Silent;
    }
    const bool reached = ended->error == QKeychain::NoError || ended->error == QKeychain::EntryNotFound;
    co_return reached ? seen : KeychainState::Missing;
}

QKeychain::Job *reading(const QString &entry)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    job->setKey(entry);
    return job;
}

QKeychain::Job *writing(const QString &entry, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    job->setKey(entry);
    job->setTextData(QString::fromUtf8(secret));
    return job;
}

QKeychain::Job *erasing(const QString &entry)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    job->setKey(entry);
    return job;
}

// ---- threads

template<typename T>
QCoro::Task<void> passOn(QCoro::Task<Result<T>> task, Reply<T> reply)
{
    const Result<T> result = co_await task;
    reply.answer(result);
}

/// The library's queue of jobs lives where the first one was started: that thread must outlive all others.
template<typename T>
QCoro::Task<Result<T>> onApplicationThread(std::function<QCoro::Task<Result<T>>()> work)
{
    Reply<T> reply;
    QMetaObject::invokeMethod(QCoreApplication::instance(), [work, reply] { passOn<T>(work(), reply); });
    const Result<T> result = co_await Reply<T>::wait(std::move(reply));
    co_return result;
}

using Secret = QCoro::Task<Result<QByteArray>>;

} // namespace

QCoro::Task<KeychainState> look(KeychainLimits limits)
{
    const std::function<QCoro::Task<Result<KeychainState>>()> work = [limits] { return lookHere(limits); };
    const Result<KeychainState> state = co_await onApplicationThread(work);
    co_return state.value_or(KeychainState::Silent);
}

QCoro::Task<Result<QByteArray>> read(QString entry, KeychainLimits limits)
{
    const std::function<Secret()> work = [entry, limits] {
        return carryOut([entry] { return reading(entry); }, limits);
    };
    const Result<QByteArray> secret = co_await onApplicationThread(work);
    if (secret && secret->isEmpty()) {
        co_return noEntry(entry); // KWallet's way to say so
    }
    co_return secret;
}

QCoro::Task<Result<void>> write(QString entry, QByteArray secret, KeychainLimits limits)
{
    const std::function<Secret()> work = [entry, secret, limits] {
        return carryOut([entry, secret] { return writing(entry, secret); }, limits);
    };
    const Result<QByteArray> done = co_await onApplicationThread(work);
    co_return done.map([](const QByteArray &) {});
}

QCoro::Task<Result<void>> erase(QString entry, KeychainLimits limits)
{
    const std::function<Secret()> work = [entry, limits] {
        return carryOut([entry] { return erasing(entry); }, limits);
    };
    const Result<QByteArray> done = co_await onApplicationThread(work);
    if (!done && done.error().kind == ProblemKind::NotFound) {
        co_return Result<void>();
    }
    co_return done.map([](const QByteArray &) {});
}

} // namespace fleet::keychain
