// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/tile_workers.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace terrella::jobs;

namespace {

QImage tile(int value) {
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(QColor(value, 0, 0));
    return image;
}

std::vector<std::size_t> keys(std::size_t first, std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), first);
    return all;
}

} // namespace

class TestTileWorkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makes_what_is_asked_for_once();
    void a_request_replaces_the_one_before();
    void a_failure_is_a_tile_with_its_reason();
    void another_source_drops_what_is_under_way();
    void ends_while_tiles_are_wanted();
};

void TestTileWorkers::makes_what_is_asked_for_once() {
    TileWorkers workers(2);
    std::atomic<int> made{0};
    workers.setMake([&](std::size_t key) {
        ++made;
        return tile(int(key));
    });
    workers.request(keys(10, 20));
    std::set<std::size_t> seen;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 for (const auto& t : workers.take())
                                     seen.insert(t.key);
                                 return seen.size() == 20 && workers.isIdle();
                             }()),
                             10'000);
    QCOMPARE(made.load(), 20);
    QCOMPARE(*seen.begin(), std::size_t(10));
}

void TestTileWorkers::a_request_replaces_the_one_before() {
    TileWorkers workers(1);
    std::atomic<bool> go{false};
    std::atomic<int> made{0};
    workers.setMake([&](std::size_t key) {
        while (!go)
            std::this_thread::yield();
        ++made;
        return tile(int(key));
    });
    workers.request(keys(0, 1000));
    workers.request(keys(5000, 3));
    go = true;
    QTRY_VERIFY_WITH_TIMEOUT(workers.isIdle() || made >= 3, 10'000);
    QTest::qWait(20);
    QVERIFY2(made <= 4, qPrintable(QString::number(made))); // the three, and one that had begun
}

void TestTileWorkers::a_failure_is_a_tile_with_its_reason() {
    TileWorkers workers(1);
    workers.setMake([](std::size_t) -> QImage { throw std::runtime_error("cut short"); });
    QSignalSpy ready(&workers, &TileWorkers::ready);
    workers.request({7});
    QVERIFY(ready.wait(10'000));
    const auto tiles = workers.take();
    QCOMPARE(tiles.size(), std::size_t(1));
    QVERIFY(tiles[0].image.isNull());
    QVERIFY2(tiles[0].error.contains(QLatin1String("cut short")), qPrintable(tiles[0].error));
}

void TestTileWorkers::another_source_drops_what_is_under_way() {
    TileWorkers workers(1);
    std::atomic<bool> begun{false}, go{false};
    workers.setMake([&](std::size_t) {
        begun = true;
        while (!go)
            std::this_thread::yield();
        return tile(1);
    });
    workers.request({7});
    QTRY_VERIFY(begun);
    workers.setMake([](std::size_t) { return tile(200); });
    go = true;
    workers.request({7});
    QSignalSpy ready(&workers, &TileWorkers::ready);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 10'000);
    for (const auto& t : workers.take())
        QCOMPARE(t.image.pixelColor(0, 0).red(), 200);
}

void TestTileWorkers::ends_while_tiles_are_wanted() {
    for (int i = 0; i < 20; ++i) {
        TileWorkers workers(3);
        workers.setMake([](std::size_t key) { return tile(int(key % 256)); });
        workers.request(keys(0, 10'000));
    }
}

QTEST_GUILESS_MAIN(TestTileWorkers)
#include "tst_tile_workers.moc"
