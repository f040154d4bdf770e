// Looks like a field to type into and opens the palette that is one: find or do, with the keys that do the same.
// Never holds text: what is typed is typed into the palette.
#pragma once

#include <QAbstractButton>

namespace fleet::ui {

class FindField final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindField)

public:
    explicit FindField(QWidget *parent = nullptr);
    ~FindField() override = default;

    /// Folded: only its icon, where there is no room for words.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] int widthWhen(bool folded) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont keysFont() const;
    [[nodiscard]] int keysWidth() const;
    void paintKeys(QPainter &painter) const;

    QString m_keys;
    QString m_words;
    bool m_folded = false;
};

} // namespace fleet::ui
