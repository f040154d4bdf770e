// Finds the line on which a value of a JSON text stands, so that an error in a file that people write names it.
// Must only be used on text that is JSON; duplicate keys may be in it.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace fleet {

/// Line numbers from 1 by path: "bots[2].exchange", "groups[0]". The root is "".
class JsonLines final {
public:
    explicit JsonLines(QByteArrayView text);
    /// The line of the value, of its nearest known parent otherwise.
    [[nodiscard]] int lineOf(const QString &path) const;
    /// Where a key of one object stands for the second time; 0 when none does.
    [[nodiscard]] int duplicateKey() const { return m_duplicate; }

private:
    void value(const QString &path);
    void object(const QString &path);
    void array(const QString &path);
    [[nodiscard]] QString string();
    void skipSpace();
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_duplicate = 0;
    QHash<QString, int> m_lines;
};

/// The line of a byte offset, from 1.
[[nodiscard]] int lineOfOffset(QByteArrayView text, qsizetype offset);

} // namespace fleet
