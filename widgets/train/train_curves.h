// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"

#include <QHash>
#include <QString>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QSplitter;

namespace terrella::widgets {

class CurveCard;
class HealthStrip;

/// The curves of one run: the loss and its terms, the accuracies, and the health strip. Grows while the run trains;
/// the same points from a run folder give the same picture.
class TrainCurves : public QWidget {
    Q_OBJECT

public:
    explicit TrainCurves(QWidget* parent = nullptr);

    void clear();
    /// What the axes need to know of the run.
    void begin(const training::RunStart& start);
    void appendSteps(const std::vector<training::StepReport>& steps);
    void appendEpochs(const std::vector<training::EpochReport>& epochs);
    [[nodiscard]] bool isEmpty() const { return empty_; }

    [[nodiscard]] CurveCard& lossCard() { return *loss_; }
    [[nodiscard]] CurveCard& accuracyCard() { return *accuracy_; }
    [[nodiscard]] HealthStrip& health() { return *health_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    int curveOf(CurveCard& card, QHash<QString, int>& known, const QString& id, const QString& name, int color,
                bool right);

    CurveCard* loss_;
    CurveCard* accuracy_;
    HealthStrip* health_;
    QHash<QString, int> loss_curves_, accuracy_curves_;
    QString loss_name_;
    bool empty_ = true;
};

} // namespace terrella::widgets
