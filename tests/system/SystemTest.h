// What every test of the whole has in common: a fixture for each test function, and no secret in anything it printed.
// Must never hold a flow of its own.
#pragma once

#include "SystemFixture.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace fleet::test {

class SystemTest : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] SystemFixture &system() { return *m_system; }

private Q_SLOTS:
    void init();
    void cleanup();

private:
    std::unique_ptr<SystemFixture> m_system;
};

} // namespace fleet::test

/// Compares an exit status and shows what was printed when it differs.
#define EXITS(ran, code)                                                                                               \
    do {                                                                                                               \
        const fleet::test::Ran exits_ = (ran);                                                                         \
        QVERIFY2(exits_.exit == (code), exits_.all().constData());                                                     \
    } while (false)
