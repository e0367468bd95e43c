// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_inspector.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/icons.h"
#include "widgets/common/image_view.h"
#include "widgets/common/theme.h"
#include "widgets/data/band_list_model.h"
#include "widgets/data/class_model.h"
#include "widgets/data/rendering_panel.h"
#include "widgets/data/sample_facts.h"
#include "widgets/data/sample_view.h"
#include "widgets/data/spectrum_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

SampleInspector::SampleInspector(DatasetSession& session, jobs::JobRunner& jobs, ClassModel& classes, QWidget* parent)
    : QWidget(parent), session_(session), jobs_(jobs), layout_(new QVBoxLayout(this)), view_(new SampleView(this)), error_(new ErrorPanel(this)),
      bands_(new QComboBox(this)), stretch_(new QComboBox(this)), finer_(new QToolButton(this)),
      actual_(new QPushButton(this)), rendering_(new RenderingPanel(this)),
      plot_choice_(new QTabBar(this)), histogram_(new SmallPlot(this)), spectrum_(new SpectrumPanel(session, jobs, this)),
      band_model_(new BandListModel(this)), band_list_(new QTableView(this)), sample_heading_(new QLabel(this)),
      facts_(new SampleFacts(this)), class_heading_(new QLabel(this)), class_list_(new QListView(this)) {
    buildChoices();
    buildClassList(classes);
    layOut();
    connect(view_, &SampleView::hovered, this, &SampleInspector::showUnderCursor);
    connect(view_, &SampleView::regionChanged, this, [this](const QRect& region) {
        spectrum_->setRegion(region);
        if (!region.isEmpty() && plot_choice_->isTabVisible(spectrum_tab))
            plot_choice_->setCurrentIndex(spectrum_tab);
    });
    connect(view_, &SampleView::enlargeAsked, this, &SampleInspector::enlarge);
    connect(view_, &SampleView::counterpartChosen, this, &SampleInspector::drawSecond);
    connect(view_->view(), &ImageView::viewChanged, this,
            [this] { actual_->setText(view_->view()->isFitted() ? QStringLiteral("1:1") : tr("Fit")); });
    connect(&session_, &DatasetSession::datasetChanged, this, &SampleInspector::datasetChanged);
    connect(&session_, &DatasetSession::currentChanged, this, &SampleInspector::loadCurrent);
    retranslate();
    datasetChanged();
}

SampleInspector::~SampleInspector() = default;

