// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the pipeline's panel, their words, and files.
#include "augment/drawn_view.h"
#include "augment/view_lists.h"
#include "base/files.h"
#include "jobs/backend_text.h"
#include "widgets/augment/doubt_list.h"
#include "widgets/augment/pipeline_list_view.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/augment/pipeline_panel.h"
#include "widgets/augment/preset_menu.h"
#include "widgets/augment/throughput_panel.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/icons.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

namespace {

QToolButton* flatButton(const QString& icon_name) {
    auto* button = new QToolButton;
    if (!icon_name.isEmpty())
        button->setIcon(icon(icon_name));
    button->setAutoRaise(true);
    return button;
}

QLabel* smallText() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setFont(captionFont(label->font()));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, "caption");
    return label;
}

} // namespace

void PipelinePanel::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addWidget(makeHead());
    state_ = new QToolButton;
    setRole(state_, "chip");
    state_menu_ = new QMenu(this);
    state_->setMenu(state_menu_);
    state_->setPopupMode(QToolButton::InstantPopup);
    connect(state_menu_, &QMenu::aboutToShow, this, &PipelinePanel::fillStateMenu);
    view_ = new QComboBox;
    auto* state_row = new QHBoxLayout;
    state_row->setSpacing(space::between);
    state_row->addWidget(state_);
    state_row->addWidget(view_);
    state_row->addStretch(1);
    layout->addLayout(state_row);
    provenance_ = smallText();
    layout->addWidget(provenance_);
    error_ = new ErrorPanel;
    layout->addWidget(error_);
    layout->addWidget(list_);
    layout->addWidget(makeTools());
    form_place_ = new QWidget;
    form_layout_ = new QVBoxLayout(form_place_);
    form_layout_->setContentsMargins(0, space::between, 0, 0);
    form_layout_->setSpacing(4);
    meaning_ = smallText();
    why_ = smallText();
    form_layout_->addWidget(meaning_);
    form_layout_->addWidget(why_);
    why_->hide();
    layout->addWidget(form_place_);
    const auto group = [&](QLabel*& heading, QWidget* content) {
        heading = new QLabel;
        setRole(heading, "heading");
        layout->addSpacing(space::group - space::between);
        layout->addWidget(heading);
        layout->addWidget(content);
    };
    doubts_ = new DoubtList;
    throughput_ = new ThroughputPanel;
    group(doubts_title_, doubts_);
    group(throughput_title_, throughput_);
    layout->addStretch(1);
    setMinimumWidth(280);
}

void PipelinePanel::fillStateMenu() {
    state_menu_->clear();
    QAction* usual = state_menu_->addAction(tr("Method default"), &session_, &ExperimentSession::useMethodDefault);
    usual->setCheckable(true);
    usual->setChecked(session_.isMethodDefault());
    const std::string edited = model_->edited().name, kind = augment::view_kind(edited);
    const auto offer = [this](const QString& words, const std::string& others) {
        state_menu_->addAction(words, this, [this, others] {
            session_.setOperations(model_->operations(), tr("One list for several views"), false, others);
            edit(others);
        });
    };
    if (session_.isKind(kind))
        offer(tr("This list for each %1").arg(QString::fromStdString(kind)), kind);
    if (!edited.empty())
        offer(tr("This list for all views"), {});
    state_menu_->addSection(tr("Published recipes"));
    fillPresetMenu(*state_menu_, session_, true,
                   [this](const augment::Preset& preset, std::optional<std::size_t> view,
                          const augment::ViewPlan& plan) {
                       const QString text = tr("Take the recipe of %1").arg(jobs::backendText(preset.title));
                       if (view)
                           session_.setOperations(augment::own_list(plan, *view, session_.side()), text, false,
                                                  model_->edited().name);
                       else
                           session_.setPipelines(augment::own_lists(plan, session_.side()), text);
                   });
}

QWidget* PipelinePanel::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    title_ = new QLabel;
    setRole(title_, "heading");
    row->addWidget(title_, 1);
    undo_ = flatButton({});
    redo_ = flatButton({});
    undo_->setText(QStringLiteral("↶"));
    redo_->setText(QStringLiteral("↷"));
    open_ = flatButton(QStringLiteral("open-folder"));
    save_ = flatButton(QStringLiteral("save"));
    for (QToolButton* button : {undo_, redo_, open_, save_})
        row->addWidget(button);
    QUndoStack* stack = session_.undoStack();
    connect(undo_, &QToolButton::clicked, stack, &QUndoStack::undo);
    connect(redo_, &QToolButton::clicked, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::indexChanged, this, &PipelinePanel::showState);
    connect(open_, &QToolButton::clicked, this, &PipelinePanel::askAndOpen);
    connect(save_, &QToolButton::clicked, this, &PipelinePanel::askAndSave);
    return head;
}

