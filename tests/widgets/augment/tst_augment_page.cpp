// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "../keep_picture.h"
#include "data/synthetic.h"
#include "jobs/job_runner.h"
#include "widgets/augment/augment_page.h"
#include "widgets/augment/comparison_panel.h"
#include "widgets/augment/crop_view.h"
#include "widgets/augment/distribution_plots.h"
#include "widgets/augment/doubt_list.h"
#include "widgets/augment/draws_view.h"
#include "widgets/augment/picture_strip.h"
#include "widgets/augment/pipeline_list_view.h"
#include "widgets/augment/pipeline_model.h"
#include "training/view_plan.h"
#include "widgets/augment/throughput_panel.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::FakeDataset;

namespace {

struct Fixture {
    Fixture() {
        page.resize(1020, 860);
        inspector = page.makeInspector();
        inspector->resize(340, 900);
        page.show();
        inspector->show();
    }
    ~Fixture() { delete inspector; }

    bool settle() {
        if (page.preview().isSettled())
            return true;
        QSignalSpy settled(&page.preview(), &AugmentPreview::settled);
        return settled.wait(20'000);
    }
    /// Opens and waits until everything is drawn.
    bool open(std::shared_ptr<const data::Dataset> dataset) {
        session.setDataset(std::move(dataset), {});
        return settle() && !page.preview().preview().plans.empty();
    }
    [[nodiscard]] const DrawnPlan& drawn(std::size_t plan = 0) { return page.preview().preview().plans.at(plan); }

    jobs::JobRunner jobs;
    DatasetSession session{jobs};
    RunSession run;
    ExperimentSession experiment{&session};
    AugmentPage page{PageContext{&session, &run, &jobs, &experiment}};
    QWidget* inspector = nullptr;
};

std::shared_ptr<const data::Dataset> scenes(std::size_t count = 40) {
    data::SyntheticSettings settings;
    settings.samples = count;
    return data::synthetic_dataset(settings);
}

} // namespace

class TestAugmentPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::light); }
    void says_what_to_do_without_data();
    void draws_the_sample_in_hand_with_its_rectangles();
    void an_edit_draws_anew_and_undo_brings_the_picture_back();
    void every_edit_gets_its_picture();
    void the_slider_walks_through_the_epochs();
    void the_chosen_samples_are_those_of_the_data_page();
    void arrows_choose_a_view_and_the_strip_follows();
    void doubts_stand_at_their_operation_and_block_nothing();
    void an_operation_that_does_not_fit_is_explained_at_the_pipeline();
    void a_field_of_the_form_changes_the_experiment();
    void one_views_pipeline_is_edited_and_the_others_stay();
    void pictures_are_drawn_as_on_the_data_page();
    void a_neighbours_view_is_drawn_from_the_neighbouring_tile();
    void two_pipelines_are_drawn_side_by_side();
    void pipelines_are_saved_and_opened();
    void a_wrong_file_is_explained();
    void throughput_says_whether_training_would_wait();
    void a_broken_sample_is_explained();
    void images_of_several_sizes_are_explained();
    void figures_can_be_copied();
    void closing_while_drawing_is_safe();
};

void TestAugmentPage::says_what_to_do_without_data() {
    Fixture f;
    auto* empty = f.page.findChild<EmptyState*>();
    QVERIFY(empty && empty->isVisible());
    QVERIFY(!f.page.wantsInspector());
    QVERIFY(!f.page.primaryAction()->isEnabled());
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-empty"));
}

