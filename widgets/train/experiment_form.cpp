// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/experiment_form.h"

#include "base/error.h"
#include "base/files.h"
#include "jobs/backend_text.h"
#include "methods/catalogue.h"
#include "models/catalogue.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/icons.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/theme.h"
#include "widgets/train/recipe_menu.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace terrella::widgets {

namespace {

/// The paper of a method or backbone, under its choice.
QString captionOf(const std::string& key, const std::string& name) {
    if (key == "method" && methods::methods().has(name)) {
        const methods::MethodEntry& entry = methods::methods().at(name);
        return QStringLiteral("%1 · %2").arg(jobs::backendText(branch_name(entry.branch)),
                                             jobs::backendText(entry.paper));
    }
    if (key == "backbone" && models::backbones().has(name))
        return jobs::backendText(models::backbones().at(name).paper);
    return {};
}

/// The method's own recipe for the data in hand, as the start of a list of one's own.
Json recipeOf(const std::vector<augment::ListedOperation>& operations) {
    Json list = Json::array();
    for (const augment::ListedOperation& listed : operations) {
        Json one{{"name", listed.operation.name}};
        one.update(listed.operation.values.is_object() ? listed.operation.values : Json::object());
        if (!listed.enabled)
            one["enabled"] = false;
        list.push_back(one);
    }
    return list;
}

/// What the views are drawn with now, by view.
Json recipesOf(const ExperimentSession& session) {
    Json by_view = Json::object();
    for (const augment::ListedView& view : session.lists())
        by_view[view.name] = recipeOf(view.operations);
    return by_view;
}

QToolButton* toolButton(const QString& icon_name) {
    auto* button = new QToolButton;
    button->setIcon(icon(icon_name));
    button->setAutoRaise(true);
    return button;
}

jobs::ErrorInfo configurationError(const ConfigurationError& error) {
    return {jobs::ErrorInfo::Kind::configuration, jobs::backendText(error.happened_message()),
            QString::fromStdString(error.where()), jobs::backendText(error.remedy_message())};
}

} // namespace

ExperimentForm::ExperimentForm(jobs::JobRunner& jobs, ExperimentSession* session, QWidget* parent)
    : QWidget(parent), jobs_(jobs), session_(session != nullptr ? session : new ExperimentSession(nullptr, this)),
      title_(new QLabel), recipes_(new QToolButton), open_(toolButton(QStringLiteral("open-folder"))),
      save_(toolButton(QStringLiteral("save"))), undo_(new QToolButton), redo_(new QToolButton), error_(new ErrorPanel),
      why_title_(new QLabel), why_(new QLabel) {
    ParameterForm::Hints hints;
    hints.hidden = {QStringLiteral("data.path"), QStringLiteral("data.kind"), QStringLiteral("data.exclude")};
    hints.leading = {QStringLiteral("name"),      QStringLiteral("batch"),    QStringLiteral("seed"),
                     QStringLiteral("method"),    QStringLiteral("backbone"), QStringLiteral("schedule"),
                     QStringLiteral("optimizer"), QStringLiteral("augment"),  QStringLiteral("data"),
                     QStringLiteral("monitor")};
    hints.caption = captionOf;
    hints.list_start = [this](const std::string&, const Json&, bool each) {
        return each ? recipesOf(*session_) : recipeOf(session_->operations());
    };
    form_ = new ParameterForm(session_->document(), hints);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, 4, space::between);
    layout->setSpacing(space::between);
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    setRole(title_, "heading");
    head->addWidget(title_, 1);
    undo_->setText(QStringLiteral("↶"));
    redo_->setText(QStringLiteral("↷"));
    QAction* undo = form_->undoStack()->createUndoAction(this);
    QAction* redo = form_->undoStack()->createRedoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    for (QAction* action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(undo_, &QToolButton::clicked, undo, &QAction::trigger);
    connect(redo_, &QToolButton::clicked, redo, &QAction::trigger);
    const auto follow = [this] {
        undo_->setEnabled(form_->undoStack()->canUndo());
        redo_->setEnabled(form_->undoStack()->canRedo());
    };
    connect(form_->undoStack(), &QUndoStack::indexChanged, this, follow);
    follow();
    auto* menu = new QMenu(recipes_);
    recipes_->setMenu(menu);
    recipes_->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillRecipeMenu(*menu, *session_, [this](const methods::Recipe& recipe) { applyRecipe(*session_, recipe); });
    });
    for (QToolButton* button : {recipes_, undo_, redo_, open_, save_})
        head->addWidget(button);
    head->addSpacing(4);
    layout->addLayout(head);
    layout->addWidget(error_);
    layout->addWidget(form_, 1);
    setRole(why_title_, "heading");
    layout->addWidget(why_title_);
    why_->setWordWrap(true);
    why_->setFont(captionFont(why_->font()));
    setRole(why_, "caption");
    why_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(why_);
    why_title_->hide();
    why_->hide();
    setMinimumWidth(260);

    connect(form_, &ParameterForm::described, this, [this](const QString& text) {
        why_->setText(text);
        why_->show();
        why_title_->show();
    });
    connect(form_, &ParameterForm::valuesChanged, this, &ExperimentForm::clearError);
    connect(open_, &QToolButton::clicked, this, &ExperimentForm::askAndOpen);
    connect(save_, &QToolButton::clicked, this, &ExperimentForm::askAndSave);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, form_, &ParameterForm::focusSearch);
    addAction(find);
    retranslate();
}

