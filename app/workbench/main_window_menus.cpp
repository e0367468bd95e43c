// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the main window and their words.
#include "workbench/main_window.h"

#include "widgets/common/icons.h"
#include "widgets/common/open_menu.h"
#include "widgets/common/page.h"
#include "workbench/about_dialog.h"
#include "workbench/pages.h"
#include "workbench/shortcuts_dialog.h"
#include "workbench/status_figures.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QToolTip>
#include <QWhatsThis>

namespace terrella::workbench {

void MainWindow::buildMenus() {
    file_menu_ = menuBar()->addMenu(QString());
    open_menu_->folderAction()->setShortcut(QKeySequence::Open);
    open_menu_->archiveAction()->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    file_menu_->addAction(open_menu_->folderAction());
    file_menu_->addAction(open_menu_->archiveAction());
    file_menu_->addAction(open_menu_->scenesAction());
    file_menu_->addSeparator();
    open_experiment_ = file_menu_->addAction(widgets::icon(QStringLiteral("experiment")), QString(), this,
                                             &MainWindow::openExperiment);
    open_experiment_->setShortcut(Qt::CTRL | Qt::Key_E);
    save_experiment_ = file_menu_->addAction(widgets::icon(QStringLiteral("save")), QString(), this, [this] {
        // The page in view first, then any other that has an experiment.
        if (currentPage() && currentPage()->saveExperiment())
            return;
        for (int i = 0; i < int(pages().size()); ++i)
            if (pageAt(i) != currentPage() && pageAt(i)->saveExperiment())
                return;
    });
    save_experiment_->setShortcut(QKeySequence::Save);
    file_menu_->addSeparator();
    quit_ = file_menu_->addAction(QString(), this, &QWidget::close);
    quit_->setShortcut(QKeySequence::Quit);
    quit_->setMenuRole(QAction::QuitRole);

    view_menu_ = menuBar()->addMenu(QString());
    auto* page_group = new QActionGroup(this);
    for (int i = 0; i < int(pages().size()); ++i) {
        QAction* action = view_menu_->addAction(widgets::icon(pages()[std::size_t(i)].icon), QString(), this,
                                                [this, i] { choosePage(i); });
        action->setCheckable(true);
        action->setShortcut(Qt::CTRL | Qt::Key(int(Qt::Key_1) + i));
        page_group->addAction(action);
        page_actions_.append(action);
    }
    view_menu_->addSeparator();
    inspector_action_ = view_menu_->addAction(widgets::icon(QStringLiteral("inspector")), QString());
    inspector_action_->setCheckable(true);
    inspector_action_->setChecked(true);
    inspector_action_->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(inspector_action_, &QAction::toggled, this, &MainWindow::showInspector);
    refresh_ = view_menu_->addAction(widgets::icon(QStringLiteral("refresh")), QString(), this, [this] {
        if (currentPage())
            currentPage()->refresh();
    });
    refresh_->setShortcut(QKeySequence::Refresh);
    view_menu_->addSeparator();
    theme_menu_ = view_menu_->addMenu(QString());
    auto* theme_group = new QActionGroup(this);
    for (int i = 0; i < 3; ++i) {
        const auto mode = widgets::ThemeMode(i);
        themes_[i] = theme_menu_->addAction(QString(), this, [this, mode] { setTheme(mode); });
        themes_[i]->setCheckable(true);
        themes_[i]->setChecked(remember_ && settings_.theme() == mode);
        theme_group->addAction(themes_[i]);
    }
    language_menu_ = view_menu_->addMenu(QString());
    auto* language_group = new QActionGroup(this);
    for (const QString& language : QStringList{QString()} + Languages::known()) {
        QAction* action = language_menu_->addAction(QString(), this, [this, language] { setLanguage(language); });
        action->setData(language);
        action->setCheckable(true);
        action->setChecked(remember_ && settings_.language() == language);
        language_group->addAction(action);
        languages_actions_.append(action);
    }

    help_menu_ = menuBar()->addMenu(QString());
    explain_ = help_menu_->addAction(widgets::icon(QStringLiteral("info")), QString(), this, &MainWindow::explainFocus);
    explain_->setShortcut(QKeySequence::HelpContents);
    shortcuts_ = help_menu_->addAction(QString(), this, [this] { (new ShortcutsDialog(this))->show(); });
    about_ = help_menu_->addAction(QString(), this, [this] { (new AboutDialog(this))->show(); });
    about_->setMenuRole(QAction::AboutRole);
}

void MainWindow::retranslate() {
    file_menu_->setTitle(tr("&File"));
    view_menu_->setTitle(tr("&View"));
    help_menu_->setTitle(tr("&Help"));
    open_experiment_->setText(tr("Open experiment…"));
    save_experiment_->setText(tr("Save experiment…"));
    quit_->setText(tr("Quit"));
    for (int i = 0; i < page_actions_.size(); ++i)
        page_actions_[i]->setText(pageName(pages()[std::size_t(i)]));
    inspector_action_->setText(tr("Inspector"));
    refresh_->setText(tr("Refresh"));
    theme_menu_->setTitle(tr("Colours"));
    const QString themes[] = {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < 3; ++i)
        themes_[i]->setText(themes[i]);
    language_menu_->setTitle(tr("Language"));
    for (QAction* action : languages_actions_) {
        const QString code = action->data().toString();
        action->setText(code.isEmpty()                ? tr("As the system")
                        : code == QLatin1String("de") ? QStringLiteral("Deutsch")
                                                      : QStringLiteral("English"));
    }
    explain_->setText(tr("Explain what has the focus"));
    shortcuts_->setText(tr("Keyboard shortcuts"));
    about_->setText(tr("About Terrella"));
    updateTitle();
    updateWarnings();
    figures_->refresh();
}

void MainWindow::setTheme(widgets::ThemeMode mode) {
    widgets::applyTheme(*qApp, mode);
    for (int i = 0; i < 3; ++i)
        themes_[i]->setChecked(i == int(mode));
    if (remember_)
        settings_.setTheme(mode);
}

void MainWindow::setLanguage(const QString& language) {
    languages_.use(language);
    for (QAction* action : languages_actions_)
        action->setChecked(action->data().toString() == language);
    if (remember_)
        settings_.setLanguage(language);
}

void MainWindow::openExperiment() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open an experiment"), QString(),
                                     tr("Experiments (*.yaml *.yml)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        openPaths({path});
}

void MainWindow::fillRunMenu() {
    run_menu_->clear();
    if (currentPage())
        for (QAction* action : currentPage()->runActions()) {
            action->setParent(run_menu_); // clear() deletes what the menu owns
            run_menu_->addAction(action);
        }
    if (run_menu_->isEmpty())
        run_menu_->addAction(tr("No runs yet"))->setEnabled(false);
}

void MainWindow::explainFocus() {
    QWidget* focused = QApplication::focusWidget();
    for (QWidget* widget = focused; widget && widget != this; widget = widget->parentWidget()) {
        const QString text = widget->whatsThis().isEmpty() ? widget->toolTip() : widget->whatsThis();
        if (!text.isEmpty()) {
            QWhatsThis::showText(focused->mapToGlobal(QPoint(0, focused->height())), text, focused);
            return;
        }
    }
    QWhatsThis::showText(mapToGlobal(rect().center()),
                         tr("Move the focus with Tab to the thing you want explained, then press F1."), this);
}

} // namespace terrella::workbench
