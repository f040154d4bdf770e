// How a picture's window is brought into the state it shows, the way a person does it.
// Never sends anything: the engine behind these windows is a picture too.
#pragma once

#include "core/Scope.h"
#include "ui/panel/BotPanel.h"
#include "ui/shots/SampleHistory.h"
#include "vault/ApiKeyStore.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QWidget;

namespace fleet::ui {

class MainWindow;
class OperatorActs;

/// Opens what is to be seen; returns the widget to grab.
using Arrange = std::function<QWidget *(MainWindow &)>;

namespace arrange {

using Act = void (OperatorActs::*)(const Scope &);
[[nodiscard]] QWidget *settingsWithLargeText(MainWindow &window);
/// What a person typed, by the name of the line.
using Typed = std::vector<std::pair<QString, QString>>;

[[nodiscard]] QWidget *wholeWindow(MainWindow &window);
/// The console as it stands beside the controls.
[[nodiscard]] QWidget *sandboxWindow(MainWindow &window);
[[nodiscard]] QWidget *smallestWindow(MainWindow &window);
[[nodiscard]] Arrange page(const QString &key);
[[nodiscard]] Arrange typed(const QString &query);
[[nodiscard]] QWidget *shortcutSheet(MainWindow &window);
[[nodiscard]] QWidget *columnDialog(MainWindow &window);
/// Some bots of the map are selected, and its cursor is on the last of them.
[[nodiscard]] QWidget *selectedOnMap(MainWindow &window);
[[nodiscard]] QWidget *smallestBots(MainWindow &window);
[[nodiscard]] QWidget *deadBots(MainWindow &window);
/// The panel on a bot, by a part of its name, as a person opens it.
[[nodiscard]] Arrange panelOf(const QString &bot, BotPanel::Tab tab, bool small = false);
/// The panel's charts of this bot, with this past.
[[nodiscard]] Arrange chartsOf(const QString &bot, SampleHistory::Kind past, bool small = false);
/// The stop dialog as it stands on the smallest screen.
[[nodiscard]] QWidget *smallestDialog(MainWindow &window);
/// A stop half held: the button is pressed and the clock it looks at stands after 0.8 s.
[[nodiscard]] QWidget *holdingStop(MainWindow &window);
[[nodiscard]] Arrange act(Act verb, const Scope &scope);
[[nodiscard]] Arrange settingsWithProfile(ApiKeyPlace keyPlace);
[[nodiscard]] Arrange filledIn(Act verb, const Scope &scope, const Typed &lines);
[[nodiscard]] QWidget *newestBoard(MainWindow &window);
/// Of a fleet that the console does not see.
[[nodiscard]] QWidget *stepsDialog(MainWindow &window);
/// The newest act is given another reason.
[[nodiscard]] QWidget *reasonDialog(MainWindow &window);

} // namespace arrange

} // namespace fleet::ui
