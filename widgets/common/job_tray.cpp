// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/job_tray.h"

#include "jobs/backend_text.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace terrella::widgets {

JobLine::JobLine(QWidget* parent)
    : QWidget(parent), name_(new QLabel(this)), bar_(new QProgressBar(this)), text_(new QLabel(this)),
      cancel_(new QToolButton(this)) {
    name_->setTextFormat(Qt::PlainText);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(120);
    text_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 % · 10:00:00 left")));
    cancel_->setIcon(icon(QStringLiteral("close")));
    cancel_->setIconSize({12, 12});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(name_);
    layout->addWidget(bar_);
    layout->addWidget(text_);
    layout->addWidget(cancel_);
    connect(cancel_, &QToolButton::clicked, this, [this] { Q_EMIT cancelled(job_); });
}

QString JobLine::progressText(const jobs::JobStatus& status) {
    if (status.state == jobs::JobState::stopping)
        return tr("stopping…");
    const Progress::State& p = status.progress;
    if (p.total <= 0)
        return p.done > 0 ? countText(p.done) : durationText(status.elapsed_s);
    const QString percent = QString::number(std::floor(p.fraction * 100)) + thinSpace() + QLatin1Char('%');
    return p.left_s ? tr("%1 · %2 left").arg(percent, durationText(*p.left_s)) : percent;
}

void JobLine::setStatus(const jobs::JobStatus& status) {
    job_ = status.id;
    name_->setText(status.title);
    name_->setToolTip(jobs::backendText(status.progress.doing));
    const bool known = status.progress.total > 0;
    // A range of nothing makes Qt draw a busy bar.
    bar_->setRange(0, known ? 1000 : 0);
    if (known)
        bar_->setValue(int(std::lround(status.progress.fraction * 1000)));
    text_->setText(progressText(status));
    cancel_->setVisible(status.stoppable);
    cancel_->setEnabled(status.state == jobs::JobState::running);
    const QString cancel = tr("Cancel %1").arg(status.title);
    cancel_->setToolTip(cancel);
    cancel_->setAccessibleName(cancel);
}

JobTray::JobTray(jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), line_(new JobLine(this)), more_(new QPushButton(this)),
      list_(new QFrame(this, Qt::Popup)), list_layout_(new QVBoxLayout(list_)), list_heading_(new QLabel(list_)) {
    setRole(more_, "quiet");
    setRole(list_, "card");
    setRole(list_heading_, "heading");
    list_layout_->setContentsMargins(12, 10, 12, 10);
    list_layout_->setSpacing(space::between);
    list_layout_->addWidget(list_heading_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line_);
    layout->addWidget(more_);
    connect(&jobs_, &jobs::JobRunner::changed, this, &JobTray::refresh);
    connect(line_, &JobLine::cancelled, &jobs_, &jobs::JobRunner::stop);
    connect(more_, &QPushButton::clicked, this, &JobTray::toggleList);
    refresh();
}

JobTray::~JobTray() { disconnect(&jobs_, nullptr, this, nullptr); }

bool JobTray::isListOpen() const { return list_->isVisible(); }

void JobTray::refresh() {
    const QList<jobs::JobStatus> jobs = jobs_.trayJobs();
    line_->setVisible(!jobs.isEmpty());
    more_->setVisible(jobs.size() > 1);
    if (!jobs.isEmpty())
        line_->setStatus(jobs.front());
    if (jobs.size() > 1)
        more_->setText(tr("%n more", nullptr, int(jobs.size()) - 1));
    if (list_->isVisible())
        updateList(jobs);
}

void JobTray::updateList(const QList<jobs::JobStatus>& jobs) {
    list_heading_->setText(jobs.isEmpty() ? tr("No jobs are running")
                                          : tr("%n job(s) running", nullptr, int(jobs.size())));
    while (list_lines_.size() < std::size_t(jobs.size())) {
        auto* line = new JobLine(list_);
        connect(line, &JobLine::cancelled, &jobs_, &jobs::JobRunner::stop);
        list_layout_->addWidget(line);
        list_lines_.push_back(line);
    }
    for (std::size_t i = 0; i < list_lines_.size(); ++i) {
        list_lines_[i]->setVisible(i < std::size_t(jobs.size()));
        if (i < std::size_t(jobs.size()))
            list_lines_[i]->setStatus(jobs[qsizetype(i)]);
    }
    list_->adjustSize();
}

void JobTray::toggleList() {
    if (list_->isVisible()) {
        list_->hide();
        return;
    }
    updateList(jobs_.trayJobs());
    list_->move(mapToGlobal(QPoint(0, -list_->height() - 4)));
    list_->show();
}

void JobTray::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && line_->isVisible())
        toggleList();
}

void JobTray::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