void TestAugmentPage::draws_the_sample_in_hand_with_its_rectangles() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    QCOMPARE(f.drawn().views.size(), qsizetype(2));
    QCOMPARE(f.drawn().cells[0].size(), std::size_t(4));
    QCOMPARE(f.page.crops().outlines().size(), std::size_t(8));
    int strong = 0;
    for (const CropView::Outline& outline : f.page.crops().outlines())
        strong += outline.strong;
    QCOMPARE(strong, 2); // both views of the draw in focus
    // The page shows what training draws: from the seed, the epoch and the sample alone.
    const augment::Views views(f.page.preview().plans()[0].second, f.page.preview().source()->traits);
    const data::ViewGeometry expected = views.locate(64, 64, {0, 2, 0, 0, 0}, 1);
    QCOMPARE(f.drawn().cells[0][2][1].geometry.source_from_view, expected.source_from_view);
    QVERIFY(f.page.findChild<DistributionPlots*>()->area().plot().curveCount() >= 1);
    QVERIFY(f.page.summary().contains(QStringLiteral("moco-v2")));
    QTest::qWait(100);
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-page"));
    terrella::tests::keepPicture(*f.inspector, QStringLiteral("augment-inspector"));
    terrella::tests::keepPicture(*f.page.findChild<QScrollArea*>()->widget(), QStringLiteral("augment-whole"));
}

void TestAugmentPage::an_edit_draws_anew_and_undo_brings_the_picture_back() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    const QImage before = f.drawn().cells[0][0][0].picture;
    f.page.panel().model().setEnabled(0, false); // no crop
    QVERIFY(f.settle());
    const QImage after = f.drawn().cells[0][0][0].picture;
    QVERIFY(before != after);
    QVERIFY(f.page.preview().latencyMs() > 0);
    f.page.barActions()[0]->trigger();
    QVERIFY(f.settle());
    QCOMPARE(f.drawn().cells[0][0][0].picture, before);
    QVERIFY(f.experiment.isMethodDefault());
    QCOMPARE(f.page.panel().stateText(), QStringLiteral("Method default"));
}

void TestAugmentPage::every_edit_gets_its_picture() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    std::vector<double> times;
    const std::clock_t began = std::clock();
    constexpr int edits = 200;
    for (int i = 0; i < edits; ++i) {
        QSignalSpy drawn(&f.page.preview(), &AugmentPreview::previewChanged);
        f.page.panel().model().setValues(0, {{"scale_min", 0.1 + 0.004 * i}}, false);
        QVERIFY(drawn.wait(10'000));
        times.push_back(f.page.preview().latencyMs());
    }
    std::sort(times.begin(), times.end());
    qInfo("edit to picture, two views of 13×64×64, four draws: p50 %.1f ms, p99 %.1f ms, %.1f ms of processor an edit",
          times[edits / 2], times[edits * 99 / 100], 1000.0 * double(std::clock() - began) / CLOCKS_PER_SEC / edits);
    QVERIFY(f.settle());
    const data::ViewGeometry expected =
        augment::Views(f.page.preview().plans()[0].second, f.page.preview().source()->traits).locate(64, 64, {0, 0, 0, 0, 0}, 0);
    QCOMPARE(f.drawn().cells[0][0][0].geometry.source_from_view, expected.source_from_view); // of the newest
}

void TestAugmentPage::the_slider_walks_through_the_epochs() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    const QImage third = f.drawn().cells[0][2][0].picture;
    f.page.epochSlider().setValue(2);
    QVERIFY(f.settle());
    QCOMPARE(f.drawn().cells[0][0][0].picture, third);
    f.page.primaryAction()->trigger(); // the next four
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().choice().first_epoch, std::uint64_t(6));
    QCOMPARE(f.page.epochSlider().maximum(), 16); // 20 epochs, four of them shown
    f.experiment.document().setValue("seed", 5);
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().choice().seed, std::uint64_t(5));
}

void TestAugmentPage::the_chosen_samples_are_those_of_the_data_page() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    SampleSelection selection(40);
    for (const std::size_t index : {3, 7, 11})
        selection.set(index);
    f.session.setSelection(selection);
    f.session.setCurrent(7);
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().preview().samples.size(), std::size_t(3));
    QCOMPARE(f.page.preview().preview().samples[0].index, std::size_t(7)); // the one in hand first
    QCOMPARE(f.drawn().cells.size(), std::size_t(3));
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-samples"));
}

