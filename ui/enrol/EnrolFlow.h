// One enrolment from a file: planned, carried out with its progress, cancelled between two bots.
// Must never enrol a file whose plan was not shown.
#pragma once

#include "engine/FleetAdmin.h"

#include <QObject>

namespace fleet::ui {

class EnrolFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrolFlow)

public:
    /// `admin` must outlive the flow.
    explicit EnrolFlow(FleetAdmin &admin, QObject *parent = nullptr);
    ~EnrolFlow() override;

    void plan(const QByteArray &file);
    /// The file of the newest plan.
    void enrol();
    /// What is enrolled stays enrolled; `ended` names the rest.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void planned(const QJsonObject &plan);
    void planRefused(const fleet::Problem &problem);
    void progressed(const fleet::EnrolStep &step);
    void ended(const QJsonObject &answer);
    void failed(const fleet::Problem &problem);

private:
    QCoro::Task<void> askPlan(QByteArray file);
    QCoro::Task<void> carryOut();

    FleetAdmin &m_admin;
    QByteArray m_file; ///< planned; empty: nothing to be enrolled
    bool m_running = false;
};

} // namespace fleet::ui
