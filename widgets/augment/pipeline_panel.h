// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/doubts.h"
#include "augment/pipeline_list.h"
#include "jobs/error_info.h"
#include "jobs/job_runner.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/parameter_form.h" // complete: QPointer casts to it

#include <QPointer>
#include <QString>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace terrella::widgets {

class DoubtList;
class ErrorPanel;
class PipelineListView;
class PipelineModel;
class ThroughputPanel;
struct DrawnPlan;

/// The inspector of the Augment page: the experiment's pipeline as a list, the parameters of the operation in hand, what
/// is doubtful, and how fast it is.
class PipelinePanel : public QWidget {
    Q_OBJECT

public:
    PipelinePanel(ExperimentSession& session, jobs::JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] PipelineModel& model() { return *model_; }
    [[nodiscard]] PipelineListView& list() { return *list_; }
    [[nodiscard]] DoubtList& doubts() { return *doubts_; }
    [[nodiscard]] ThroughputPanel& throughput() { return *throughput_; }
    [[nodiscard]] ErrorPanel& error() { return *error_; }
    /// The form of the operation in hand; null when none is.
    [[nodiscard]] ParameterForm* form() const { return form_; }
    /// "Method default", a preset's title, "Own list", or "Lists by view".
    [[nodiscard]] QString stateText() const;
    /// Whose list is shown: all views, a kind of views, or one view. Hidden where there is one view.
    [[nodiscard]] QComboBox& views() { return *view_; }
    /// Lists the pipeline of a view, a kind of views ("local"), or all views (empty).
    void edit(const std::string& name);

    /// What the newest drawing found out about the experiment's plan.
    void showDrawn(const DrawnPlan& drawn);

    void open(const QString& path);
    void save(const QString& path);

Q_SIGNALS:
    void said(const QString& line);
    /// Another view's list is shown.
    void editedChanged();
    /// A file with several views was opened: all of them, to be looked at beside the one that was taken.
    void openedSeveral(const QString& name, const terrella::augment::PipelineList& list);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeHead();
    QWidget* makeTools();
    void retranslate();
    void follow();
    void showState();
    void showForm(int row);
    void takeForm();
    void showProvenance();
    void fillStateMenu();
    [[nodiscard]] QString nameOf(const ExperimentSession::Edited& edited) const;
    void askAndOpen();
    void askAndSave();
    void takeFile(const QString& path, const augment::PipelineList& list);

    ExperimentSession& session_;
    jobs::JobRunner& jobs_;
    PipelineModel* model_;
    PipelineListView* list_;
    QLabel* title_;
    QToolButton *undo_, *redo_, *open_, *save_;
    QToolButton* state_;
    QMenu* state_menu_;
    QLabel* provenance_;
    QComboBox* view_;
    QToolButton *add_, *remove_, *up_, *down_, *default_;
    QMenu* add_menu_;
    ErrorPanel* error_;
    QWidget* form_place_;
    QVBoxLayout* form_layout_;
    QPointer<ParameterForm> form_;
    std::string form_operation_;
    bool filling_ = false;
    QLabel* meaning_;
    QLabel* why_;
    QLabel* doubts_title_;
    DoubtList* doubts_;
    std::vector<int> doubt_rows_;
    QLabel* throughput_title_;
    ThroughputPanel* throughput_;
};

} // namespace terrella::widgets