void TestAugmentPage::arrows_choose_a_view_and_the_strip_follows() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    QTest::keyClick(&f.page.draws(), Qt::Key_Right);
    QTest::keyClick(&f.page.draws(), Qt::Key_Down);
    QCOMPARE(f.page.draws().focusCell(), (AugmentPreview::Focus{0, 0, 1, 1}));
    QVERIFY(f.settle());
    QCOMPARE(f.page.strip().pictures().size(), f.page.preview().plans()[0].second.views[1].pipeline.size() + 1);
    QCOMPARE(f.page.strip().pictures().back().picture, f.drawn().cells[0][1][1].picture);
    QTest::keyClick(&f.page.strip(), Qt::Key_End);
    QCOMPARE(f.page.strip().current(), int(f.page.strip().pictures().size()) - 1);
    const QRect first = f.page.draws().cellRect({0, 0, 0, 0});
    QTest::mouseClick(&f.page.draws(), Qt::LeftButton, {}, first.center());
    QCOMPARE(f.page.draws().focusCell(), (AugmentPreview::Focus{0, 0, 0, 0}));
}

void TestAugmentPage::doubts_stand_at_their_operation_and_block_nothing() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    f.experiment.setOperations({{{"horizontal-flip", Json::object()}, true},
                                {{"solarise", Json::object()}, true},
                                {{"normalise", Json::object()}, true}},
                               QStringLiteral("Take"));
    QVERIFY(f.settle());
    QCOMPARE(f.page.panel().doubts().count(), 1);
    QCOMPARE(f.page.warningCount(), 1);
    QCOMPARE(f.page.panel().model().index(1).data(PipelineModel::doubts_role).toInt(), 1);
    QVERIFY(!f.drawn().error.isError());
    for (QPushButton* button : f.page.panel().doubts().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Show"))
            button->click();
    QCOMPARE(f.page.panel().list().currentRow(), 1);
    terrella::tests::keepPicture(*f.inspector, QStringLiteral("augment-doubts"));
}

void TestAugmentPage::an_operation_that_does_not_fit_is_explained_at_the_pipeline() {
    Fixture f;
    QVERIFY(f.open(scenes())); // 13 bands
    f.page.panel().model().insert(1, "colour-jitter");
    QVERIFY(f.settle());
    QVERIFY(f.drawn().error.isError());
    QVERIFY(f.page.panel().error().isVisible());
    QVERIFY(!f.page.panel().model().index(1).data(PipelineModel::problem_role).toString().isEmpty());
    f.page.panel().model().setEnabled(1, false);
    QVERIFY(f.settle());
    QVERIFY(!f.page.panel().error().isVisible());
    QVERIFY(!f.drawn().error.isError());
}

void TestAugmentPage::a_field_of_the_form_changes_the_experiment() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    f.page.panel().list().setCurrentRow(0);
    ParameterForm* form = f.page.panel().form();
    QVERIFY(form && form->field("scale_min"));
    form->setValue("scale_min", 0.7);
    QVERIFY(!f.experiment.isMethodDefault());
    QCOMPARE(f.experiment.experiment().augment.all.front().values.at("scale_min").get<double>(), 0.7);
    QVERIFY(f.settle());
    f.experiment.undoStack()->undo();
    QVERIFY(f.experiment.isMethodDefault());
    QCOMPARE(f.page.panel().form()->values().at("scale_min").get<double>(), 0.2); // the form follows
}

