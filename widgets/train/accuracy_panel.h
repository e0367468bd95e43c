// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace terrella::widgets {

/// What the encoder learned: kNN and linear accuracy on the held-out part, each above the same network untrained, and
/// the button that measures them.
class AccuracyPanel : public QFrame {
    Q_OBJECT

public:
    explicit AccuracyPanel(QWidget* parent = nullptr);

    struct Accuracies {
        std::optional<double> knn, knn_random, linear, linear_random; // 0 to 1
    };
    void setAccuracies(const Accuracies& accuracies);
    void setMeasuring(bool measuring);
    [[nodiscard]] const Accuracies& accuracies() const { return accuracies_; }

Q_SIGNALS:
    void measureRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Bars;
    void retranslate();

    Accuracies accuracies_;
    bool measuring_ = false;
    QLabel* title_;
    QLabel* hint_;
    Bars* knn_;
    Bars* linear_;
    QPushButton* measure_;
};

} // namespace terrella::widgets
