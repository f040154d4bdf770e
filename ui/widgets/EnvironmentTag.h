// SANDBOX, hatched, or LIVE, plain: in the top bar and in every dialog, so that nobody stops the wrong fleet.
// Never absent and never shortened.
#pragma once

#include <QWidget>

namespace fleet::ui {

class EnvironmentTag final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentTag)

public:
    explicit EnvironmentTag(QWidget *parent = nullptr);
    ~EnvironmentTag() override = default;

    void setSandbox(bool sandbox);
    [[nodiscard]] static QString word(bool sandbox);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont tagFont() const;

    bool m_sandbox = false;
};

} // namespace fleet::ui
