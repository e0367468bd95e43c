// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/train_page.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/common/undo_notice.h"
#include "widgets/train/accuracy_panel.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/geometry_panel.h"
#include "widgets/train/health_strip.h"
#include "widgets/train/queue_panel.h"
#include "widgets/train/runs_model.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/train_page_live.h"
#include "widgets/train/warning_cards.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace terrella::widgets {

TrainPage::TrainPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), job_(*context.jobs), store_(*context.jobs), runs_(new RunsModel(this)),
      start_(new QAction(this)), pause_(new QAction(this)), stop_(new QAction(this)), resume_(new QAction(this)),
      form_(new ExperimentForm(*context.jobs, context.experiment)) {
    buildContent();
    buildActions();
    connect(&job_, &jobs::TrainingJob::stateChanged, this, [this] {
        updateLiveRow();
        updateActions();
        Q_EMIT summaryChanged();
    });
    connect(&job_, &jobs::TrainingJob::happened, this, &TrainPage::takeEvents);
    connect(&job_, &jobs::TrainingJob::ended, this, &TrainPage::endRun);
    connect(&job_, &jobs::TrainingJob::failed, this, &TrainPage::failRun);
    connect(&store_, &RunStore::runsChanged, this, [this] {
        runs_->setRuns(store_.runs());
        updateLiveRow();
        if (shown_.empty() && runs_->rowCount() > 0)
            showRun(runs_->runAt(0)->folder);
        selectShownRow();
        updateActions();
        updateContent();
        // Widths taken while the table was hidden came from another font.
        QTimer::singleShot(0, table_, [this] {
            for (int column = 0; column < RunsModel::columns; ++column)
                if (column != RunsModel::name)
                    table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        });
    });
    connect(&store_, &RunStore::loaded, this, &TrainPage::showLoaded);
    connect(&store_, &RunStore::loadFailed, this,
            [this](const jobs::ErrorInfo& e) { error_->showError(e.what, e.where, e.remedy); });
    connect(form_, &ExperimentForm::said, this, &Page::said);
    connect(form_, &ExperimentForm::pauseRequested, this, &TrainPage::togglePause);
    connect(form_, &ExperimentForm::opened, this, [this](const training::Experiment& experiment) {
        const data::DataSettings& now = this->context().dataset->settings();
        if (!this->context().dataset->isOpen() || now.path != experiment.data.path || now.kind != experiment.data.kind)
            this->context().dataset->open(experiment.data);
        else
            this->context().dataset->setChoice(experiment.data.filter, experiment.data.exclude);
    });
    connect(context.dataset, &DatasetSession::choiceChanged, this,
            [this] { form_->setData(this->context().dataset->settings()); });
    connect(context.dataset, &DatasetSession::datasetChanged, this, [this] {
        if (this->context().dataset->isOpen())
            form_->setData(this->context().dataset->settings());
        updateActions();
        updateContent();
    });
    connect(context.run, &RunSession::folderChanged, this, [this] {
        const std::filesystem::path folder = this->context().run->folder().toStdString();
        if (!folder.empty() && folder != shown_)
            showRun(folder);
    });
    if (context.dataset->isOpen())
        form_->setData(context.dataset->settings());
    retranslate();
    setRunsFolder(usualRunsFolder());
    updateActions();
    updateContent();
}

TrainPage::~TrainPage() {
    disconnect(&job_, nullptr, this, nullptr); // what the run still tells has nobody left to show it
    if (form_ && form_->parent() == nullptr)
        delete form_;
}

