// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/thumbnail_grid.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <atomic>
#include <numeric>
#include <set>

using namespace terrella::widgets;

namespace {

constexpr std::size_t many = 590'000;

/// A grid of `count` samples named "item 0" …, its thumbnails plain.
struct Fixture {
    explicit Fixture(std::size_t count) {
        grid.resize(800, 600);
        std::vector<std::uint32_t> items(count);
        std::iota(items.begin(), items.end(), 0U);
        grid.setDescriber({[](std::size_t i) {
                               return i == 0 ? std::vector<QColor>{Qt::red, Qt::blue} : std::vector<QColor>{Qt::red};
                           },
                           [](std::size_t i) { return QStringLiteral("item %1").arg(i); },
                           [](std::size_t i) { return i % 2 ? QStringLiteral("odd") : QStringLiteral("even"); },
                           [this](std::size_t i) { return excluded.contains(i); }});
        grid.setSelection(SampleSelection(count));
        grid.setMaker(
            [this](std::size_t sample, int side) {
                ++made;
                QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
                image.fill(QColor(int(sample % 256), 0, 0));
                return image;
            },
            false);
        grid.setItems(std::move(items));
        grid.show();
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&grid, Qt::Key(code), modifiers); }
    void click(std::size_t position, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, modifiers, grid.rectOf(position).center());
    }

    /// Presses at the middle of one item, drags to that of another and lets go.
    void drag(std::size_t from, std::size_t to, Qt::KeyboardModifiers modifiers = {}) {
        const auto send = [&](QEvent::Type type, const QPoint& at, Qt::MouseButton button) {
            QMouseEvent event(type, QPointF(at), QPointF(grid.viewport()->mapToGlobal(at)), button,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(grid.viewport(), &event);
        };
        const QPoint begin = grid.rectOf(from).center(), end = grid.rectOf(to).center();
        send(QEvent::MouseButtonPress, begin, Qt::LeftButton);
        send(QEvent::MouseMove, begin + QPoint(2, 1), Qt::NoButton); // a trembling hand draws nothing
        send(QEvent::MouseMove, (begin + end) / 2, Qt::NoButton);
        send(QEvent::MouseMove, end, Qt::NoButton);
        send(QEvent::MouseButtonRelease, end, Qt::LeftButton);
    }

    std::set<std::size_t> excluded;
    std::atomic<int> made{0};
    ThumbnailGrid grid;
};

} // namespace

class TestThumbnailGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makes_only_what_is_visible_and_the_next_screen();
    void a_fling_drops_what_it_passes();
    void columns_fill_the_width();
    void arrows_home_end_and_pages_move();
    void up_and_down_keep_the_column();
    void shift_selects_a_range_and_ctrl_keeps_the_rest();
    void space_toggles_and_escape_clears();
    void select_all_takes_what_is_shown();
    void inverting_keeps_what_a_filter_hides();
    void a_rubber_band_selects_what_it_touches();
    void ctrl_and_a_rubber_band_change_sides();
    void a_rubber_band_scrolls_beyond_the_edge();
    void a_right_click_selects_what_is_under_it();
    void several_classes_share_the_bar();
    void an_excluded_sample_is_faint();
    void type_ahead_finds_the_next_name();
    void the_current_sample_survives_a_filter();
    void a_filter_without_it_forgets_it();
    void a_failed_thumbnail_is_told_once_and_not_asked_again();
    void another_look_keeps_the_old_pictures_until_new_ones_come();
    void ctrl_and_wheel_change_the_size();
    void size_change_keeps_the_place();
    void an_empty_grid_takes_every_key();
    void a_hundred_thousand_scattered_selected_paint_at_once();
};

