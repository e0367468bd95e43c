// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closing: unfinished work is asked about, brought to a checkpoint, and then the window goes.
#include "workbench/main_window.h"

#include "widgets/common/page.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

namespace terrella::workbench {

bool MainWindow::askToClose() {
    QStringList work;
    for (const Built& built : built_)
        if (built.page)
            if (const auto unfinished = built.page->unfinishedWork())
                work.append(*unfinished);
    if (work.isEmpty())
        return true;
    QMessageBox box(this);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Close Terrella?"));
    box.setText(work.join(QLatin1Char('\n')));
    box.setInformativeText(
        tr("Closing stops it at the next step and writes a checkpoint, from which it can be resumed."));
    QPushButton* stop = box.addButton(tr("Stop and close"), QMessageBox::AcceptRole);
    QPushButton* keep = box.addButton(tr("Keep running"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == stop;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!closing_) {
        if (!askToClose()) {
            event->ignore();
            return;
        }
        closing_ = true;
        rememberWindow();
        for (const Built& built : built_)
            if (built.page && built.page->unfinishedWork())
                built.page->prepareToClose();
        connect(&jobs_, &jobs::JobRunner::allEnded, this, &MainWindow::closeWhenQuiet);
        for (const jobs::JobStatus& job : jobs_.jobs())
            if (job.stoppable)
                jobs_.stop(job.id);
    }
    const bool quiet = !jobs_.anyRunning();
    if (!quiet) {
        said_->setText(tr("Stopping…"));
        centralWidget()->setEnabled(false);
        event->ignore(); // comes again when the last job has ended
        return;
    }
    event->accept();
}

void MainWindow::closeWhenQuiet() {
    // Queued: the signal may come from inside the job's end, which still has to be told to others.
    if (closing_ && !jobs_.anyRunning())
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::rememberWindow() {
    if (!remember_)
        return;
    settings_.setGeometry(saveGeometry());
    settings_.setSplitter(splitter_->saveState());
    settings_.setInspectorShown(inspector_action_->isChecked());
}

} // namespace terrella::workbench
