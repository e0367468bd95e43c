// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/sample_picture.h"

#include <qcustomplot.h>

#include <vector>

namespace terrella::widgets {

/// One line of a plot of spectra: a value a band, NaN where there is none.
struct Spectrum {
    QString name;
    std::vector<float> values;
    std::vector<float> deviation{}; // a band of plus and minus about the line; empty: none
    QColor color{};                 // none: the accent
    bool dashed = false;            // a reference: dashed and without points
    bool operator==(const Spectrum&) const = default;
};

/// A small plot without a frame in the colours of the palette: histograms of what is shown, or spectra.
///
/// Drag moves, the wheel zooms (with Ctrl, or always when `setZoomsFreely`), a double-click fits, hovering reads the
/// values, and a right click copies or saves picture and numbers.
class SmallPlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit SmallPlot(QWidget* parent = nullptr);

    /// Lines in red, green and blue when there are three, else in series colours. Heights are pixels in bins as wide as
    /// the first histogram's, so that bands with other bins compare. `bands` are those that are shown: they name the
    /// values' axis.
    void showHistograms(const std::vector<Histogram>& histograms, const Limits& limits,
                        const std::vector<data::Band>& bands);
    /// Values against wavelength, or against bands by name where wavelengths are unknown.
    void showSpectra(const std::vector<data::Band>& bands, const std::vector<Spectrum>& spectra);
    void clearPlot();
    /// The wheel need not leave the plot to what scrolls around it.
    void setZoomsFreely(bool free) { zooms_freely_ = free; }
    void setFigureName(const QString& name) { figure_name_ = name; }
    /// What the stored values of these bands are, with the unit: "Backscatter (dB)"; "Value" where they differ.
    static QString valueName(const std::vector<data::Band>& bands);

    [[nodiscard]] QSize sizeHint() const override { return {280, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

public Q_SLOTS:
    void fit();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void applyTones();
    void addSpectrum(const Spectrum& spectrum, const std::vector<std::pair<double, std::size_t>>& order);
    void finish(const QCPRange& x, const QCPRange& y);
    void useValueTicks();
    [[nodiscard]] QString readAt(double x) const;

    // What is shown, to draw it again in other colours.
    std::vector<Histogram> histograms_;
    Limits limits_;
    std::vector<data::Band> bands_;
    std::vector<Spectrum> spectra_;
    QSharedPointer<QCPAxisTicker> value_ticker_;
    QCPRange fit_x_, fit_y_;
    bool zooms_freely_ = false;
    QString figure_name_ = QStringLiteral("plot");
};

} // namespace terrella::widgets
