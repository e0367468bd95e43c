// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "../keep_picture.h"
#include "base/error.h"
#include "jobs/backend_text.h"
#include "jobs/error_info.h"
#include "training/experiment.h"
#include "training/health_rules.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/page.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/recent_list.h"
#include "widgets/common/theme.h"
#include "widgets/data/data_page.h"
#include "widgets/data/thumbnail_grid.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/train_page.h"
#include "widgets/train/warning_cards.h"
#include "workbench/about_dialog.h"
#include "workbench/main_window.h"
#include "workbench/notifier.h"
#include "workbench/page_rail.h"
#include "workbench/pages.h"
#include "workbench/shortcuts_dialog.h"
#include "workbench/tour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <thread>
#include <tuple>

using namespace terrella;
using namespace terrella::workbench;
using terrella::tests::FakeDataset;

namespace {

/// How many listen to a signal; Qt keeps that to subclasses.
struct Listeners : QObject {
    static int count(const QAction* action, const char* signal) { return (action->*(&Listeners::receivers))(signal); }
};

/// What of `root` is cut off: labels, buttons and boxes with less room than their words need.
QStringList clipped(QWidget* root) {
    QStringList found;
    const auto say = [&](QWidget* widget, const QString& text, QSize need) {
        found.append(QStringLiteral("%1 '%2' in %3: has %4 × %5, needs %6 × %7")
                         .arg(QLatin1String(widget->metaObject()->className()), text,
                              QLatin1String(widget->parentWidget()->metaObject()->className()))
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(need.width())
                         .arg(need.height()));
    };
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || widget->window() != root)
            continue;
        if (auto* label = qobject_cast<QLabel*>(widget)) {
            if (label->text().isEmpty() || !label->toolTip().isEmpty() ||
                label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                continue; // shortened on purpose, the whole is in the tooltip
            const int height = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            const int width = label->wordWrap() ? 0 : label->sizeHint().width();
            if (label->width() < width || label->height() < height)
                say(label, label->text(), {width, height});
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            if (qobject_cast<QLineEdit*>(button->parentWidget()))
                continue; // Qt's own icons in a field say a size they never take
            if (button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height())
                say(button, button->text(), button->sizeHint());
        } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
            const int need = box->fontMetrics().horizontalAdvance(box->currentText()) + 30;
            if (need > box->width())
                say(box, box->currentText(), {need, box->height()});
        }
    }
    return found;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_are_built_when_first_shown();
    void keys_switch_pages();
    void every_menu_entry_is_alive();
    void nothing_is_clipped_data();
    void nothing_is_clipped();
    void dialogs_are_not_clipped();
    void dropping_a_folder_opens_it();
    void web_addresses_are_not_taken();
    void an_unknown_path_is_explained();
    void german_replaces_every_word_at_once();
    void german_reaches_the_texts_of_the_backend();
    void plurals_are_right_in_both_languages();
    void the_theme_changes_at_once();
    void the_window_comes_back_as_it_was();
    void damaged_settings_count_as_empty();
    void closing_stops_running_jobs_first();
    void closing_during_a_run_asks_and_writes_a_checkpoint();
    void the_tray_shows_and_cancels_a_job();
    void what_is_urgent_reaches_someone_who_looks_elsewhere();
    void the_tour_draws_real_content_in_both_themes();
    void the_tour_of_one_page_puts_a_dataset_in_hand_first();
    void about_names_versions();

private:
    QTemporaryDir folder_;
};

void TestMainWindow::initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("Terrella"));
    QCoreApplication::setApplicationName(QStringLiteral("terrella-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    qputenv("TERRELLA_RUNS", folder_.filePath(QStringLiteral("runs")).toLocal8Bit());
    QLocale::setDefault(QLocale::c());
    widgets::applyTheme(*qApp, widgets::ThemeMode::light);
}

void TestMainWindow::pages_are_built_when_first_shown() {
    Languages languages;
    MainWindow window(languages, false);
    QCOMPARE(window.findChildren<widgets::Page*>().size(), 1);
    for (const PageEntry& entry : pages())
        QVERIFY(window.showPage(entry.id));
    QCOMPARE(window.findChildren<widgets::Page*>().size(), qsizetype(pages().size()));
    QVERIFY(!window.showPage(QStringLiteral("nothing")));
}

void TestMainWindow::keys_switch_pages() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), window.showPage(QStringLiteral("train")));
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(qobject_cast<widgets::DataPage*>(window.currentPage()));
}

