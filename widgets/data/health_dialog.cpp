// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/health_dialog.h"

#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/theme.h"
#include "widgets/data/exclusions.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

HealthDialog::HealthDialog(Exclusions& exclusions, jobs::JobRunner& jobs, QWidget* parent)
    : QDialog(parent), exclusions_(exclusions), jobs_(jobs), model_(new HealthModel(this)), about_(new QLabel(this)),
      bar_(new QProgressBar(this)), check_(new QPushButton(tr("Check every sample"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)), error_(new ErrorPanel(this)), nothing_(new QLabel(this)),
      table_(new QTableView(this)), exclude_(new QPushButton(this)), undo_(new QPushButton(tr("Undo"), this)),
      show_(new QPushButton(tr("Show in the grid"), this)), copy_(new QPushButton(tr("Copy"), this)),
      export_(new QPushButton(tr("Export as CSV…"), this)) {
    setWindowTitle(tr("Health of the data"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 520);
    about_->setWordWrap(true);
    bar_->setTextVisible(false);
    setRole(check_, "primary");
    check_->setToolTip(tr("Reads every sample once: broken, without data, saturated, of another size, duplicate. What "
                          "was read is kept, so a check that was cancelled goes on from there."));
    model_->setExclusions(&exclusions_);
    setRole(nothing_, "muted");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    table_->setModel(model_);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->setShowGrid(false);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as found, until a header is clicked
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTextElideMode(Qt::ElideMiddle);
    table_->setWordWrap(false);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(HealthModel::file, QHeaderView::Interactive);
    table_->horizontalHeader()->setSectionResizeMode(HealthModel::rule, QHeaderView::Interactive);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(HealthModel::file, 300);
    table_->setColumnWidth(HealthModel::rule, 170);
    table_->setAccessibleName(windowTitle());
    exclude_->setToolTip(tr("Training and evaluation leave these samples out. The files are not touched: the list goes "
                            "into the experiment and its run folder."));
    show_->setToolTip(tr("Selects the samples of the chosen lines, or of all lines shown"));
    export_->setToolTip(tr("A table that terrella-cli train --exclude takes"));

    auto* work = new QHBoxLayout;
    work->setSpacing(space::between);
    work->addWidget(about_, 1);
    work->addWidget(bar_, 1);
    work->addWidget(cancel_);
    work->addWidget(check_);
    auto* rules = new QHBoxLayout;
    rules->setSpacing(space::group);
    for (const data::HealthRule rule : data::health_rules()) {
        auto* button = new QCheckBox(this);
        button->setChecked(true);
        connect(button, &QCheckBox::toggled, this, [this, rule](bool on) {
            model_->setShown(rule, on);
            updateState();
        });
        rules_[std::size_t(rule)] = button;
        rules->addWidget(button);
    }
    rules->addStretch();
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    for (QPushButton* button : {exclude_, undo_, show_, copy_, export_})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addLayout(work);
    layout->addWidget(error_);
    layout->addLayout(rules);
    layout->addWidget(table_, 1);
    layout->addWidget(nothing_, 1);
    layout->addLayout(buttons);

    connect(check_, &QPushButton::clicked, this, &HealthDialog::checkRequested);
    connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.stop(job_); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(exclude_, &QPushButton::clicked, this, &HealthDialog::exclude);
    connect(undo_, &QPushButton::clicked, exclusions_.undoStack(), &QUndoStack::undo);
    connect(exclusions_.undoStack(), &QUndoStack::indexChanged, this, &HealthDialog::updateState);
    connect(&exclusions_, &Exclusions::changed, this, &HealthDialog::updateState);
    auto* undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, exclusions_.undoStack(), &QUndoStack::undo);
    addAction(undo);
    connect(show_, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(chosen()); });
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(model_->text()); });
    connect(export_, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(model_->csv()); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HealthDialog::updateState);
    connect(table_, &QTableView::doubleClicked, this, [this] { Q_EMIT showRequested(chosen()); });
    connect(&jobs_, &jobs::JobRunner::changed, this, &HealthDialog::showProgress);
    connect(&jobs_, &jobs::JobRunner::ended, this, [this](const jobs::JobStatus& status) {
        if (status.id == job_)
            setJob(0);
    });
    setJob(0);
}

