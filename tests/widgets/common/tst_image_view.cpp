// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/image_view.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace terrella::widgets;

class TestImageView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fits_at_first_and_after_a_resize();
    void wheel_zooms_about_the_cursor();
    void dragging_pans_and_a_double_click_fits();
    void keys_zoom_and_fit();
    void tells_the_pixel_under_the_cursor();
    void an_image_of_the_same_size_keeps_the_view();
    void enlarged_pixels_are_squares();
    void shift_and_drag_draws_a_region();
    void a_mask_lies_over_the_image();
    void the_second_image_is_right_of_the_line();
    void large_pixels_have_their_values_written_on();
    void a_follower_shows_the_same_part();
    void nothing_to_show_takes_every_event();

private:
    static QImage image(int width, int height) {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::gray);
        image.setPixelColor(2, 1, Qt::red);
        return image;
    }
    static void wheel(ImageView& view, const QPointF& at, int delta) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&view, &event);
    }
    static void move(ImageView& view, const QPointF& at, Qt::MouseButtons buttons) {
        QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    }
    std::unique_ptr<ImageView> view_;
};

void TestImageView::init() {
    applyTheme(*qApp, ThemeMode::light);
    view_ = std::make_unique<ImageView>();
    view_->resize(200, 100);
    view_->setImage(image(50, 50));
    view_->show();
}

void TestImageView::fits_at_first_and_after_a_resize() {
    QVERIFY(view_->isFitted());
    QCOMPARE(view_->zoom(), 2.0);
    view_->resize(200, 200);
    QCOMPARE(view_->zoom(), 4.0);
    QCOMPARE(view_->imageFromWidget({100, 100}), QPointF(25, 25));
}

void TestImageView::wheel_zooms_about_the_cursor() {
    const QPointF at(130, 40);
    const QPointF before = view_->imageFromWidget(at);
    wheel(*view_, at, 240);
    QVERIFY(view_->zoom() > 2.5 && !view_->isFitted());
    const QPointF after = view_->imageFromWidget(at);
    QVERIFY((after - before).manhattanLength() < 0.01);
    for (int i = 0; i < 100; ++i)
        wheel(*view_, at, 120);
    QCOMPARE(view_->zoom(), ImageView::greatest_zoom);
}

void TestImageView::dragging_pans_and_a_double_click_fits() {
    wheel(*view_, {100, 50}, 480);
    const QPointF before = view_->imageFromWidget({100, 50});
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, {100, 50});
    move(*view_, {120, 50}, Qt::LeftButton);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, {120, 50});
    QVERIFY(view_->imageFromWidget({100, 50}).x() < before.x());
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, {100, 50});
    QVERIFY(view_->isFitted());
}

void TestImageView::keys_zoom_and_fit() {
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QCOMPARE(view_->zoom(), 2.5);
    QTest::keyClick(view_.get(), Qt::Key_A);
    QCOMPARE(view_->zoom() * view_->devicePixelRatioF(), 1.0);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QVERIFY(view_->isFitted());
}

void TestImageView::tells_the_pixel_under_the_cursor() {
    QSignalSpy hovered(view_.get(), &ImageView::hovered);
    move(*view_, {55, 3}, Qt::NoButton); // the image lies between x = 50 and 150
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last()[0].toPoint(), QPoint(2, 1));
    move(*view_, {10, 3}, Qt::NoButton);
    QCOMPARE(hovered.last()[0].toPoint(), QPoint(-1, -1));
}

void TestImageView::an_image_of_the_same_size_keeps_the_view() {
    wheel(*view_, {100, 50}, 480);
    const double zoom = view_->zoom();
    view_->setImage(image(50, 50));
    QCOMPARE(view_->zoom(), zoom);
    view_->setImage(image(20, 50));
    QVERIFY(view_->isFitted());
}

void TestImageView::enlarged_pixels_are_squares() {
    view_->clearFocus();
    view_->resize(500, 500);
    const QImage shown = view_->grab().toImage();
    QCOMPARE(shown.pixelColor(21, 11), QColor(Qt::red));
    QCOMPARE(shown.pixelColor(28, 18), QColor(Qt::red));
    QCOMPARE(shown.pixelColor(32, 15), QColor(Qt::gray));
}

