// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_inspector.h"

#include "jobs/job_runner.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/image_view.h"
#include "widgets/common/theme.h"
#include "widgets/data/class_model.h"
#include "widgets/data/small_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

enum Row { row_class, row_file, row_split, row_size, row_missing, row_cursor, row_place };

/// Stays as wide as its room and as high as it is wide. Not by heightForWidth, which scroll areas do not ask for.
class SquareBox : public QWidget {
public:
    explicit SquareBox(QWidget* content, QWidget* parent) : QWidget(parent) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(content);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void resizeEvent(QResizeEvent*) override {
        if (height() != width())
            setFixedHeight(width());
    }
};

} // namespace

SampleInspector::SampleInspector(DatasetSession& session, jobs::JobRunner& jobs, ClassModel& classes, QWidget* parent)
    : QWidget(parent), session_(session), jobs_(jobs), view_(new ImageView), error_(new ErrorPanel(this)),
      bands_(new QComboBox(this)), stretch_(new QComboBox(this)), actual_(new QPushButton(this)),
      plot_choice_(new QTabBar(this)), histogram_(new SmallPlot(this)), spectrum_(new SmallPlot(this)),
      sample_heading_(new QLabel(this)), rows_(new QWidget(this)), class_heading_(new QLabel(this)),
      class_list_(new QListView(this)) {
    for (QLabel* heading : {sample_heading_, class_heading_})
        setRole(heading, "heading");
    bands_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    bands_->setMinimumContentsLength(8);
    stretch_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    stretch_->setMinimumContentsLength(8);
    for (const Stretch::Kind kind : stretchKinds())
        stretch_->addItem(stretchName(kind));
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
    plot_choice_->addTab(QString());
    plot_choice_->addTab(QString());
    plot_choice_->setDrawBase(false);
    plot_choice_->setExpanding(false);
    setRole(plot_choice_, "small");
    buildRows();

    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::between);
    choices->addWidget(bands_, 1);
    choices->addWidget(stretch_, 1);
    choices->addWidget(actual_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addWidget(new SquareBox(view_, this));
    layout->addWidget(error_);
    layout->addLayout(choices);
    const auto group = [&](QWidget* heading, QWidget* content) {
        layout->addSpacing(space::group - space::between - 4);
        layout->addWidget(heading);
        layout->addWidget(content);
    };
    group(plot_choice_, histogram_);
    layout->addWidget(spectrum_);
    group(sample_heading_, rows_);
    group(class_heading_, class_list_);
    layout->addStretch(1);

    connect(plot_choice_, &QTabBar::currentChanged, this, &SampleInspector::choosePlot);
    connect(bands_, &QComboBox::currentIndexChanged, this, &SampleInspector::chooseLook);
    connect(stretch_, &QComboBox::currentIndexChanged, this, &SampleInspector::chooseLook);
    connect(actual_, &QPushButton::clicked, this,
            [this] { view_->isFitted() ? view_->showActualPixels() : view_->fit(); });
    connect(view_, &ImageView::viewChanged, this,
            [this] { actual_->setText(view_->isFitted() ? QStringLiteral("1:1") : tr("Fit")); });
    connect(view_, &ImageView::hovered, this, &SampleInspector::showUnderCursor);
    connect(&session_, &DatasetSession::datasetChanged, this, &SampleInspector::datasetChanged);
    connect(&session_, &DatasetSession::currentChanged, this, &SampleInspector::loadCurrent);
    retranslate();
    datasetChanged();
}

SampleInspector::~SampleInspector() = default;

void SampleInspector::buildRows() {
    auto* grid = new QGridLayout(rows_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::page);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < 7; ++i) {
        names_[i] = new QLabel(rows_);
        values_[i] = new ElidedLabel(rows_);
        setRole(names_[i], "muted");
        values_[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(names_[i], i, 0);
        grid->addWidget(values_[i], i, 1);
    }
}

void SampleInspector::datasetChanged() {
    const auto& dataset = session_.dataset();
    combinations_ = dataset ? combinationsFor(dataset->info().bands) : std::vector<BandCombination>{};
    {
        const QSignalBlocker quiet(bands_);
        bands_->clear();
        for (const BandCombination& combination : combinations_) {
            bands_->addItem(combinationName(combination));
            bands_->setItemData(bands_->count() - 1, combination.bands, Qt::ToolTipRole);
        }
    }
    look_.combination = combinations_.empty() ? BandCombination{} : combinations_.front();
    const bool many = dataset && dataset->info().bands.size() >= 4;
    plot_choice_->setTabVisible(1, many);
    if (!many)
        plot_choice_->setCurrentIndex(0);
    choosePlot();
    loadCurrent();
    Q_EMIT lookChanged();
}