void TestAugmentPage::one_views_pipeline_is_edited_and_the_others_stay() {
    Fixture f;
    f.experiment.document().setValue("method", Json{{"name", "byol"}});
    QVERIFY(f.open(scenes()));
    QComboBox& views = f.page.panel().views();
    QVERIFY(views.isVisible());
    QCOMPARE(views.currentText(), QStringLiteral("view 1"));
    views.setCurrentIndex(views.findText(QStringLiteral("view 2")));
    Q_EMIT views.activated(views.currentIndex());
    QCOMPARE(f.page.draws().focusCell().view, std::size_t(1)); // what is edited is looked at
    QVERIFY(f.settle());
    const QImage first = f.drawn().cells[0][0][0].picture, second = f.drawn().cells[0][0][1].picture;
    f.page.panel().model().setEnabled(0, false); // no crop
    QVERIFY(f.settle());
    QCOMPARE(views.currentText(), QStringLiteral("view 2"));
    QCOMPARE(f.drawn().cells[0][0][0].picture, first);
    QVERIFY(f.drawn().cells[0][0][1].picture != second);
    // What is drawn is what training draws of this experiment.
    const augment::ViewPlan plan = training::view_plan(f.experiment.experiment(), f.page.preview().source()->traits);
    QCOMPARE(f.page.preview().plans()[0].second.views[1].pipeline, plan.views[1].pipeline);
    QCOMPARE(plan.views[1].pipeline.front().name, std::string("resize")); // in the crop's place
    QCOMPARE(f.page.panel().stateText(), QStringLiteral("Lists by view"));
    QTest::qWait(50);
    terrella::tests::keepPicture(*f.inspector, QStringLiteral("augment-by-view"));
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-by-view-page"));

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pair.yaml"));
    QSignalSpy said(&f.page, &Page::said);
    f.page.panel().save(file);
    QTRY_COMPARE(said.size(), 1);
    const auto saved = f.experiment.lists();
    f.experiment.undoStack()->undo();
    QVERIFY(f.experiment.isMethodDefault());
    QVERIFY(f.settle());
    QCOMPARE(f.drawn().cells[0][0][1].picture, second);
    f.page.panel().open(file); // each view gets its own list back
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(f.experiment.isByView());
    QVERIFY(!f.experiment.operations(1).front().enabled);
    QVERIFY(f.experiment.operations(0).front().enabled);
}

void TestAugmentPage::pictures_are_drawn_as_on_the_data_page() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    const auto combinations = combinationsFor(f.session.dataset()->info().bands);
    Look look = f.session.look();
    const QImage plain = f.drawn().cells[0][0][0].picture, source = f.page.preview().preview().samples[0].picture;
    look.stretch.gamma = 2.5;
    f.session.setLook(look);
    QVERIFY(f.settle());
    const QImage bright = f.drawn().cells[0][0][0].picture;
    QVERIFY(bright != plain);
    const data::Image stored = training::decoded_sample(*f.page.preview().source(), 0);
    const auto& bands = f.session.dataset()->info().bands;
    const Limits limits = stretchLimits(stored, bands, look.combination, look.stretch);
    QCOMPARE(f.page.preview().preview().samples[0].picture,
             renderImage(stored, look.combination, limits, 0, look.toning())); // the one rendering
    // One band in colours, alike over all images.
    for (const BandCombination& one : combinations)
        if (one.channels.size() == 1 && mapFor(one, ColorMap::viridis) == ColorMap::viridis)
            look.combination = one;
    QCOMPARE(look.combination.channels.size(), std::size_t(1));
    look.map = ColorMap::viridis;
    look.stretch = {Stretch::Kind::percentile, Stretch::Scope::dataset};
    f.session.setLook(look);
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().preview().samples[0].picture,
             renderImage(stored, look.combination, f.session.pixels()->limits(look), 0, look.toning()));
    QVERIFY(!f.drawn().cells[0][0][0].picture.allGray());
    for (const StripPicture& band : f.page.preview().detail().bands)
        QVERIFY2(!band.picture.allGray(), qPrintable(band.caption));
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-viridis"));
    // Chosen here, it is so on the Data page too.
    for (QComboBox* box : f.page.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Bands"))
            box->setCurrentIndex(0);
    QCOMPARE(f.session.look().combination, combinations.front());
    QCOMPARE(f.session.look().map, ColorMap::viridis);
    QVERIFY(f.settle());
    QVERIFY(f.page.preview().preview().samples[0].picture != source); // over the dataset, not the image
}

