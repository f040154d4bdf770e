#include "engine/InboxDrain.h"

#include "webhook/WebhookBody.h"

#include <QLoggingCategory>
#include <QPointer>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcInbox, "fleet.engine.inbox")

} // namespace

InboxDrain::InboxDrain(InboxFile &inbox, BusReader &reader, ChangeLog &log, QObject *parent)
    : QObject(parent),
      m_inbox(inbox),
      m_reader(reader),
      m_log(log)
{}

void InboxDrain::wake()
{
    m_again = true;
    if (!m_running) {
        run();
    }
}

QCoro::Task<void> InboxDrain::run()
{
    const QPointer<InboxDrain> alive(this);
    m_running = true;
    while (m_again) {
        m_again = false;
        const Result<std::vector<InboxEntry>> entries = co_await m_inbox.read(m_handed, portion);
        if (!alive) {
            co_return;
        }
        if (!entries || entries->empty()) {
            continue; // a file that cannot be read is tried again when it is woken next
        }
        for (const InboxEntry &entry : *entries) {
            hand(entry);
        }
        record();
        m_again = true;
    }
    m_running = false;
}

void InboxDrain::hand(const InboxEntry &entry)
{
    m_handed = entry.seq;
    ++m_count;
    const Result<Event> event = readWebhookEvent(entry.parcel.bytes);
    if (!event) {
        qCWarning(lcInbox) << "What was kept as an event is none:" << event.error().detail;
        return;
    }
    // One of the new database that is left out as well comes with the sweep, which begins from its start.
    if (!m_epochAt || event->createdAt.value_or(entry.parcel.receivedAt) >= *m_epochAt) {
        m_reader.onDelivery(*event);
    }
}

void InboxDrain::record()
{
    const QPointer<InboxDrain> alive(this);
    m_log.flush([this, alive, upTo = m_handed](const Result<void> &outcome) {
        if (alive) {
            onRecorded(upTo, outcome);
        }
    });
}

void InboxDrain::onRecorded(qint64 upTo, const Result<void> &outcome)
{
    if (!outcome) {
        m_failing = true;
    }
    if (!m_failing) {
        acknowledge(upTo);
    }
}

void InboxDrain::onRecordedAgain()
{
    m_failing = false;
    if (m_handed > 0) {
        record();
    }
}

QCoro::Task<void> InboxDrain::acknowledge(qint64 upTo)
{
    // One that fails needs no repeat: the next clears it too, and after a restart it does nothing twice.
    [[maybe_unused]] const Result<void> cleared = co_await m_inbox.acknowledge(upTo);
}

} // namespace fleet