QWidget* PipelinePanel::makeTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    add_ = new QToolButton;
    setRole(add_, "chip");
    add_menu_ = new QMenu(this);
    add_->setMenu(add_menu_);
    add_->setPopupMode(QToolButton::InstantPopup);
    connect(add_menu_, &QMenu::aboutToShow, this, [this] {
        add_menu_->clear();
        fillOperationMenu(*add_menu_, session_, [this](const std::string& operation) {
            const int current = list_->currentRow();
            model_->insert(current < 0 ? model_->rowCount() : current + 1, operation);
            list_->setFocus(Qt::OtherFocusReason);
        });
    });
    up_ = flatButton({});
    down_ = flatButton({});
    up_->setText(QStringLiteral("↑"));
    down_->setText(QStringLiteral("↓"));
    remove_ = flatButton(QStringLiteral("remove"));
    default_ = flatButton(QStringLiteral("refresh"));
    connect(up_, &QToolButton::clicked, this, [this] { model_->move(list_->currentRow(), list_->currentRow() - 1); });
    connect(down_, &QToolButton::clicked, this, [this] { model_->move(list_->currentRow(), list_->currentRow() + 1); });
    connect(remove_, &QToolButton::clicked, this, [this] { model_->remove(list_->currentRow()); });
    connect(default_, &QToolButton::clicked, &session_, &ExperimentSession::useMethodDefault);
    row->addWidget(add_);
    row->addStretch(1);
    for (QToolButton* button : {up_, down_, remove_, default_})
        row->addWidget(button);
    return tools;
}

void PipelinePanel::retranslate() {
    const auto name = [](QWidget* widget, const QString& words) {
        widget->setToolTip(words);
        widget->setAccessibleName(words);
    };
    title_->setText(tr("Pipeline"));
    undo_->setAccessibleName(tr("Undo"));
    redo_->setAccessibleName(tr("Redo"));
    name(open_, tr("Open a pipeline…"));
    name(save_, tr("Save the pipeline…"));
    name(state_, tr("The method's own recipe, a published one, or a list of your own"));
    name(view_, tr("The views whose operations are listed and changed"));
    add_->setText(tr("Add an operation ▾"));
    name(add_, tr("Add an operation after the one in hand"));
    name(up_, tr("Move up (Alt+Up)"));
    name(down_, tr("Move down (Alt+Down)"));
    name(remove_, tr("Remove (Del)"));
    name(default_, tr("Back to the method's own recipe"));
    list_->setAccessibleName(tr("Operations, in the order in which they are carried out"));
    doubts_title_->setText(tr("Doubts"));
    throughput_title_->setText(tr("Throughput"));
}

void PipelinePanel::open(const QString& path) {
    jobs::JobOptions options;
    options.kind = QStringLiteral("open pipeline");
    jobs_.start(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString()](const StopToken&, Progress&) {
            return augment::parse_pipeline(read_file(file), file);
        },
        this, [this, path](const augment::PipelineList& list) { takeFile(path, list); },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }, options);
}

void PipelinePanel::takeFile(const QString& path, const augment::PipelineList& list) {
    const QString file = QFileInfo(path).fileName();
    if (list.empty()) {
        error_->showError(tr("There are no views in this file"), path, tr("Save a pipeline here to see the form"));
        return;
    }
    const QString text = tr("Open %1").arg(file);
    const bool alike = std::all_of(list.begin(), list.end(), [&](const augment::ListedView& view) {
        return view.operations == list.front().operations;
    });
    if (list.size() > 1 && session_.setPipelines(list, text)) {
        Q_EMIT said(tr("Opened %1").arg(file));
        return;
    }
    session_.setOperations(list.front().operations, text);
    if (alike) {
        Q_EMIT said(tr("Opened %1").arg(file));
        return;
    }
    Q_EMIT said(tr("The views of %2 are not those of the method: took '%1' for all; the others are shown beside it")
                    .arg(QString::fromStdString(list.front().name), file));
    Q_EMIT openedSeveral(file, list);
}

void PipelinePanel::save(const QString& path) {
    const std::string yaml = augment::write_pipeline(session_.pipelines());
    jobs_.start(
        tr("Saving %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString(), yaml](const StopToken&, Progress&) { write_atomically(file, yaml); }, this,
        [this, path] { Q_EMIT said(tr("Saved %1").arg(QFileInfo(path).fileName())); },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
}

void PipelinePanel::askAndOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open pipeline"), {}, tr("Pipelines (*.yaml *.yml)"));
    if (!path.isEmpty())
        open(path);
}

void PipelinePanel::askAndSave() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save pipeline"), QStringLiteral("pipeline.yaml"),
                                                tr("Pipelines (*.yaml *.yml)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".yaml");
    save(path);
}

} // namespace terrella::widgets