void TestAugmentPage::a_neighbours_view_is_drawn_from_the_neighbouring_tile() {
    class Tiles : public FakeDataset {
    public:
        using FakeDataset::FakeDataset;
        [[nodiscard]] std::vector<std::size_t> neighbours(std::size_t index) const override {
            return {(index + 1) % size()};
        }
    };
    Fixture f;
    f.experiment.document().setValue("method", Json{{"name", "tile2vec"}});
    f.experiment.setOperations({{{"normalise", Json::object()}, true}}, QStringLiteral("Take")); // nothing random
    QVERIFY(f.open(std::make_shared<Tiles>(20, 2, 32)));
    const auto& source = *f.page.preview().source();
    const data::Companions chosen(*source.dataset, source.part, 0);
    const std::size_t sample = source.part.front();
    f.session.setCurrent(sample);
    QVERIFY(f.settle());
    QVERIFY2(!f.drawn().error.isError(), qPrintable(f.drawn().error.details()));
    for (std::size_t epoch = 0; epoch < 4; ++epoch) {
        const auto& views = f.drawn().cells[0][epoch];
        QVERIFY(views[0].source.isNull()); // the anchor is the sample itself
        const std::size_t distant = chosen.choose(data::Companion::distant, sample, epoch);
        QCOMPARE(views[2].source_name, QString::fromStdString(source.dataset->sample(distant).id));
        const data::Image tile = training::decoded_sample(source, distant);
        const Look& look = f.session.look();
        const Limits limits = stretchLimits(tile, source.traits.bands, look.combination, look.stretch);
        QCOMPARE(views[2].source, renderImage(tile, look.combination, limits, 0, look.toning()));
    }
    QVERIFY(f.page.preview().distribution().overlap.empty()); // views of three tiles share nothing
    // Rectangles lie on the image that they were cut from.
    QCOMPARE(f.page.crops().outlines().size(), std::size_t(4)); // the anchor's four draws
    QTest::keyClick(&f.page.draws(), Qt::Key_Down);
    QTest::keyClick(&f.page.draws(), Qt::Key_Down);
    QCOMPARE(f.page.draws().focusCell().view, std::size_t(2));
    QCOMPARE(f.page.crops().outlines().size(), std::size_t(1));
    QVERIFY(f.settle());
    QCOMPARE(f.page.strip().pictures().front().picture, f.drawn().cells[0][0][2].source); // followed from that tile
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-tile2vec"));
}

void TestAugmentPage::two_pipelines_are_drawn_side_by_side() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    f.page.setComparing(true);
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().preview().plans.size(), std::size_t(2));
    QCOMPARE(f.drawn(1).cells[0][0][0].picture, f.drawn(0).cells[0][0][0].picture); // the same, kept
    f.page.panel().model().remove(0);
    QVERIFY(f.settle());
    QVERIFY(f.drawn(1).cells[0][0][0].picture != f.drawn(0).cells[0][0][0].picture);
    auto* comparison = f.page.findChild<ComparisonPanel*>();
    QVERIFY(comparison->isVisible());
    QVERIFY(comparison->table().item(0, 0)->text().startsWith(QStringLiteral("≠")));
    QVERIFY(comparison->table().item(1, 0)->text().startsWith(QStringLiteral("=")));
    QTest::qWait(50);
    terrella::tests::keepPicture(f.page, QStringLiteral("augment-compare"));
    f.page.setComparing(false);
    QVERIFY(f.settle());
    QCOMPARE(f.page.preview().preview().plans.size(), std::size_t(1));
}

void TestAugmentPage::pipelines_are_saved_and_opened() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    f.page.panel().model().setEnabled(1, false);
    const auto saved = f.page.panel().model().operations();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mine.yaml"));
    QSignalSpy said(&f.page, &Page::said);
    f.page.panel().save(file);
    QTRY_COMPARE(said.size(), 1);
    f.experiment.useMethodDefault();
    f.page.panel().open(file);
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(f.page.panel().model().operations().size(), saved.size());
    QVERIFY(!f.page.panel().model().operations()[1].enabled);
    f.experiment.undoStack()->undo();
    QVERIFY(f.experiment.isMethodDefault());
}

