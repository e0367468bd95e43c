// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace terrella::widgets {

class DatasetSession;
class Page;
class RunSession;

/// Title of the page, the dataset and the run in hand, what the page is about, and its buttons.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(DatasetSession& dataset, RunSession& run, QWidget* parent = nullptr);

    void setPage(Page* page);
    /// The menus that open from the two chips; owned by the caller.
    void setDatasetMenu(QMenu* menu);
    void setRunMenu(QMenu* menu);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void rebuildButtons();
    void elide();

    DatasetSession& dataset_;
    RunSession& run_;
    QPointer<Page> page_;
    QLabel* title_;
    QToolButton* dataset_chip_;
    QToolButton* run_chip_;
    QLabel* summary_;
    QHBoxLayout* buttons_;
    QString summary_text_;
    std::vector<QPushButton*> made_;
};

/// A push button that follows an action: text, enabled, visible, checkable, tooltip with its shortcut.
QPushButton* makeActionButton(class QAction* action, QWidget* parent);

} // namespace terrella::widgets
