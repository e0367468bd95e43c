// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_page.h"

#include "jobs/job_runner.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/open_menu.h"
#include "widgets/common/theme.h"
#include "widgets/data/broken_dialog.h"
#include "widgets/data/class_model.h"
#include "widgets/data/map_panel.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/statistics_dialog.h"
#include "widgets/data/thumbnail_grid.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <numeric>

namespace terrella::widgets {

DataPage::DataPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), open_menu_(new OpenMenu(*context.dataset, this)), statistics_(new QAction(this)),
      show_broken_(new QAction(this)), open_(new QAction(this)), classes_(new ClassModel(this)),
      stack_(new QStackedWidget(this)), empty_(new EmptyState(QStringLiteral("scenes"), this)),
      error_(new ErrorPanel(this)), filter_field_(new QLineEdit(this)), count_(new QLabel(this)),
      problem_(new QLabel(this)), order_(new QComboBox(this)), size_(new QSlider(Qt::Horizontal, this)),
      grid_(new ThumbnailGrid(this)), map_(new MapPanel(*context.dataset, *context.jobs, this)) {
    open_->setMenu(open_menu_);
    addBarAction(statistics_);
    addBarAction(show_broken_);
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

    DatasetSession* session = context.dataset;
    connect(statistics_, &QAction::triggered, this, &DataPage::openStatistics);
    connect(show_broken_, &QAction::triggered, this, &DataPage::openBroken);
    connect(empty_, &EmptyState::buttonClicked, open_menu_, &OpenMenu::chooseFolder);
    connect(empty_, &EmptyState::linkClicked, session, &DatasetSession::openEmbeddedScenes);
    connect(session, &DatasetSession::datasetChanged, this, &DataPage::datasetChanged);
    connect(session, &DatasetSession::openFailed, error_, &ErrorPanel::showError);
    connect(session, &DatasetSession::openingChanged, this, [this](bool opening) {
        if (opening)
            error_->clear();
        empty_->setEnabled(!opening);
    });
    connect(session, &DatasetSession::selectionChanged, this,
            [this, session] { grid_->setSelection(session->selection()); });
    connect(session, &DatasetSession::currentChanged, this, [this, session] { grid_->setCurrent(session->current()); });
    connect(grid_, &ThumbnailGrid::selectionChanged, this,
            [this, session] { session->setSelection(grid_->selection()); });
    connect(grid_, &ThumbnailGrid::currentChanged, this, [this, session] { session->setCurrent(grid_->current()); });
    connect(grid_, &ThumbnailGrid::completed, this, &DataPage::tellExampleReady);
    connect(grid_, &ThumbnailGrid::failed, this, [this, session](std::size_t sample, const QString& error) {
        if (!session->dataset() || sample >= session->dataset()->size())
            return;
        const data::SampleInfo& info = session->dataset()->sample(sample);
        addBroken({info.path.empty() ? info.id : info.path, error.section(QLatin1Char('\n'), 0, 0).toStdString()});
    });
    connect(filter_field_, &QLineEdit::textChanged, this, &DataPage::applyFilter);
    connect(filter_field_, &QLineEdit::returnPressed, grid_, qOverload<>(&QWidget::setFocus));
    connect(order_, &QComboBox::currentIndexChanged, this, &DataPage::applyFilter);
    connect(size_, &QSlider::valueChanged, grid_, &ThumbnailGrid::setThumbnailSize);
    connect(grid_, &ThumbnailGrid::thumbnailSizeChanged, size_, &QSlider::setValue);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, filter_field_, [this] { filter_field_->setFocus(Qt::ShortcutFocusReason); });
    retranslate();
    datasetChanged();
}

DataPage::~DataPage() = default;

