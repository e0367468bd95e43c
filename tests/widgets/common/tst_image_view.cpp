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
    QVERIFY(view_->zoom() <= 64.0);
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
    QTest::keyClick(view_.get(), Qt::Key_1);
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

void TestImageView::nothing_to_show_takes_every_event() {
    view_->clear();
    wheel(*view_, {10, 10}, 120);
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, {10, 10});
    QVERIFY(view_->isFitted());
}

QTEST_MAIN(TestImageView)
#include "tst_image_view.moc"
