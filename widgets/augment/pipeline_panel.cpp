// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/pipeline_panel.h"

#include "augment/drawn_view.h"
#include "augment/operation.h"
#include "base/error.h"
#include "jobs/backend_text.h"
#include "methods/catalogue.h"
#include "widgets/augment/doubt_list.h"
#include "widgets/augment/pipeline_list_view.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/augment/preset_menu.h"
#include "widgets/augment/preview_pictures.h"
#include "widgets/augment/throughput_panel.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/icons.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

PipelinePanel::PipelinePanel(ExperimentSession& session, jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), session_(session), jobs_(jobs), model_(new PipelineModel(session, this)),
      list_(new PipelineListView(*model_, this)) {
    build();
    connect(&session_, &ExperimentSession::pipelineChanged, this, &PipelinePanel::follow);
    connect(list_, &PipelineListView::currentRowChanged, this, &PipelinePanel::showForm);
    connect(model_, &QAbstractItemModel::dataChanged, this, [this] { showForm(list_->currentRow()); });
    connect(view_, &QComboBox::activated, this,
            [this](int index) { edit(view_->itemData(index).toString().toStdString()); });
    connect(doubts_, &DoubtList::shown, this, [this](int doubt) {
        if (std::size_t(doubt) < doubt_rows_.size() && doubt_rows_[std::size_t(doubt)] >= 0) {
            list_->setCurrentRow(doubt_rows_[std::size_t(doubt)]);
            list_->setFocus(Qt::OtherFocusReason);
        }
    });
    retranslate();
    follow();
    showForm(list_->currentRow());
}

QString PipelinePanel::stateText() const {
    if (session_.isMethodDefault())
        return tr("Method default");
    if (const auto origin = session_.origin()) {
        const augment::Preset& preset = augment::presets().at(origin->preset);
        return jobs::backendText(preset.title);
    }
    return session_.isByView() ? tr("Lists by view") : tr("Own list");
}

QString PipelinePanel::nameOf(const ExperimentSession::Edited& edited) const {
    if (edited.name.empty())
        return tr("All views");
    const QString name = QString::fromStdString(edited.name);
    const augment::ViewPlan plan = session_.methodPlan();
    const bool one = edited.view < plan.views.size() && plan.views[edited.view].name == edited.name;
    return one ? name : tr("each %1").arg(name);
}

void PipelinePanel::follow() {
    const QSignalBlocker quiet(view_);
    view_->clear();
    const std::vector<ExperimentSession::Edited> choices = session_.edited();
    int at = -1;
    for (const ExperimentSession::Edited& choice : choices) {
        if (choice.name == model_->edited().name)
            at = view_->count();
        view_->addItem(nameOf(choice), QString::fromStdString(choice.name));
    }
    view_->setVisible(choices.size() > 1);
    view_->setCurrentIndex(std::max(at, 0)); // what was edited may be no whole any more: views that differ now
    model_->setEdited(choices.empty() ? ExperimentSession::Edited() : choices[std::size_t(std::max(at, 0))]);
    throughput_->setOutdated();
    showState();
}

void PipelinePanel::edit(const std::string& name) {
    for (const ExperimentSession::Edited& choice : session_.edited())
        if (choice.name == name) {
            view_->setCurrentIndex(view_->findData(QString::fromStdString(name)));
            model_->setEdited(choice);
            list_->setCurrentRow(0);
            showProvenance();
            Q_EMIT editedChanged();
            return;
        }
}

void PipelinePanel::showState() {
    state_->setText(stateText() + QStringLiteral(" ▾"));
    default_->setEnabled(!session_.isMethodDefault());
    showProvenance();
    const QUndoStack& undo = *session_.undoStack();
    undo_->setEnabled(undo.canUndo());
    redo_->setEnabled(undo.canRedo());
    undo_->setToolTip(undo.canUndo() ? tr("Undo: %1 (Ctrl+Z)").arg(undo.undoText()) : tr("Nothing to undo (Ctrl+Z)"));
    redo_->setToolTip(undo.canRedo() ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(undo.redoText())
                                     : tr("Nothing to redo (Ctrl+Shift+Z)"));
}