QWidget* DataPage::makeContent() {
    filter_field_->setClearButtonEnabled(true);
    filter_field_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setRole(count_, "muted");
    size_->setRange(ThumbnailGrid::least_size, ThumbnailGrid::greatest_size);
    size_->setValue(grid_->thumbnailSize());
    size_->setFixedWidth(120);
    problem_->setWordWrap(true);
    problem_->hide();
    for (int i = 0; i < 4; ++i)
        order_->addItem(QString());
    auto* content = new QWidget(this);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::between);
    bar->addWidget(filter_field_, 1);
    bar->addWidget(count_);
    bar->addSpacing(space::between);
    bar->addWidget(order_);
    bar->addWidget(size_);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addLayout(bar);
    layout->addWidget(problem_);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->addWidget(grid_);
    splitter->addWidget(map_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({600, 180});
    layout->addWidget(splitter, 1);
    return content;
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
    return parts.join(QStringLiteral(" · "));
}

QWidget* DataPage::makeInspector() {
    inspector_ = new SampleInspector(*context().dataset, *context().jobs, *classes_);
    connect(inspector_, &SampleInspector::lookChanged, this, &DataPage::lookChanged);
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
    if (context().dataset->isOpen())
        lookChanged();
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

void DataPage::datasetChanged() {
    const auto& dataset = context().dataset->dataset();
    stack_->setCurrentIndex(dataset ? 1 : 0);
    statistics_->setEnabled(dataset != nullptr);
    index_.reset();
    broken_.clear();
    broken_paths_.clear();
    show_broken_->setVisible(false);
    grid_->setMaker({}, false);
    grid_->setItems({});
    Q_EMIT summaryChanged();
    Q_EMIT warningsChanged();
    if (!dataset)
        return;
    error_->clear();
    for (const data::BrokenFile& file : dataset->info().broken)
        addBroken(file);
    const QSignalBlocker quiet(filter_field_);
    filter_field_->clear();
    jobs::JobOptions options;
    options.kind = QStringLiteral("index-samples");
    options.role = WorkerRole::loading;
    context().jobs->start(
        tr("Listing samples"),
        [dataset](const StopToken&, Progress&) { return std::make_shared<const SampleIndex>(*dataset); }, this,
        [this, dataset](std::shared_ptr<const SampleIndex> index) {
            index_ = std::move(index);
            classes_->setClasses(index_->classes(), index_->classCounts(), index_->unlabelledCount());
            grid_->setSelection(context().dataset->selection());
            grid_->setDescriber(
                {[list = index_](std::size_t i) { return classColor(list->label(i), int(list->classes().size())); },
                 [dataset](std::size_t i) {
                     return QString::fromStdString(dataset->sample(i).id).section(QLatin1Char('/'), -1);
                 },
                 [list = index_](std::size_t i) {
                     const int label = list->label(i);
                     return label < 0 ? tr("Unlabelled") : list->classes()[label];
                 }});
            map_->setDescriber(
                [list = index_](std::size_t i) { return classColor(list->label(i), int(list->classes().size())); },
                [dataset](std::size_t i) { return QString::fromStdString(dataset->sample(i).id); });
            applyFilter();
            if (!grid_->items().empty()) // so that the inspector has something to say
                context().dataset->setCurrent(grid_->items().front());
            Q_EMIT listed();
        },
        {}, options);
    if (!inspector_)
        lookChanged(); // else it follows the inspector, which hears of the dataset by itself
}

void DataPage::lookChanged() {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return;
    const auto combinations = combinationsFor(dataset->info().bands);
    Look look;
    if (inspector_)
        look = inspector_->look();
    else if (!combinations.empty())
        look.combination = combinations.front();
    jobs::JobOptions options;
    options.kind = QStringLiteral("dataset-limits");
    options.role = WorkerRole::loading;
    options.shown = false;
    const auto pixels = inspector_ ? inspector_->pixels() : std::make_shared<const DatasetPixels>(dataset);
    struct Drawn {
        Limits limits;
    };
    context().jobs->start(
        tr("Looking at the range of values"),
        [pixels, look](const StopToken& stop, Progress&) { return Drawn{pixels->limits(look, stop)}; }, this,
        [this, dataset, look](const Drawn& drawn) {
            if (dataset != context().dataset->dataset())
                return;
            grid_->setMaker(
                [dataset, look, limits = drawn.limits](std::size_t sample, int side) {
                    return thumbnailOf(*dataset, sample, look, limits, side);
                },
                true);
        },
        {}, options);
}

void DataPage::applyFilter() {
    if (!index_)
        return;
    filter_ = parseFilter(filter_field_->text(), index_->classes(), index_->splits());
    problem_->setVisible(!filter_.problem.isEmpty());
    problem_->setText(filter_.problem);
    problem_->setStyleSheet(QStringLiteral("color: %1").arg(tonesOf(palette()).watch_text.name()));
    std::vector<std::uint32_t> items = index_->apply(filter_, SampleOrder(std::max(order_->currentIndex(), 0)));
    const qsizetype shown = qsizetype(items.size()), all = qsizetype(index_->size());
    count_->setText(shown == all ? countText(all) : tr("%1 of %2").arg(countText(shown), countText(all)));
    classes_->setChosen(classesOf(filter_));
    grid_->setItems(std::move(items));
    map_->setItems(grid_->items());
}

void DataPage::chooseClass(const QModelIndex& index, bool add) {
    const QString name = index.data(ClassModel::name_role).toString();
    QStringList chosen = classesOf(filter_);
    const bool was = chosen.contains(name);
    if (add)
        was ? void(chosen.removeAll(name)) : chosen.append(name);
    else
        chosen = was && chosen.size() == 1 ? QStringList() : QStringList{name};
    filter_field_->setText(filterText(withClasses(filter_, chosen)));
}

void DataPage::addBroken(const data::BrokenFile& file) {
    if (!broken_paths_.insert(file.path).second)
        return;
    broken_.push_back(file);
    show_broken_->setText(tr("%n broken file(s)", nullptr, int(broken_.size())));
    show_broken_->setVisible(true);
    Q_EMIT warningsChanged();
}

void DataPage::openStatistics() {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return;
    // What is selected, else what the filter shows.
    std::vector<std::size_t> indices = grid_->selection().count() > 1
                                           ? grid_->selection().indices()
                                           : std::vector<std::size_t>(grid_->items().begin(), grid_->items().end());
    std::sort(indices.begin(), indices.end());
    if (indices.empty()) {
        Q_EMIT said(tr("Nothing is shown: change the filter"));
        return;
    }
    auto* dialog = new StatisticsDialog(dataset, std::move(indices), *context().jobs, this);
    connect(dialog, &StatisticsDialog::concluded, this, [this, dialog, dataset] {
        if (dataset == context().dataset->dataset())
            for (const data::BrokenFile& file : dialog->model().statistics().broken)
                addBroken(file);
    });
    dialog->show();
}

void DataPage::openBroken() { (new BrokenDialog(broken_, this))->show(); }

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
    statistics_->setText(tr("Statistics"));
    statistics_->setToolTip(tr("Mean, deviation and range of every band over what is shown"));
    open_->setText(tr("Open…"));
    open_->setToolTip(tr("Open a folder, an archive or the embedded scenes"));
    show_broken_->setText(tr("%n broken file(s)", nullptr, int(broken_.size())));
    show_broken_->setToolTip(tr("Files that could not be used, with reasons"));
    filter_field_->setPlaceholderText(tr("Filter: class:Forest,River split:train or words of a file name"));
    filter_field_->setAccessibleName(tr("Filter"));
    const QString orders[] = {tr("Sort: mixed"), tr("Sort: class"), tr("Sort: name"), tr("Sort: as stored")};
    for (int i = 0; i < 4; ++i)
        order_->setItemText(i, orders[i]);
    order_->setAccessibleName(tr("Order of the thumbnails"));
    size_->setToolTip(tr("Size of the thumbnails"));
    size_->setAccessibleName(tr("Size of the thumbnails"));
    applyFilter();
    Q_EMIT summaryChanged();
}

void DataPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace terrella::widgets
