// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How late the GUI thread serves an event while both cores train and the plots are live: a measure, not a test of
// time. TERRELLA_MEASURE_S seconds a case (default 3); prints one JSON document. For figures that count let nothing
// else run.
#include "base/json.h"
#include "base/threads.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/train_page.h"

#include <QApplication>
#include <QEventLoop>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <thread>

using namespace terrella;
using namespace terrella::widgets;
using Clock = std::chrono::steady_clock;

namespace {

/// Takes events that were posted from another thread and notes how long each waited.
class Listener : public QObject {
public:
    struct Posted : QEvent {
        Posted() : QEvent(QEvent::User) {}
        Clock::time_point at = Clock::now();
    };
    std::vector<double> waited_ms;

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        waited_ms.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - static_cast<Posted*>(event)->at).count());
        return true;
    }
};

double quantile(std::vector<double> values, double q) {
    if (values.empty())
        return std::nan("");
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(q * double(values.size())))];
}

/// Runs the event loop for `seconds` with an event posted every 2 ms.
std::vector<double> listen(double seconds) {
    Listener listener;
    std::atomic<bool> stop{false};
    std::jthread poster([&] {
        auto next = Clock::now();
        while (!stop) {
            QCoreApplication::postEvent(&listener, new Listener::Posted);
            next += std::chrono::milliseconds(2);
            std::this_thread::sleep_until(next);
        }
    });
    QEventLoop loop; // not QTest::qWait, which sleeps 10 ms between its looks
    QTimer::singleShot(int(seconds * 1000), &loop, &QEventLoop::quit);
    loop.exec();
    stop = true;
    poster.join();
    QCoreApplication::sendPostedEvents(&listener);
    return listener.waited_ms;
}

} // namespace

class EventLoopLatency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measure() {
        const double seconds = std::max(0.5, qEnvironmentVariable("TERRELLA_MEASURE_S", "3").toDouble());
        applyTheme(*qApp, ThemeMode::dark);
        jobs::JobRunner runner;
        DatasetSession data(runner);
        RunSession run;
        QTemporaryDir dir;
        data.openEmbeddedScenes();
        QVERIFY(QTest::qWaitFor([&] { return data.isOpen(); }, 60'000));
        auto window = std::make_unique<QWidget>();
        auto* layout = new QHBoxLayout(window.get());
        auto* page = new TrainPage({&data, &run, &runner});
        page->setRunsFolder(dir.path().toStdString());
        layout->addWidget(page, 1);
        layout->addWidget(page->makeInspector());
        window->resize(1440, 900);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        ParameterForm& form = page->experimentForm().form();
        form.setValue("data.samples", 1000);
        form.setValue("schedule.epochs", 1000);
        form.setValue("batch", 64);
        form.setValue("method.queue", 1024);
        form.setValue("monitor.every", 1);

        Json cases = Json::array();
        const auto note = [&](const char* name, const std::vector<double>& waited, double steps) {
            cases.push_back({{"name", name},
                             {"events", waited.size()},
                             {"p50_ms", quantile(waited, 0.5)},
                             {"p99_ms", quantile(waited, 0.99)},
                             {"max_ms", quantile(waited, 1)},
                             {"steps_per_s", steps}});
        };
        CurvePlot& loss = page->curves().lossCard().plot();
        const auto steps = [&] { return loss.curveCount() > 0 ? double(loss.xs(0).size()) : 0.0; };

        note("idle", listen(seconds), 0);
        page->start();
        QVERIFY(QTest::qWaitFor([&] { return steps() > 2; }, 120'000));
        double before = steps();
        auto waited = listen(seconds);
        note("training", waited, (steps() - before) / seconds);

        // As late in a long run: six curves of 20,000 points, drawn 30 times a second.
        CurvePlot& accuracy = page->curves().accuracyCard().plot();
        QVector<double> x, y;
        for (int i = 0; i < 20'000; ++i) {
            x.append(i);
            y.append(50 + 20 * std::sin(i / 900.0) + 5 * std::sin(i * 7.0));
        }
        std::vector<int> curves;
        for (int i = 0; i < 6; ++i) {
            curves.push_back(accuracy.addCurve(QString::number(i), i));
            accuracy.append(curves.back(), x, y);
        }
        QTimer live;
        int last = 20'000;
        connect(&live, &QTimer::timeout, this, [&] {
            for (const int curve : curves)
                accuracy.append(curve, {double(last)}, {50 + 20 * std::sin(last / 900.0)});
            ++last;
        });
        live.start(33);
        before = steps();
        waited = listen(seconds);
        note("training, 6 x 20,000 points at 30 Hz", waited, (steps() - before) / seconds);
        live.stop();
        page->stop();
        QVERIFY(QTest::qWaitFor([&] { return !page->job().isActive(); }, 120'000));
        for (const Json& one : cases)
            QVERIFY(one["events"].get<int>() > 0);

        const Json document{{"what", "event-loop latency"},
                            {"seconds_per_case", seconds},
                            {"cores", usable_cores()},
                            {"platform", QGuiApplication::platformName().toStdString()},
                            {"cases", cases}};
        std::printf("%s\n", document.dump(2).c_str());
        std::fflush(stdout);
        window.reset();
    }
};

QTEST_MAIN(EventLoopLatency)
#include "tst_event_loop_latency.moc"
