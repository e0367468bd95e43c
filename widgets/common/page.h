// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class DatasetSession;
class ExperimentSession;
class RunSession;

/// What every page is given: what is in hand, and who runs work. All outlive the pages.
struct PageContext {
    DatasetSession* dataset = nullptr;
    RunSession* run = nullptr;
    jobs::JobRunner* jobs = nullptr;
    ExperimentSession* experiment = nullptr; // none: a page that needs one makes its own
};

/// One page of the workbench: content in the middle, an inspector at the right, actions in the top bar.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    /// What the page is about, beside the title: "3,501 images · 3 bands · 30 classes".
    [[nodiscard]] virtual QString summary() const { return {}; }
    /// Shown at the right; made once, owned by the window after the call. None: no inspector.
    virtual QWidget* makeInspector() { return nullptr; }
    /// Whether there is something to inspect now; asked again after summaryChanged.
    [[nodiscard]] virtual bool wantsInspector() const { return true; }
    /// Buttons of the top bar from left to right, without the primary one.
    [[nodiscard]] const QList<QAction*>& barActions() const { return bar_actions_; }
    /// The page's one coloured button at the far right, or none.
    [[nodiscard]] QAction* primaryAction() const { return primary_action_; }
    /// Whether the chip of the run in hand is shown beside that of the dataset.
    [[nodiscard]] virtual bool isAboutRun() const { return false; }
    /// Entries of the menu on the chip of the run in hand, made anew at each call; the caller owns them.
    [[nodiscard]] virtual QList<QAction*> runActions() { return {}; }
    /// Number of warnings for the status bar.
    [[nodiscard]] virtual int warningCount() const { return 0; }

    /// Opens what the user dropped, named or chose, when it is of this page's kind (an experiment file, a run folder);
    /// false when it is not. Must not scan: it looks at the name and starts a job.
    virtual bool openPath(const QString& path);
    /// F5: reads again what may have changed on disk.
    virtual void refresh() {}
    /// Save experiment… of the File menu; false when the page has nothing to save.
    virtual bool saveExperiment() { return false; }

    /// Work that closing the window would interrupt, in a sentence for the question; none: close at once.
    [[nodiscard]] virtual std::optional<QString> unfinishedWork() const { return std::nullopt; }
    /// Brings unfinished work to a safe end (a checkpoint) and then emits readyToClose.
    virtual void prepareToClose();

    /// Fills the page with real content for the tour and then emits exampleReady (perhaps after a while).
    virtual void showExample();

Q_SIGNALS:
    void summaryChanged();
    void warningsChanged();
    void actionsChanged();
    void readyToClose();
    void exampleReady();
    /// A passing line in the status bar: "Saved run.yaml".
    void said(const QString& line);
    /// What someone should hear of who looks at another window: a warning of a run, its end.
    void urgent(const QString& title, const QString& text);

protected:
    [[nodiscard]] const PageContext& context() const { return context_; }
    void addBarAction(QAction* action);
    void setPrimaryAction(QAction* action);

private:
    PageContext context_;
    QList<QAction*> bar_actions_;
    QAction* primary_action_ = nullptr;
};

} // namespace terrella::widgets