void SampleInspector::buildChoices() {
    bands_->setObjectName(QStringLiteral("bands"));
    stretch_->setObjectName(QStringLiteral("stretch"));
    for (QComboBox* box : {bands_, stretch_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    for (const Stretch::Kind kind : stretchKinds())
        stretch_->addItem(stretchName(kind), int(kind));
    finer_->setIcon(icon(QStringLiteral("sliders")));
    finer_->setCheckable(true);
    setRole(finer_, "chip");
    finer_->setStyleSheet(QStringLiteral("QToolButton { padding: 5px; }"));
    rendering_->hide();
    histogram_->setFigureName(QStringLiteral("histogram"));
    connect(bands_, &QComboBox::currentIndexChanged, this, &SampleInspector::chooseCombination);
    connect(stretch_, &QComboBox::currentIndexChanged, this, [this] {
        Look chosen = session_.look();
        chosen.stretch.kind = Stretch::Kind(stretch_->currentData().toInt());
        session_.setLook(chosen);
    });
    connect(finer_, &QToolButton::toggled, rendering_, &QWidget::setVisible);
    connect(rendering_, &RenderingPanel::edited, &session_, &DatasetSession::setLook);
    connect(&session_, &DatasetSession::lookChanged, this, [this] {
        showLook();
        draw();
    });
    connect(actual_, &QPushButton::clicked, this, [this] {
        ImageView* image = view_->view();
        image->isFitted() ? image->showActualPixels() : image->fit();
    });
    addKeys(this);
}

void SampleInspector::addKeys(QWidget* window) {
    for (int digit = 1; digit <= 9; ++digit) {
        auto* key = new QShortcut(QKeySequence(Qt::Key_0 + digit), window);
        connect(key, &QShortcut::activated, this, [this, digit] {
            if (std::size_t(digit) <= combinations_.size())
                bands_->setCurrentIndex(digit - 1);
        });
    }
}

void SampleInspector::enlarge() {
    if (window_ != nullptr)
        return window_->raise();
    window_ = new QDialog(this, Qt::Window);
    window_->setAttribute(Qt::WA_DeleteOnClose);
    window_->setWindowTitle(tr("Image"));
    window_->resize(900, 960);
    addKeys(window_);
    auto* layout = new QVBoxLayout(window_);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->addWidget(view_);
    view_->setFills(true);
    connect(window_, &QDialog::finished, this, [this] {
        window_ = nullptr;
        layout_->insertWidget(0, view_);
        view_->setFills(false);
        view_->show();
    });
    window_->show();
}

void SampleInspector::buildClassList(ClassModel& classes) {
    class_list_->setModel(&classes);
    class_list_->setItemDelegate(new ClassDelegate(class_list_));
    class_list_->setUniformItemSizes(true);
    class_list_->setSelectionMode(QAbstractItemView::NoSelection);
    setRole(class_list_, "plain");
    class_list_->setMouseTracking(true);
    // As high as its rows: the inspector scrolls, not the list in it.
    class_list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto fit_rows = [this] {
        const int row = std::max(class_list_->sizeHintForRow(0), 1);
        class_list_->setFixedHeight(std::max(1, class_list_->model()->rowCount()) * row + 2);
        class_heading_->setVisible(class_list_->model()->rowCount() > 0);
    };
    connect(&classes, &QAbstractItemModel::modelReset, class_list_, fit_rows);
    fit_rows();
    band_list_->setModel(band_model_);
    band_list_->verticalHeader()->hide();
    band_list_->setShowGrid(false);
    band_list_->setFixedHeight(180);
    band_list_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    band_list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    band_list_->setSelectionMode(QAbstractItemView::SingleSelection);
    band_list_->horizontalHeader()->setHighlightSections(false);
    band_list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(band_list_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        menu.addAction(tr("Copy as CSV"), this, [this] { QGuiApplication::clipboard()->setText(band_model_->csv()); });
        menu.exec(band_list_->viewport()->mapToGlobal(at));
    });
}

void SampleInspector::layOut() {
    for (QLabel* heading : {sample_heading_, class_heading_})
        setRole(heading, "heading");
    for (int i = 0; i <= bands_tab; ++i)
        plot_choice_->addTab(QString());
    plot_choice_->setDrawBase(false);
    plot_choice_->setExpanding(false);
    setRole(plot_choice_, "small");
    connect(plot_choice_, &QTabBar::currentChanged, this, &SampleInspector::choosePlot);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(4);
    choices->addWidget(bands_, 3);
    choices->addWidget(stretch_, 2);
    choices->addWidget(finer_);
    choices->addWidget(actual_);
    layout_->setContentsMargins(space::page, space::page, space::page, space::page);
    layout_->setSpacing(space::between);
    layout_->addWidget(view_);
    layout_->addWidget(error_);
    layout_->addLayout(choices);
    layout_->addWidget(rendering_);
    const auto group = [this](QWidget* heading, QWidget* content) {
        layout_->addSpacing(space::group - space::between - 4);
        layout_->addWidget(heading);
        layout_->addWidget(content);
    };
    group(plot_choice_, histogram_);
    layout_->addWidget(spectrum_);
    layout_->addWidget(band_list_);
    group(sample_heading_, facts_);
    group(class_heading_, class_list_);
    layout_->addStretch(1);
}

void SampleInspector::datasetChanged() {
    const auto& dataset = session_.dataset();
    const std::vector<data::Band> bands = dataset ? dataset->info().bands : std::vector<data::Band>{};
    combinations_ = combinationsFor(bands);
    view_->setInfo(dataset ? &dataset->info() : nullptr);
    rendering_->setBands(bands);
    band_model_->setBands(bands);
    band_list_->resizeColumnsToContents();
    band_list_->setColumnHidden(BandListModel::modality, bandGroups(bands).size() < 2);
    bool any_group = false; // of enough bands for a line
    for (const BandGroup& group : bandGroups(bands))
        any_group = any_group || group.bands.size() >= 3;
    plot_choice_->setTabVisible(spectrum_tab, any_group);
    if (!any_group && plot_choice_->currentIndex() == spectrum_tab)
        plot_choice_->setCurrentIndex(histogram_tab);
    fillCombinations();
    showLook();
    choosePlot();
    loadCurrent();
}

void SampleInspector::choosePlot() {
    const int tab = plot_choice_->currentIndex();
    histogram_->setVisible(tab == histogram_tab);
    spectrum_->setVisible(tab == spectrum_tab);
    band_list_->setVisible(tab == bands_tab);
}

void SampleInspector::chooseCombination(int index) {
    if (index < 0 || std::size_t(index) >= combinations_.size())
        return;
    Look chosen = session_.look();
    chosen.combination = combinations_[std::size_t(index)];
    session_.setLook(chosen);
}

void SampleInspector::fillCombinations() {
    const std::vector<data::Band> bands =
        session_.dataset() ? session_.dataset()->info().bands : std::vector<data::Band>{};
    const QSignalBlocker quiet(bands_);
    bands_->clear();
    for (std::size_t i = 0; i < combinations_.size(); ++i) {
        bands_->addItem(combinationName(combinations_[i]));
        QString help = combinationHelp(combinations_[i], bands);
        if (i < 9)
            help += QLatin1Char('\n') + tr("Key %1").arg(i + 1);
        bands_->setItemData(int(i), help, Qt::ToolTipRole);
    }
}

void SampleInspector::showLook() {
    const Look& look = session_.look();
    // What the user put together is the last entry, once there is such.
    using Kind = BandCombination::Kind;
    if (look.combination.kind == Kind::custom) {
        if (!combinations_.empty() && combinations_.back().kind == Kind::custom)
            combinations_.back() = look.combination;
        else
            combinations_.push_back(look.combination);
        fillCombinations();
    }
    const std::vector<data::Band> bands =
        session_.dataset() ? session_.dataset()->info().bands : std::vector<data::Band>{};
    const QSignalBlocker quiet_bands(bands_), quiet_stretch(stretch_);
    const auto at = std::find(combinations_.begin(), combinations_.end(), look.combination);
    bands_->setCurrentIndex(at == combinations_.end() ? -1 : int(at - combinations_.begin()));
    bands_->setToolTip(tr("Which bands are shown as red, green and blue; keys 1 to 9") + QStringLiteral("\n\n") +
                       combinationHelp(look.combination, bands));
    stretch_->setCurrentIndex(stretch_->findData(int(look.stretch.kind)));
    stretch_->setEnabled(mapFor(look.combination, look.map) != ColorMap::diverging);
    stretch_->setToolTip(stretch_->isEnabled() ? tr("Which values become black and white") + QStringLiteral("\n\n") +
                                                     stretchHelp(look.stretch.kind)
                                               : tr("Indices are always drawn from −1 to 1"));
    rendering_->setLook(look);
}

void SampleInspector::retranslate() {
    plot_choice_->setTabText(histogram_tab, tr("Histogram"));
    plot_choice_->setTabText(spectrum_tab, tr("Spectrum"));
    plot_choice_->setTabText(bands_tab, tr("Bands"));
    plot_choice_->setTabToolTip(histogram_tab, tr("How often each value occurs in the image"));
    plot_choice_->setTabToolTip(spectrum_tab, tr("Values of all bands under the cursor, or in the middle of the image, "
                                                 "and of a region drawn with Shift and drag"));
    plot_choice_->setTabToolTip(bands_tab, tr("Wavelength, unit and scale of every band"));
    sample_heading_->setText(tr("Sample"));
    class_heading_->setText(tr("Classes"));
    actual_->setText(view_->view()->isFitted() ? QStringLiteral("1:1") : tr("Fit"));
    actual_->setToolTip(tr("One image pixel on one screen pixel, or the whole image"));
    finer_->setToolTip(tr("Any three bands, gamma, colours, and stretch over all images"));
    finer_->setAccessibleName(tr("Rendering"));
    bands_->setAccessibleName(tr("Bands"));
    stretch_->setAccessibleName(tr("Stretch"));
    histogram_->setAccessibleName(tr("Histogram"));
    band_list_->setAccessibleName(tr("Bands"));
    class_list_->setAccessibleName(tr("Classes"));
    for (int i = 0; i < stretch_->count(); ++i) {
        stretch_->setItemText(i, stretchName(stretchKinds()[std::size_t(i)]));
        stretch_->setItemData(i, stretchHelp(stretchKinds()[std::size_t(i)]), Qt::ToolTipRole);
    }
    fillCombinations();
    showLook();
    showFacts();
}

void SampleInspector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