void SampleInspector::choosePlot() {
    const bool spectrum = plot_choice_->currentIndex() == 1;
    histogram_->setVisible(!spectrum);
    spectrum_->setVisible(spectrum);
    if (spectrum)
        showUnderCursor({-1, -1});
}

void SampleInspector::chooseLook() {
    const int band = bands_->currentIndex();
    if (band < 0 || std::size_t(band) >= combinations_.size())
        return;
    const Look chosen{combinations_[std::size_t(band)],
                      {stretchKinds()[std::size_t(std::max(stretch_->currentIndex(), 0))]}};
    if (chosen == look_)
        return;
    look_ = chosen;
    draw();
    Q_EMIT lookChanged();
}

void SampleInspector::loadCurrent() {
    const auto& dataset = session_.dataset();
    const auto current = session_.current();
    error_->clear();
    if (!dataset || !current) {
        sample_.reset();
        picture_ = {};
        view_->clear();
        histogram_->clearPlot();
        spectrum_->clearPlot();
        showSample();
        settle();
        return;
    }
    settled_ = false;
    jobs::JobOptions options;
    options.kind = QStringLiteral("inspect-sample"); // a newer one wins, so that held arrow keys do not queue up
    options.shown = false;
    options.role = WorkerRole::loading;
    struct Loaded {
        std::shared_ptr<const data::Sample> sample;
        SamplePicture picture;
    };
    jobs_.start(
        tr("Reading a sample"),
        [dataset, index = *current, look = look_](const StopToken&, Progress&) {
            auto sample = std::make_shared<const data::Sample>(dataset->read(index));
            return Loaded{sample, pictureOf(sample->image, dataset->info().bands, look)};
        },
        this,
        [this](Loaded loaded) {
            sample_ = std::move(loaded.sample);
            picture_ = std::move(loaded.picture);
            showSample();
            settle();
        },
        [this](const jobs::ErrorInfo& error) {
            sample_.reset();
            picture_ = {};
            view_->clear();
            histogram_->clearPlot();
            error_->showError(error.what, error.where, error.remedy);
            showSample();
            settle();
        },
        options);
}

void SampleInspector::draw() {
    if (!sample_)
        return;
    settled_ = false;
    jobs::JobOptions options;
    options.kind = QStringLiteral("inspect-sample");
    options.shown = false;
    options.role = WorkerRole::loading;
    jobs_.start(
        tr("Drawing a sample"),
        [dataset = session_.dataset(), sample = sample_, look = look_](const StopToken&, Progress&) {
            return pictureOf(sample->image, dataset->info().bands, look);
        },
        this,
        [this](SamplePicture picture) {
            picture_ = std::move(picture);
            showSample();
            settle();
        },
        {}, options);
}

void SampleInspector::settle() {
    settled_ = true;
    Q_EMIT settled();
}

void SampleInspector::showSample() {
    const auto& dataset = session_.dataset();
    const auto current = session_.current();
    const bool any = dataset && current;
    rows_->setVisible(any);
    sample_heading_->setVisible(any);
    if (!any)
        return;
    const data::DatasetInfo& info = dataset->info();
    const data::SampleInfo& facts = dataset->sample(*current);
    const bool labelled = facts.label >= 0 && std::size_t(facts.label) < info.classes.size();
    values_[row_class]->setFullText(labelled ? QString::fromStdString(info.classes[std::size_t(facts.label)])
                                             : tr("Unlabelled"));
    values_[row_file]->setFullText(QString::fromStdString(facts.path.empty() ? facts.id : facts.path));
    values_[row_split]->setFullText(QString::fromStdString(facts.split));
    names_[row_split]->setVisible(!facts.split.empty());
    values_[row_split]->setVisible(!facts.split.empty());
    if (sample_) {
        view_->setImage(picture_.image);
        histogram_->showHistograms(picture_.histograms, picture_.limits, bandsShown());
        const data::Image& image = sample_->image;
        values_[row_size]->setFullText(
            tr("%1 × %2 px, %n band(s)", nullptr, image.channels()).arg(image.width()).arg(image.height()) +
            QStringLiteral(" · ") + QString::fromStdString(info.dtype));
        values_[row_missing]->setFullText(percentText(picture_.missing_share));
    }
    names_[row_size]->setVisible(sample_ != nullptr);
    values_[row_size]->setVisible(sample_ != nullptr);
    const bool missing = sample_ && picture_.missing_share > 0;
    names_[row_missing]->setVisible(missing);
    values_[row_missing]->setVisible(missing);
    showUnderCursor({-1, -1});
}

