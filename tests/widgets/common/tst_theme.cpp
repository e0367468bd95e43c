// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/data_colors.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace terrella::widgets;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_have_contrast_data();
    void words_have_contrast();
    void a_palette_belongs_to_its_set();
    void disabled_words_differ_from_enabled_ones();
    void style_sheet_has_no_unknown_colour();
    void focused_buttons_keep_their_size();
    void classes_keep_their_colour();
    void neighbouring_classes_are_told_apart();
    void icons_take_the_colour_of_the_palette();
    void every_icon_file_can_be_drawn();
};

void TestTheme::words_have_contrast_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::words_have_contrast() {
    QFETCH(bool, dark);
    const Tones& t = dark ? darkTones() : lightTones();
    const QColor grounds[] = {t.window, t.base, t.raised};
    for (const QColor& ground : grounds)
        for (const QColor& word : {t.text, t.muted, t.good_text, t.watch_text, t.bad_text})
            QVERIFY2(
                contrast(word, ground) >= 4.5,
                qPrintable(QStringLiteral("%1 on %2: %3").arg(word.name(), ground.name()).arg(contrast(word, ground))));
    QVERIFY(contrast(t.on_accent, t.accent) >= 4.5);
    QVERIFY(contrast(t.text, t.selected) >= 4.5);
    QVERIFY(contrast(t.text, t.rail) >= 4.5);
    QVERIFY(contrast(t.accent, t.window) >= 3.0); // the focus ring is no text
}

void TestTheme::a_palette_belongs_to_its_set() {
    QVERIFY(tonesOf(makePalette(darkTones())).dark);
    QVERIFY(!tonesOf(makePalette(lightTones())).dark);
}

void TestTheme::disabled_words_differ_from_enabled_ones() {
    for (const Tones* t : {&lightTones(), &darkTones()}) {
        const QPalette palette = makePalette(*t);
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            QVERIFY(palette.color(QPalette::Disabled, role) != palette.color(QPalette::Active, role));
    }
}

void TestTheme::style_sheet_has_no_unknown_colour() {
    for (const Tones* t : {&lightTones(), &darkTones()}) {
        QString sheet = makeStyleSheet(*t);
        sheet.remove(QRegularExpression(QStringLiteral("\\[(role|invalid)=[^]]*\\]")));
        QVERIFY2(!sheet.contains(QLatin1Char('[')), qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('[')), 40)));
    }
}

void TestTheme::focused_buttons_keep_their_size() {
    applyTheme(*qApp, ThemeMode::light);
    QWidget window;
    QPushButton button(QStringLiteral("Start"), &window), other(QStringLiteral("Stop"), &window);
    setRole(&button, "primary");
    other.move(0, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    other.setFocus();
    const QSize before = button.sizeHint();
    button.setFocus();
    QCOMPARE(button.sizeHint(), before);
}

void TestTheme::classes_keep_their_colour() {
    QCOMPARE(classColor(3, 5), classColor(3, 8)); // up to eight classes
    QCOMPARE(classColor(3, 9), classColor(3, 400));
    QVERIFY(classColor(-1, 10).isValid());
    QVERIFY(classColor(399, 400).isValid());
}

void TestTheme::neighbouring_classes_are_told_apart() {
    for (const int count : {8, 30, 100})
        for (int i = 1; i < count; ++i) {
            const QColor a = classColor(i - 1, count), b = classColor(i, count);
            const double distance = std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue());
            QVERIFY2(distance > 60, qPrintable(QStringLiteral("%1 and %2 of %3").arg(a.name(), b.name()).arg(count)));
        }
}

void TestTheme::icons_take_the_colour_of_the_palette() {
    const auto brightest = [] {
        const QImage image = icon(QStringLiteral("data")).pixmap(20).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() == 255)
                    return image.pixelColor(x, y).lightness();
        return -1;
    };
    applyTheme(*qApp, ThemeMode::light);
    const int on_light = brightest();
    applyTheme(*qApp, ThemeMode::dark);
    const int on_dark = brightest();
    QVERIFY2(on_light >= 0 && on_light < 100, qPrintable(QString::number(on_light)));
    QVERIFY2(on_dark > 150, qPrintable(QString::number(on_dark)));
}

void TestTheme::every_icon_file_can_be_drawn() {
    loadResources();
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 20);
    for (const QString& file : files) {
        const QImage image = iconPixmap(file.chopped(4), Qt::red, 20, 2).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y).alpha() > 0;
        QVERIFY2(drawn, qPrintable(file));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
