// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/train/run_curves.h"

#include <QFrame>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <utility>

class QLabel;

namespace terrella::widgets {

class CurvePlot;

/// One figure of a run as a small curve with its newest value, against its healthy band where there is one.
class HealthCard : public QFrame {
    Q_OBJECT

public:
    explicit HealthCard(int color, QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& meaning);
    /// Where the figure is healthy; infinite where there is no end.
    void setBand(std::optional<std::pair<double, double>> band);
    /// The trainer has warned about the figure: a value outside the band is marked with a sign. Without a warning it is
    /// not, as a run may leave the band for a while; the trainer judges, so that all places tell the same.
    void setWarned(bool warned);
    void setPercent(bool percent);
    [[nodiscard]] CurvePlot& plot() { return *plot_; }
    void append(const QVector<double>& steps, const QVector<double>& values);
    /// Empties the curve of the run that is shown; others stay.
    void clear();
    [[nodiscard]] QString valueText() const;

    /// How the run that is shown is drawn beside others; none: in the card's own colour.
    void setStyle(const QString& name, std::optional<RunStyle> style);
    /// Lays a curve of another run over it, or lets it grow.
    void showOverlay(const RunCurves& run, const RunStyle& style, const RunCurve& curve);
    void removeOverlay(const std::filesystem::path& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showValue();

    QLabel* title_;
    QLabel* value_;
    CurvePlot* plot_;
    QStringList overlays_; // folders, in the order of the curves after the first
    RunStyle own_;
    std::optional<std::pair<double, double>> band_;
    std::optional<double> last_;
    bool percent_ = false, warned_ = false;
};

} // namespace terrella::widgets
