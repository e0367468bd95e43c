// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/settings.h"
#include "jobs/job_runner.h"
#include "training/experiment.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QToolButton;

namespace terrella::widgets {

class ErrorPanel;
class ExperimentSession;
class ParameterForm;

/// The inspector of the Train page: the experiment in hand as a form, with opening and saving of experiment.yaml. The
/// data are chosen at the top of the window and only joined in here.
class ExperimentForm : public QWidget {
    Q_OBJECT

public:
    /// Edits the experiment of `session`, which must outlive the form; without one the form has its own.
    explicit ExperimentForm(jobs::JobRunner& jobs, ExperimentSession* session = nullptr, QWidget* parent = nullptr);

    [[nodiscard]] ParameterForm& form() { return *form_; }
    /// The experiment as it stands, checked; none when a field is wrong, which then has the focus and says so.
    [[nodiscard]] std::optional<training::Experiment> experiment();
    void setExperiment(const training::Experiment& experiment);
    /// The data in hand: path, kind, filter and exclusions of the next run.
    void setData(const data::DataSettings& data);

    void open(const QString& path);
    void save(const QString& path);
    void askAndOpen();
    void askAndSave();
    /// Shows a failure under the field it names, else at the top.
    void showError(const jobs::ErrorInfo& error);
    void clearError();

Q_SIGNALS:
    /// A file was opened; its data should come in hand.
    void opened(const terrella::training::Experiment& experiment);
    void said(const QString& line);
    void startRequested();
    void pauseRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    jobs::JobRunner& jobs_;
    ExperimentSession* session_;
    QLabel* title_;
    QToolButton* recipes_;
    QToolButton* open_;
    QToolButton* save_;
    QToolButton* undo_;
    QToolButton* redo_;
    ErrorPanel* error_;
    ParameterForm* form_;
    QLabel* why_title_;
    QLabel* why_;
};

} // namespace terrella::widgets