void TestMainWindow::every_menu_entry_is_alive() {
    Languages languages;
    MainWindow window(languages, false);
    int entries = 0;
    for (QAction* menu : window.menuBar()->actions())
        for (QAction* action : menu->menu()->actions())
            if (!action->isSeparator()) {
                ++entries;
                QVERIFY2(!action->text().isEmpty(), qPrintable(menu->text()));
                // Each does something: a menu of its own, or a receiver.
                QVERIFY2(action->menu() || Listeners::count(action, SIGNAL(triggered(bool))) > 0 ||
                             Listeners::count(action, SIGNAL(toggled(bool))) > 0,
                         qPrintable(action->text()));
            }
    QVERIFY(entries >= 12);
}

void TestMainWindow::nothing_is_clipped_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const PageEntry& entry : pages())
        for (const QString& language : Languages::known())
            QTest::addRow("%s %s", qPrintable(entry.id), qPrintable(language)) << entry.id << language;
}

void TestMainWindow::nothing_is_clipped() {
    QFETCH(QString, page);
    QFETCH(QString, language);
    Languages languages;
    languages.use(language);
    MainWindow window(languages, false);
    window.resize(1024, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* data_page = qobject_cast<widgets::DataPage*>(window.showPage(QStringLiteral("data")));
    QSignalSpy listed(data_page, &widgets::DataPage::listed);
    window.dataset().setDataset(std::make_shared<FakeDataset>(300, 12), {});
    QVERIFY(listed.wait(10'000));
    window.dataset().setCurrent(5);
    window.showPage(page);
    QTest::qWait(100); // layouts after the change of page
    terrella::tests::keepPicture(window, page + QLatin1Char('-') + language);
    const QStringList found = clipped(&window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QCOMPARE(window.size(), QSize(1024, 700)); // no page forces the window wider
}

void TestMainWindow::dialogs_are_not_clipped() {
    for (const QString& language : Languages::known()) {
        Languages languages;
        languages.use(language);
        AboutDialog about;
        about.setAttribute(Qt::WA_DeleteOnClose, false);
        about.show();
        ShortcutsDialog shortcuts;
        shortcuts.setAttribute(Qt::WA_DeleteOnClose, false);
        shortcuts.show();
        QTest::qWait(30);
        terrella::tests::keepPicture(about, QStringLiteral("about-") + language);
        terrella::tests::keepPicture(shortcuts, QStringLiteral("shortcuts-") + language);
        const QStringList found = clipped(&about) + clipped(&shortcuts);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }
}

void TestMainWindow::dropping_a_folder_opens_it() {
    QTemporaryDir images;
    for (const char* name : {"A", "B"}) {
        QVERIFY(QDir(images.path()).mkpath(QLatin1String(name)));
        for (int i = 0; i < 3; ++i) {
            QImage image(8, 8, QImage::Format_RGB888);
            image.fill(QColor(40 * i, 10, 10));
            QVERIFY(image.save(images.filePath(QStringLiteral("%1/%1 #%2.png").arg(QLatin1String(name)).arg(i))));
        }
    }
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(images.path())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QSignalSpy changed(&window.dataset(), &widgets::DatasetSession::datasetChanged);
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QVERIFY(changed.wait(10'000));
    QCOMPARE(window.dataset().dataset()->size(), std::size_t(6));
    QVERIFY(window.windowTitle().contains(QFileInfo(images.path()).fileName()));
}

void TestMainWindow::web_addresses_are_not_taken() {
    Languages languages;
    MainWindow window(languages, false);
    QMimeData mime;
    mime.setUrls({QUrl(QStringLiteral("https://example.org/images.zip"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(!enter.isAccepted());
}

void TestMainWindow::an_unknown_path_is_explained() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    QSignalSpy failed(&window.dataset(), &widgets::DatasetSession::openFailed);
    window.openPaths({QStringLiteral("/nowhere/at/all")});
    QVERIFY(failed.wait(10'000));
    auto* panel = window.currentPage()->findChild<widgets::ErrorPanel*>();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->details().contains(QLatin1String("/nowhere/at/all")));
}

void TestMainWindow::german_replaces_every_word_at_once() {
    Languages languages;
    languages.use(QStringLiteral("en"));
    MainWindow window(languages, false);
    window.show();
    const auto words = [&] {
        QStringList all;
        for (QAction* action : window.menuBar()->actions())
            all.append(action->text());
        all.append(window.currentPage()->title());
        for (const QAction* action : window.currentPage()->barActions())
            all.append(action->text());
        return all;
    };
    const QStringList english = words();
    window.setLanguage(QStringLiteral("de"));
    QCoreApplication::processEvents();
    const QStringList german = words();
    for (qsizetype i = 0; i < english.size(); ++i)
        if (english[i] != QLatin1String("Data"))
            QVERIFY2(english[i] != german[i] || english[i].isEmpty(), qPrintable(english[i]));
    window.setLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(words(), english);
}

void TestMainWindow::german_reaches_the_texts_of_the_backend() {
    Languages languages;
    languages.use(QStringLiteral("de"));
    QCOMPARE(jobs::backendText("How the weights move"), QStringLiteral("Wie sich die Gewichte bewegen"));
    const Message rose =
        told("The loss rose from %1 to %2, and %3", "1.2", "3", told("a step moves the weights by %1", "2 %"));
    QCOMPARE(jobs::backendText(rose),
             QStringLiteral("Der Verlust stieg von 1.2 auf 3, und ein Schritt bewegt die Gewichte um 2 %"));

    const auto error = jobs::errorInfo(std::make_exception_ptr(
        DataError(told("There is no such file or folder"), "x", told("Did you mean '%1'?", "y"))));
    QCOMPARE(error.what, QStringLiteral("Eine solche Datei oder einen solchen Ordner gibt es nicht"));
    QCOMPARE(error.remedy, QStringLiteral("War „y“ gemeint?"));

    const training::HealthRule& rule = *training::health_rule("diverging");
    widgets::WarningCards cards;
    cards.resize(900, 260);
    cards.show();
    cards.add({60, rule.name, rule.grave, rose, rule.why, told("Set %1", told("%1 to %2", "optimizer.lr", "0.003"))});
    QString shown;
    for (const auto* label : cards.findChildren<QLabel*>())
        shown += label->text() + QLatin1Char('\n');
    for (const char* german :
         {"Divergenz", "Der Verlust stieg von 1.2", "Der Verlust steigt wieder", "optimizer.lr auf 0.003 setzen"})
        QVERIFY2(shown.contains(QString::fromUtf8(german)), qPrintable(shown));
    terrella::tests::keepPicture(cards, QStringLiteral("warning-de"));

    const Parameter* p = schema_of<training::Experiment>().find("schedule")->children->find("warmup_epochs");
    QLabel tip(widgets::describedParameter(*p, "schedule.warmup_epochs"));
    QVERIFY2(tip.text().contains(QStringLiteral("Linearer Anstieg der Lernrate zu Beginn")), qPrintable(tip.text()));
    tip.setMargin(8);
    terrella::tests::keepPicture(tip, QStringLiteral("parameter-de"));

    languages.use(QStringLiteral("en"));
    QCOMPARE(jobs::backendText("How the weights move"), QStringLiteral("How the weights move"));
    QCOMPARE(jobs::backendText(rose), QString::fromStdString(rose.text()));
}

void TestMainWindow::plurals_are_right_in_both_languages() {
    Languages languages;
    for (const auto& [language, one, many] :
         {std::tuple{"en", "1 warning", "2 warnings"}, std::tuple{"de", "1 Warnung", "2 Warnungen"}}) {
        languages.use(QLatin1String(language));
        QCOMPARE(MainWindow::tr("%n warning(s)", nullptr, 1), QLatin1String(one));
        QCOMPARE(MainWindow::tr("%n warning(s)", nullptr, 2), QLatin1String(many));
    }
}

void TestMainWindow::the_theme_changes_at_once() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    window.setTheme(widgets::ThemeMode::dark);
    QVERIFY(window.grab().toImage().pixelColor(20, window.height() / 2).lightness() < 80);
    window.setTheme(widgets::ThemeMode::light);
    QVERIFY(window.grab().toImage().pixelColor(20, window.height() / 2).lightness() > 180);
}

void TestMainWindow::the_window_comes_back_as_it_was() {
    Languages languages;
    {
        MainWindow window(languages, true);
        window.resize(1111, 777);
        window.show();
        window.showPage(QStringLiteral("train"));
        window.close();
    }
    MainWindow window(languages, true);
    QCOMPARE(window.size(), QSize(1111, 777));
    QCOMPARE(window.currentPage(), window.showPage(QStringLiteral("train")));
}

void TestMainWindow::damaged_settings_count_as_empty() {
    QSettings().sync();
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("\x00\xff]garbage[[=\n=", 18);
    file.close();
    Languages languages;
    MainWindow window(languages, true);
    QVERIFY(window.width() >= 800 && window.height() >= 560);
    QVERIFY(QFile::remove(QSettings().fileName()));
}

void TestMainWindow::closing_stops_running_jobs_first() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    std::atomic<bool> stopped{false};
    window.jobs().start(
        QStringLiteral("Long work"),
        [&stopped](const StopToken& stop, Progress&) {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            std::this_thread::sleep_for(std::chrono::milliseconds(100)); // its last step
            stopped = true;
        },
        &window, [] {});
    QVERIFY(!window.close()); // not at once: the job gets its time
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 5000);
    QVERIFY(stopped);
}

void TestMainWindow::closing_during_a_run_asks_and_writes_a_checkpoint() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    auto* page = qobject_cast<widgets::TrainPage*>(window.showPage(QStringLiteral("train")));
    page->setRunsFolder(folder_.filePath(QStringLiteral("runs")).toStdString());
    QFile yaml(folder_.filePath(QStringLiteral("long.yaml")));
    QVERIFY(yaml.open(QIODevice::WriteOnly));
    yaml.write("name: long\ndata: {path: synthetic, samples: 96, size: 32}\nmethod: {name: simclr}\nbatch: 16\n"
               "threads: 1\nschedule: {epochs: 1000}\nmonitor: {knn: false}\n");
    yaml.close();
    QSignalSpy opened(page, &widgets::Page::said);
    window.openPaths({yaml.fileName()});
    QVERIFY(opened.wait(20'000));
    if (!window.dataset().isOpen()) {
        QSignalSpy changed(&window.dataset(), &widgets::DatasetSession::datasetChanged);
        window.dataset().open(page->experimentForm().experiment()->data);
        QVERIFY(changed.wait(20'000));
    }
    page->start();
    QTRY_VERIFY_WITH_TIMEOUT(page->unfinishedWork().has_value(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!page->shownRun().empty() &&
                                 QFile::exists(QString::fromStdString((page->shownRun() / "metrics.jsonl").string())),
                             60'000);

    const auto answer = [](const QString& word) {
        QTimer::singleShot(50, qApp, [word] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton* button : box->buttons())
                if (button->text().contains(word))
                    button->click();
        });
    };
    answer(QStringLiteral("Keep"));
    QVERIFY(!window.close());
    QVERIFY(window.isVisible() && page->unfinishedWork());
    answer(QStringLiteral("Stop"));
    QVERIFY(!window.close()); // goes when the checkpoint is written
    const QString run = QString::fromStdString(page->shownRun().string());
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 20'000);
    QVERIFY(!QDir(run + QStringLiteral("/checkpoints")).entryList({QStringLiteral("step-*")}).isEmpty());
}

void TestMainWindow::the_tray_shows_and_cancels_a_job() {
    Languages languages;
    languages.use(QStringLiteral("en"));
    MainWindow window(languages, false);
    window.show();
    window.jobs().start(
        QStringLiteral("Counting"),
        [](const StopToken& stop, Progress& progress) {
            progress.start("counting", 100);
            progress.set(25);
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        },
        &window, [] {});
    auto* line = window.findChild<widgets::JobLine*>();
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 5000);
    QStringList texts;
    for (const QLabel* label : line->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.contains(QStringLiteral("Counting")) && !texts.filter(QStringLiteral("25")).isEmpty(),
             qPrintable(texts.join(QLatin1Char('|'))));
    QSignalSpy ended(&window.jobs(), &jobs::JobRunner::ended);
    QTest::mouseClick(line->findChild<QAbstractButton*>(), Qt::LeftButton);
    QVERIFY(ended.wait(5000));
    QTRY_VERIFY(!line->isVisible());
}

void TestMainWindow::what_is_urgent_reaches_someone_who_looks_elsewhere() {
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* notifier = window.findChild<Notifier*>();
    QSignalSpy told(notifier, &Notifier::told);
    widgets::Page* page = window.showPage("train");
    QTRY_VERIFY(QApplication::activeWindow() == nullptr || window.isActiveWindow());
    window.activateWindow();
    if (QTest::qWaitForWindowActive(&window, 1000)) { // in front: the page itself tells it
        Q_EMIT page->urgent("run", "collapses");
        QCOMPARE(told.size(), 0);
    }
    window.hide();
    QTRY_VERIFY(QApplication::activeWindow() == nullptr);
    Q_EMIT page->urgent("run", "collapses");
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][1].toString(), QString("collapses"));
}

void TestMainWindow::the_tour_draws_real_content_in_both_themes() {
    QTemporaryDir pictures;
    Languages languages;
    languages.use(QStringLiteral("en"));
    MainWindow window(languages, false);
    window.resize(1440, 900);
    window.show();
    Tour tour(window, pictures.path(), {QStringLiteral("data")}, QString());
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished[0][0].toInt(), 0);
    const QImage light(pictures.filePath(QStringLiteral("data-light.png"))),
        dark(pictures.filePath(QStringLiteral("data-dark.png")));
    QCOMPARE(light.size(), QSize(1440, 900) * window.devicePixelRatioF());
    QCOMPARE(dark.size(), light.size());
    // The frame differs, the images are the same, and images are what fills the middle.
    QVERIFY(light.pixelColor(20, 400) != dark.pixelColor(20, 400));
    QSet<QRgb> colours;
    int compared = 0, equal = 0;
    for (int x = 120; x < 1000; x += 3)
        for (int y = 200; y < 800; y += 60) {
            colours.insert(light.pixel(x, y));
            if (light.pixelColor(x, y).saturation() > 60) { // no grey of the frame; a few lie on the accent
                ++compared;
                equal += light.pixel(x, y) == dark.pixel(x, y);
            }
        }
    QVERIFY2(compared > 300 && equal > compared * 0.95,
             qPrintable(QStringLiteral("%1 of %2").arg(equal).arg(compared)));
    QVERIFY2(colours.size() > 500, qPrintable(QString::number(colours.size())));
    window.setTheme(widgets::ThemeMode::light);
}

void TestMainWindow::the_tour_of_one_page_puts_a_dataset_in_hand_first() {
    QTemporaryDir pictures;
    Languages languages;
    MainWindow window(languages, false);
    window.show();
    Tour tour(window, pictures.path(), {QStringLiteral("train")}, QString());
    bool train_shown = false;
    connect(&window.dataset(), &widgets::DatasetSession::datasetChanged, &window,
            [&] { train_shown = window.currentPage() != window.findChild<widgets::DataPage*>(); });
    tour.start();
    QTRY_VERIFY_WITH_TIMEOUT(window.dataset().isOpen(), 20'000);
    QVERIFY2(!train_shown, "the page is shown once there is a dataset, or it would be drawn without");
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<widgets::TrainPage*>(window.currentPage()), 5'000);
    // Its example, a training run, is the whole tour's business.
}

void TestMainWindow::about_names_versions() {
    const QString all = AboutDialog::versions().join(QLatin1Char('\n'));
    for (const char* name : {"Terrella", "LibTorch", "Qt 6", "GDAL 3", "QCustomPlot 2"})
        QVERIFY2(all.contains(QLatin1String(name)), qPrintable(all));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