void PipelinePanel::showProvenance() {
    const std::string name = session_.experiment().method.name;
    const QString method = QString::fromStdString(name);
    const ExperimentSession::Edited& edited = model_->edited();
    const bool any = std::any_of(model_->operations().begin(), model_->operations().end(),
                                 [](const augment::ListedOperation& listed) { return listed.enabled; });
    QString text;
    if (session_.isMethodDefault())
        text = (edited.name.empty() ? tr("The recipe of %1: %2. The first change makes it a list of your own.")
                                    : tr("The recipe of %1: %2. The first change gives this view a list of its own."))
                   .arg(method, jobs::backendText(methods::methods().at(name).paper));
    else if (const auto origin = session_.origin())
        text = provenanceOf(augment::presets().at(origin->preset));
    else if (!session_.hasOwnList(edited.view))
        text = tr("As in the recipe of %1. The first change gives this view a list of its own.").arg(method);
    else if (!any)
        text = tr("No operation is on: training then takes the recipe of %1.").arg(method);
    else if (session_.isByView())
        text = tr("For '%1' of %2 alone. The Train page uses this list.").arg(nameOf(edited), method);
    else
        text = tr("For every view of %1. The Train page uses this list.").arg(method);
    provenance_->setText(text);
}

void PipelinePanel::showForm(int row) {
    const bool any = row >= 0 && row < model_->rowCount();
    remove_->setEnabled(any);
    up_->setEnabled(any && row > 0);
    down_->setEnabled(any && row + 1 < model_->rowCount());
    form_place_->setVisible(any);
    if (!any)
        return;
    const std::string name = model_->operations()[std::size_t(row)].operation.name;
    const Json values = model_->valuesAt(row);
    if (!form_ || form_operation_ != name) {
        if (form_) {
            form_->hide();
            form_->deleteLater(); // this may come from a signal of a field inside
        }
        ParameterForm::Hints hints;
        hints.embedded = operationTitle(name);
        form_ = new ParameterForm(*augment::operations().at(name).schema, hints);
        form_operation_ = name;
        form_layout_->insertWidget(0, form_);
        connect(form_, &ParameterForm::valuesChanged, this, &PipelinePanel::takeForm);
        connect(form_, &ParameterForm::described, this, [this](const QString& text) {
            session_.document().beginStep(); // what is changed in another field is another undo
            why_->setText(text);
            why_->show();
        });
        why_->hide();
    }
    meaning_->setText(operationMeaning(name));
    if (form_->values() != values) {
        filling_ = true;
        form_->setValues(values);
        filling_ = false;
    }
    form_->setAccessibleName(tr("Parameters of %1").arg(operationTitle(name)));
}

void PipelinePanel::takeForm() {
    if (!filling_ && form_)
        model_->setValues(list_->currentRow(), form_->values(), true);
}

void PipelinePanel::showDrawn(const DrawnPlan& drawn) {
    // Where nothing sets a size, a resize is put in front of an own list; the rows do not know of it.
    std::size_t on = 0;
    for (const augment::ListedOperation& listed : model_->operations())
        on += listed.enabled;
    const std::size_t view = model_->edited().view;
    std::vector<augment::Doubt> doubts = view < drawn.doubts.size() ? drawn.doubts[view] : std::vector<augment::Doubt>();
    const bool own = session_.hasOwnList(view) && on > 0 && view < drawn.lengths.size();
    const int ahead = own ? int(drawn.lengths[view]) - int(on) : 0;
    model_->setDoubts(doubts, ahead);
    doubt_rows_.clear();
    QStringList where;
    for (const augment::Doubt& doubt : doubts) {
        const int row = model_->rowOfDrawn(doubt.operation);
        doubt_rows_.push_back(row);
        where.append(row < 0 ? QString()
                             : QStringLiteral("%1 · %2").arg(row + 1).arg(operationTitle(
                                   model_->operations()[std::size_t(row)].operation.name)));
    }
    doubts_->setDoubts(doubts, where);
    doubts_title_->setText(doubts.empty() ? tr("Doubts") : tr("Doubts (%1)").arg(doubts.size()));
    if (!drawn.error.isError()) {
        error_->clear();
        model_->setProblem(-1, {});
        return;
    }
    error_->showError(drawn.error.what, drawn.error.where, drawn.error.remedy);
    // "view 'query', augment, operation 3 (colour-jitter)": the row gets a sign.
    static const QRegularExpression number(QStringLiteral("operation (\\d+)"));
    const auto match = number.match(drawn.error.where);
    model_->setProblem(match.hasMatch() ? model_->rowOfDrawn(match.captured(1).toInt() - 1) : -1, drawn.error.what);
}

void PipelinePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
        if (form_)
            form_operation_.clear(); // its title is in the other language
        showForm(list_->currentRow());
    }
}

} // namespace terrella::widgets