std::vector<std::size_t> HealthDialog::chosen() const {
    const QModelIndexList lines = table_->selectionModel()->selectedRows();
    if (lines.isEmpty())
        return model_->samples();
    std::vector<std::size_t> samples;
    for (const QModelIndex& line : lines)
        if (const HealthRow& row = model_->row(line.row()); row.sample != HealthRow::no_sample)
            samples.push_back(row.sample);
    std::sort(samples.begin(), samples.end());
    samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
    return samples;
}

void HealthDialog::exclude() {
    const std::vector<std::size_t> samples = chosen();
    const bool all = std::all_of(samples.begin(), samples.end(),
                                 [this](std::size_t sample) { return exclusions_.samples().contains(sample); });
    all ? exclusions_.include(samples) : exclusions_.exclude(samples);
}

void HealthDialog::setChecked(qint64 checked, qint64 samples) {
    checked_ = checked;
    samples_ = samples;
    updateState();
}

void HealthDialog::setJob(jobs::JobId job) {
    job_ = job;
    bar_->setVisible(job != 0);
    bar_->setRange(0, 0);
    cancel_->setVisible(job != 0);
    if (job != 0)
        error_->clear();
    updateState();
}

void HealthDialog::setRows(std::vector<HealthRow> rows) {
    model_->setRows(std::move(rows));
    updateState();
}

void HealthDialog::showError(const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }

void HealthDialog::showProgress() {
    for (const jobs::JobStatus& status : jobs_.jobs())
        if (status.id == job_) {
            bar_->setRange(0, status.progress.total > 0 ? 1000 : 0);
            bar_->setValue(int(std::lround(status.progress.fraction * 1000)));
            about_->setText(tr("Checking every sample") + QStringLiteral(" · ") + JobLine::progressText(status));
        }
}

void HealthDialog::updateState() {
    const bool whole = samples_ > 0 && checked_ == samples_;
    check_->setVisible(job_ == 0 && !whole);
    check_->setText(checked_ > 0 ? tr("Go on checking") : tr("Check every sample"));
    if (job_ == 0)
        about_->setText(whole          ? tr("%1 samples were checked", "with the count as %1", int(samples_)).arg(countText(samples_))
                        : checked_ > 0 ? tr("%1 of %2 samples were checked").arg(countText(checked_), countText(samples_))
                                       : tr("Only what failed while it was listed or drawn is known so far."));
    for (const data::HealthRule rule : data::health_rules()) {
        const qsizetype count = model_->count(rule);
        rules_[std::size_t(rule)]->setText(HealthModel::ruleName(rule) + QStringLiteral(" · ") + countText(count));
        rules_[std::size_t(rule)]->setEnabled(count > 0);
    }
    const bool any = model_->rowCount() > 0;
    table_->setVisible(any);
    nothing_->setVisible(!any);
    nothing_->setText(whole ? tr("Nothing is wrong with these samples.")
                            : tr("Nothing wrong is known. Check every sample to find broken, empty, saturated and "
                                 "duplicate ones."));
    const std::vector<std::size_t> samples = chosen();
    const std::size_t excluded = std::size_t(std::count_if(
        samples.begin(), samples.end(), [this](std::size_t sample) { return exclusions_.samples().contains(sample); }));
    const bool bring_back = !samples.empty() && excluded == samples.size();
    exclude_->setText(bring_back ? tr("Include %n sample(s)", nullptr, int(samples.size()))
                                 : tr("Exclude %n sample(s)", nullptr, int(samples.size() - excluded)));
    exclude_->setEnabled(!samples.empty());
    show_->setEnabled(!samples.empty());
    undo_->setEnabled(exclusions_.undoStack()->canUndo());
    undo_->setToolTip(exclusions_.undoStack()->undoText());
    copy_->setEnabled(any);
    export_->setEnabled(any);
}

} // namespace terrella::widgets
