// Before the API key goes to the other place: what that means; then whether it is there.
// Must never show the key, and never closes while it is between the two places.
#pragma once

#include "engine/ApiKeys.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace fleet::ui {

class KeyMoveDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyMoveDialog)

public:
    /// `profileFolder`: whose key it is.
    KeyMoveDialog(QString profileFolder, ApiKeyPlace to, bool sandbox, QWidget *parent = nullptr);
    ~KeyMoveDialog() override = default;

    void reject() override;
    /// As a move that failed leaves it.
    void showProblem(const Problem &problem);

Q_SIGNALS:
    void moved(const fleet::Profile &profile);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void move();
    QCoro::Task<void> carryOut();
    void showEnd(const KeyMove &move);
    void showOutcome(const QString &words);
    void showButtons();
    void fit();

    QString m_folder;
    ApiKeyPlace m_to;
    bool m_running = false;
    bool m_done = false;
    QLabel *m_outcome;
    QPushButton *m_move;
    QPushButton *m_close;
    QLabel *m_hint = nullptr;
};

} // namespace fleet::ui
