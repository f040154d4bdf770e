// A scope's name to be typed instead of holding a button.
// Never does the act by itself, and never lets Enter fall through to another button.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace fleet::ui {

class TypedName final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypedName)

public:
    explicit TypedName(QWidget *parent = nullptr);
    ~TypedName() override = default;

    /// What is to be typed; empty: nothing can match.
    void setName(const QString &name);
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool matches() const { return m_matches; }

Q_SIGNALS:
    void matchChanged(bool matches);
    /// Enter, with the name typed in full.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void compare();

    QLabel *m_hint;
    QLineEdit *m_line;
    QLabel *m_note;
    QString m_name;
    bool m_matches = false;
};

} // namespace fleet::ui
