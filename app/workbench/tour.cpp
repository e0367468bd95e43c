// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tour.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/page.h"
#include "workbench/pages.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QProcess>
#include <QProcessEnvironment>

#include <cstdio>

namespace terrella::workbench {

namespace {

constexpr int patience_ms = 240'000; // a short training run on a slow machine
constexpr int settle_ms = 300;       // layouts and queued replots after a change
constexpr auto second_scale = "TERRELLA_TOUR_SCALE";

void say(const QString& line) { std::fprintf(stderr, "%s\n", qUtf8Printable(line)); }

} // namespace

Tour::Tour(MainWindow& window, QString folder, QStringList pages, QString suffix, QObject* parent)
    : QObject(parent), window_(window), folder_(std::move(folder)), pages_(std::move(pages)),
      suffix_(std::move(suffix)) {
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, [this] {
        say(QStringLiteral("terrella: page '%1' had no content in time; it is drawn as it is").arg(id_));
        status_ = 1;
        pageReady();
    });
}

void Tour::start() {
    // Every page is about the dataset in hand: a page drawn alone shows what it shows in the whole tour.
    widgets::DatasetSession& dataset = window_.dataset();
    if (dataset.isOpen()) {
        QTimer::singleShot(0, this, &Tour::nextPage);
        return;
    }
    dataset.openEmbeddedScenes();
    // From here on it changes once: the opening came to its end.
    connect(&dataset, &widgets::DatasetSession::openingChanged, this, &Tour::nextPage, Qt::SingleShotConnection);
}

void Tour::nextPage() {
    if (pages_.isEmpty()) {
        Q_EMIT finished(status_);
        return;
    }
    id_ = pages_.takeFirst();
    page_ = window_.showPage(id_);
    connect(page_, &widgets::Page::exampleReady, this, &Tour::pageReady);
    patience_.start(patience_ms);
    // The page must have its size before it asks for what is visible.
    QTimer::singleShot(settle_ms, this, [this] { page_->showExample(); });
}

void Tour::pageReady() {
    patience_.stop();
    disconnect(page_, &widgets::Page::exampleReady, this, &Tour::pageReady);
    QTimer::singleShot(settle_ms, this, &Tour::grabThemes);
}

void Tour::grabThemes() {
    window_.setTheme(widgets::ThemeMode::light);
    QTimer::singleShot(settle_ms, this, [this] {
        grab(widgets::ThemeMode::light);
        window_.setTheme(widgets::ThemeMode::dark);
        QTimer::singleShot(settle_ms, this, [this] {
            grab(widgets::ThemeMode::dark);
            nextPage();
        });
    });
}

bool Tour::grab(widgets::ThemeMode mode) {
    const QString name =
        QStringLiteral("%1-%2%3.png")
            .arg(id_, mode == widgets::ThemeMode::dark ? QStringLiteral("dark") : QStringLiteral("light"), suffix_);
    const QString path = QDir(folder_).filePath(name);
    if (window_.grab().save(path)) {
        say(path);
        return true;
    }
    say(QStringLiteral("terrella: %1 could not be written; check the folder's rights and the free space").arg(path));
    status_ = 1;
    return false;
}

int runTour(Languages& languages, const QString& folder, const QString& page) {
    QStringList ids;
    for (const PageEntry& entry : pages())
        if (page.isEmpty() || entry.id == page)
            ids.append(entry.id);
    if (ids.isEmpty()) {
        QStringList known;
        for (const PageEntry& entry : pages())
            known.append(entry.id);
        say(QStringLiteral("terrella: no page '%1'; known: %2").arg(page, known.join(QStringLiteral(", "))));
        return 2;
    }
    if (!QDir().mkpath(folder)) {
        say(QStringLiteral("terrella: the folder %1 could not be made; name one that can be written").arg(folder));
        return 3;
    }
    const bool second = qEnvironmentVariableIsSet(second_scale);
    int status = 0;
    {
        MainWindow window(languages, false);
        window.resize(1440, 900);
        window.show();
        Tour tour(window, folder, ids, second ? QStringLiteral("@2x") : QString());
        QObject::connect(&tour, &Tour::finished, qApp, [](int result) { QApplication::exit(result); });
        tour.start();
        status = QApplication::exec();
    }
    if (second)
        return status;
    // The other scale in a process of its own: Qt reads the factor when it starts.
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    environment.insert(QString::fromLatin1(second_scale), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QApplication::applicationFilePath(), QApplication::arguments().mid(1));
    child.waitForFinished(-1);
    const bool ran = child.exitStatus() == QProcess::NormalExit && child.error() == QProcess::UnknownError;
    return status != 0 ? status : ran ? child.exitCode() : 1;
}

} // namespace terrella::workbench
