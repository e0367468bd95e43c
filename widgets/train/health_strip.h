// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"

#include <QFrame>
#include <QWidget>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QLabel;

namespace terrella::widgets {

class CurvePlot;

/// One figure of a run as a small curve with its newest value, against its healthy band where there is one.
class HealthCard : public QFrame {
    Q_OBJECT

public:
    explicit HealthCard(int color, QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& meaning);
    /// Where the figure is healthy.
    void setBand(std::optional<std::pair<double, double>> band);
    /// The trainer has warned about the figure: a value outside the band is marked with a sign. Without a warning it is
    /// not, as a run may leave the band for a while; the trainer judges, so that all places tell the same.
    void setWarned(bool warned);
    void setPercent(bool percent);
    [[nodiscard]] CurvePlot& plot() { return *plot_; }
    void append(const QVector<double>& steps, const QVector<double>& values);
    void clear();
    [[nodiscard]] QString valueText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showValue();

    QLabel* title_;
    QLabel* value_;
    CurvePlot* plot_;
    std::optional<std::pair<double, double>> band_;
    std::optional<double> last_;
    bool percent_ = false, warned_ = false;
};

/// The figures that tell whether a run is well: learning rate, spread of the embeddings, gradient norm, waiting for
/// data, and whatever else the run reports.
class HealthStrip : public QWidget {
    Q_OBJECT

public:
    explicit HealthStrip(QWidget* parent = nullptr);

    void clear();
    void setExpectedEnd(double step);
    void append(const std::vector<training::StepReport>& steps);
    /// The rules about which warnings stand open: marks their figures.
    void setWarnings(const std::vector<std::string>& rules);
    [[nodiscard]] HealthCard* card(const std::string& figure) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Figure {
        std::string key;
        HealthCard* card;
        bool usual; // stays when a run does not report it
        bool told;  // by the run that is shown
    };

    HealthCard& addFigure(const std::string& key, bool usual);
    void retranslate();
    /// Shows as many figures as have room, the most telling first.
    void showFitting();

    std::vector<Figure> figures_;
    double end_ = 0;
};

} // namespace terrella::widgets
