// A line for each limit; an empty one stays as it is, an unreadable one says why beside it.
// Never sends, and never fills in what nobody typed.
#pragma once

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace fleet {
struct LimitField;
}

namespace fleet::ui {

class LimitsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsForm)

public:
    explicit LimitsForm(QWidget *parent = nullptr);
    ~LimitsForm() override = default;

    /// What is typed and can be read.
    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    [[nodiscard]] bool isReadable() const { return m_readable; }

    /// What is on record of the largest position; empty when nothing is.
    void showEnrolled(const QString &largestPosition);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        const LimitField *field;
        QLineEdit *edit;
        QLabel *note; ///< the unit, or what is wrong
    };

    void addLine(QGridLayout &grid, const LimitField &field);
    void read();
    [[nodiscard]] QString hintOf(const LimitField &field) const;

    QString m_enrolled;
    std::vector<Line> m_lines;
    QJsonObject m_values;
    bool m_readable = true;
};

} // namespace fleet::ui
