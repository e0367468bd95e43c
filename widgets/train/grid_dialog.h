// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/experiment.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace terrella::widgets {

/// Several values for some settings of an experiment: every combination becomes a run. Says as one types which runs
/// these are, or what is wrong.
class GridDialog : public QDialog {
    Q_OBJECT

public:
    explicit GridDialog(training::Experiment base, QWidget* parent = nullptr);

    /// What was typed, one experiment a combination; empty when it is no grid.
    [[nodiscard]] const std::vector<training::Experiment>& experiments() const { return experiments_; }
    [[nodiscard]] QPlainTextEdit& lines() { return *lines_; }
    [[nodiscard]] QPushButton& addButton() { return *add_; }

private:
    void read();

    training::Experiment base_;
    std::vector<training::Experiment> experiments_;
    QPlainTextEdit* lines_;
    QLabel* outcome_;
    QPushButton* add_;
};

} // namespace terrella::widgets
