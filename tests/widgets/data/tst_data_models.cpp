// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/broken_dialog.h"
#include "widgets/data/class_model.h"
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
    void broken_model_is_a_model();
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

void TestDataModels::broken_model_is_a_model() {
    BrokenModel model({{"a/b.tif", "cut short"}, {"c.png", "no image"}});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("no image"));
    QCOMPARE(model.text(), QStringLiteral("a/b.tif\tcut short\nc.png\tno image\n"));
}

QTEST_GUILESS_MAIN(TestDataModels)
#include "tst_data_models.moc"