std::vector<data::Band> SampleInspector::bandsShown() const {
    const std::vector<data::Band>& all = session_.dataset()->info().bands;
    std::vector<data::Band> shown;
    for (const Channel& channel : look_.combination.channels)
        for (const int band : {channel.band, channel.minus})
            if (band >= 0 && std::size_t(band) < all.size())
                shown.push_back(all[std::size_t(band)]);
    return shown;
}

void SampleInspector::showUnderCursor(const QPoint& pixel) {
    const bool on_image = sample_ && pixel.x() >= 0;
    QStringList values;
    if (sample_)
        for (const Channel& channel : look_.combination.channels)
            values.append(on_image ? numberText(double(channelValue(sample_->image, channel, pixel.x(), pixel.y())))
                                   : QStringLiteral("–"));
    QString text = values.join(QStringLiteral(" · "));
    if (on_image)
        text += tr("  at %1, %2").arg(pixel.x()).arg(pixel.y());
    values_[row_cursor]->setFullText(text);
    QString place = tr("not georeferenced");
    if (sample_ && sample_->geotransform) {
        const double column = on_image ? pixel.x() + 0.5 : sample_->image.width() / 2.0;
        const double row = on_image ? pixel.y() + 0.5 : sample_->image.height() / 2.0;
        place = placeText(*sample_, column, row);
        if (!sample_->crs.empty())
            place += QStringLiteral(" · ") + QString::fromStdString(sample_->crs);
    }
    values_[row_place]->setFullText(place);
    if (!spectrum_->isVisibleTo(this) || !sample_)
        return;
    // Under the cursor, or the middle of the image while it is elsewhere.
    const data::Image& image = sample_->image;
    const int x = on_image ? pixel.x() : image.width() / 2, y = on_image ? pixel.y() : image.height() / 2;
    std::vector<float> spectrum;
    for (int band = 0; band < image.channels(); ++band)
        spectrum.push_back(channelValue(image, {band, -1}, x, y));
    spectrum_->showSpectrum(session_.dataset()->info().bands, spectrum);
}

void SampleInspector::retranslate() {
    const auto name = [this](Row row, const QString& text) { names_[row]->setText(text); };
    name(row_class, tr("class"));
    name(row_file, tr("file"));
    name(row_split, tr("split"));
    name(row_size, tr("size"));
    name(row_missing, tr("no data"));
    name(row_cursor, tr("value"));
    name(row_place, tr("place"));
    plot_choice_->setTabText(0, tr("Histogram"));
    plot_choice_->setTabText(1, tr("Spectrum"));
    plot_choice_->setTabToolTip(0, tr("How often each value occurs in the image"));
    plot_choice_->setTabToolTip(1, tr("Values of all bands under the cursor, or in the middle of the image"));
    sample_heading_->setText(tr("Sample"));
    class_heading_->setText(tr("Classes"));
    actual_->setText(view_->isFitted() ? QStringLiteral("1:1") : tr("Fit"));
    actual_->setToolTip(tr("One image pixel on one screen pixel, or the whole image"));
    bands_->setToolTip(tr("Which bands are shown as red, green and blue"));
    bands_->setAccessibleName(tr("Bands"));
    stretch_->setToolTip(tr("Which values become black and white"));
    stretch_->setAccessibleName(tr("Stretch"));
    class_list_->setAccessibleName(tr("Classes"));
    for (int i = 0; i < stretch_->count(); ++i)
        stretch_->setItemText(i, stretchName(stretchKinds()[std::size_t(i)]));
    for (int i = 0; i < bands_->count(); ++i)
        bands_->setItemText(i, combinationName(combinations_[std::size_t(i)]));
    showSample();
}

void SampleInspector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
