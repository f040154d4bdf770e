#include "SystemTest.h"

namespace fleet::test {

void SystemTest::init()
{
    m_system = std::make_unique<SystemFixture>();
}

void SystemTest::cleanup()
{
    const QStringList leaks = m_system->leaks();
    m_system.reset();
    QVERIFY2(leaks.isEmpty(), qPrintable(QStringLiteral("Printed: %1").arg(leaks.join(QStringLiteral(", ")))));
}

} // namespace fleet::test
