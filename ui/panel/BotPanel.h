// One bot beside the table: what it does now and why, how it did, what was asked of it, who it is, what its policy is.
// Never acts on the bot; it shows what it is given and asks for the board of a command.
#pragma once

#include "models/BotFacts.h"
#include "models/BotStory.h"

#include <QWidget>

#include <memory>

namespace fleet::ui {

namespace Ui {
class BotPanel;
}

class ChartDeck;

class BotPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotPanel)

public:
    enum class Tab { Now, Charts, Commands, Identity, Policy };
    static constexpr int tabTotal = 5;

    explicit BotPanel(QWidget *parent = nullptr);
    ~BotPanel() override;

    [[nodiscard]] ChartDeck &charts();

    /// `operations`: newest first.
    void showBot(const BotSubject &subject, const std::vector<OperationView> &operations);
    /// No bot is chosen.
    void clear();
    [[nodiscard]] const BotId &bot() const { return m_bot; }

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// By the name under which it is kept; an unknown one changes nothing.
    void setTabKey(const QString &key);
    [[nodiscard]] QString tabKey() const;
    /// To what the tab shows first.
    void focusContent();

Q_SIGNALS:
    void closeRequested();
    void tabChanged();
    void operationOpened(const fleet::OperationId &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool scroll(int key);
    void setUpTabs();
    void showHead(const BotSubject &subject);
    void showNow(const BotSubject &subject, const std::vector<OperationView> &operations);
    void showStates(const BotSubject &subject);
    void showCommands(const std::vector<OperationView> &operations, const BotSubject &subject);

    std::unique_ptr<Ui::BotPanel> m_ui;
    BotId m_bot;
    DeliveryFinder m_finder;
};

} // namespace fleet::ui