void TestThumbnailGrid::makes_only_what_is_visible_and_the_next_screen() {
    Fixture f(many);
    QSignalSpy completed(&f.grid, &ThumbnailGrid::completed);
    QVERIFY(completed.wait(20'000));
    QVERIFY(f.grid.isComplete());
    QTest::qWait(100);
    QVERIFY2(f.made > 20 && f.made < 200, qPrintable(QString::number(f.made)));
    QCOMPARE(f.grid.verticalScrollBar()->minimum(), 0);
    QVERIFY(f.grid.verticalScrollBar()->maximum() > 1'000'000);
}

void TestThumbnailGrid::a_fling_drops_what_it_passes() {
    Fixture f(many);
    QScrollBar* bar = f.grid.verticalScrollBar();
    for (int i = 1; i <= 200; ++i) {
        bar->setValue(i * 20'000);
        f.grid.viewport()->repaint();
    }
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 20'000);
    QVERIFY2(f.made < 2500, qPrintable(QString::number(f.made))); // it passed more than 6,000
}

void TestThumbnailGrid::columns_fill_the_width() {
    Fixture f(1000);
    const int width = f.grid.viewport()->width(), columns = f.grid.columns();
    const QRect last = f.grid.rectOf(std::size_t(columns - 1));
    QVERIFY(last.right() < width && width - last.right() <= columns + 1);
    QCOMPARE(f.grid.rectOf(std::size_t(columns)).left(), 0);
}

void TestThumbnailGrid::arrows_home_end_and_pages_move() {
    Fixture f(many);
    f.key(Qt::Key_Right);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(0));
    f.key(Qt::Key_Right);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(1));
    f.key(Qt::Key_End);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(many - 1));
    QVERIFY(f.grid.viewport()->rect().contains(f.grid.rectOf(many - 1)));
    f.key(Qt::Key_PageUp);
    QVERIFY(*f.grid.current() < many - std::size_t(f.grid.columns()) * 2);
    f.key(Qt::Key_Home);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(0));
    f.key(Qt::Key_Left);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(0));
    f.key(Qt::Key_PageDown);
    QCOMPARE(*f.grid.current() % std::size_t(f.grid.columns()), std::size_t(0));
    QVERIFY(*f.grid.current() > 0);
}

void TestThumbnailGrid::up_and_down_keep_the_column() {
    Fixture f(many);
    f.click(2);
    f.key(Qt::Key_Down);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(2 + std::size_t(f.grid.columns())));
    f.key(Qt::Key_Up);
    f.key(Qt::Key_Up);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(2));
}

void TestThumbnailGrid::shift_selects_a_range_and_ctrl_keeps_the_rest() {
    Fixture f(1000);
    f.click(3);
    f.click(7, Qt::ShiftModifier);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{3, 4, 5, 6, 7}));
    f.click(10, Qt::ControlModifier);
    QCOMPARE(f.grid.selection().count(), std::size_t(6));
    f.click(5, Qt::ControlModifier);
    QVERIFY(!f.grid.selection().contains(5));
    f.click(1);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{1}));
    f.key(Qt::Key_Right, Qt::ShiftModifier);
    f.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{1, 2, 3}));
    f.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(f.grid.selection().count(), std::size_t(3));
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(4));
}

void TestThumbnailGrid::space_toggles_and_escape_clears() {
    Fixture f(100);
    f.click(4);
    f.key(Qt::Key_Space);
    QCOMPARE(f.grid.selection().count(), std::size_t(0));
    f.key(Qt::Key_Space);
    QVERIFY(f.grid.selection().contains(4));
    f.key(Qt::Key_Escape);
    QCOMPARE(f.grid.selection().count(), std::size_t(0));
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(4));
}

void TestThumbnailGrid::select_all_takes_what_is_shown() {
    Fixture f(100);
    f.grid.setItems({5, 6, 9});
    f.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{5, 6, 9}));
}

void TestThumbnailGrid::inverting_keeps_what_a_filter_hides() {
    Fixture f(10);
    f.click(8);
    f.click(2, Qt::ControlModifier);
    f.grid.setItems({1, 2, 3});
    f.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{1, 3, 8}));
}

