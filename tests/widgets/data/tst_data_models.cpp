// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "widgets/data/class_model.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/health_model.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/statistics_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace terrella;
using namespace terrella::widgets;

class TestDataModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void class_model_is_a_model();
    void class_model_names_the_unlabelled_last();
    void choosing_tells_only_what_changed();
    void statistics_model_is_a_model();
    void csv_keeps_full_precision_and_a_point();
    void health_model_is_a_model();
    void health_rules_can_be_hidden();
    void health_lists_are_what_is_shown();
    void exclusions_can_be_undone();
    void an_axis_of_values_names_their_unit();
};

void TestDataModels::an_axis_of_values_names_their_unit() {
    QCOMPARE(SmallPlot::valueName(data::rgb_bands()), QStringLiteral("Digital number"));
    QCOMPARE(SmallPlot::valueName(data::sentinel1_bands()), QStringLiteral("Backscatter (dB)"));
    QCOMPARE(SmallPlot::valueName(data::sentinel2_bands()), QStringLiteral("Reflectance × 10,000"));
    data::Band share{"NIR", {}, data::Quantity::reflectance, 0, 1};
    QCOMPARE(SmallPlot::valueName({share}), QStringLiteral("Reflectance"));
    QCOMPARE(SmallPlot::valueName({share, data::sentinel1_bands()[0]}), QStringLiteral("Value"));
    QCOMPARE(SmallPlot::valueName({}), QStringLiteral("Value"));
}

void TestDataModels::class_model_is_a_model() {
    ClassModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClasses({QStringLiteral("A"), QStringLiteral("B")}, {3, 7}, 0);
    QCOMPARE(model.rowCount(), 2);
    model.setChosen({QStringLiteral("B")});
    model.setClasses({}, {}, 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestDataModels::class_model_names_the_unlabelled_last() {
    ClassModel model;
    model.setClasses({QStringLiteral("A")}, {3}, 9);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(ClassModel::count_role).toLongLong(), 9LL);
    QCOMPARE(model.index(1).data(ClassModel::name_role).toString(), QStringLiteral("none"));
    QCOMPARE(model.index(1).data(ClassModel::share_role).toDouble(), 1.0);
}

void TestDataModels::choosing_tells_only_what_changed() {
    ClassModel model;
    model.setClasses({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}, {1, 1, 1}, 0);
    model.setChosen({QStringLiteral("A")});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChosen({QStringLiteral("A"), QStringLiteral("C")});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 2);
}

void TestDataModels::statistics_model_is_a_model() {
    StatisticsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    data::DatasetStatistics statistics;
    data::BandStatistics band;
    band.band = "B04";
    band.mean = 1234.5678;
    band.count = 75;
    band.missing = 25;
    statistics.bands = {band};
    model.setStatistics(statistics);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, StatisticsModel::band).data().toString(), QStringLiteral("B04"));
    QVERIFY(model.index(0, StatisticsModel::missing).data().toString().startsWith(QLatin1String("25.0")));
}

void TestDataModels::csv_keeps_full_precision_and_a_point() {
    StatisticsModel model;
    data::DatasetStatistics statistics;
    data::BandStatistics band;
    band.band = "near, infrared";
    band.mean = 0.1234567890123;
    statistics.bands = {band};
    model.setStatistics(statistics);
    const QString csv = model.csv();
    QCOMPARE(csv.count(QLatin1Char('\n')), 2);
    QVERIFY2(csv.contains(QLatin1String("\"near, infrared\",0.1234567890123,")), qPrintable(csv));
}

namespace {

std::vector<HealthRow> rows() {
    using Rule = data::HealthRule;
    return {{HealthRow::no_sample, Rule::broken, QStringLiteral("notes.txt"), QStringLiteral("no image")},
            {4, Rule::broken, QStringLiteral("a/b.tif"), QStringLiteral("cut short")},
            {2, Rule::duplicate, QStringLiteral("c, d.tif"), QStringLiteral("the same as e.tif")},
            {4, Rule::duplicate, QStringLiteral("a/b.tif"), QStringLiteral("the same as f.tif")}};
}

} // namespace

void TestDataModels::health_model_is_a_model() {
    HealthModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1, HealthModel::reason).data().toString(), QStringLiteral("cut short"));
    model.sort(HealthModel::file, Qt::DescendingOrder);
    QCOMPARE(model.index(0, HealthModel::file).data().toString(), QStringLiteral("notes.txt"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDataModels::health_rules_can_be_hidden() {
    HealthModel model;
    model.setRows(rows());
    QCOMPARE(model.samples(), (std::vector<std::size_t>{2, 4})); // each once; a file is no sample
    model.setShown(data::HealthRule::duplicate, false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(data::HealthRule::duplicate), qsizetype(2));
    QCOMPARE(model.samples(), (std::vector<std::size_t>{4}));
}

void TestDataModels::health_lists_are_what_is_shown() {
    HealthModel model;
    model.setRows(rows());
    model.setShown(data::HealthRule::broken, false);
    QCOMPARE(model.text(), QStringLiteral("c, d.tif\tDuplicate\tthe same as e.tif\na/b.tif\tDuplicate\tthe same as f.tif\n"));
    QCOMPARE(model.csv(), QStringLiteral("id,rule,reason\n\"c, d.tif\",duplicate,the same as e.tif\na/b.tif,duplicate,the same as f.tif\n"));
}

void TestDataModels::exclusions_can_be_undone() {
    const terrella::tests::FakeDataset dataset(10, 2);
    Exclusions exclusions;
    QSignalSpy changed(&exclusions, &Exclusions::changed);
    exclusions.reset(Exclusions::find(dataset, {dataset.sample(7).id, "nowhere"}));
    QCOMPARE(exclusions.samples().indices(), (std::vector<std::size_t>{7}));
    QCOMPARE(exclusions.exclude({3, 7, 99}), std::size_t(1)); // 7 is already, 99 is none
    QCOMPARE(exclusions.exclude({3}), std::size_t(0));        // nothing to undo
    QCOMPARE(exclusions.ids(dataset), (std::vector<std::string>{dataset.sample(3).id, dataset.sample(7).id}));
    QCOMPARE(exclusions.include({7}), std::size_t(1));
    QCOMPARE(exclusions.samples().indices(), (std::vector<std::size_t>{3}));
    exclusions.undoStack()->undo();
    exclusions.undoStack()->undo();
    QCOMPARE(exclusions.samples().indices(), (std::vector<std::size_t>{7}));
    exclusions.undoStack()->redo();
    QCOMPARE(exclusions.samples().indices(), (std::vector<std::size_t>{3, 7}));
    QCOMPARE(changed.count(), 6);
}

QTEST_GUILESS_MAIN(TestDataModels)
#include "tst_data_models.moc"
