// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "widgets/common/tones.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// In a static library the linker drops resources that nobody asks for by name; the macro wants the global namespace.
static void initResources() { Q_INIT_RESOURCE(terrella); }

namespace terrella::widgets {

void loadResources() {
    static const bool loaded = (initResources(), true);
    static_cast<void>(loaded);
}

namespace {

QByteArray svgOf(const QString& name) {
    loadResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws the SVG at the size asked for, in the colour that the palette has at that moment.
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, QByteArray svg) : name_(std::move(name)), svg_(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        painter->drawPixmap(rect, tinted(rect.size() * ratio, mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return tinted(size, mode, state);
    }
    QIconEngine* clone() const override { return new LineIconEngine(name_, svg_); }
    bool isNull() override { return svg_.isEmpty(); }

private:
    QPixmap tinted(const QSize& size, QIcon::Mode mode, QIcon::State state) const {
        const QPalette palette = QApplication::palette();
        QColor color =
            palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
        if (mode != QIcon::Disabled && (state == QIcon::On || mode == QIcon::Selected))
            color = tonesOf(palette).accent;
        return draw(size, color);
    }

    QPixmap draw(const QSize& size, const QColor& color) const {
        const QString key = QStringLiteral("terrella-icon/%1/%2x%3/%4")
                                .arg(name_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QByteArray svg = svg_;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString name_;
    QByteArray svg_;
};

} // namespace

QIcon icon(const QString& name) {
    const QByteArray svg = svgOf(name);
    return svg.isEmpty() ? QIcon() : QIcon(new LineIconEngine(name, svg));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal device_pixel_ratio) {
    QByteArray svg = svgOf(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", color.name().toLatin1());
    if (size >= 40)
        svg.replace("stroke-width=\"1.5\"", "stroke-width=\"0.9\""); // large and light, not large and fat
    QPixmap pixmap(QSize(size, size) * device_pixel_ratio);
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace terrella::widgets
