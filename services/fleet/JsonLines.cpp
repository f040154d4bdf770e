#include "fleet/JsonLines.h"

#include <QSet>

#include <algorithm>

namespace fleet {

JsonLines::JsonLines(QByteArrayView text) : m_text(text)
{
    value(QString());
}

int JsonLines::lineOf(const QString &path) const
{
    QString known = path;
    while (!known.isEmpty() && !m_lines.contains(known)) {
        const qsizetype cut = std::max(known.lastIndexOf(QLatin1Char('.')), known.lastIndexOf(QLatin1Char('[')));
        known.truncate(std::max<qsizetype>(0, cut));
    }
    return m_lines.value(known, 1);
}

void JsonLines::skipSpace()
{
    while (m_at < m_text.size() && (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')) {
        m_line += peek() == '\n' ? 1 : 0;
        ++m_at;
    }
}

QString JsonLines::string()
{
    const qsizetype begin = ++m_at;
    while (m_at < m_text.size() && peek() != '"') {
        m_at += peek() == '\\' ? 2 : 1;
    }
    const QString text = QString::fromUtf8(m_text.sliced(begin, std::min(m_at, m_text.size()) - begin));
    ++m_at;
    return text;
}

void JsonLines::value(const QString &path)
{
    skipSpace();
    m_lines.insert(path, m_line);
    switch (peek()) {
    case '{':
        object(path);
        break;
    case '[':
        array(path);
        break;
    case '"':
        static_cast<void>(string());
        break;
    default:
        while (m_at < m_text.size() && peek() != ',' && peek() != '}' && peek() != ']' && peek() != '\n') {
            ++m_at;
        }
    }
    skipSpace();
}

void JsonLines::object(const QString &path)
{
    ++m_at;
    skipSpace();
    QSet<QString> keys;
    while (m_at < m_text.size() && peek() != '}') {
        const QString key = string();
        if (keys.contains(key) && m_duplicate == 0) {
            m_duplicate = m_line;
        }
        keys.insert(key);
        skipSpace();
        ++m_at; // the colon
        value(path.isEmpty() ? key : path + QLatin1Char('.') + key);
        if (peek() == ',') {
            ++m_at;
        }
        skipSpace();
    }
    ++m_at;
}

void JsonLines::array(const QString &path)
{
    ++m_at;
    skipSpace();
    for (int i = 0; m_at < m_text.size() && peek() != ']'; ++i) {
        value(QStringLiteral("%1[%2]").arg(path).arg(i));
        if (peek() == ',') {
            ++m_at;
        }
        skipSpace();
    }
    ++m_at;
}

int lineOfOffset(QByteArrayView text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

} // namespace fleet
