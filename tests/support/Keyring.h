// The keychain of a test's own session (keyring-session.sh): locked, or made to hang.
// Never reaches a keychain that the test did not start.
#pragma once

#include <QtGlobal>

#include <sys/types.h>

namespace fleet::test {

/// As a person locks it. Nobody is there to type its password again.
bool lockKeyring();

/// It is on the bus and answers nothing while this lives.
class HungKeyring final {
public:
    HungKeyring();
    ~HungKeyring();
    Q_DISABLE_COPY_MOVE(HungKeyring)

    [[nodiscard]] bool hangs() const { return m_pid > 0; }

private:
    pid_t m_pid = 0;
};

} // namespace fleet::test