void TestThumbnailGrid::a_rubber_band_selects_what_it_touches() {
    Fixture f(1000);
    const auto across = std::size_t(f.grid.columns());
    f.click(500 % across);
    f.drag(1, across * 2 + 3);
    std::vector<std::size_t> expected;
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 1; column <= 3; ++column)
            expected.push_back(row * across + column);
    QCOMPARE(f.grid.selection().indices(), expected);
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(across * 2 + 3));
    f.drag(across * 2 + 3, across + 2); // upwards, to the left
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{across + 2, across + 3, across * 2 + 2, across * 2 + 3}));
}

void TestThumbnailGrid::ctrl_and_a_rubber_band_change_sides() {
    Fixture f(1000);
    f.click(2);
    f.click(900 % std::size_t(f.grid.columns()), Qt::ControlModifier);
    f.click(2);
    f.drag(1, 3, Qt::ControlModifier);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{1, 3}));
}

void TestThumbnailGrid::a_rubber_band_scrolls_beyond_the_edge() {
    Fixture f(many);
    const QPoint begin = f.grid.rectOf(0).center();
    const auto send = [&](QEvent::Type type, const QPoint& at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(at), QPointF(f.grid.viewport()->mapToGlobal(at)), Qt::LeftButton, buttons, {});
        QCoreApplication::sendEvent(f.grid.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, begin, Qt::LeftButton);
    send(QEvent::MouseMove, begin + QPoint(0, 200), Qt::LeftButton);
    f.grid.verticalScrollBar()->setValue(20'000); // the wheel meanwhile
    send(QEvent::MouseMove, QPoint(begin.x(), f.grid.viewport()->height() + 30), Qt::LeftButton);
    const auto rows = std::size_t((20'000 + f.grid.viewport()->height()) / f.grid.rectOf(0).height());
    QVERIFY2(f.grid.selection().count() >= rows * 9 / 10, qPrintable(QString::number(f.grid.selection().count())));
    QVERIFY(f.grid.selection().contains(0));
    send(QEvent::MouseButtonRelease, begin, Qt::NoButton);
}

void TestThumbnailGrid::a_right_click_selects_what_is_under_it() {
    Fixture f(100);
    const auto right = [&](std::size_t position) {
        QTest::mouseClick(f.grid.viewport(), Qt::RightButton, {}, f.grid.rectOf(position).center());
    };
    right(3);
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{3}));
    f.click(5, Qt::ShiftModifier);
    right(4); // within the selection: the menu is about all of it
    QCOMPARE(f.grid.selection().indices(), (std::vector<std::size_t>{3, 4, 5}));
}

void TestThumbnailGrid::several_classes_share_the_bar() {
    Fixture f(30);
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 10'000);
    const QImage image = f.grid.viewport()->grab().toImage();
    const QRect first = f.grid.rectOf(0);
    QCOMPARE(image.pixelColor(first.left() + 2, first.bottom()), QColor(Qt::red));
    QCOMPARE(image.pixelColor(first.right() - 2, first.bottom()), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(f.grid.rectOf(1).right() - 2, first.bottom()), QColor(Qt::red));
}

void TestThumbnailGrid::an_excluded_sample_is_faint() {
    Fixture f(30);
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 10'000);
    const QPoint at = f.grid.rectOf(2).topLeft() + QPoint(4, 4);
    const QColor before = f.grid.viewport()->grab().toImage().pixelColor(at);
    f.excluded.insert(2);
    const QColor after = f.grid.viewport()->grab().toImage().pixelColor(at);
    const QColor ground = f.grid.palette().window().color();
    QVERIFY(std::abs(after.lightness() - ground.lightness()) < std::abs(before.lightness() - ground.lightness()) / 2);
}

void TestThumbnailGrid::type_ahead_finds_the_next_name() {
    Fixture f(10'000);
    QTest::keyClicks(&f.grid, QStringLiteral("item 43"));
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(43));
    QTest::keyClicks(&f.grid, QStringLiteral("5"));
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(435));
}

void TestThumbnailGrid::the_current_sample_survives_a_filter() {
    Fixture f(1000);
    f.click(9);
    QSignalSpy changed(&f.grid, &ThumbnailGrid::currentChanged);
    f.grid.setItems({1, 9, 20});
    QCOMPARE(f.grid.current(), std::optional<std::size_t>(9));
    QCOMPARE(changed.count(), 0);
    QVERIFY(f.grid.selection().contains(9));
}