void TestAugmentPage::a_wrong_file_is_explained() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wrong.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("views:\n  - name: a\n    operations:\n      - name: horizontal-flop\n");
    file.close();
    f.page.panel().open(path);
    QTRY_VERIFY(f.page.panel().error().isVisible());
    QVERIFY2(f.page.panel().error().details().contains(QStringLiteral("wrong.yaml:4")),
             qPrintable(f.page.panel().error().details()));
    QVERIFY(f.page.panel().error().details().contains(QStringLiteral("horizontal-flip")));
    QVERIFY(f.experiment.isMethodDefault());
}

void TestAugmentPage::throughput_says_whether_training_would_wait() {
    ThroughputPanel panel;
    jobs::SupplyReport report;
    report.views.images_per_s = 1000;
    report.views.operations = {{0, "unit-range", 100, 10'000, 0.1}, {0, "gaussian-blur", 900, 1111, 0.9}};
    report.workers = 1;
    report.training_images_per_s = 400;
    report.forecast = augment::forecast_wait(1000, 1, 400);
    panel.setReport(report);
    QVERIFY2(panel.verdict().startsWith(QStringLiteral("✓")), qPrintable(panel.verdict()));
    report.training_images_per_s = 4000;
    report.forecast = augment::forecast_wait(1000, 1, 4000);
    panel.setReport(report);
    QVERIFY2(panel.verdict().contains(QStringLiteral("75.0")), qPrintable(panel.verdict()));
    report.forecast.reset();
    panel.setReport(report);
    QVERIFY(panel.verdict().contains(QStringLiteral("run is training")));
}

void TestAugmentPage::a_broken_sample_is_explained() {
    Fixture f;
    auto dataset = std::make_shared<FakeDataset>(20, 2, 32);
    dataset->broken = {5};
    QVERIFY(f.open(dataset));
    f.session.setCurrent(5);
    QVERIFY(f.settle());
    bool told = false;
    for (const ErrorPanel* panel : f.page.findChildren<ErrorPanel*>())
        told = told || (panel->isVisible() && panel->details().contains(QStringLiteral("image_5")));
    QVERIFY(told);
    f.session.setCurrent(6);
    QVERIFY(f.settle());
    QVERIFY(!f.drawn().cells[0].empty());
}

void TestAugmentPage::images_of_several_sizes_are_explained() {
    class TwoSizes : public FakeDataset {
    public:
        TwoSizes() : FakeDataset(10, 2, 32), info_(FakeDataset::info()) { info_.sizes = {{32, 32}, {16, 16}}; }
        [[nodiscard]] const data::DatasetInfo& info() const override { return info_; }

    private:
        data::DatasetInfo info_;
    };
    Fixture f;
    QSignalSpy failed(&f.page.preview(), &AugmentPreview::failed);
    f.session.setDataset(std::make_shared<TwoSizes>(), {});
    QTRY_COMPARE(failed.size(), 1);
    bool told = false;
    for (const ErrorPanel* panel : f.page.findChildren<ErrorPanel*>())
        told = told || (panel->isVisible() && panel->details().contains(QStringLiteral("data.size")));
    QVERIFY(told);
    f.experiment.document().setValue("data.size", 24); // the remedy
    QVERIFY(f.settle());
    QCOMPARE(f.drawn().cells[0].size(), std::size_t(4));
}

void TestAugmentPage::figures_can_be_copied() {
    Fixture f;
    QVERIFY(f.open(scenes()));
    const QImage sheet = f.page.draws().contactSheet();
    QVERIFY(sheet.width() >= 2 * f.page.draws().width());
    const QRect cell = f.page.draws().cellRect({0, 0, 0, 0});
    QVERIFY(sheet.pixelColor(cell.center() * 2) != sheet.pixelColor(sheet.width() - 2, sheet.height() - 2));
    QVERIFY(!f.page.strip().figure().isNull());
}

void TestAugmentPage::closing_while_drawing_is_safe() {
    for (int i = 0; i < 4; ++i) {
        Fixture f;
        f.session.setDataset(scenes(), {});
        QTest::qWait(20 * i);
        f.page.panel().model().setEnabled(0, i % 2 == 0);
        f.page.setComparing(true);
    }
}

QTEST_MAIN(TestAugmentPage)
#include "tst_augment_page.moc"
