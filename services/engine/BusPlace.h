// Keeps on record how far the bus was read, in one transaction with what was read.
// Must never record a place that was not reached.
#pragma once

#include "fleet/ChangeLog.h"
#include "ingest/BusReader.h"

#include <QObject>

namespace fleet {

/// Engine thread.
class BusPlace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusPlace)

public:
    /// When the bus was read last is a row in the database under this name.
    static const QString lastReadSetting;

    /// `stream`: the event type that is read. Both others outlive it.
    BusPlace(BusReader &reader, ChangeLog &log, QString stream, QObject *parent = nullptr);
    ~BusPlace() override = default;

    void restore(const StoreImage &image);

private:
    void onSwept(qint64 watermark);
    void onEpochChanged(int epoch);

    BusReader &m_reader;
    ChangeLog &m_log;
    const QString m_stream;
};

} // namespace fleet
