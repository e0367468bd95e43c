// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/run_session.h"
#include "workbench/languages.h"
#include "workbench/settings.h"

#include <QMainWindow>
#include <QStringList>

#include <vector>

class QActionGroup;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace terrella::widgets {
class JobTray;
class OpenMenu;
class Page;
class TopBar;
} // namespace terrella::widgets

namespace terrella::workbench {

class Notifier;
class PageRail;
class StatusFigures;

/// The frame: page rail, top bar, content, inspector and status bar. Pages are built when first shown.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `remember`: read and write the user's settings (the tour does not).
    explicit MainWindow(Languages& languages, bool remember = true, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows a page by its id, building it when needed; null when there is no such page.
    widgets::Page* showPage(const QString& id);
    [[nodiscard]] widgets::Page* currentPage() const;
    /// Opens what was named, dropped or chosen: the first page that knows it takes it.
    void openPaths(const QStringList& paths);

    [[nodiscard]] widgets::DatasetSession& dataset() { return dataset_; }
    [[nodiscard]] widgets::RunSession& run() { return run_; }
    [[nodiscard]] jobs::JobRunner& jobs() { return jobs_; }
    void setTheme(widgets::ThemeMode mode);
    void setLanguage(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Built {
        widgets::Page* page = nullptr;
        QWidget* inspector = nullptr; // its scroll area, null when the page has none
    };

    void buildMenus();
    void buildStatusBar();
    widgets::Page* pageAt(int index);
    void choosePage(int index);
    void showInspector(bool shown);
    void openExperiment();
    void explainFocus();
    void updateWarnings();
    void updateTitle();
    void fillRunMenu();
    void retranslate();
    bool askToClose();
    void closeWhenQuiet();
    void rememberWindow();

    Languages& languages_;
    bool remember_;
    Settings settings_;
    jobs::JobRunner jobs_; // before the sessions and pages that use it
    widgets::DatasetSession dataset_{jobs_};
    widgets::RunSession run_;
    widgets::ExperimentSession experiment_{&dataset_};
    std::vector<Built> built_;
    bool closing_ = false;

    PageRail* rail_;
    widgets::TopBar* top_;
    QSplitter* splitter_;
    QStackedWidget* contents_;
    QStackedWidget* inspectors_;
    widgets::OpenMenu* open_menu_;
    QMenu* run_menu_;
    Notifier* notifier_;
    widgets::JobTray* tray_;
    QLabel* said_;
    QLabel* warnings_;
    StatusFigures* figures_;

    QMenu *file_menu_, *view_menu_, *theme_menu_, *language_menu_, *help_menu_;
    QAction *open_experiment_, *save_experiment_, *quit_, *refresh_, *inspector_action_, *explain_, *shortcuts_,
        *about_;
    QAction* themes_[3];
    QList<QAction*> page_actions_, languages_actions_;
};

} // namespace terrella::workbench
