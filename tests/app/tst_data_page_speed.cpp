// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the Data page is over as many samples as BigEarthNet has: frames while scrolling, thumbnails after a jump,
// filtering while typing, memory. A measure, not a test of time. TERRELLA_MEASURE_S seconds a case (default 1);
// TERRELLA_MEASURE_DATA opens a dataset of files instead; prints one JSON document.
#include "../widgets/fake_dataset.h"
#include "base/json.h"
#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/data/data_page.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/thumbnail_grid.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>

using namespace terrella;
using namespace terrella::widgets;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t bigearthnet_patches = 590'326;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

Json quantiles(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double q) { return values[std::min(values.size() - 1, std::size_t(q * double(values.size())))]; };
    return {{"n", values.size()}, {"p50_ms", at(0.5)}, {"p99_ms", at(0.99)}, {"max_ms", values.back()}};
}

double resident_megabytes() {
    std::ifstream statm("/proc/self/statm");
    double whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * 4096 / 1e6;
}

} // namespace

class DataPageSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(*qApp, ThemeMode::dark);
        inspector_.reset(page_.makeInspector());
        page_.resize(1120, 900);
        page_.show();
        inspector_->resize(320, 900);
        inspector_->show();
        QSignalSpy listed(&page_, &DataPage::listed);
        const QString path = qEnvironmentVariable("TERRELLA_MEASURE_DATA");
        if (path.isEmpty())
            session_.setDataset(std::make_shared<tests::FakeDataset>(bigearthnet_patches, 19, 120), {});
        else
            session_.openPath(path);
        QVERIFY(listed.wait(600'000));
        figures_ = {{"what", "data page"}, {"samples", page_.grid()->items().size()},
                    {"opened_memory_mb", resident_megabytes()}};
    }

    /// A few rows a frame as a wheel does, then pages, then the handle dragged to anywhere.
    void frames_while_scrolling() {
        QVERIFY(QTest::qWaitFor([&] { return page_.grid()->isComplete(); }, 60'000));
        frames("scroll_rows", [&](int) { return bar().value() + bar().singleStep(); });
        frames("scroll_pages", [&](int) { return bar().value() + bar().pageStep(); });
        frames("drag", [&](int) { return anywhere(); });
    }

    void thumbnails_after_a_jump() {
        std::vector<double> waited;
        for (const auto begin = Clock::now(); milliseconds_since(begin) < 1000 * seconds_ || waited.size() < 3;) {
            const auto jump = Clock::now();
            bar().setValue(anywhere());
            QVERIFY(QTest::qWaitFor([&] { return page_.grid()->isComplete(); }, 60'000));
            waited.push_back(milliseconds_since(jump));
        }
        figures_["jump_to_all_visible"] = quantiles(waited);
    }

    void a_filter_while_typing() {
        std::vector<double> keys;
        for (const QChar key : QStringLiteral("class:\"Class B\""))
            keys.push_back(timed([&] { QTest::keyClick(page_.filterField(), key.toLatin1()); }));
        figures_["filter_key"] = quantiles(keys);
        figures_["filter_whole"] = quantiles({timed([&] {
            page_.filterField()->clear();
            page_.filterField()->setText(QStringLiteral("image_12"));
        })});
        page_.filterField()->clear();
    }

    void cleanupTestCase() {
        figures_["memory_mb"] = resident_megabytes();
        std::printf("%s\n", figures_.dump(2).c_str());
        std::fflush(stdout);
    }

private:
    template <class Work>
    double timed(const Work& work) {
        const auto begin = Clock::now();
        work();
        QCoreApplication::processEvents();
        page_.grid()->viewport()->repaint();
        return milliseconds_since(begin);
    }

    template <class Next>
    void frames(const char* name, const Next& next) {
        std::vector<double> spent;
        bar().setValue(0);
        for (const auto begin = Clock::now(); milliseconds_since(begin) < 1000 * seconds_;) {
            const int value = next(int(spent.size()));
            spent.push_back(timed([&] { bar().setValue(value); }));
            QTest::qWait(std::max(1, 16 - int(spent.back()))); // the display's pace, in which thumbnails arrive
        }
        QVERIFY(!spent.empty());
        figures_[name] = quantiles(spent);
    }

    QScrollBar& bar() { return *page_.grid()->verticalScrollBar(); }
    int anywhere() { return std::uniform_int_distribution<int>(0, bar().maximum())(random_); }

    double seconds_ = std::max(0.2, qEnvironmentVariable("TERRELLA_MEASURE_S", "1").toDouble());
    std::mt19937 random_{1};
    Json figures_;
    jobs::JobRunner jobs_;
    DatasetSession session_{jobs_};
    RunSession run_;
    DataPage page_{PageContext{&session_, &run_, &jobs_}};
    std::unique_ptr<QWidget> inspector_;
};

QTEST_MAIN(DataPageSpeed)
#include "tst_data_page_speed.moc"
