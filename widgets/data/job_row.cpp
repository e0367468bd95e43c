// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/job_row.h"

#include "jobs/job_runner.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace terrella::widgets {

JobRow::JobRow(jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), about_(new QLabel(this)), bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setRole(about_, "muted");
    bar_->setTextVisible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about_, 1);
    layout->addWidget(bar_, 1);
    layout->addWidget(cancel_);
    bar_->hide();
    cancel_->hide();
    connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.stop(job_); });
    connect(&jobs_, &jobs::JobRunner::changed, this, &JobRow::showProgress);
    connect(&jobs_, &jobs::JobRunner::ended, this, [this](const jobs::JobStatus& status) {
        if (status.id != job_ || status.state != jobs::JobState::stopped)
            return;
        conclude(tr("Cancelled"));
        Q_EMIT cancelled();
    });
}

void JobRow::follow(quint64 job, const QString& text) {
    job_ = job;
    text_ = text;
    about_->setText(text);
    bar_->setRange(0, 0);
    bar_->show();
    cancel_->show();
}

void JobRow::conclude(const QString& text) {
    job_ = 0;
    about_->setText(text);
    bar_->hide();
    cancel_->hide();
}

void JobRow::showProgress() {
    for (const jobs::JobStatus& status : jobs_.jobs())
        if (job_ != 0 && status.id == job_) {
            bar_->setRange(0, status.progress.total > 0 ? 1000 : 0);
            bar_->setValue(int(std::lround(status.progress.fraction * 1000)));
            about_->setText(text_ + QStringLiteral(" · ") + JobLine::progressText(status));
        }
}

} // namespace terrella::widgets
