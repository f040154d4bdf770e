// The recorded exchanges with the real gateway, as values.
// Must never be changed to make a test pass: they are what the gateway did.
#pragma once

#include "gateway/HttpCall.h"

#include <QJsonValue>
#include <QStringList>

namespace fleet::test {

struct RecordedExchange {
    QString name;
    QByteArray method;
    QByteArray target;
    QJsonValue requestBody;
    HttpAnswer answer;
};

/// By the number in its name, e.g. "300". Aborts the test program when there is none.
[[nodiscard]] RecordedExchange recorded(const QString &number);
/// The numbers of all recorded exchanges that ended with an HTTP answer.
[[nodiscard]] QStringList recordedNumbers();

} // namespace fleet::test
