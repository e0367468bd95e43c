// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"

#include <QFrame>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace terrella::widgets {

/// One job: name, bar, "62 % · 4:10 left", Cancel. Used in the tray and in its list.
class JobLine : public QWidget {
    Q_OBJECT

public:
    explicit JobLine(QWidget* parent = nullptr);
    void setStatus(const jobs::JobStatus& status);
    [[nodiscard]] jobs::JobId job() const { return job_; }
    /// "62 % · 4:10 left", "3 files", "stopping".
    [[nodiscard]] static QString progressText(const jobs::JobStatus& status);

Q_SIGNALS:
    void cancelled(quint64 job);

private:
    jobs::JobId job_ = 0;
    QLabel* name_;
    QProgressBar* bar_;
    QLabel* text_;
    QToolButton* cancel_;
};

/// The jobs in the status bar: the oldest one in a line, all of them in a list that a click opens. Empty and narrow
/// when nothing runs; its width does not follow the text, so that nothing beside it jumps.
class JobTray : public QWidget {
    Q_OBJECT

public:
    explicit JobTray(jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~JobTray() override;

    [[nodiscard]] bool isListOpen() const;

public Q_SLOTS:
    void toggleList();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void updateList(const QList<jobs::JobStatus>& jobs);

    jobs::JobRunner& jobs_;
    JobLine* line_;
    QPushButton* more_;
    QFrame* list_; // a popup
    QVBoxLayout* list_layout_;
    QLabel* list_heading_;
    std::vector<JobLine*> list_lines_;
};

} // namespace terrella::widgets
