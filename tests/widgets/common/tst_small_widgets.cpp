// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/legend.h"
#include "widgets/common/recent_list.h"
#include "widgets/common/sample_selection.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace terrella;
using namespace terrella::widgets;

class TestSmallWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbers_have_three_digits_and_a_thin_space();
    void error_panel_copies_all_three_parts();
    void error_panel_shows_names_as_they_are();
    void legend_entries_switch_by_mouse_and_keyboard();
    void elided_label_keeps_both_ends();
    void recent_list_is_newest_first_and_forgets_what_is_gone();
    void selection_counts_and_ignores_what_is_outside();
    void progress_is_told_in_words();

private:
    QTemporaryDir folder_;
};

void TestSmallWidgets::initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("Terrella"));
    QCoreApplication::setApplicationName(QStringLiteral("small-widgets-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    applyTheme(*qApp, ThemeMode::light);
}

void TestSmallWidgets::numbers_have_three_digits_and_a_thin_space() {
    QCOMPARE(countText(27000), QStringLiteral("27,000"));
    QCOMPARE(percentText(0.8649), QStringLiteral("86.5\u202f%"));
    QCOMPARE(withUnit(183.4, QStringLiteral("images/s")), QStringLiteral("183\u202fimages/s"));
    QCOMPARE(numberText(-0.5).front(), QChar(0x2212));
    QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
    QCOMPARE(durationText(3727), QStringLiteral("1:02:07"));
}

void TestSmallWidgets::error_panel_copies_all_three_parts() {
    ErrorPanel panel;
    panel.resize(600, 200);
    QVERIFY(!panel.isVisible());
    panel.showError(QStringLiteral("what"), QStringLiteral("where"), QStringLiteral("remedy"));
    QVERIFY(panel.isVisible());
    const auto buttons = panel.findChildren<QPushButton*>();
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("what\nwhere\nremedy"));
    QSignalSpy dismissed(&panel, &ErrorPanel::dismissed);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QVERIFY(!panel.isVisible());
    QCOMPARE(dismissed.count(), 1);
}

void TestSmallWidgets::error_panel_shows_names_as_they_are() {
    ErrorPanel panel;
    panel.showError(QStringLiteral("<b>no markup</b> & more"), {}, {});
    QCOMPARE(panel.details(), QStringLiteral("<b>no markup</b> & more"));
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestSmallWidgets::legend_entries_switch_by_mouse_and_keyboard() {
    Legend legend;
    legend.setEntries({{QStringLiteral("one"), Qt::red, true}, {QStringLiteral("two"), Qt::blue, true}});
    legend.resize(300, legend.heightForWidth(300));
    legend.show();
    QSignalSpy toggled(&legend, &Legend::toggled);
    QTest::mouseClick(&legend, Qt::LeftButton, {}, {5, 8});
    QCOMPARE(toggled.count(), 1);
    QVERIFY(!legend.entries()[0].on);
    QTest::keyClick(&legend, Qt::Key_Right);
    QTest::keyClick(&legend, Qt::Key_Space);
    QVERIFY(!legend.entries()[1].on);
    QVERIFY(legend.heightForWidth(30) > legend.heightForWidth(300));
    legend.setEntries({});
    QTest::keyClick(&legend, Qt::Key_Space);
}

void TestSmallWidgets::elided_label_keeps_both_ends() {
    ElidedLabel label;
    label.resize(120, 20);
    label.setFullText(QStringLiteral("a_very_long_file_name_of_a_satellite_scene_20180601.tif"));
    label.show();
    QVERIFY(label.text().startsWith(QLatin1String("a_")) && label.text().endsWith(QLatin1String(".tif")));
    QCOMPARE(label.toolTip(), label.fullText());
    label.resize(1000, 20);
    QCOMPARE(label.text(), label.fullText());
    QVERIFY(label.toolTip().isEmpty());
}

void TestSmallWidgets::recent_list_is_newest_first_and_forgets_what_is_gone() {
    RecentList list(QStringLiteral("recent/test"), 3);
    QStringList files;
    for (int i = 0; i < 5; ++i) {
        files.append(folder_.filePath(QStringLiteral("file%1.zip").arg(i)));
        QFile file(files.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        list.add(files.last());
        QCOMPARE(list.paths().front(), files.last()); // a single entry is stored as a string and still read as a list
    }
    QCOMPARE(list.paths(), QStringList({files[4], files[3], files[2]}));
    list.add(files[2]);
    QCOMPARE(list.paths().front(), files[2]);
    QCOMPARE(list.paths().size(), 3);
    QVERIFY(QFile::remove(files[2]));
    QCOMPARE(list.paths(), QStringList({files[4], files[3]}));
    list.remove(files[4]);
    list.remove(files[3]);
    QVERIFY(list.paths().isEmpty());
}

void TestSmallWidgets::selection_counts_and_ignores_what_is_outside() {
    SampleSelection selection(10);
    selection.set(3);
    selection.set(3);
    selection.set(7);
    selection.set(99);
    QCOMPARE(selection.count(), std::size_t(2));
    selection.set(3, false);
    selection.set(3, false);
    QCOMPARE(selection.indices(), (std::vector<std::size_t>{7}));
    selection.clear();
    QCOMPARE(selection, SampleSelection(10));
}

void TestSmallWidgets::progress_is_told_in_words() {
    jobs::JobStatus status;
    status.progress.total = 100;
    status.progress.fraction = 0.625;
    status.progress.left_s = 250;
    QCOMPARE(JobLine::progressText(status), QStringLiteral("62\u202f% · 4:10 left"));
    status.progress.left_s.reset();
    QCOMPARE(JobLine::progressText(status), QStringLiteral("62\u202f%"));
    status.progress.total = 0;
    status.progress.done = 1234;
    QCOMPARE(JobLine::progressText(status), QStringLiteral("1,234"));
    status.state = jobs::JobState::stopping;
    QVERIFY(JobLine::progressText(status).startsWith(QLatin1String("stopping")));
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_small_widgets.moc"