void TestThumbnailGrid::a_filter_without_it_forgets_it() {
    Fixture f(1000);
    f.click(9);
    QSignalSpy changed(&f.grid, &ThumbnailGrid::currentChanged);
    f.grid.setItems({1, 20});
    QVERIFY(!f.grid.current());
    QCOMPARE(changed.count(), 1);
}

void TestThumbnailGrid::a_failed_thumbnail_is_told_once_and_not_asked_again() {
    Fixture f(30);
    std::atomic<int> tries{0};
    QSignalSpy failed(&f.grid, &ThumbnailGrid::failed);
    f.grid.setMaker(
        [&](std::size_t sample, int side) {
            if (sample == 3) {
                ++tries;
                throw std::runtime_error("cut short");
            }
            QImage image(side, side, QImage::Format_RGB32);
            image.fill(Qt::gray);
            return image;
        },
        false);
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 10'000);
    f.grid.viewport()->repaint();
    QTest::qWait(60);
    QCOMPARE(tries.load(), 1);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed[0][1].toString().contains(QLatin1String("cut short")));
    f.grid.setMaker({}, false); // the maker refers to this frame
}

void TestThumbnailGrid::another_look_keeps_the_old_pictures_until_new_ones_come() {
    Fixture f(30);
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 10'000);
    const QPoint middle = f.grid.rectOf(5).center();
    f.grid.setMaker(
        [](std::size_t, int side) {
            QImage image(side, side, QImage::Format_RGB32);
            image.fill(QColor(0, 0, 200));
            return image;
        },
        true);
    QCOMPARE(f.grid.viewport()->grab().toImage().pixelColor(middle), QColor(5, 0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(f.grid.isComplete(), 10'000);
    QCOMPARE(f.grid.viewport()->grab().toImage().pixelColor(middle), QColor(0, 0, 200));
}

void TestThumbnailGrid::ctrl_and_wheel_change_the_size() {
    Fixture f(1000);
    const int before = f.grid.thumbnailSize();
    const QPointF at(100, 100);
    QWheelEvent wheel(at, f.grid.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(f.grid.viewport(), &wheel);
    QVERIFY(f.grid.thumbnailSize() > before);
    f.grid.setThumbnailSize(10'000);
    QCOMPARE(f.grid.thumbnailSize(), int(ThumbnailGrid::greatest_size));
}

void TestThumbnailGrid::size_change_keeps_the_place() {
    Fixture f(many);
    f.grid.verticalScrollBar()->setValue(1'000'000);
    const auto first = f.grid.positionAt({10, 10});
    QVERIFY(first);
    f.grid.setThumbnailSize(64);
    QVERIFY(f.grid.viewport()->rect().intersects(f.grid.rectOf(*first)));
}

void TestThumbnailGrid::an_empty_grid_takes_every_key() {
    Fixture f(0);
    for (const int code :
         {Qt::Key_Left, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return, Qt::Key_A, Qt::Key_Escape})
        f.key(code);
    QTest::mouseClick(f.grid.viewport(), Qt::LeftButton, {}, {5, 5});
    QVERIFY(!f.grid.current());
    QVERIFY(f.grid.isComplete());
}

void TestThumbnailGrid::a_hundred_thousand_scattered_selected_paint_at_once() {
    Fixture f(many);
    SampleSelection selection(many);
    for (std::size_t i = 0; i < 100'000; ++i)
        selection.set(i * 5);
    QElapsedTimer timer;
    timer.start();
    f.grid.setSelection(selection);
    f.grid.viewport()->repaint();
    QVERIFY2(timer.elapsed() < 200,
             qPrintable(QString::number(timer.elapsed()))); // a millisecond or two; 20 s in Qt's own
    QCOMPARE(f.grid.selection().count(), std::size_t(100'000));
}

QTEST_MAIN(TestThumbnailGrid)
#include "tst_thumbnail_grid.moc"
