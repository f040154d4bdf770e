// A reason in words, with chips for the common ones.
// Never a gate by itself: who needs a reason asks for it.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace fleet::ui {

class ReasonEdit final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonEdit)

public:
    /// Longest reason, as the journal takes it.
    static constexpr int maxLength = 500;

    explicit ReasonEdit(QWidget *parent = nullptr);
    ~ReasonEdit() override = default;

    /// What stands before it instead of "Reason".
    void setCaption(const QString &caption);
    void setChips(const QStringList &reasons);
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void reasonChanged(const QString &reason);

private:
    QLabel *m_caption;
    QLineEdit *m_line;
    QWidget *m_chips;
};

} // namespace fleet::ui
