// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "../keep_picture.h"
#include "data/pack.h"
#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/data/data_page.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/health_dialog.h"
#include "widgets/data/recognition_dialog.h"
#include "widgets/data/remark_notice.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/statistics_dialog.h"
#include "widgets/data/thumbnail_grid.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::FakeDataset;

namespace {

/// Class folders of small PNGs; with `broken` one file of them is cut short.
void makeFolder(const QString& path, bool broken) {
    for (const char* name : {"Forest", "River"}) {
        const QString folder = path + QLatin1Char('/') + QLatin1String(name);
        QDir().mkpath(folder);
        for (int i = 0; i < 4; ++i) {
            QImage image(16, 16, QImage::Format_RGB888);
            image.fill(QColor(i * 40, 90, 30));
            image.setPixelColor(3, 5, QColor(10, 20, 30));
            QVERIFY(image.save(folder + QStringLiteral("/%1_%2.png").arg(QLatin1String(name)).arg(i)));
        }
    }
    if (broken) {
        QFile file(path + QStringLiteral("/River/River_2.png"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
    }
}

struct Fixture {
    Fixture() {
        page.resize(1000, 700);
        inspector = page.makeInspector();
        inspector->resize(320, 900);
        page.show();
        inspector->show();
    }
    ~Fixture() { delete inspector; }

    /// Opens and waits until everything visible is there.
    bool open(std::shared_ptr<const data::Dataset> dataset) {
        QSignalSpy listed(&page, &DataPage::listed);
        session.setDataset(std::move(dataset), {});
        return listed.wait(10'000);
    }

    /// The entry of the grid's menu with this key; the key itself needs a window that is active.
    void trigger(const QKeySequence& key) {
        for (QAction* action : page.grid()->actions())
            if (action->shortcut() == key)
                return action->trigger();
        QFAIL("no such entry");
    }

    QAction* action(const QString& text) {
        for (QAction* action : page.grid()->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    void trigger(const QString& text) {
        if (QAction* one = action(text))
            return one->trigger();
        QFAIL("no such entry");
    }

    jobs::JobRunner jobs;
    DatasetSession session{jobs};
    RunSession run;
    DataPage page{PageContext{&session, &run, &jobs}};
    QWidget* inspector = nullptr;
};

} // namespace

class TestDataPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qputenv("TERRELLA_CACHE", cache_.path().toUtf8()); // what was checked in an earlier run is not known
        applyTheme(*qApp, ThemeMode::light);
    }
    void opens_a_folder_and_lists_the_broken_file();
    void what_was_recognised_is_told_and_it_can_be_read_otherwise();
    void what_could_not_be_recognised_can_be_named();
    void what_the_data_leaves_open_is_asked_once();
    void a_missing_folder_is_explained_in_place();
    void an_empty_folder_is_explained_and_the_old_dataset_stays();
    void filtering_counts_as_one_types();
    void clicking_a_class_filters_and_again_shows_all();
    void the_sample_in_hand_is_drawn_with_its_facts();
    void a_broken_sample_is_explained_in_the_inspector();
    void another_stretch_draws_anew();
    void selection_is_shared_through_the_session();
    void statistics_are_computed_and_copied();
    void statistics_can_be_cancelled();
    void the_next_dataset_replaces_the_one_before();
    void closing_while_opening_is_safe();
    void packing_asks_first_lists_what_is_broken_and_can_be_undone();
    void embedded_scenes_cannot_be_packed();
    void takes_datasets_but_not_runs();
    void a_kept_filter_goes_into_the_experiment();
    void a_filter_that_cannot_be_read_is_not_kept();
    void an_experiment_with_a_choice_shows_it();
    void excluding_goes_into_the_experiment_and_can_be_undone();
    void checking_lists_what_is_wrong_and_excludes_it();
    void a_cancelled_check_says_how_far_it_came();
    void shares_of_pixels_filter_once_they_are_known();
    void names_are_copied();

private:
    QTemporaryDir cache_;
};

void TestDataPage::opens_a_folder_and_lists_the_broken_file() {
    QTemporaryDir folder;
    makeFolder(folder.path(), true);
    Fixture f;
    QSignalSpy listed(&f.page, &DataPage::listed);
    QVERIFY(f.page.openPath(folder.path()));
    QVERIFY(listed.wait(20'000));
    QVERIFY(f.session.isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(f.page.grid()->isComplete() && !f.page.grid()->items().empty(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(f.page.broken().size(), std::size_t(1), 10'000);
    QVERIFY2(f.page.broken()[0].path.find("River_2.png") != std::string::npos, f.page.broken()[0].path.c_str());
    QVERIFY(!f.page.broken()[0].reason.empty());
    QCOMPARE(f.page.warningCount(), 1);
    QCOMPARE(f.page.barActions()[1]->text(), QStringLiteral("Health · 1"));
    f.page.barActions()[1]->trigger();
    auto* dialog = f.page.findChild<HealthDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->model().rowCount(), 1);
    QTest::qWait(50);
    terrella::tests::keepPicture(*dialog, QStringLiteral("broken"));
    dialog->close();
}

void TestDataPage::what_was_recognised_is_told_and_it_can_be_read_otherwise() {
    QTemporaryDir folder;
    makeFolder(folder.path(), false);
    Fixture f;
    f.session.openPath(folder.path());
    QTRY_VERIFY(f.session.isOpen());
    f.page.barActions()[2]->trigger();
    auto* dialog = f.page.findChild<RecognitionDialog*>();
    QVERIFY(dialog);
    const QString facts = dialog->facts().join('\n');
    QVERIFY2(facts.contains("Recognised as: class-folders"), qPrintable(facts));
    QVERIFY2(facts.contains("class folders"), qPrintable(facts));
    terrella::tests::keepPicture(*dialog, QStringLiteral("recognition"));
    QVERIFY(!dialog->readAgainButton()->isEnabled());
    dialog->close();
    // A choice of samples makes it no other data.
    f.session.setChoice("class:Forest", {});
    f.page.barActions()[2]->trigger();
    QTRY_VERIFY(f.page.findChildren<RecognitionDialog*>().size() == 1 &&
                f.page.findChild<RecognitionDialog*>()->isVisible());
    dialog = f.page.findChild<RecognitionDialog*>();
    QVERIFY(dialog->facts().join('\n').contains("class-folders"));
    dialog->form()->setValue("kind", "images");
    QVERIFY(dialog->readAgainButton()->isEnabled());
    dialog->readAgainButton()->click();
    QTRY_COMPARE(f.session.dataset()->info().kind, std::string("images"));
    QCOMPARE(f.session.settings().kind, std::string("images"));
}

void TestDataPage::what_could_not_be_recognised_can_be_named() {
    QTemporaryDir folder;
    QImage image(8, 8, QImage::Format_RGB888);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(folder.filePath("alone.png"))); // one picture is no dataset unless it is called one
    Fixture f;
    f.session.openPath(folder.path());
    QTRY_VERIFY(f.page.findChild<ErrorPanel*>()->isVisible());
    QVERIFY(!f.session.isOpen());
    f.page.barActions()[2]->trigger();
    auto* dialog = f.page.findChild<RecognitionDialog*>();
    QVERIFY(dialog);
    dialog->form()->setValue("kind", "images");
    dialog->readAgainButton()->click();
    QTRY_VERIFY(f.session.isOpen());
    QCOMPARE(f.session.dataset()->size(), std::size_t{1});
}

void TestDataPage::what_the_data_leaves_open_is_asked_once() {
    using Certainty = data::Remark::Certainty;
    auto dataset = std::make_shared<FakeDataset>(12, 2);
    dataset->remark({told("two conventions are mixed"), Certainty::doubtful});
    dataset->remark({told("the offset is not told"), Certainty::undecided, "sentinel2_offset"});
    dataset->remark(told("resampled"));
    Fixture f;
    QVERIFY(f.open(dataset));
    auto* notice = f.page.findChild<RemarkNotice*>();
    QVERIFY(notice && notice->isVisible());
    QVERIFY2(notice->answers().empty(), "a doubt has no answers");
    notice->laterButton()->click();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->answers().size(), std::size_t{2});
    QCOMPARE(notice->answers()[1]->text(), QStringLiteral("-1000"));
    QTest::qWait(50);
    terrella::tests::keepPicture(f.page, QStringLiteral("asked"));
    notice->answers()[1]->click();
    QVERIFY(!notice->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(f.session.settings().sentinel2_offset, std::string("-1000"), 20'000);
    QVERIFY2(!notice->isVisible(), "what was answered is not asked again");
}

void TestDataPage::a_missing_folder_is_explained_in_place() {
    Fixture f;
    QSignalSpy failed(&f.session, &DatasetSession::openFailed);
    f.session.openPath(QStringLiteral("/nowhere/at/all"));
    QVERIFY(f.session.isOpening());
    QVERIFY(failed.wait(10'000));
    auto* panel = f.page.findChild<ErrorPanel*>();
    QVERIFY(panel->isVisible());
    QVERIFY2(panel->details().contains(QLatin1String("/nowhere/at/all")), qPrintable(panel->details()));
    QTRY_VERIFY(!f.session.isOpening());
}

void TestDataPage::an_empty_folder_is_explained_and_the_old_dataset_stays() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(12, 3)));
    QTemporaryDir empty;
    QSignalSpy failed(&f.session, &DatasetSession::openFailed);
    QVERIFY(f.page.openPath(empty.path()));
    QVERIFY(failed.wait(10'000));
    QVERIFY(!failed[0][2].toString().isEmpty()); // a remedy
    QCOMPARE(f.page.grid()->items().size(), std::size_t(12));
}

void TestDataPage::packing_asks_first_lists_what_is_broken_and_can_be_undone() {
    QTemporaryDir dir;
    makeFolder(dir.path(), true);
    Fixture f;
    QSignalSpy listed(&f.page, &DataPage::listed);
    f.session.openPath(dir.path());
    QVERIFY(listed.wait(10'000));
    const auto offered = [&]() -> QMessageBox* {
        f.trigger(QStringLiteral("Pack for training…"));
        QMessageBox* box = nullptr;
        return QTest::qWaitFor([&] { return (box = f.page.findChild<QMessageBox*>()) != nullptr; }, 10'000) ? box : nullptr;
    };
    const auto press = [](QMessageBox* box, QMessageBox::ButtonRole role) {
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == role)
                return button->click();
        QFAIL("no such button");
    };
    QMessageBox* box = offered();
    QVERIFY(box);
    QVERIFY2(box->informativeText().contains(QStringLiteral("free")), qPrintable(box->informativeText()));
    QSignalSpy packed(&f.page, &DataPage::packed);
    press(box, QMessageBox::AcceptRole);
    QVERIFY(packed.wait(20'000));
    QVERIFY(packed.first().first().toBool());
    const data::PackState state = data::pack_state(*f.session.dataset());
    QVERIFY(state.complete);
    QCOMPARE(state.done, std::size_t(7)); // of eight, one is cut short
    QCOMPARE(f.page.broken().size(), std::size_t(1));

    QVERIFY(QTest::qWaitFor([&] { return f.page.findChild<QMessageBox*>() == nullptr; }, 5'000));
    box = offered();
    QVERIFY(box);
    press(box, QMessageBox::DestructiveRole);
    QVERIFY(QTest::qWaitFor([&] { return !data::pack_state(*f.session.dataset()).exists(); }, 10'000));
}

void TestDataPage::embedded_scenes_cannot_be_packed() {
    Fixture f;
    QSignalSpy listed(&f.page, &DataPage::listed);
    f.session.openEmbeddedScenes();
    QVERIFY(listed.wait(30'000));
    QVERIFY(!f.action(QStringLiteral("Pack for training…"))->isEnabled());
}

void TestDataPage::filtering_counts_as_one_types() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(1000, 4)));
    QTest::keyClicks(f.page.filterField(), QStringLiteral("class:\"Class B\""));
    QCOMPARE(f.page.grid()->items().size(), std::size_t(250));
    f.page.filterField()->setText(QStringLiteral("class:nothing"));
    QCOMPARE(f.page.grid()->items().size(),
             std::size_t(1000)); // not understood: nothing is hidden, the problem is said
    f.page.filterField()->clear();
    QCOMPARE(f.page.grid()->items().size(), std::size_t(1000));
}

void TestDataPage::clicking_a_class_filters_and_again_shows_all() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(90, 3)));
    auto* list = f.inspector->findChild<QListView*>();
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                          list->visualRect(list->model()->index(row, 0)).center());
    };
    click(1);
    QCOMPARE(f.page.filterField()->text(), QStringLiteral("class:\"Class B\""));
    QCOMPARE(f.page.grid()->items().size(), std::size_t(30));
    click(1);
    QCOMPARE(f.page.grid()->items().size(), std::size_t(90));
}

void TestDataPage::the_sample_in_hand_is_drawn_with_its_facts() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(50, 5)));
    auto* inspector = qobject_cast<SampleInspector*>(f.inspector);
    QSignalSpy settled(inspector, &SampleInspector::settled);
    f.session.setCurrent(7);
    QVERIFY(settled.wait(10'000));
    QCOMPARE(f.page.grid()->current(), std::optional<std::size_t>(7));
    QStringList texts;
    for (const QLabel* label : inspector->findChildren<QLabel*>())
        texts.append(label->accessibleName());
    QVERIFY2(texts.contains(QLatin1String("Class C")), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY(!texts.filter(QStringLiteral("16 × 16 px")).isEmpty());
    const auto plots = inspector->findChildren<SmallPlot*>();
    const auto histogram = std::find_if(plots.begin(), plots.end(), [](SmallPlot* plot) { return plot->isVisible(); });
    QVERIFY(histogram != plots.end());
    QCOMPARE((*histogram)->xAxis->label(), QStringLiteral("Digital number"));
    QCOMPARE((*histogram)->yAxis->label(), QStringLiteral("Pixels"));
    double pixels = 0;
    for (const QCPGraphData& bin : *(*histogram)->graph(0)->data())
        pixels += bin.value;
    QCOMPARE(pixels, 16.0 * 16.0); // what the axis says it counts
}

void TestDataPage::a_broken_sample_is_explained_in_the_inspector() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(50, 5);
    dataset->broken = {7};
    QVERIFY(f.open(dataset));
    auto* inspector = qobject_cast<SampleInspector*>(f.inspector);
    QSignalSpy settled(inspector, &SampleInspector::settled);
    f.session.setCurrent(7);
    QVERIFY(settled.wait(10'000));
    auto* panel = inspector->findChild<ErrorPanel*>();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->details().contains(QLatin1String("image_7.png")));
    f.session.setCurrent(8);
    QVERIFY(settled.wait(10'000));
    QVERIFY(!panel->isVisible());
}

void TestDataPage::another_stretch_draws_anew() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(20, 2);
    QVERIFY(f.open(dataset));
    auto* inspector = qobject_cast<SampleInspector*>(f.inspector);
    f.session.setCurrent(3);
    QTRY_VERIFY(inspector->isSettled());
    QTRY_VERIFY(f.page.grid()->isComplete());
    const int reads = dataset->reads;
    auto* stretch = inspector->findChild<QComboBox*>(QStringLiteral("stretch"));
    stretch->setCurrentIndex(stretch->findData(int(Stretch::Kind::unit)));
    QCOMPARE(f.session.look().stretch.kind, Stretch::Kind::unit);
    QTRY_VERIFY(dataset->reads > reads);
    QTRY_VERIFY(inspector->isSettled() && f.page.grid()->isComplete());
}

void TestDataPage::selection_is_shared_through_the_session() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(50, 5)));
    SampleSelection selection(50);
    selection.set(3);
    selection.set(30);
    f.session.setSelection(selection);
    QVERIFY(f.page.grid()->selection().contains(30));
    QTest::keyClick(f.page.grid(), Qt::Key_Escape);
    QCOMPARE(f.session.selection().count(), std::size_t(0));
}

void TestDataPage::statistics_are_computed_and_copied() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(40, 4)));
    f.page.barActions()[0]->trigger();
    auto* dialog = f.page.findChild<StatisticsDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->model().rowCount(), 3, 10'000);
    QCOMPARE(dialog->model().statistics().samples, std::int64_t(40));
    QVERIFY(dialog->model().statistics().bands[0].mean > 0);
    QTest::qWait(50);
    terrella::tests::keepPicture(*dialog, QStringLiteral("statistics"));
    dialog->close();
}

void TestDataPage::statistics_can_be_cancelled() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(50'000, 4, 64);
    QVERIFY(f.open(dataset));
    f.page.barActions()[0]->trigger();
    auto* dialog = f.page.findChild<StatisticsDialog*>();
    QSignalSpy concluded(dialog, &StatisticsDialog::concluded);
    f.jobs.stopAll();
    QVERIFY(concluded.wait(10'000));
    QCOMPARE(dialog->model().rowCount(), 0);
}

void TestDataPage::the_next_dataset_replaces_the_one_before() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(50, 5)));
    f.session.setCurrent(40);
    f.page.filterField()->setText(QStringLiteral("class:\"Class E\""));
    QVERIFY(f.open(std::make_shared<FakeDataset>(10, 2)));
    QCOMPARE(f.session.current(), std::optional<std::size_t>(f.page.grid()->items().front()));
    QVERIFY(f.page.filterField()->text().isEmpty());
    QVERIFY(f.session.settings().filter.empty());
    QCOMPARE(f.page.grid()->items().size(), std::size_t(10));
    QVERIFY(f.page.summary().contains(QLatin1String("10")));
}

void TestDataPage::closing_while_opening_is_safe() {
    for (int i = 0; i < 5; ++i) {
        Fixture f;
        f.session.setDataset(std::make_shared<FakeDataset>(20'000, 5), {});
        f.session.setCurrent(3);
        f.session.openEmbeddedScenes();
    }
}

void TestDataPage::takes_datasets_but_not_runs() {
    QTemporaryDir folder;
    Fixture f;
    QFile experiment(folder.filePath(QStringLiteral("experiment.yaml")));
    QVERIFY(experiment.open(QIODevice::WriteOnly));
    experiment.close();
    QVERIFY(!f.page.openPath(folder.path()));
    QVERIFY(!f.page.openPath(experiment.fileName()));
    QVERIFY(!f.page.openPath(folder.filePath(QStringLiteral("picture.jpg"))));
    QVERIFY(f.page.openPath(QStringLiteral("synthetic")));
}

void TestDataPage::a_kept_filter_goes_into_the_experiment() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(1000, 4)));
    QSignalSpy choice(&f.session, &DatasetSession::choiceChanged);
    f.page.filterField()->setText(QStringLiteral("class:\"Class B\" split:train"));
    QCOMPARE(choice.count(), 0); // looking is not choosing
    f.page.keepButton()->click();
    QCOMPARE(f.session.settings().filter, std::string("class:\"Class B\" split:train"));
    QTest::keyClick(f.page.filterField(), Qt::Key_End);
    QTest::keyClicks(f.page.filterField(), QStringLiteral(" image_1"));
    QTest::keyClick(f.page.filterField(), Qt::Key_Return);
    QCOMPARE(f.session.settings().filter, std::string("class:\"Class B\" split:train image_1"));
    f.page.keepButton()->click();
    QVERIFY(f.session.settings().filter.empty());
    QVERIFY(!f.page.filterField()->text().isEmpty()); // the view stays
}

void TestDataPage::a_filter_that_cannot_be_read_is_not_kept() {
    Fixture f;
    QVERIFY(f.open(std::make_shared<FakeDataset>(100, 4)));
    f.page.filterField()->setText(QStringLiteral("split:test"));
    f.page.keepButton()->click();
    QTest::keyClick(f.page.filterField(), Qt::Key_End);
    QTest::keyClicks(f.page.filterField(), QStringLiteral(" class:nine"));
    QTest::keyClick(f.page.filterField(), Qt::Key_Return);
    QCOMPARE(f.session.settings().filter, std::string("split:test"));
}

void TestDataPage::an_experiment_with_a_choice_shows_it() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(100, 4);
    data::DataSettings settings;
    settings.filter = "split:test";
    settings.exclude = {dataset->sample(3).id, dataset->sample(4).id};
    QSignalSpy listed(&f.page, &DataPage::listed);
    f.session.setDataset(dataset, settings);
    QVERIFY(listed.wait(10'000));
    QCOMPARE(f.page.filterField()->text(), QStringLiteral("split:test"));
    QVERIFY(f.page.keepButton()->isChecked());
    QCOMPARE(f.page.grid()->items().size(), std::size_t(25));
    QCOMPARE(f.page.exclusions()->samples().indices(), (std::vector<std::size_t>{3, 4}));
    QVERIFY(f.page.summary().contains(QLatin1String("2 excluded")));
    QCOMPARE(f.session.settings().exclude.size(), std::size_t(2)); // showing changes nothing
    f.session.setChoice("", {dataset->sample(9).id}); // another page opened an experiment
    QVERIFY(!f.page.keepButton()->isChecked());
    QCOMPARE(f.page.exclusions()->samples().indices(), (std::vector<std::size_t>{9}));
}

void TestDataPage::excluding_goes_into_the_experiment_and_can_be_undone() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(50, 5);
    QVERIFY(f.open(dataset));
    SampleSelection selection(50);
    selection.set(3);
    selection.set(30);
    f.session.setSelection(selection);
    f.trigger(QKeySequence::Delete);
    QCOMPARE(f.session.settings().exclude, (std::vector<std::string>{dataset->sample(3).id, dataset->sample(30).id}));
    QTRY_VERIFY(f.page.grid()->isComplete());
    terrella::tests::keepPicture(f.page, QStringLiteral("excluded"));
    f.trigger(QKeySequence::Undo);
    QVERIFY(f.session.settings().exclude.empty());
    f.trigger(QKeySequence::Redo);
    QCOMPARE(f.session.settings().exclude.size(), std::size_t(2));
    f.trigger(QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    QVERIFY(f.session.settings().exclude.empty());
}

void TestDataPage::checking_lists_what_is_wrong_and_excludes_it() {
    QTemporaryDir folder;
    makeFolder(folder.path(), true);
    QFile::copy(folder.filePath(QStringLiteral("Forest/Forest_1.png")), folder.filePath(QStringLiteral("River/copy.png")));
    QImage empty(16, 16, QImage::Format_RGB888);
    empty.fill(Qt::black);
    QVERIFY(empty.save(folder.filePath(QStringLiteral("Forest/black.png"))));
    Fixture f;
    QSignalSpy listed(&f.page, &DataPage::listed), checked(&f.page, &DataPage::checked);
    QVERIFY(f.page.openPath(folder.path()));
    QVERIFY(listed.wait(20'000));
    f.page.barActions()[1]->trigger();
    auto* dialog = f.page.findChild<HealthDialog*>();
    Q_EMIT dialog->checkRequested();
    QVERIFY(checked.wait(20'000));
    const HealthModel& model = dialog->model();
    QCOMPARE(model.count(data::HealthRule::broken), qsizetype(1));
    QCOMPARE(model.count(data::HealthRule::no_data), qsizetype(1));
    QVERIFY(model.count(data::HealthRule::duplicate) >= 1);
    QTest::qWait(50);
    terrella::tests::keepPicture(*dialog, QStringLiteral("health"));
    dialog->model().setShown(data::HealthRule::duplicate, false);
    QCOMPARE(model.rowCount(), 2);
    f.page.exclusions()->exclude(model.samples());
    // The broken file was found while listing: it is no sample, so there is nothing to exclude.
    QCOMPARE(f.session.settings().exclude, std::vector<std::string>{"Forest/black.png"});
    QTest::qWait(50);
    terrella::tests::keepPicture(*dialog, QStringLiteral("health-excluded"));
    // The next time it is known at once.
    QVERIFY(f.page.openPath(folder.path()));
    QVERIFY(listed.wait(20'000));
    QVERIFY2(f.page.warningCount() >= 3, qPrintable(QString::number(f.page.warningCount())));
}

void TestDataPage::a_cancelled_check_says_how_far_it_came() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(30'000, 4, 48);
    QVERIFY(f.open(dataset));
    f.page.barActions()[1]->trigger();
    auto* dialog = f.page.findChild<HealthDialog*>();
    QSignalSpy checked(&f.page, &DataPage::checked);
    const int before = dataset->reads;
    Q_EMIT dialog->checkRequested();
    QTRY_VERIFY_WITH_TIMEOUT(dataset->reads > before + 200, 10'000);
    f.jobs.stopAll();
    QVERIFY(checked.wait(10'000));
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(!texts.filter(QStringLiteral("of 30,000 samples were checked")).isEmpty(), qPrintable(texts.join(QLatin1Char('|'))));
}

void TestDataPage::shares_of_pixels_filter_once_they_are_known() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(60, 4);
    QVERIFY(f.open(dataset));
    f.page.filterField()->setText(QStringLiteral("saturated:10.."));
    QCOMPARE(f.page.grid()->items().size(), std::size_t(60)); // it says what is missing
    f.page.barActions()[1]->trigger();
    QSignalSpy checked(&f.page, &DataPage::checked);
    Q_EMIT f.page.findChild<HealthDialog*>()->checkRequested();
    QVERIFY(checked.wait(20'000));
    QVERIFY(f.page.grid()->items().size() < 60);
}

void TestDataPage::names_are_copied() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(50, 5);
    QVERIFY(f.open(dataset));
    SampleSelection selection(50);
    selection.set(3);
    selection.set(30);
    f.session.setSelection(selection);
    f.trigger(QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromStdString(dataset->sample(3).id + '\n' + dataset->sample(30).id + '\n'));
}

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
