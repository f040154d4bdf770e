// The connections that are open, so that a fault or a stop can cut them. One thread.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace fleet::sandbox {

class SessionSet;

class Session {
public:
    enum class Kind : std::uint8_t { Http, WebSocket, EventStream };

    Session(SessionSet &set, Kind kind);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    virtual ~Session();

    /// Ends the connection at once, without a goodbye.
    virtual void cut() = 0;
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    SessionSet &m_set;
    Kind m_kind;
};

class SessionSet final {
public:
    void cutAll()
    {
        for (Session *session : std::vector<Session *>(m_sessions.begin(), m_sessions.end())) {
            session->cut();
        }
    }
    void cutAll(Session::Kind kind)
    {
        for (Session *session : std::vector<Session *>(m_sessions.begin(), m_sessions.end())) {
            if (session->kind() == kind) {
                session->cut();
            }
        }
    }
    [[nodiscard]] int count(Session::Kind kind) const
    {
        int result = 0;
        for (const Session *session : m_sessions) {
            result += session->kind() == kind ? 1 : 0;
        }
        return result;
    }

private:
    friend class Session;
    std::unordered_set<Session *> m_sessions;
};

inline Session::Session(SessionSet &set, Kind kind) : m_set(set), m_kind(kind)
{
    m_set.m_sessions.insert(this);
}

inline Session::~Session()
{
    m_set.m_sessions.erase(this);
}

} // namespace fleet::sandbox
