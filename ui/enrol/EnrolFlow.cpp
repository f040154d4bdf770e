#include "ui/enrol/EnrolFlow.h"

#include <QPointer>

namespace fleet::ui {

EnrolFlow::EnrolFlow(FleetAdmin &admin, QObject *parent) : QObject(parent), m_admin(admin) {}

EnrolFlow::~EnrolFlow() = default;

void EnrolFlow::plan(const QByteArray &file)
{
    m_file.clear();
    askPlan(file);
}

QCoro::Task<void> EnrolFlow::askPlan(QByteArray file)
{
    const QPointer<EnrolFlow> alive(this);
    const Result<QJsonObject> plan = co_await m_admin.applyFleet(file, true);
    if (!alive) {
        co_return;
    }
    if (plan) {
        m_file = file;
        Q_EMIT planned(*plan);
    } else {
        Q_EMIT planRefused(plan.error());
    }
}

void EnrolFlow::enrol()
{
    if (!m_running && !m_file.isEmpty()) {
        m_running = true;
        carryOut();
    }
}

QCoro::Task<void> EnrolFlow::carryOut()
{
    const QPointer<EnrolFlow> alive(this);
    const EnrolProgress progress = [alive](const EnrolStep &step) {
        if (alive) {
            Q_EMIT alive->progressed(step);
        }
    };
    const Result<QJsonObject> answer = co_await m_admin.enrolFleet(m_file, progress);
    if (!alive) {
        co_return;
    }
    m_running = false;
    if (answer) {
        Q_EMIT ended(*answer);
    } else {
        Q_EMIT failed(answer.error());
    }
}

void EnrolFlow::cancel()
{
    if (m_running) {
        m_admin.cancelEnrolment();
    }
}

} // namespace fleet::ui
