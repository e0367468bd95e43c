// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_page.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/open_menu.h"
#include "widgets/common/theme.h"
#include "widgets/common/undo_notice.h"
#include "widgets/data/class_model.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/health_model.h"
#include "widgets/data/map_panel.h"
#include "widgets/data/remark_notice.h"
#include "widgets/data/sample_filter.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/thumbnail_grid.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace terrella::widgets {

DataPage::DataPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), open_menu_(new OpenMenu(*context.dataset, this)), recognition_(new QAction(this)),
      statistics_(new QAction(this)), show_health_(new QAction(this)), open_(new QAction(this)),
      classes_(new ClassModel(this)), stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("scenes"), this)), error_(new ErrorPanel(this)),
      filter_field_(new FilterField(this)), count_(new QLabel(this)), keep_(new QToolButton(this)),
      problem_(new QLabel(this)), order_(new QComboBox(this)), size_(new QSlider(Qt::Horizontal, this)),
      notice_(new UndoNotice(this)), remark_notice_(new RemarkNotice(this)), grid_(new ThumbnailGrid(this)),
      map_(new MapPanel(*context.dataset, *context.jobs, this)), exclusions_(new Exclusions(this)) {
    open_->setMenu(open_menu_);
    addBarAction(statistics_);
    addBarAction(show_health_);
    addBarAction(recognition_);
    addBarAction(map_->toggle());
    setPrimaryAction(open_);
    setFocusProxy(grid_);
    stack_->addWidget(empty_);
    stack_->addWidget(makeContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, 0);
    layout->setSpacing(space::between);
    layout->addWidget(error_);
    layout->addWidget(stack_, 1);

    makeGridMenu();
    connectSession();
    connect(recognition_, &QAction::triggered, this, &DataPage::openRecognition);
    connect(remark_notice_, &RemarkNotice::answered, this, &DataPage::answer);
    connect(statistics_, &QAction::triggered, this, &DataPage::openStatistics);
    connect(show_health_, &QAction::triggered, this, &DataPage::openHealth);
    connect(grid_, &ThumbnailGrid::completed, this, &DataPage::tellExampleReady);
    connect(filter_field_, &QLineEdit::textChanged, this, &DataPage::applyFilter);
    connect(filter_field_, &QLineEdit::editingFinished, this, &DataPage::keepFilter);
    connect(filter_field_, &FilterField::accepted, grid_, qOverload<>(&QWidget::setFocus));
    connect(keep_, &QToolButton::toggled, this, &DataPage::keepFilter);
    connect(order_, &QComboBox::currentIndexChanged, this, &DataPage::applyFilter);
    connect(size_, &QSlider::valueChanged, grid_, &ThumbnailGrid::setThumbnailSize);
    connect(grid_, &ThumbnailGrid::thumbnailSizeChanged, size_, &QSlider::setValue);
    connect(exclusions_, &Exclusions::changed, this, [this] {
        grid_->viewport()->update();
        tellChoice();
        updateHealth();
        Q_EMIT summaryChanged();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, filter_field_, [this] { filter_field_->setFocus(Qt::ShortcutFocusReason); });
    retranslate();
    datasetChanged();
}

DataPage::~DataPage() { disconnect(exclusions_, nullptr, this, nullptr); }

QWidget* DataPage::makeContent() {
    filter_field_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setRole(count_, "muted");
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    keep_->setCheckable(true);
    keep_->setIcon(icon(QStringLiteral("experiment")));
    keep_->setAutoRaise(true);
    size_->setRange(ThumbnailGrid::least_size, ThumbnailGrid::greatest_size);
    size_->setValue(grid_->thumbnailSize());
    size_->setFixedWidth(120);
    problem_->setWordWrap(true);
    problem_->hide();
    order_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* content = new QWidget(this);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::between);
    bar->addWidget(filter_field_, 1);
    bar->addWidget(keep_);
    bar->addWidget(count_);
    bar->addSpacing(space::between);
    bar->addWidget(order_);
    bar->addWidget(size_);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addLayout(bar);
    layout->addWidget(remark_notice_);
    layout->addWidget(problem_);
    layout->addWidget(notice_);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->addWidget(grid_);
    splitter->addWidget(map_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({600, 180});
    layout->addWidget(splitter, 1);
    return content;
}

void DataPage::connectSession() {
    DatasetSession* session = context().dataset;
    connect(empty_, &EmptyState::buttonClicked, open_menu_, &OpenMenu::chooseFolder);
    connect(empty_, &EmptyState::linkClicked, session, &DatasetSession::openEmbeddedScenes);
    connect(session, &DatasetSession::datasetChanged, this, &DataPage::datasetChanged);
    connect(session, &DatasetSession::lookChanged, this, &DataPage::lookChanged);
    connect(session, &DatasetSession::choiceChanged, this, &DataPage::takeChoice);
    connect(session, &DatasetSession::openFailed, error_, &ErrorPanel::showError);
    connect(session, &DatasetSession::openFailed, this, [this] { recognition_->setEnabled(true); });
    connect(session, &DatasetSession::openingChanged, this, [this](bool opening) {
        if (opening)
            error_->clear();
        empty_->setEnabled(!opening);
    });
    connect(session, &DatasetSession::selectionChanged, this, [this, session] {
        grid_->setSelection(session->selection());
        Q_EMIT summaryChanged();
    });
    connect(session, &DatasetSession::currentChanged, this, [this, session] { grid_->setCurrent(session->current()); });
    connect(grid_, &ThumbnailGrid::selectionChanged, this,
            [this, session] { session->setSelection(grid_->selection()); });
    connect(grid_, &ThumbnailGrid::currentChanged, this, [this, session] { session->setCurrent(grid_->current()); });
    connect(grid_, &ThumbnailGrid::failed, this, [this, session](std::size_t sample, const QString& error) {
        if (!session->dataset() || sample >= session->dataset()->size())
            return;
        const data::SampleInfo& info = session->dataset()->sample(sample);
        addBroken({info.path.empty() ? info.id : info.path, error.section(QLatin1Char('\n'), 0, 0).toStdString()},
                  sample);
    });
}

QString DataPage::title() const { return tr("Data"); }

QString DataPage::summary() const {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return {};
    const data::DatasetInfo& info = dataset->info();
    QStringList parts;
    // The number is grouped, so %n chooses only the form of the word.
    parts.append(tr("%1 images", "with the count as %1", int(dataset->size())).arg(countText(qint64(dataset->size()))));
    parts.append(tr("%n band(s)", nullptr, int(info.bands.size())));
    if (!info.classes.empty())
        parts.append(tr("%n class(es)", nullptr, int(info.classes.size())));
    if (info.sizes.size() == 1)
        parts.append(tr("%1 × %2 px").arg(info.sizes.front()[1]).arg(info.sizes.front()[0]));
    else if (info.sizes.size() > 1)
        parts.append(tr("several sizes"));
    if (const std::size_t selected = context().dataset->selection().count(); selected > 1)
        parts.append(tr("%1 selected").arg(countText(qint64(selected))));
    if (const std::size_t excluded = exclusions_->samples().count(); excluded > 0)
        parts.append(tr("%1 excluded").arg(countText(qint64(excluded))));
    return parts.join(QStringLiteral(" · "));
}

QWidget* DataPage::makeInspector() {
    inspector_ = new SampleInspector(*context().dataset, *context().jobs, *classes_);
    connect(inspector_, &SampleInspector::settled, this, &DataPage::tellExampleReady);
    connect(grid_, &ThumbnailGrid::activated, inspector_, &SampleInspector::enlarge);
    connect(inspector_, &SampleInspector::settled, map_, [this] { map_->setFootprint(inspector_->footprint()); });
    connect(inspector_->classList(), &QListView::clicked, this, [this](const QModelIndex& index) {
        chooseClass(index, QApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    connect(inspector_->classList(), &QListView::activated, this, [this](const QModelIndex& index) {
        if (QApplication::mouseButtons() == Qt::NoButton && inspector_->classList()->hasFocus() &&
            !(QApplication::keyboardModifiers() & Qt::ControlModifier))
            chooseClass(index, false);
    });
    return inspector_;
}

bool DataPage::wantsInspector() const { return context().dataset->isOpen(); }

bool DataPage::openPath(const QString& path) {
    const QFileInfo info(path);
    const QString suffix = info.suffix().toLower();
    const bool archive = suffix == QLatin1String("zip") || suffix == QLatin1String("tar") ||
                         suffix == QLatin1String("tgz") ||
                         info.fileName().endsWith(QLatin1String(".tar.gz"), Qt::CaseInsensitive);
    const bool run = QFileInfo::exists(path + QStringLiteral("/experiment.yaml"));
    if (path != QLatin1String("synthetic") && !archive && (!info.isDir() || run))
        return false;
    context().dataset->openPath(path);
    return true;
}

void DataPage::refresh() {
    if (context().dataset->isOpen())
        context().dataset->open(context().dataset->settings());
}

void DataPage::showExample() {
    example_wanted_ = true;
    connect(this, &DataPage::listed, this, [this] {
        if (example_wanted_ && grid_->items().size() > 16) {
            SampleSelection selection(context().dataset->dataset()->size());
            selection.set(grid_->items()[16]);
            grid_->setSelection(selection);
            context().dataset->setCurrent(grid_->items()[16]);
        }
    });
    if (index_)
        Q_EMIT listed();
    else if (!context().dataset->isOpen() && !context().dataset->isOpening())
        context().dataset->openEmbeddedScenes();
    tellExampleReady();
}

void DataPage::tellExampleReady() {
    if (!example_wanted_ || !index_ || !grid_->isComplete() || (inspector_ && !inspector_->isSettled()))
        return;
    example_wanted_ = false;
    Q_EMIT exampleReady();
}

void DataPage::retranslate() {
    empty_->setTexts(tr("Images belong here: a folder or an archive with one folder for each class, GeoTIFF, PNG, JPEG "
                        "or JPEG 2000."),
                     tr("Open a folder…"), tr("or try the embedded scenes"));
    recognition_->setText(tr("About"));
    recognition_->setToolTip(tr("What the data was recognised as and why, and how to read it otherwise"));
    statistics_->setText(tr("Statistics"));
    statistics_->setToolTip(tr("Mean, deviation and range of every band over what is shown"));
    open_->setText(tr("Open…"));
    open_->setToolTip(tr("Open a folder, an archive or the embedded scenes"));
    show_health_->setToolTip(tr("Broken, empty, saturated and duplicate samples, with reasons"));
    filter_field_->setPlaceholderText(tr("Filter: class:Forest,River split:train or words of a file name"));
    filter_field_->setAccessibleName(tr("Filter"));
    filter_field_->setToolTip(filterHelp());
    keep_->setAccessibleName(tr("Keep the filter in the experiment"));
    keep_->setToolTip(tr("Keep this filter in the experiment: training and evaluation then use the samples shown, and no "
                         "others"));
    order_->setAccessibleName(tr("Order of the thumbnails"));
    size_->setToolTip(tr("Size of the thumbnails"));
    size_->setAccessibleName(tr("Size of the thumbnails"));
    retranslateMenu();
    fillOrders();
    sayReasons();
    updateHealth();
    applyFilter();
    Q_EMIT summaryChanged();
}

void DataPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace terrella::widgets
