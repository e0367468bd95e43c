// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/curve_plot_export.h"
#include "widgets/common/curve_plot_label.h"
#include "widgets/common/curve_plot_notes.h"
#include "widgets/common/curve_plot_range.h"
#include "widgets/common/legend.h"
#include "widgets/common/tones.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <tuple>

using namespace terrella::widgets;

namespace {

std::unique_ptr<CurvePlot> shownPlot() {
    auto plot = std::make_unique<CurvePlot>();
    plot->resize(500, 300);
    plot->setAxisNames("step", "loss");
    plot->show();
    if (!QTest::qWaitForWindowExposed(plot.get()))
        qFatal("the plot does not show");
    return plot;
}

QVector<double> ramp(int n, double first = 1) {
    QVector<double> x;
    for (int i = 0; i < n; ++i)
        x.append(first + i);
    return x;
}

} // namespace

class TestCurvePlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_view_follows_the_data_until_it_is_moved() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        plot->append(curve, ramp(100), ramp(100));
        QVERIFY(plot->isFollowing());
        QVERIFY(plot->xAxis->range().upper >= 100);
        QSignalSpy following(plot.get(), &CurvePlot::followingChanged);
        const QPoint middle = plot->axisRect()->center();
        QTest::mousePress(plot.get(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(plot.get(), middle + QPoint(40, 10));
        QTest::mouseMove(plot.get(), middle + QPoint(60, 20));
        QTest::mouseRelease(plot.get(), Qt::LeftButton, {}, middle + QPoint(60, 20));
        QVERIFY(!plot->isFollowing());
        QCOMPARE(following.size(), 1);
        const QCPRange moved = plot->xAxis->range();
        plot->append(curve, ramp(400, 101), ramp(400, 101));
        QCOMPARE(plot->xAxis->range().upper, moved.upper); // stays where it was put
        QTest::mouseDClick(plot.get(), Qt::LeftButton, {}, middle);
        QVERIFY(plot->isFollowing());
        QVERIFY(plot->xAxis->range().upper >= 500);
    }

    void the_wheel_zooms_and_over_an_axis_only_that_axis() {
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), ramp(100), ramp(100));
        const auto turn = [&](QPoint at) {
            QWheelEvent wheel(at, plot->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                              false);
            QApplication::sendEvent(plot.get(), &wheel);
        };
        plot->replot();
        const double x = plot->xAxis->range().size(), y = plot->yAxis->range().size();
        turn(plot->axisRect()->center());
        QVERIFY(plot->xAxis->range().size() < x);
        QVERIFY(plot->yAxis->range().size() < y);
        plot->fit();
        turn({2, plot->axisRect()->center().y()});
        QCOMPARE(plot->xAxis->range().size(), x);
        QVERIFY(plot->yAxis->range().size() < y);
    }

    void smoothing_is_corrected_for_its_start_and_keeps_the_raw_values() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        plot->setSmoothing(0.9);
        plot->append(curve, {1, 2, 3}, {4, 4, 4});
        QCOMPARE(*plot->lastValue(curve), 4.0); // not pulled towards zero
        plot->append(curve, {4}, {14});
        const double weight = 1 - std::pow(0.9, 4);
        QCOMPARE(*plot->lastValue(curve), (0.9 * (1 - std::pow(0.9, 3)) * 4 + 0.1 * 14) / weight);
        QCOMPARE(plot->ys(curve), (QVector<double>{4, 4, 4, 14}));
        plot->setSmoothing(0);
        QCOMPARE(*plot->lastValue(curve), 14.0);
    }

    void points_in_many_pieces_are_as_points_at_once() {
        const auto plot = shownPlot();
        plot->setSmoothing(0.6);
        const int once = plot->addCurve("a", 0), pieces = plot->addCurve("b", 1);
        QVector<double> y;
        for (int i = 0; i < 50; ++i)
            y.append(std::sin(i));
        plot->append(once, ramp(50), y);
        for (int i = 0; i < 50; i += 7)
            plot->append(pieces, ramp(50).mid(i, 7), y.mid(i, 7));
        QCOMPARE(plot->ys(once), plot->ys(pieces));
        QCOMPARE(*plot->lastValue(once), *plot->lastValue(pieces));
    }

    void a_resumed_run_replaces_what_came_after_its_checkpoint() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        plot->append(curve, {1, 2, 3, 4, 5}, {9, 8, 7, 6, 5});
        plot->append(curve, {3, 4}, {70, 60});
        QCOMPARE(plot->xs(curve), (QVector<double>{1, 2, 3, 4}));
        QCOMPARE(plot->ys(curve), (QVector<double>{9, 8, 70, 60}));
    }

    void values_that_are_not_finite_are_left_out() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        plot->append(curve, {1, 2, 3},
                     {1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()});
        QCOMPARE(plot->xs(curve).size(), 1);
        QVERIFY(std::isfinite(plot->yAxis->range().upper));
    }

    void the_cursor_reads_every_visible_line_at_its_step() {
        const auto plot = shownPlot();
        const int loss = plot->addCurve("loss", 0), term = plot->addCurve("term", 1, CurvePlot::Side::right);
        plot->append(loss, ramp(100), ramp(100));
        plot->append(term, {10, 50, 90}, {0.1, 0.5, 0.9});
        plot->replot();
        // Without a button QTest moves the real cursor of a widget, which offscreen has none of: through the window.
        QTest::mouseMove(plot->windowHandle(),
                         QPoint(int(plot->xAxis->coordToPixel(50)), plot->axisRect()->center().y()));
        QTRY_VERIFY(plot->cursorAt().has_value());
        QVERIFY(std::abs(*plot->cursorAt() - 50) <= 1);
        auto readings = plot->readingsAt(50);
        QCOMPARE(readings.size(), 2u);
        QCOMPARE(readings[0].y, 50.0);
        QCOMPARE(readings[1].y, 0.5);
        plot->setCurveVisible(term, false);
        QCOMPARE(plot->readingsAt(50).size(), 1u);
    }

    void keys_move_the_cursor_and_zoom() {
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), ramp(20), ramp(20));
        QTest::keyClick(plot.get(), Qt::Key_Left);
        QCOMPARE(plot->cursorAt(), std::optional(20.0)); // begins at the newest point
        QTest::keyClick(plot.get(), Qt::Key_Left);
        QCOMPARE(plot->cursorAt(), std::optional(19.0));
        QTest::keyClick(plot.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(plot->cursorAt(), std::optional(20.0));
        QTest::keyClick(plot.get(), Qt::Key_Escape);
        QVERIFY(!plot->cursorAt());
        QTest::keyClick(plot.get(), Qt::Key_Plus);
        QVERIFY(!plot->isFollowing());
        QTest::keyClick(plot.get(), Qt::Key_Home);
        QVERIFY(plot->isFollowing());
        QTest::keyClick(plot.get(), Qt::Key_L);
        QVERIFY(plot->isLogScale());
    }

    void a_logarithmic_axis_needs_positive_values() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        plot->append(curve, {1, 2}, {0.01, 100});
        plot->setLogScale(true);
        QVERIFY(plot->isLogScale());
        QVERIFY(plot->yAxis->range().lower > 0);
        plot->setLogScale(false);
        plot->append(curve, {3}, {-0.5});
        plot->setLogScale(true);
        QVERIFY(!plot->isLogScale());
        plot->setCurveVisible(curve, false);
        plot->setLogScale(true);
        QVERIFY(plot->isLogScale());
    }

    void a_logarithmic_axis_has_two_numbers_however_little_it_spans() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("singular values", 0);
        const auto numbers = [&](double low, double high) {
            plot->setData(curve, {1, 2}, {low, high});
            plot->setLogScale(true);
            plot->fit();
            plot->replot();
            return std::ranges::count_if(plot->yAxis->tickVector(),
                                         [&](double tick) { return plot->yAxis->range().contains(tick); });
        };
        QVERIFY(numbers(0.001, 1) >= 3);
        QVERIFY(numbers(0.3, 0.9) >= 2);
        QVERIFY(numbers(0.93, 0.97) >= 2);
    }

    void a_near_trivial_value_is_in_the_picture_and_a_far_one_does_not_flatten_it() {
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), {1, 2, 3}, {4.0, 4.5, 5.0});
        plot->setReference(5.5, "trivial");
        QVERIFY(plot->yAxis->range().contains(5.5));
        plot->setReference(500.0, "trivial");
        plot->fit();
        QVERIFY(plot->yAxis->range().upper < 10);
    }

    void the_label_of_the_trivial_value_keeps_off_the_curves() {
        const auto plot = shownPlot();
        const int curve = plot->addCurve("loss", 0);
        const auto overlap = [&] {
            plot->replot();
            std::vector<const QCPGraph*> graphs;
            for (int i = 0; i < plot->graphCount(); ++i)
                graphs.push_back(plot->graph(i));
            return overlapOf(plot->referencePlace(), graphs);
        };
        plot->setReference(5.0, "5: the trivial value");
        // Noise just below the line over the whole width, then falling at the right, then rising above it at the left.
        const auto wave = [](auto&& level) {
            QVector<double> y;
            for (int i = 0; i < 200; ++i)
                y.append(level(i) + 0.05 * std::sin(i));
            return y;
        };
        plot->setData(curve, ramp(200), wave([](int) { return 4.85; }));
        QCOMPARE(overlap(), 0.0);
        QVERIFY(!plot->referencePlace().isEmpty());
        QVERIFY(QRectF(plot->axisRect()->rect()).contains(plot->referencePlace()));
        plot->setData(curve, ramp(200), wave([](int i) { return i < 100 ? 4.8 : 3.0; }));
        QCOMPARE(overlap(), 0.0);
        plot->setData(curve, ramp(200), wave([](int i) { return i < 100 ? 5.2 : 4.8; }));
        QCOMPARE(overlap(), 0.0);
        const auto slot = [&] { // the axis itself may become longer or shorter
            const QRectF place = plot->referencePlace(), area = plot->axisRect()->rect();
            return std::tuple(place.left() - area.left() < 10, area.right() - place.right() < 10,
                              place.center().y() < plot->yAxis->coordToPixel(5));
        };
        const auto before = slot();
        plot->append(curve, {201}, {4.8}); // nothing in its way: it stays
        QCOMPARE(overlap(), 0.0);
        QVERIFY(slot() == before);
        plot->yAxis->setRange(0, 1);
        plot->setFollowing(false);
        plot->replot();
        QVERIFY2(plot->referencePlace().isEmpty(), "the line is out of sight");
    }

    void a_band_with_one_end_reaches_to_the_border_and_its_end_is_shown_where_it_is_near() {
        const double open = std::numeric_limits<double>::infinity();
        const auto plot = shownPlot();
        plot->addCurve("rank", 0);
        plot->setData(0, ramp(5), {8, 9, 10, 12, 11});
        plot->setBand(std::pair(5.0, open));
        QTRY_VERIFY(plot->yAxis->range().contains(5));
        QCPItemRect* band = nullptr;
        for (int i = 0; i < plot->itemCount(); ++i)
            if (auto* rect = qobject_cast<QCPItemRect*>(plot->item(i)))
                band = rect;
        QVERIFY(band != nullptr && band->visible());
        const auto top = [&] { return band->topLeft->pixelPosition().y(); };
        const auto bottom = [&] { return band->bottomRight->pixelPosition().y(); };
        plot->replot();
        QCOMPARE(top(), double(plot->axisRect()->top()));
        QCOMPARE(bottom(), plot->yAxis->coordToPixel(5));

        plot->setBand(std::pair(-open, 10.0)); // healthy below
        plot->replot();
        QCOMPARE(top(), plot->yAxis->coordToPixel(10));
        QVERIFY(std::abs(bottom() - plot->axisRect()->bottom()) <= 1);

        plot->setBand(std::pair(-open, 4000.0)); // far: does not flatten the curve
        plot->fit();
        plot->replot();
        QVERIFY(plot->yAxis->range().upper < 100);
        plot->setBand({});
        QVERIFY(!band->visible());
    }

    void notes_are_found_by_mouse_and_by_key() {
        const auto plot = shownPlot();
        plot->addCurve("loss", 0);
        plot->setData(0, ramp(100), ramp(100));
        plot->setNotes(
            {{30, CurveNote::Kind::bad, "collapse", "all alike"}, {60, CurveNote::Kind::event, "queue full", "full"}});
        plot->replot();
        QSignalSpy picked(plot.get(), &CurvePlot::noteActivated);
        const QPointF at = plot->notePixel(0);
        QVERIFY2(std::abs(at.y() - plot->yAxis->coordToPixel(30)) < 2, "on the curve");
        QCOMPARE(plot->noteAt(at), std::optional(0));
        QCOMPARE(plot->noteAt(at + QPointF(60, 60)), std::nullopt);
        QTest::mouseMove(plot->windowHandle(), at.toPoint() + QPoint(60, 60));
        QTest::mouseMove(plot->windowHandle(), at.toPoint());
        QTRY_COMPARE(plot->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(plot->currentNote(), std::optional(0));

        QTest::keyClick(plot.get(), Qt::Key_M);
        QCOMPARE(plot->currentNote(), std::optional(1));
        QTest::keyClick(plot.get(), Qt::Key_M); // the last one
        QCOMPARE(plot->currentNote(), std::optional(1));
        QTest::keyClick(plot.get(), Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(plot->currentNote(), std::optional(0));
        QTest::keyClick(plot.get(), Qt::Key_Return);
        QCOMPARE(picked.size(), 2);
        QTest::keyClick(plot.get(), Qt::Key_Escape);
        QCOMPARE(plot->currentNote(), std::nullopt);

        plot->xAxis->setRange(70, 90); // out of sight
        QVERIFY(plot->notePixel(0).isNull());
        plot->showNote(0);
        QVERIFY(plot->xAxis->range().contains(30));
        QVERIFY(!plot->isFollowing());
    }

    void the_label_of_a_note_keeps_off_the_curve() {
        const auto plot = shownPlot();
        plot->addCurve("loss", 0);
        QVector<double> y;
        for (int i = 0; i < 100; ++i)
            y.append(i < 20 ? 100 : i < 30 ? 0 : 5); // near the bottom, where labels of events stand otherwise
        plot->setData(0, ramp(100), y);
        plot->setNotes({{50, CurveNote::Kind::event, "rate drops", "drops"}});
        plot->fit();
        plot->replot();
        const double x = plot->xAxis->coordToPixel(50) + 12; // inside of the label, right of its line
        const QRect inner = plot->axisRect()->rect();
        QCOMPARE(plot->noteAt({x, plot->yAxis->coordToPixel(5)}), std::nullopt);
        int labelled = 0;
        for (int py = inner.top(); py < inner.bottom() - 12; ++py)
            labelled += plot->noteAt({x, double(py)}).has_value();
        QVERIFY(labelled > 5);
    }

    void dragging_from_a_note_pans_and_picks_nothing() {
        const auto plot = shownPlot();
        plot->addCurve("loss", 0);
        plot->setData(0, ramp(100), ramp(100));
        plot->setNotes({{30, CurveNote::Kind::watch, "slow", "slow"}});
        plot->replot();
        QSignalSpy picked(plot.get(), &CurvePlot::noteActivated);
        const QPoint at = plot->notePixel(0).toPoint();
        QTest::mousePress(plot.get(), Qt::LeftButton, {}, at);
        QTest::mouseMove(plot.get(), at + QPoint(40, 0));
        QTest::mouseRelease(plot.get(), Qt::LeftButton, {}, at + QPoint(40, 0));
        QCOMPARE(picked.size(), 0);
    }

    void lines_differ_in_marks_that_keep_their_places_as_the_line_grows() {
        const auto plot = shownPlot();
        plot->addCurve("a", 0);
        plot->addCurve("b", 1);
        plot->setCurveStyle(1, 1, 2);
        plot->append(1, ramp(96), ramp(96));
        const QCPGraph* line = plot->graph(3);
        QCOMPARE(line->scatterStyle().shape(), QCPScatterStyle::ssCustom);
        const int step = line->scatterSkip() + 1;
        QVERIFY(96 / step <= 12);
        plot->append(1, ramp(40, 97), ramp(40));
        QCOMPARE((line->scatterSkip() + 1) % step, 0); // some go, none moves
        QCOMPARE(plot->readingsAt(50).back().mark, 2);
        plot->removeCurve(0);
        QCOMPARE(plot->curveCount(), 1);
        QCOMPARE(plot->curveName(0), QStringLiteral("b"));
        QCOMPARE(plot->xs(0).size(), 136);
    }

    void an_axis_keeps_still_while_the_data_fit() {
        ValueSpan span;
        span.add(1.0);
        span.add(5.0);
        const auto [low, high] = calmRange(span, 0, 0);
        QVERIFY(low <= 1 && high >= 5);
        span.low = 1.3; // a little less
        QCOMPARE(calmRange(span, low, high), std::pair(low, high));
        ValueSpan small;
        small.add(1.0);
        small.add(1.1);
        QVERIFY(calmRange(small, low, high).second < high); // far too large: closer
        ValueSpan level;
        level.add(2.0);
        const auto flat = calmRange(level, 0, 0);
        QVERIFY(flat.first < 2 && flat.second > 2);
    }

    void the_theme_changes_paper_and_ink() {
        const QPalette before = QApplication::palette();
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), ramp(10), ramp(10));
        const auto paper = [&] {
            plot->replot();
            return plot->toPixmap(200, 120).toImage().pixelColor(2, 2);
        };
        QApplication::setPalette(makePalette(lightTones()));
        QTRY_COMPARE(paper().name(), lightTones().base.name());
        QApplication::setPalette(makePalette(darkTones()));
        QTRY_COMPARE(paper().name(), darkTones().base.name());
        QVERIFY(contrast(plot->xAxis->tickLabelColor(), paper()) >= 4.5);
        QApplication::setPalette(before);
    }

    void numbers_leave_in_exact_form() {
        const auto plot = shownPlot();
        const int a = plot->addCurve("loss, mean", 0), b = plot->addCurve("kNN", 1);
        plot->append(a, {1, 2}, {0.1, 1e-13});
        plot->append(b, {2}, {0.5});
        QCOMPARE(numbersCsv(*plot), QStringLiteral("step,\"loss, mean\",kNN\n1,0.1,\n2,1e-13,0.5\n"));
        plot->setCurveVisible(a, false);
        QCOMPARE(numbersCsv(*plot), QStringLiteral("step,kNN\n2,0.5\n"));
    }

    void pictures_are_written_in_three_formats() {
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), ramp(10), ramp(10));
        QTemporaryDir dir;
        const QString png = dir.filePath("a.png"), svg = dir.filePath("a.svg"), pdf = dir.filePath("a.pdf");
        QVERIFY(saveImage(*plot, png));
        QCOMPARE(QImage(png).size(), plot->size() * 2);
        QVERIFY(saveImage(*plot, svg));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<svg"));
        QVERIFY(saveImage(*plot, pdf));
        QFile document(pdf);
        QVERIFY(document.open(QIODevice::ReadOnly));
        QVERIFY(document.read(4) == "%PDF");
        QVERIFY(!saveImage(*plot, "/nowhere/at/all/a.png"));
        QVERIFY(!saveNumbers(*plot, "/nowhere/at/all/a.csv"));
    }

    void the_context_menu_offers_what_a_plot_can() {
        const auto plot = shownPlot();
        plot->append(plot->addCurve("loss", 0), ramp(5), ramp(5));
        QMenu menu;
        plot->fillContextMenu(menu);
        QStringList names;
        for (const QAction* action : menu.actions())
            if (!action->isSeparator())
                names << action->text();
        QVERIFY(names.size() >= 7);
        for (QAction* action : menu.actions())
            if (action->text() == "Logarithmic axis")
                action->trigger();
        QVERIFY(plot->isLogScale());
    }

    void a_legend_entry_switches_its_line() {
        CurveCard card;
        card.resize(700, 300);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.plot().append(card.plot().addCurve("loss", 0), ramp(5), ramp(5));
        card.plot().append(card.plot().addCurve("term", 1), ramp(5), ramp(5));
        auto* legend = card.findChild<Legend*>();
        QCOMPARE(legend->entries().size(), 2u);
        QTRY_VERIFY(legend->width() > 60);
        QTest::mouseClick(legend, Qt::LeftButton, {}, QPoint(5, legend->height() / 2));
        QVERIFY(!card.plot().isCurveVisible(0));
        QVERIFY(card.plot().isCurveVisible(1));
    }

    void follow_button_appears_when_the_view_was_moved() {
        CurveCard card;
        card.resize(700, 300);
        card.setTitle("Loss");
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.plot().append(card.plot().addCurve("loss", 0), ramp(5), ramp(5));
        QToolButton* follow = nullptr;
        for (auto* button : card.findChildren<QToolButton*>())
            if (button->text() == "Follow")
                follow = button;
        QVERIFY(follow != nullptr && !follow->isVisible());
        card.plot().setFollowing(false);
        QVERIFY(follow->isVisible());
        QTest::mouseClick(follow, Qt::LeftButton);
        QVERIFY(card.plot().isFollowing());
        QVERIFY(!follow->isVisible());
    }

    void a_distribution_keeps_its_range_of_x_and_has_no_values_at_its_ends() {
        CurvePlot plot;
        plot.resize(400, 200);
        plot.setXRange(std::pair(-1.5, 1.5));
        const int curve = plot.addCurve("aspect", 0);
        plot.setData(curve, {-1.0, 0.0, 1.0}, {3.0, 7.0, 2.0});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QTRY_COMPARE(plot.xAxis->range().lower, -1.5);
        QCOMPARE(plot.xAxis->range().upper, 1.5);
        for (int i = 0; i < plot.itemCount(); ++i)
            if (const auto* text = qobject_cast<QCPItemText*>(plot.item(i)))
                QVERIFY2(!text->visible(), qPrintable(text->text()));
        plot.xAxis->setRange(-0.2, 0.2);
        plot.fit();
        QCOMPARE(plot.xAxis->range().lower, -1.5);
    }

    void growing_while_hidden_draws_nothing_and_shows_all_later() {
        CurvePlot plot;
        plot.resize(400, 200);
        const int curve = plot.addCurve("loss", 0);
        QSignalSpy drawn(&plot, &QCustomPlot::afterReplot);
        for (int i = 0; i < 100; ++i)
            plot.append(curve, {double(i + 1)}, {1.0 + i});
        QCOMPARE(drawn.size(), 0);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QTRY_VERIFY(plot.xAxis->range().upper >= 100);
    }
};

QTEST_MAIN(TestCurvePlot)
#include "tst_curve_plot.moc"
