// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/figure_export.h"

#include "base/text.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <qcustomplot.h>

#include <map>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("FigureExport", source); }

QString quoted(QString cell) {
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')))
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

bool paintVector(const Figure& figure, QPaintDevice& device) {
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    figure.paint(painter);
    return painter.end();
}

QImage rasterised(const Figure& figure) {
    constexpr int scale = 2;
    QImage image(figure.size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QCPPainter painter;
    if (painter.begin(&image)) {
        painter.setMode(QCPPainter::pmNoCaching);
        figure.paint(painter);
        painter.end();
    }
    return image;
}

void sayUnwritten(QWidget* parent, const QString& path) {
    QMessageBox::warning(
        parent, text(QT_TRANSLATE_NOOP("FigureExport", "Not saved")),
        text(QT_TRANSLATE_NOOP("FigureExport", "%1 cannot be written. Choose another folder or free some space."))
            .arg(path));
}

} // namespace

Figure figureOf(QCustomPlot& plot, const QString& name) {
    return {name, plot.size(), [&plot](QCPPainter& painter) { plot.toPainter(&painter, plot.width(), plot.height()); }};
}

bool saveFigure(const Figure& figure, const QString& path) {
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(figure.size);
        generator.setViewBox(QRect({0, 0}, figure.size));
        return paintVector(figure, generator);
    }
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QPdfWriter writer(path);
        writer.setResolution(96); // a logical pixel is 0.75 points
        writer.setPageSize(QPageSize(QSizeF(figure.size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        return paintVector(figure, writer);
    }
    return rasterised(figure).save(path);
}

void copyFigure(const Figure& figure) { QGuiApplication::clipboard()->setImage(rasterised(figure)); }

void askAndSaveFigure(const Figure& figure, QWidget* parent) {
    const QString path =
        QFileDialog::getSaveFileName(parent, text(QT_TRANSLATE_NOOP("FigureExport", "Save image")),
                                     figure.name + QStringLiteral(".png"),
                                     text(QT_TRANSLATE_NOOP("FigureExport", "Images (*.png *.svg *.pdf)")));
    if (!path.isEmpty() && !saveFigure(figure, path))
        sayUnwritten(parent, path);
}

QString plotCsv(const QCustomPlot& plot) {
    std::map<double, QStringList> rows;
    QStringList head{quoted(plot.xAxis->label().isEmpty() ? QStringLiteral("x") : plot.xAxis->label())};
    int column = 0;
    for (int i = 0; i < plot.graphCount(); ++i) {
        const QCPGraph* graph = plot.graph(i);
        if (!graph->visible())
            continue;
        head << quoted(graph->name());
        for (const QCPGraphData& point : *graph->data()) {
            QStringList& row = rows[point.key];
            while (row.size() < column)
                row << QString();
            row << QString::fromStdString(number_text(point.value));
        }
        ++column;
    }
    QString lines = head.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (auto& [x, row] : rows) {
        while (row.size() < column)
            row << QString();
        lines +=
            QString::fromStdString(number_text(x)) + QLatin1Char(',') + row.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return lines;
}

void askAndSaveText(const QString& content, const QString& name, QWidget* parent) {
    const QString path = QFileDialog::getSaveFileName(
        parent, text(QT_TRANSLATE_NOOP("FigureExport", "Export numbers")), name + QStringLiteral(".csv"),
        text(QT_TRANSLATE_NOOP("FigureExport", "Comma-separated values (*.csv)")));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = content.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        sayUnwritten(parent, path);
}

void addFigureActions(QMenu& menu, QWidget* parent, const std::function<Figure()>& figure,
                      const std::function<QString()>& numbers) {
    menu.addAction(text(QT_TRANSLATE_NOOP("FigureExport", "Copy image")), parent, [figure] { copyFigure(figure()); });
    menu.addAction(text(QT_TRANSLATE_NOOP("FigureExport", "Save image…")), parent,
                   [figure, parent] { askAndSaveFigure(figure(), parent); });
    if (!numbers)
        return;
    menu.addAction(text(QT_TRANSLATE_NOOP("FigureExport", "Copy numbers")), parent,
                   [numbers] { QGuiApplication::clipboard()->setText(numbers()); });
    menu.addAction(text(QT_TRANSLATE_NOOP("FigureExport", "Export numbers…")), parent,
                   [figure, numbers, parent] { askAndSaveText(numbers(), figure().name, parent); });
}

} // namespace terrella::widgets
