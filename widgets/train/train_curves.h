// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"
#include "widgets/train/run_curves.h"

#include <QHash>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::widgets {

class CurveCard;
class HealthStrip;

/// A run whose curves lie over those of the run that is shown.
struct RunOverlay {
    std::shared_ptr<const RunCurves> run;
    RunStyle style;
};

/// The curves of one run: the loss and its terms, the accuracies, and the health strip. Grows while the run trains;
/// the same points from a run folder give the same picture. Other runs can be
/// laid over it.
class TrainCurves : public QWidget {
    Q_OBJECT

public:
    explicit TrainCurves(QWidget* parent = nullptr);

    void clear();
    /// What the axes need to know of the run.
    void begin(const training::RunStart& start);
    void appendSteps(const std::vector<training::StepReport>& steps);
    void appendEpochs(const std::vector<training::EpochReport>& epochs);

    /// What the run is called where several are shown.
    void setRunName(const QString& name);
    /// Lays curves of other runs over the one that is shown, in place of those before; what grew is appended. While
    /// there are any, `own` is the style of the run that is shown, and its terms stand aside (the legend brings them
    /// back).
    void setOverlays(std::vector<RunOverlay> overlays, RunStyle own);
    [[nodiscard]] bool isComparing() const { return !overlays_.empty(); }

    /// All warnings of the run: signs on the curve of the loss.
    void setWarnings(const std::vector<training::Warning>& warnings);
    /// Brings the sign of a warning into the picture and rings it.
    void showWarning(const training::Warning& warning);

    [[nodiscard]] bool isEmpty() const { return empty_; }

    [[nodiscard]] CurveCard& lossCard() { return *loss_; }
    [[nodiscard]] CurveCard& accuracyCard() { return *accuracy_; }
    [[nodiscard]] HealthStrip& health() { return *health_; }

Q_SIGNALS:
    /// The sign of a warning was clicked, or chosen by key.
    void warningPicked(const terrella::training::Warning& warning);

protected:
    void changeEvent(QEvent* event) override;

private:
    // Series colours: the loss and the kNN accuracy as the rest of the program shows them, terms after those.
    static constexpr int loss_color = 0, knn_color = 1, accuracy_color = 0, linear_color = 3,
                         first_term_color = 2;

    void retranslate();
    void appendHeldOut(const std::vector<training::EpochReport>& epochs,
                       std::optional<double> training::EpochReport::*accuracy, const QString& id, const QString& name,
                       int color);
    void layOverlays();
    void showOwnStyle();
    void showExpectedEnd();
    void showNotes();
    void pickNote(int note);
    static void forgetCurve(CurveCard& card, QHash<QString, int>& known, const QString& id);
    int curveOf(CurveCard& card, QHash<QString, int>& known, const QString& id, const QString& name, int color,
                bool right);

    CurveCard* loss_;
    CurveCard* accuracy_;
    HealthStrip* health_;
    QHash<QString, int> loss_curves_, accuracy_curves_;
    std::string loss_name_; // of the backend
    QString run_name_;
    std::vector<RunOverlay> overlays_;
    RunStyle own_;
    double expected_end_ = 0;
    std::vector<training::Warning> warnings_;
    std::vector<methods::Milestone> milestones_;
    bool empty_ = true;
};

} // namespace terrella::widgets
