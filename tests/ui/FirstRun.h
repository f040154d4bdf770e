// A machine without a profile: the welcome window, a gateway that it can reach, and a folder for what it makes.
// Never sees the network beyond loopback.
#pragma once

#include "core/Clock.h"
#include "sandbox/GatewayServer.h"
#include "ui/welcome/StageList.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace fleet::test {

struct FirstRun {
    FirstRun()
    {
        if (!gateway.start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = gateway.addAgent(QStringLiteral("fleet-manager-acme"), QStringLiteral("pro"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template<typename Widget>
    Widget &get(const QString &name)
    {
        return *window.findChild<Widget *>(name);
    }
    QPushButton &button(const QString &name) { return get<QPushButton>(name); }
    QString text(const QString &label) { return get<QLabel>(label).text(); }
    QString stage(ConnectionStage stage) { return window.findChild<ui::StageList *>()->words(stage); }

    /// As a person does: into the field, all of it replaced.
    void type(const QString &field, const QString &words)
    {
        auto &line = get<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, words);
    }
    void typeAll()
    {
        type(QStringLiteral("address"), gateway.url().toString());
        type(QStringLiteral("organisation"), QStringLiteral("acme"));
        type(QStringLiteral("apiKey"), QString::fromLatin1(key));
    }
    /// What stands between `stack` pages is found by what is shown.
    bool showsCode() { return get<QLabel>(QStringLiteral("code")).isVisible(); }

    SystemClock clock;
    sandbox::GatewayServer gateway;
    QByteArray key;
    QTemporaryDir home;
    QString folder = home.filePath(QStringLiteral("profile"));
    ui::WelcomeWindow window{folder, clock};
};

} // namespace fleet::test
