// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "widgets/data/health_model.h"

#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace terrella::widgets {

class ErrorPanel;
class Exclusions;

/// What is wrong with the data: the findings with reasons, by rule; excluding with undo; copy and export. The page
/// runs the check and hands over what it finds.
class HealthDialog : public QDialog {
    Q_OBJECT

public:
    /// All outlive the dialog.
    HealthDialog(Exclusions& exclusions, jobs::JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] HealthModel& model() { return *model_; }
    /// `checked` of `samples` were read; when all were, there is nothing left to start.
    void setChecked(qint64 checked, qint64 samples);
    /// The job that checks now; 0: none.
    void setJob(jobs::JobId job);
    void setRows(std::vector<HealthRow> rows);
    void showError(const jobs::ErrorInfo& error);

Q_SIGNALS:
    void checkRequested();
    /// The samples that should be selected in the grid.
    void showRequested(const std::vector<std::size_t>& samples);
    void exportRequested(const QString& csv);

private:
    [[nodiscard]] std::vector<std::size_t> chosen() const; // samples of the selected lines, else of all shown
    void exclude();
    void updateState();
    void showProgress();

    Exclusions& exclusions_;
    jobs::JobRunner& jobs_;
    jobs::JobId job_ = 0;
    qint64 checked_ = 0, samples_ = 0;
    HealthModel* model_;
    QLabel* about_;
    QProgressBar* bar_;
    QPushButton* check_;
    QPushButton* cancel_;
    ErrorPanel* error_;
    std::array<QCheckBox*, 5> rules_{};
    QLabel* nothing_;
    QTableView* table_;
    QPushButton* exclude_;
    QPushButton* undo_;
    QPushButton* show_;
    QPushButton* copy_;
    QPushButton* export_;
};

} // namespace terrella::widgets
