// A disk that fills up, for root as for anybody.
// Never outlives the block in which it stands.
#pragma once

#include <QtGlobal>

#include <sys/resource.h>

#include <csignal>

namespace fleet::test {

/// No file may grow beyond `bytes` while this lives.
class SmallDisk final {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
};

} // namespace fleet::test