void TestImageView::shift_and_drag_draws_a_region() {
    QSignalSpy changed(view_.get(), &ImageView::regionChanged);
    QTest::mousePress(view_.get(), Qt::LeftButton, Qt::ShiftModifier, {60, 10}); // two screen pixels a pixel
    QMouseEvent moved(QEvent::MouseMove, QPointF(81, 31), view_->mapToGlobal(QPointF(81, 31)), Qt::NoButton,
                      Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(view_.get(), &moved);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, Qt::ShiftModifier, {81, 31});
    QCOMPARE(view_->region(), QRect(QPoint(5, 5), QPoint(15, 15)));
    QCOMPARE(changed.last()[0].toRect(), view_->region());
    QVERIFY(view_->isFitted()); // the image did not move
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(view_->region().isEmpty());
    QVERIFY(changed.last()[0].toRect().isEmpty());
}

void TestImageView::a_mask_lies_over_the_image() {
    view_->clearFocus();
    QImage mask(50, 50, QImage::Format_ARGB32_Premultiplied);
    mask.fill(Qt::transparent);
    mask.setPixelColor(30, 30, QColor(0, 0, 255));
    view_->setMask(mask);
    view_->setOverlayOpacity(1);
    const QPoint there = view_->widgetFromImage(QPointF(30.5, 30.5)).toPoint();
    QCOMPARE(view_->grab().toImage().pixelColor(there), QColor(0, 0, 255));
    view_->setOverlayOpacity(0);
    QCOMPARE(view_->grab().toImage().pixelColor(there), QColor(Qt::gray));
}

void TestImageView::the_second_image_is_right_of_the_line() {
    view_->clearFocus();
    QImage second(50, 50, QImage::Format_RGB32);
    second.fill(Qt::green);
    view_->setSecondImage(second);
    view_->setSwipe(0.5); // at x = 100
    QCOMPARE(view_->grab().toImage().pixelColor(130, 20), QColor(Qt::green));
    QCOMPARE(view_->grab().toImage().pixelColor(70, 20), QColor(Qt::gray));
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, {100, 50});
    move(*view_, {140, 50}, Qt::LeftButton);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, {140, 50});
    QCOMPARE(view_->swipe(), 0.7);
    QCOMPARE(view_->grab().toImage().pixelColor(130, 20), QColor(Qt::gray));
    QTest::keyClick(view_.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(view_->swipe() < 0.7);
    view_->setSecondImage({});
    QCOMPARE(view_->grab().toImage().pixelColor(148, 20), QColor(Qt::gray));
}

void TestImageView::large_pixels_have_their_values_written_on() {
    QList<QPoint> asked;
    view_->setPixelText([&asked](const QPoint& pixel) {
        asked.append(pixel);
        return QStringList{QStringLiteral("7")};
    });
    view_->grab();
    QVERIFY(asked.isEmpty()); // no room
    for (int i = 0; i < 30; ++i)
        wheel(*view_, {100, 50}, 120);
    view_->grab();
    QVERIFY(!asked.isEmpty());
    QVERIFY(asked.size() < 40); // visible ones only
}

void TestImageView::a_follower_shows_the_same_part() {
    ImageView other;
    other.resize(200, 100);
    other.setImage(image(50, 50));
    wheel(*view_, {120, 30}, 360);
    other.follow(*view_);
    QCOMPARE(other.zoom(), view_->zoom());
    QCOMPARE(other.imageFromWidget({0, 0}), view_->imageFromWidget({0, 0}));
    view_->fit();
    other.follow(*view_);
    QVERIFY(other.isFitted());
}

void TestImageView::nothing_to_show_takes_every_event() {
    view_->clear();
    wheel(*view_, {10, 10}, 120);
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, {10, 10});
    QVERIFY(view_->isFitted());
}

QTEST_MAIN(TestImageView)
#include "tst_image_view.moc"