void TrainPage::buildContent() {
    stack_ = new QStackedWidget;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(stack_);

    empty_ = new EmptyState(QStringLiteral("train"));
    stack_->addWidget(empty_);
    connect(empty_, &EmptyState::buttonClicked, this, [this] {
        if (context().dataset->isOpen()) {
            start();
            return;
        }
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a dataset"));
        if (!folder.isEmpty())
            context().dataset->openPath(folder);
    });
    connect(empty_, &EmptyState::linkClicked, this, [this] { context().dataset->openEmbeddedScenes(); });

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::page, space::page, space::page, space::between);
    layout->setSpacing(space::between);
    error_ = new ErrorPanel;
    undo_ = new UndoNotice;
    curves_ = new TrainCurves;
    warnings_ = new WarningCards;
    accuracy_ = new AccuracyPanel;
    geometry_ = new GeometryPanel;
    tabs_ = new QTabWidget;
    table_ = new QTableView;
    log_ = new QPlainTextEdit;
    layout->addWidget(error_);
    layout->addWidget(undo_);
    layout->addWidget(curves_, 7);
    layout->addWidget(warnings_);
    layout->addWidget(accuracy_);
    layout->addWidget(tabs_, 3);
    scroll_ = new QScrollArea; // small windows keep every plot readable
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content);
    stack_->addWidget(scroll_);

    table_->setModel(runs_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(RunsModel::name, QHeaderView::Stretch);
    table_->setMinimumHeight(90);
    table_->installEventFilter(this);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const jobs::RunSummary* run = runs_->runAt(now.row()); run != nullptr && run->folder != shown_)
            showRun(run->folder);
    });
    connect(table_, &QTableView::customContextMenuRequested, this, &TrainPage::showRunMenu);
    log_->setReadOnly(true);
    log_->setMaximumBlockCount(5000);
    log_->setLineWrapMode(QPlainTextEdit::NoWrap);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->setMinimumHeight(150);
    tabs_->addTab(table_, QString());
    tabs_->addTab(log_, QString());
    buildQueue();
    tabs_->addTab(geometry_, QString());
    buildOverlays();
    connect(accuracy_, &AccuracyPanel::measureRequested, this, &TrainPage::measureShown);
    connect(warnings_, &WarningCards::changed, this, &Page::warningsChanged);
    connect(warnings_, &WarningCards::tryRequested, this, &TrainPage::queueChanged);
    connect(warnings_, &WarningCards::changed, this,
            [this] { curves_->health().setWarnings(warnings_->openRules()); });
    connect(error_, &ErrorPanel::dismissed, this, &TrainPage::updateContent);
}

void TrainPage::buildActions() {
    start_->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    start_->setIcon(icon(QStringLiteral("play")));
    addAction(start_); // the shortcut counts while the page is on screen, also from the inspector
    connect(start_, &QAction::triggered, this, &TrainPage::start);
    connect(pause_, &QAction::triggered, this, &TrainPage::togglePause);
    connect(stop_, &QAction::triggered, this, &TrainPage::stop);
    connect(resume_, &QAction::triggered, this, &TrainPage::resumeShown);
    addBarAction(resume_);
    addBarAction(pause_);
    addBarAction(stop_);
    setPrimaryAction(start_);
}

QWidget* TrainPage::makeInspector() { return form_; }

QString TrainPage::title() const { return tr("Train"); }

std::filesystem::path TrainPage::usualRunsFolder() {
    if (const QByteArray told = qgetenv("TERRELLA_RUNS"); !told.isEmpty())
        return told.toStdString();
    std::error_code none;
    const auto here = std::filesystem::current_path(none) / "runs";
    if (!none && std::filesystem::is_directory(here, none))
        return here;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return std::filesystem::path(documents.toStdString()) / "Terrella" / "runs";
}

void TrainPage::setRunsFolder(const std::filesystem::path& folder) {
    shown_.clear();
    loaded_.reset();
    curves_->clear();
    geometry_->clear();
    runs_->setRuns({});
    store_.watch({});
    store_.setRoot(folder);
    queue_->setRoot(folder);
}

