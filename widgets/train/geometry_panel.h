// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace terrella::widgets {

class CurveCard;

/// How the embeddings of a run lie: the singular values of embeddings and projections, and how the cosines of partners
/// and of different images are spread. Of the newest measurement, or of the step that the slider chooses.
class GeometryPanel : public QWidget {
    Q_OBJECT

public:
    explicit GeometryPanel(QWidget* parent = nullptr);

    void clear();
    /// Takes what the steps measured; steps at or before the last one replace what stood from there on.
    void append(const std::vector<training::StepReport>& steps);
    [[nodiscard]] int measurementCount() const { return static_cast<int>(measured_.size()); }
    /// The step that is shown, 0 when there is none.
    [[nodiscard]] std::int64_t shownStep() const;
    [[nodiscard]] bool isFollowing() const { return following_; }

    [[nodiscard]] CurveCard& spectrumCard() { return *spectrum_; }
    [[nodiscard]] CurveCard& cosineCard() { return *cosines_; }
    [[nodiscard]] QSlider& slider() { return *slider_; }
    [[nodiscard]] QToolButton& followButton() { return *follow_; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Measurement {
        std::int64_t step = 0;
        std::vector<double> projections, embeddings;    // singular values over the largest
        double projection_rank = 0, embedding_rank = 0; // 0 where not measured
        training::CosineCounts cosines;
    };

    void retranslate();
    void setFollowing(bool following);
    void showChosen();
    void showSpectrum(const Measurement* now);
    void showCosines(const Measurement* now);

    std::vector<Measurement> measured_;
    bool following_ = true, stale_ = false;
    CurveCard* spectrum_;
    CurveCard* cosines_;
    QLabel* step_name_;
    QSlider* slider_;
    QLabel* step_;
    QToolButton* follow_;
};

} // namespace terrella::widgets
