// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"
#include "widgets/train/health_card.h"

#include <QWidget>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::widgets {

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
    /// How the run that is shown is drawn beside others; none: alone.
    void setStyle(const QString& name, std::optional<RunStyle> style);
    void showOverlay(const RunCurves& run, const RunStyle& style);
    void removeOverlay(const std::filesystem::path& folder);
    [[nodiscard]] int figureCount() const { return static_cast<int>(figures_.size()); }
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
    QString run_name_;
    std::optional<RunStyle> style_;
};

} // namespace terrella::widgets
