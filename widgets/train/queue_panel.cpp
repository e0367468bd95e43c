// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/queue_panel.h"

#include "jobs/backend_text.h"
#include "jobs/error_info.h"
#include "widgets/common/theme.h"
#include "widgets/train/queue_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>
#include <utility>

namespace terrella::widgets {

QueuePanel::QueuePanel(QWidget* parent)
    : QWidget(parent), model_(new QueueModel(this)), view_(new QTableView), hint_(new QLabel), pause_(new QPushButton),
      start_(new QPushButton), up_(new QPushButton), down_(new QPushButton), remove_(new QPushButton),
      grid_(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::between, 0, 0);
    layout->setSpacing(space::between);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {start_, grid_, up_, down_, remove_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    pause_->setCheckable(true);
    pause_->setAutoDefault(false);
    row->addWidget(pause_);
    layout->addLayout(row);
    hint_->setWordWrap(true);
    layout->addWidget(hint_);
    layout->addWidget(view_, 1);

    view_->setModel(model_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->installEventFilter(this);

    connect(start_, &QPushButton::clicked, this, [this] {
        if (attempt([&] { queue_->hold(false); }))
            Q_EMIT startRequested();
    });
    connect(grid_, &QPushButton::clicked, this, &QueuePanel::gridRequested);
    connect(up_, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(remove_, &QPushButton::clicked, this, &QueuePanel::removeCurrent);
    connect(pause_, &QPushButton::clicked, this, [this](bool on) { attempt([&] { queue_->hold(on); }); });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showQueue(); });
    retranslate();
    showQueue();
}

template <class Change>
bool QueuePanel::attempt(Change&& change) {
    bool good = queue_.has_value();
    try {
        if (good)
            change();
    } catch (...) {
        good = false;
        Q_EMIT failed(jobs::errorInfo(std::current_exception()));
    }
    model_->setWaiting(queue_ ? queue_->waiting() : std::vector<training::Experiment>());
    showQueue();
    Q_EMIT changed();
    return good;
}

void QueuePanel::setRoot(const std::filesystem::path& root) {
    queue_.reset();
    attempt([] {});
    try {
        queue_.emplace(root);
    } catch (...) { // a file that may not be read
        Q_EMIT failed(jobs::errorInfo(std::current_exception()));
        return;
    }
    for (const Message& remark : queue_->remarks())
        Q_EMIT said(jobs::backendText(remark));
    attempt([] {});
}

int QueuePanel::count() const { return model_->rowCount(); }

bool QueuePanel::add(std::vector<training::Experiment> runs) {
    return attempt([&] { queue_->add(std::move(runs)); });
}

std::optional<training::Experiment> QueuePanel::take() {
    std::optional<training::Experiment> next;
    attempt([&] { next = queue_->take(); });
    return next;
}

void QueuePanel::putBack(const training::Experiment& run, std::size_t place) {
    attempt([&] { queue_->insert(place, run); });
}

void QueuePanel::setBusy(bool busy) {
    busy_ = busy;
    showQueue();
}

void QueuePanel::moveCurrent(int by) {
    const int row = view_->currentIndex().row(), to = row + by;
    if (row < 0 || to < 0 || to >= model_->rowCount())
        return;
    if (attempt([&] { queue_->move(static_cast<std::size_t>(row), static_cast<std::size_t>(to)); }))
        view_->selectRow(to);
}

void QueuePanel::removeCurrent() {
    const int row = view_->currentIndex().row();
    if (row < 0)
        return;
    const auto place = static_cast<std::size_t>(row);
    const training::Experiment run = queue_->waiting()[place];
    if (!attempt([&] { queue_->remove(place); }))
        return;
    if (model_->rowCount() > 0)
        view_->selectRow(std::min(row, model_->rowCount() - 1));
    Q_EMIT removed(run, place);
}

void QueuePanel::showQueue() {
    const int rows = model_->rowCount(), row = view_->currentIndex().row();
    pause_->setChecked(queue_ && queue_->held());
    pause_->setText((pause_->isChecked() ? QStringLiteral("✓ ") : QString()) + tr("Rest after this run"));
    pause_->setEnabled(queue_.has_value());
    grid_->setEnabled(queue_.has_value());
    start_->setVisible(!busy_ && rows > 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < rows);
    remove_->setEnabled(row >= 0);
    for (QPushButton* button : {up_, down_, remove_})
        button->setVisible(rows > 0);
    hint_->setVisible(rows == 0);
    view_->setVisible(rows > 0);
}

void QueuePanel::retranslate() {
    start_->setText(tr("Run the queue"));
    start_->setToolTip(tr("Train the first waiting run, and the others after it"));
    grid_->setText(tr("Several values…"));
    grid_->setToolTip(
        tr("Queue the experiment of the form once for every combination of values, such as rates and seeds"));
    up_->setText(tr("Earlier"));
    up_->setToolTip(tr("Move the run up (Alt+Up)"));
    down_->setText(tr("Later"));
    down_->setToolTip(tr("Move the run down (Alt+Down)"));
    remove_->setText(tr("Take out"));
    remove_->setToolTip(tr("Take the run out of the queue (Delete)"));
    pause_->setToolTip(tr("Finish the run under way and start no other"));
    hint_->setText(
        tr("Nothing waits. While a run trains, Queue (Ctrl+Return) puts the experiment of the form here; its turn "
           "comes when the run ends. The queue is kept when the program closes."));
    view_->setAccessibleName(tr("Waiting runs"));
    pause_->setText(QStringLiteral("✓ ") + tr("Rest after this run"));
    pause_->setMinimumWidth(pause_->sizeHint().width()); // so that nothing moves when it is pressed
    showQueue();
}

void QueuePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace terrella::widgets
