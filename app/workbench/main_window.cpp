// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/main_window.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/open_menu.h"
#include "widgets/common/page.h"
#include "widgets/common/recent_list.h"
#include "widgets/common/theme.h"
#include "widgets/common/top_bar.h"
#include "workbench/notifier.h"
#include "workbench/page_rail.h"
#include "workbench/pages.h"
#include "workbench/status_figures.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::workbench {

namespace {

constexpr int inspector_width = 340;

/// Scrolls an inspector up and down: a small laptop keeps its bottom. Never narrower than what is in it.
class InspectorArea : public QScrollArea {
public:
    explicit InspectorArea(QWidget* inspector) {
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidget(inspector);
        viewport()->setAutoFillBackground(false);
        inspector->setAutoFillBackground(false);
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
    }
};

/// A line of one pixel in the colour of borders.
QWidget* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Mid);
    return rule;
}

} // namespace

MainWindow::MainWindow(Languages& languages, bool remember, QWidget* parent)
    : QMainWindow(parent), languages_(languages), remember_(remember), built_(pages().size()),
      rail_(new PageRail(this)), top_(new widgets::TopBar(dataset_, run_, this)),
      splitter_(new QSplitter(Qt::Horizontal, this)), contents_(new QStackedWidget(this)),
      inspectors_(new QStackedWidget(this)), open_menu_(new widgets::OpenMenu(dataset_, this)),
      run_menu_(new QMenu(this)), notifier_(new Notifier(*this, this)) {
    setAcceptDrops(true);
    setMinimumSize(800, 560);
    resize(1440, 900);
    auto* content = new QWidget(splitter_);
    auto* content_layout = new QVBoxLayout(content);
    content_layout->setContentsMargins(0, 0, 0, 0);
    content_layout->addWidget(contents_);
    splitter_->addWidget(content);
    splitter_->addWidget(inspectors_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({1440 - inspector_width, inspector_width});
    for (std::size_t i = 0; i < pages().size(); ++i) { // places for pages that are built when first shown
        contents_->addWidget(new QWidget);
        inspectors_->addWidget(new QWidget);
    }

    auto* central = new QWidget(this);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(top_);
    right->addWidget(makeRule(central));
    right->addWidget(splitter_, 1);
    auto* all = new QHBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(rail_);
    all->addLayout(right, 1);
    setCentralWidget(central);
    buildMenus();
    buildStatusBar();
    top_->setDatasetMenu(open_menu_);
    top_->setRunMenu(run_menu_);

    connect(rail_, &PageRail::chosen, this, &MainWindow::choosePage);
    connect(run_menu_, &QMenu::aboutToShow, this, &MainWindow::fillRunMenu);
    connect(&dataset_, &widgets::DatasetSession::datasetChanged, this, [this] {
        if (remember_ && dataset_.isOpen())
            widgets::RecentList(QString::fromLatin1(widgets::recent_datasets_key))
                .add(QString::fromStdString(dataset_.settings().path));
        updateTitle();
    });
    connect(&dataset_, &widgets::DatasetSession::openFailed, this, [this] { showPage(QStringLiteral("data")); });
    connect(&jobs_, &jobs::JobRunner::failedUnheard, this, [this](const jobs::JobStatus& status) {
        said_->setText(QStringLiteral("%1: %2").arg(status.title, status.error.what));
        said_->setToolTip(status.error.details());
    });

    QString first = pages().front().id;
    if (remember_) {
        restoreGeometry(settings_.geometry());
        splitter_->restoreState(settings_.splitter());
        inspector_action_->setChecked(settings_.inspectorShown());
        if (const QString last = settings_.page(); !last.isEmpty())
            first = last;
    }
    retranslate();
    if (!showPage(first))
        choosePage(0);
}

MainWindow::~MainWindow() {
    // Pages and the tray refer to the jobs and sessions, which are members and would go first.
    disconnect(&jobs_, nullptr, this, nullptr);
    top_->setPage(nullptr);
    delete takeCentralWidget();
    delete statusBar();
    qDeleteAll(findChildren<widgets::Page*>());
}

widgets::Page* MainWindow::pageAt(int index) {
    Built& built = built_[std::size_t(index)];
    if (built.page)
        return built.page;
    built.page = pages()[std::size_t(index)].make({&dataset_, &run_, &jobs_, &experiment_});
    const auto replace = [index](QStackedWidget* stack, QWidget* widget) {
        QWidget* place = stack->widget(index);
        stack->insertWidget(index, widget);
        stack->removeWidget(place);
        delete place;
    };
    replace(contents_, built.page);
    if (QWidget* inspector = built.page->makeInspector()) {
        built.inspector = new InspectorArea(inspector);
        replace(inspectors_, built.inspector);
    }
    connect(built.page, &widgets::Page::summaryChanged, this,
            [this] { showInspector(inspector_action_->isChecked()); });
    connect(built.page, &widgets::Page::warningsChanged, this, &MainWindow::updateWarnings);
    connect(built.page, &widgets::Page::urgent, notifier_, &Notifier::tell);
    connect(built.page, &widgets::Page::said, this, [this](const QString& line) {
        said_->setText(line);
        said_->setToolTip(QString());
        QTimer::singleShot(8000, said_, [label = said_, line] {
            if (label->text() == line)
                label->clear();
        });
    });
    connect(built.page, &widgets::Page::readyToClose, this, &MainWindow::closeWhenQuiet);
    return built.page;
}

widgets::Page* MainWindow::showPage(const QString& id) {
    for (std::size_t i = 0; i < pages().size(); ++i)
        if (pages()[i].id == id) {
            choosePage(int(i));
            return built_[i].page;
        }
    return nullptr;
}

widgets::Page* MainWindow::currentPage() const {
    const int index = rail_->current();
    return index >= 0 ? built_[std::size_t(index)].page : nullptr;
}

void MainWindow::choosePage(int index) {
    widgets::Page* page = pageAt(index);
    rail_->setCurrent(index);
    contents_->setCurrentIndex(index);
    inspectors_->setCurrentIndex(index);
    showInspector(inspector_action_->isChecked());
    top_->setPage(page);
    page->setFocus(Qt::OtherFocusReason); // to what the page names as its focus proxy
    for (int i = 0; i < page_actions_.size(); ++i)
        page_actions_[i]->setChecked(i == index);
    updateWarnings();
    if (remember_)
        settings_.setPage(pages()[std::size_t(index)].id);
}

void MainWindow::showInspector(bool shown) {
    const int index = rail_->current();
    const bool has =
        index >= 0 && built_[std::size_t(index)].inspector && built_[std::size_t(index)].page->wantsInspector();
    inspectors_->setVisible(shown && has);
    inspector_action_->setEnabled(has);
}

void MainWindow::openPaths(const QStringList& paths) {
    for (const QString& given : paths) {
        const QString path = given == QLatin1String("synthetic") ? given : QFileInfo(given).absoluteFilePath();
        bool taken = false;
        for (int i = 0; i < int(pages().size()) && !taken; ++i)
            if (pageAt(i)->openPath(path)) {
                choosePage(i);
                taken = true;
            }
        // Nobody knows it: opening says what is wrong with it, in the place where datasets are opened.
        if (!taken) {
            showPage(QStringLiteral("data"));
            dataset_.openPath(path);
        }
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    // After the drop has ended, so that the program the files came from is not kept waiting.
    QTimer::singleShot(0, this, [this, paths] { openPaths(paths); });
}

void MainWindow::buildStatusBar() {
    tray_ = new widgets::JobTray(jobs_, this);
    said_ = new QLabel(this);
    said_->setTextFormat(Qt::PlainText);
    warnings_ = new QLabel(this);
    figures_ = new StatusFigures(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(10, 0, 10, 0);
    statusBar()->addWidget(tray_);
    statusBar()->addWidget(warnings_);
    statusBar()->addWidget(said_, 1);
    statusBar()->addPermanentWidget(figures_);
    statusBar()->setMinimumHeight(fontMetrics().height() + 14);
}

void MainWindow::updateWarnings() {
    int count = 0;
    for (const Built& built : built_)
        count += built.page ? built.page->warningCount() : 0;
    const widgets::Tones& tones = widgets::tonesOf(palette());
    warnings_->setText(count == 0 ? QStringLiteral("✓ ") + tr("no warnings")
                                  : QStringLiteral("▲ ") + tr("%n warning(s)", nullptr, count));
    warnings_->setStyleSheet(QStringLiteral("color: %1").arg((count == 0 ? tones.muted : tones.watch_text).name()));
}

void MainWindow::updateTitle() {
    setWindowTitle(dataset_.isOpen() ? QStringLiteral("%1 – Terrella").arg(dataset_.name())
                                     : QStringLiteral("Terrella"));
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && warnings_)
        updateWarnings();
    QMainWindow::changeEvent(event);
}

} // namespace terrella::workbench
