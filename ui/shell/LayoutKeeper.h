// Where the window stands, which page is open and how wide the columns are, from one run to the next.
// Never keeps a layout of another size of text: its columns would cut what is in them.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

class QHeaderView;
class QMainWindow;
class QSplitter;
class QWidget;

namespace fleet::ui {

class Preferences;

class LayoutKeeper final {
public:
    LayoutKeeper(QMainWindow &window, Preferences &preferences);

    void restoreWindow();
    /// Once the columns of `part` are what they are at first. `name`: of the part in the settings.
    void restorePart(QWidget &part, const QString &name);
    void save();
    /// Everything as it was at first, and nothing kept.
    void forget();

private:
    struct Part {
        QHeaderView *header = nullptr;
        QSplitter *splitter = nullptr;
        QByteArray first; ///< before anything was restored
    };

    QMainWindow &m_window;
    Preferences &m_preferences;
    QByteArray m_firstGeometry;
    QMap<QString, Part> m_parts;
};

} // namespace fleet::ui
