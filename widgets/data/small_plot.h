// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/sample_picture.h"

#include <qcustomplot.h>

#include <vector>

namespace terrella::widgets {

/// A small plot without a frame in the colours of the palette: histograms of what is shown, or the spectrum of a pixel.
class SmallPlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit SmallPlot(QWidget* parent = nullptr);

    /// Lines in red, green and blue when there are three, else in series colours. Heights are pixels in bins as wide as
    /// the first histogram's, so that bands with other bins compare. `bands` are those that are shown: they name the
    /// values' axis.
    void showHistograms(const std::vector<Histogram>& histograms, const std::vector<std::pair<float, float>>& limits,
                        const std::vector<data::Band>& bands);
    /// Values against wavelength (or band number where wavelengths are unknown), a point a band.
    void showSpectrum(const std::vector<data::Band>& bands, const std::vector<float>& values);
    void clearPlot();
    /// What the stored values of these bands are, with the unit: "Backscatter (dB)"; "Value" where they differ.
    static QString valueName(const std::vector<data::Band>& bands);

    [[nodiscard]] QSize sizeHint() const override { return {280, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

protected:
    void changeEvent(QEvent* event) override;

    void paintEvent(QPaintEvent* event) override;

private:
    void applyTones();

    // What is shown, to draw it again in other colours.
    std::vector<Histogram> histograms_;
    std::vector<std::pair<float, float>> limits_;
    std::vector<data::Band> bands_;
    std::vector<float> values_;
};

} // namespace terrella::widgets
