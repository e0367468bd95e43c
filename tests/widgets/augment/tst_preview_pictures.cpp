// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "base/error.h"
#include "training/view_plan.h"
#include "widgets/augment/preview_pictures.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::FakeDataset;

namespace {

PreviewRequest requestOf(const augment::PipelineSpec& spec, int draws = 3) {
    training::Experiment experiment;
    experiment.augment.all = spec;
    const auto dataset = std::make_shared<const FakeDataset>(12, 3, 32);
    Progress progress;
    PreviewRequest request;
    request.source = training::prepare_views(experiment, dataset, experiment.data, true, {}, progress);
    for (const std::size_t index : {std::size_t(2), std::size_t(5)})
        request.samples.push_back({index, QString::fromStdString(dataset->sample(index).id),
                                   std::make_shared<const data::Image>(training::decoded_sample(*request.source, index)),
                                   {}});
    request.plans = {{QStringLiteral("experiment"), training::view_plan(experiment, request.source->traits)}};
    request.choice = {7, 0, draws};
    request.rendering.look = {combinationsFor(data::rgb_bands()).front(), {Stretch::Kind::unit}};
    request.companions = std::make_shared<const training::CompanionImages>(request.source);
    return request;
}

} // namespace

class TestPreviewPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_view_of_every_draw_is_a_picture() {
        const Preview preview = makePreview(requestOf({{"random-resized-crop"}, {"horizontal-flip"}, {"normalise"}}), {});
        QCOMPARE(preview.plans.size(), std::size_t(1));
        const DrawnPlan& plan = preview.plans.front();
        QVERIFY2(!plan.error.isError(), qPrintable(plan.error.details()));
        QCOMPARE(plan.cells.size(), std::size_t(2));
        QCOMPARE(plan.cells[1].size(), std::size_t(3));
        QCOMPARE(plan.cells[1][2].size(), std::size_t(plan.views.size()));
        QCOMPARE(plan.cells[1][2][0].picture.size(), QSize(32, 32));
        QVERIFY(plan.cells[0][0][0].picture != plan.cells[0][1][0].picture);
    }

    void without_operations_a_view_looks_like_its_source() {
        const Preview preview = makePreview(requestOf({{"normalise"}}), {});
        for (std::size_t s = 0; s < 2; ++s) {
            const QImage& view = preview.plans[0].cells[s][0][0].picture;
            const QImage& source = preview.samples[s].picture;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x) {
                    const QColor a = view.pixelColor(x, y), b = source.pixelColor(x, y);
                    QVERIFY2(std::abs(a.red() - b.red()) <= 1 && std::abs(a.green() - b.green()) <= 1,
                             qPrintable(QStringLiteral("%1, %2: %3 and %4").arg(x).arg(y).arg(a.name(), b.name())));
                }
        }
    }

    void a_plan_that_does_not_fit_is_an_error_and_the_other_is_drawn() {
        PreviewRequest request = requestOf({{"normalise"}});
        request.plans.emplace_back(QStringLiteral("other"),
                                   augment::ViewPlan{{{"view", {{"horizontal-flip"}, {"speckle"}}}}});
        const Preview preview = makePreview(request, {});
        QVERIFY(!preview.plans[0].error.isError());
        QVERIFY(preview.plans[1].error.isError());
        QVERIFY2(preview.plans[1].error.where.contains(QStringLiteral("operation 2 (speckle)")),
                 qPrintable(preview.plans[1].error.where));
        QVERIFY(!preview.plans[1].error.remedy.isEmpty());
    }

    void steps_lead_from_the_source_to_what_the_network_gets() {
        const PreviewRequest request =
            requestOf({{"random-resized-crop", {{"size", 16}}}, {"grey", {{"probability", 0.0}}}, {"normalise"}});
        const Detail detail = makeDetail({request.source, request.samples[0].stored, request.plans[0].second, 2, 0, 7, 1,
                                          request.rendering, request.companions},
                                         {});
        QCOMPARE(detail.steps.size(), std::size_t(4));
        QCOMPARE(detail.steps[0].picture.size(), QSize(32, 32));
        QCOMPARE(detail.steps[1].caption, QStringLiteral("random-resized-crop"));
        QCOMPARE(detail.steps[1].picture.size(), QSize(16, 16));
        QVERIFY(detail.steps[1].changed);
        QVERIFY2(!detail.steps[2].changed, "an operation that was not drawn changes nothing");
        QVERIFY(detail.steps[3].changed);
        QCOMPARE(detail.bands.size(), std::size_t(3));
        QCOMPARE(detail.masks.size(), std::size_t(3)); // patches of 4 pixels; nothing to mix with
        QVERIFY2(detail.masks[0].size.startsWith(QStringLiteral("75.0")), qPrintable(detail.masks[0].size));
        int hidden = 0;
        for (int y = 0; y < 16; ++y)
            for (int x = 0; x < 16; ++x)
                hidden += qAlpha(detail.masks[0].picture.pixel(x, y)) == 0;
        QCOMPARE(hidden, 12 * 16); // 12 of 16 patches
        // What is shown of the last step is the cell of the same draw.
        PreviewRequest same = request;
        same.choice = {7, 1, 1};
        QCOMPARE(makePreview(same, {}).plans[0].cells[0][0][0].picture, detail.steps[3].picture);
    }

    void values_are_counted_once_a_pixel_and_band() {
        const PreviewRequest request = requestOf({{"normalise"}});
        const Detail detail = makeDetail({request.source, request.samples[0].stored, request.plans[0].second, 2, 0, 7, 0,
                                          request.rendering, request.companions},
                                         {});
        const auto sum = [](const ValueCounts& counts) {
            return std::accumulate(counts.counts.begin(), counts.counts.end(), 0.0);
        };
        QCOMPARE(sum(detail.steps[0].counts), 3.0 * 32 * 32); // the range of 8 bits and a quarter more holds all of them
        QCOMPARE(sum(detail.steps.back().counts), 3.0 * 32 * 32);
        QCOMPARE(sum(detail.bands[1].before), 32.0 * 32);
    }

    void draws_are_counted_and_alike_views_are_one_curve() {
        const PreviewRequest request = requestOf({{"random-resized-crop", {{"scale_min", 0.2}, {"scale_max", 0.4}}}});
        const Distribution all = makeDistribution(*request.source, request.plans[0].second, {2, 5}, 7, 1000);
        QCOMPARE(all.area.size(), std::size_t(1)); // both views are drawn alike
        QCOMPARE(all.overlap.size(), std::size_t(1));
        double draws = 0, within = 0;
        for (std::size_t i = 0; i < all.area[0].x.size(); ++i) {
            draws += all.area[0].draws[i];
            within += all.area[0].x[i] > 0.17 && all.area[0].x[i] < 0.43 ? all.area[0].draws[i] : 0;
        }
        QCOMPARE(draws, 1000.0);
        QVERIFY2(within > 950, qPrintable(QString::number(within))); // whole pixels round the area a little
        const double overlaps =
            std::accumulate(all.overlap[0].draws.begin(), all.overlap[0].draws.end(), 0.0);
        QCOMPARE(overlaps, 1000.0);
    }
};

QTEST_MAIN(TestPreviewPictures)
#include "tst_preview_pictures.moc"