void TrainPage::updateActions() {
    using State = jobs::TrainingJob::State;
    const State state = job_.state();
    const bool active = state != State::idle;
    const jobs::RunSummary* shown = shownSummary();
    start_->setEnabled(context().dataset->isOpen());
    start_->setText(active ? tr("Queue") : tr("Start"));
    queue_->setBusy(active);
    pause_->setEnabled(state == State::running || state == State::paused);
    pause_->setText(state == State::paused ? tr("Continue") : tr("Pause"));
    pause_->setVisible(active);
    stop_->setEnabled(active && state != State::stopping);
    stop_->setText(state == State::stopping ? tr("Stopping…") : tr("Stop"));
    stop_->setVisible(active);
    resume_->setVisible(!active && shown != nullptr && shown->resumable && shown->state != training::RunState::running);
    resume_->setEnabled(loaded_ && loaded_->record.folder == shown_); // its settings are read
    start_->setToolTip(!context().dataset->isOpen() ? tr("Open a dataset first")
                       : active ? tr("Train this experiment as a new run when the runs before it have ended")
                                : tr("Train this experiment as a new run"));
}

void TrainPage::updateContent() {
    const bool something = job_.isActive() || runs_->rowCount() > 0 || !error_->isHidden() || !undo_->isHidden();
    stack_->setCurrentIndex(something || !store_.isScanned() ? 1 : 0);
    const jobs::RunSummary* shown = shownSummary();
    using training::RunState;
    accuracy_->setVisible(shown != nullptr && (shown->state == RunState::finished ||
                                               (shown->state != RunState::running && shown->resumable)));
    accuracy_->setMeasuring(measuring_ != 0 && measured_ == shown_);
    if (context().dataset->isOpen())
        empty_->setTexts(
            tr("No run yet. Set up the experiment at the right, or start with what is there: the curves grow here."),
            tr("Start training"), QString());
    else
        empty_->setTexts(tr("Training needs images. Open a dataset; its runs and their curves appear here."),
                         tr("Open a dataset…"), tr("or try the embedded scenes"));
}

void TrainPage::retranslate() {
    resume_->setText(tr("Resume"));
    resume_->setToolTip(tr("Continue the run from its newest checkpoint"));
    pause_->setToolTip(tr("Pause or continue (Space)"));
    stop_->setToolTip(tr("Stop after this step, with a checkpoint"));
    tabs_->setTabText(0, tr("Runs"));
    tabs_->setTabText(1, tr("Log"));
    tabs_->setTabText(3, tr("Spectrum"));
    tabs_->setTabToolTip(3,
                         tr("Singular values of the embeddings and how their cosines are spread, as the run goes on"));
    tabs_->setTabText(2, queue_->count() > 0 ? tr("Queue (%1)").arg(countText(queue_->count())) : tr("Queue", "waiting runs"));
    table_->setAccessibleName(tr("Runs"));
    log_->setAccessibleName(tr("Log of the run"));
    log_->setPlaceholderText(tr("What the run says appears here"));
}

void TrainPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateActions();
        updateContent();
    }
}

void TrainPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    store_.setActive(true);
}

void TrainPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    store_.setActive(false);
}

void TrainPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        togglePause();
        return;
    }
    if (event->key() == Qt::Key_F5) {
        store_.refresh();
        return;
    }
    Page::keyPressEvent(event);
}

bool TrainPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && takesOverlayClick(event))
        return true;
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            toggleOverlay(table_->currentIndex().row());
            return true;
        }
        if (key->key() == Qt::Key_Space) { // tables take it for selecting, which a single selection does not need
            togglePause();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            deleteShown();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool TrainPage::openPath(const QString& path) {
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("yaml") || suffix == QLatin1String("yml")) {
        form_->open(path);
        return true;
    }
    if (file.isDir() && QFileInfo::exists(path + QStringLiteral("/experiment.yaml"))) {
        context().run->setFolder(file.absoluteFilePath());
        return true;
    }
    return false;
}

bool TrainPage::saveExperiment() {
    form_->askAndSave();
    return true;
}

} // namespace terrella::widgets