std::optional<training::Experiment> ExperimentForm::experiment() {
    clearError();
    if (!form_->commitPending())
        return std::nullopt;
    try {
        auto experiment = from_json<training::Experiment>(form_->values());
        training::check_experiment(experiment);
        return experiment;
    } catch (const ConfigurationError& error) { // shown where it belongs
        showError(configurationError(error));
        return std::nullopt;
    }
}

void ExperimentForm::setExperiment(const training::Experiment& experiment) {
    clearError();
    form_->setValues(to_json(experiment));
}

void ExperimentForm::setData(const data::DataSettings& data) {
    session_->setData(data);
}

void ExperimentForm::open(const QString& path) {
    jobs::JobOptions options;
    options.kind = QStringLiteral("open experiment");
    jobs_.start(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString()](const StopToken&, Progress&) { return training::read_experiment(file); }, this,
        [this, path](const training::Experiment& experiment) {
            setExperiment(experiment);
            Q_EMIT opened(experiment);
            Q_EMIT said(tr("Opened %1").arg(QFileInfo(path).fileName()));
        },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }, options);
}

void ExperimentForm::save(const QString& path) {
    const auto checked = experiment();
    if (!checked)
        return;
    jobs_.start(
        tr("Saving %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString(), yaml = training::experiment_yaml(*checked)](const StopToken&, Progress&) {
            write_atomically(file, yaml);
        },
        this, [this, path] { Q_EMIT said(tr("Saved %1").arg(QFileInfo(path).fileName())); },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
}

void ExperimentForm::askAndOpen() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open experiment"), {}, tr("Experiments (*.yaml *.yml)"));
    if (!path.isEmpty())
        open(path);
}

void ExperimentForm::askAndSave() {
    const auto checked = experiment();
    if (!checked)
        return;
    QString path = QFileDialog::getSaveFileName(this, tr("Save experiment"),
                                                QString::fromStdString(checked->name) + QStringLiteral(".yaml"),
                                                tr("Experiments (*.yaml *.yml)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".yaml");
    save(path);
}

void ExperimentForm::showError(const jobs::ErrorInfo& error) {
    // "schedule.warmup_epochs 3, schedule.epochs 2": the first dotted key that has a field takes the message.
    static const QRegularExpression key(QStringLiteral("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*"));
    auto match = key.globalMatch(error.where);
    while (match.hasNext()) {
        const std::string name = match.next().captured().toStdString();
        if (form_->field(name) != nullptr) {
            form_->showProblem(name,
                               error.remedy.isEmpty() ? error.what : error.what + QStringLiteral(". ") + error.remedy);
            form_->field(name)->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    error_->showError(error.what, error.where, error.remedy);
}

void ExperimentForm::clearError() { error_->clear(); }

void ExperimentForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pauseRequested(); // no field took it
        return;
    }
    QWidget::keyPressEvent(event);
}

void ExperimentForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExperimentForm::retranslate() {
    const auto name = [](QToolButton* button, const QString& words) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    };
    title_->setText(tr("Experiment"));
    recipes_->setText(tr("Recipe") + QStringLiteral(" ▾"));
    name(recipes_, tr("Set how the method is trained in its paper, in its official code, or on small data"));
    name(open_, tr("Open experiment…"));
    name(save_, tr("Save experiment…"));
    name(undo_, tr("Undo (Ctrl+Z)"));
    name(redo_, tr("Redo (Ctrl+Shift+Z)"));
    why_title_->setText(tr("Why this default"));
}

} // namespace terrella::widgets
