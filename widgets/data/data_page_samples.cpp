// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dataset in hand: its index, what is shown of it, and the choice for the next experiment.
#include "widgets/data/data_page.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/tones.h"
#include "widgets/common/undo_notice.h"
#include "widgets/data/class_model.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/health_dialog.h"
#include "widgets/data/map_panel.h"
#include "widgets/data/recognition_dialog.h"
#include "widgets/data/remark_notice.h"
#include "widgets/data/sample_filter.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/thumbnail_grid.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <tuple>

namespace terrella::widgets {

void DataPage::datasetChanged() {
    const auto& dataset = context().dataset->dataset();
    stack_->setCurrentIndex(dataset ? 1 : 0);
    recognition_->setEnabled(dataset || context().dataset->failed());
    statistics_->setEnabled(dataset != nullptr);
    show_health_->setEnabled(dataset != nullptr);
    pack_->setEnabled(dataset && dataset->info().kind != "synthetic"); // those have no files
    if (health_dialog_)
        health_dialog_->close();
    context().jobs->stop(health_job_);
    health_job_ = 0;
    index_.reset();
    health_.reset();
    remarks_.clear();
    broken_.clear();
    broken_samples_.clear();
    broken_paths_.clear();
    notice_->hide();
    remark_notice_->setRemarks(dataset ? dataset->info().remarks : std::vector<data::Remark>{});
    grid_->setMaker({}, false);
    grid_->setItems({});
    updateHealth();
    Q_EMIT summaryChanged();
    if (!dataset)
        return;
    error_->clear();
    for (const data::BrokenFile& file : dataset->info().broken)
        addBroken(file, HealthRow::no_sample);
    const data::DataSettings settings = context().dataset->settings();
    kept_filter_ = settings.filter;
    {
        const QSignalBlocker quiet(filter_field_), still(keep_);
        filter_field_->setText(QString::fromStdString(settings.filter));
        keep_->setChecked(!settings.filter.empty());
    }
    using Found = std::tuple<std::shared_ptr<const SampleIndex>, std::optional<data::HealthReport>, SampleSelection>;
    jobs::JobOptions options;
    options.kind = QStringLiteral("index-samples");
    options.role = WorkerRole::loading;
    context().jobs->start(
        tr("Listing samples"),
        [dataset, exclude = settings.exclude](const StopToken&, Progress&) {
            auto index = std::make_shared<const SampleIndex>(*dataset);
            auto known = data::known_health(*dataset);
            if (known)
                index = index->withHealth(*known);
            return Found(std::move(index), std::move(known), Exclusions::find(*dataset, exclude));
        },
        this,
        [this, dataset](Found found) {
            if (dataset == context().dataset->dataset())
                takeIndex(std::move(std::get<0>(found)), std::move(std::get<1>(found)), std::move(std::get<2>(found)));
        },
        {}, options);
    lookChanged();
}

void DataPage::takeIndex(std::shared_ptr<const SampleIndex> index, std::optional<data::HealthReport> known,
                         SampleSelection excluded) {
    index_ = std::move(index);
    const data::SampleTable& table = index_->table();
    const std::vector<std::int64_t>& counts = table.class_counts();
    classes_->setClasses(index_->classes(), {counts.begin(), counts.end()}, table.unlabelled());
    filter_field_->setNames(table.names(), counts);
    telling_ = true; // what comes from the session needs not be told to it
    exclusions_->reset(std::move(excluded));
    telling_ = false;
    grid_->setSelection(context().dataset->selection());
    describeGrid();
    fillOrders();
    if (known)
        takeReport(std::move(*known));
    applyFilter();
    const std::size_t all = index_->size();
    count_->setMinimumWidth(
        count_->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(countText(qint64(all)), countText(qint64(all)))));
    if (!grid_->items().empty()) // so that the inspector has something to say
        context().dataset->setCurrent(grid_->items().front());
    Q_EMIT listed();
}

void DataPage::describeGrid() {
    const auto dataset = context().dataset->dataset();
    grid_->setDescriber(
        {[list = index_](std::size_t i) {
             std::vector<QColor> colors;
             const int count = int(list->classes().size());
             for (const std::int16_t label : list->table().labels(i))
                 colors.push_back(classColor(label, count));
             if (colors.empty())
                 colors.push_back(classColor(-1, count));
             return colors;
         },
         [dataset](std::size_t i) { return QString::fromStdString(dataset->sample(i).id).section(QLatin1Char('/'), -1); },
         [list = index_](std::size_t i) {
             const QString names = list->classNames(i);
             return names.isEmpty() ? tr("Unlabelled") : names;
         },
         [this](std::size_t i) { return exclusions_->samples().contains(i); },
         [this](std::size_t i) {
             const auto found = remarks_.find(i);
             return found == remarks_.end() ? QString() : found->second;
         }});
    map_->setDescriber(
        [list = index_](std::size_t i) {
            const auto labels = list->table().labels(i);
            return classColor(labels.empty() ? -1 : labels.front(), int(list->classes().size()));
        },
        [dataset](std::size_t i) { return QString::fromStdString(dataset->sample(i).id); });
}

void DataPage::fillOrders() {
    const std::pair<SampleOrder, QString> orders[] = {
        {SampleOrder::mixed, tr("Sort: mixed")},         {SampleOrder::by_class, tr("Sort: class")},
        {SampleOrder::by_split, tr("Sort: split")},      {SampleOrder::by_date, tr("Sort: date")},
        {SampleOrder::by_place, tr("Sort: location")},   {SampleOrder::by_cloud, tr("Sort: cloud")},
        {SampleOrder::by_nodata, tr("Sort: no data")},   {SampleOrder::by_saturation, tr("Sort: saturation")},
        {SampleOrder::by_name, tr("Sort: name")},        {SampleOrder::stored, tr("Sort: as stored")},
    };
    const QSignalBlocker quiet(order_);
    const QVariant chosen = order_->currentData();
    order_->clear();
    for (const auto& [order, name] : orders)
        if (!index_ || index_->has(order))
            order_->addItem(name, int(order));
    order_->setCurrentIndex(std::max(0, order_->findData(chosen)));
}

void DataPage::lookChanged() {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return;
    const Look look = context().dataset->look();
    jobs::JobOptions options;
    options.kind = QStringLiteral("dataset-limits");
    options.role = WorkerRole::loading;
    options.shown = false;
    const auto pixels = context().dataset->pixels();
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
    filter_ = parseFilter(filter_field_->text(), index_->table().names());
    QString problem;
    for (const data::FilterProblem& one : filter_.problems)
        if (problem.isEmpty() && one.kind != data::FilterProblem::Kind::unfinished) // that is being typed
            problem = problemText(one);
    if (problem.isEmpty() && filter_.needs_measures() && !index_->table().has_shares())
        problem = tr("Shares of pixels are known once every sample was read · choose Health, then Check every sample");
    filter_field_->setProblems(filter_.problems);
    problem_->setVisible(!problem.isEmpty());
    problem_->setText(problem);
    problem_->setStyleSheet(QStringLiteral("color: %1").arg(tonesOf(palette()).watch_text.name()));
    const SampleOrder order = SampleOrder(order_->currentData().toInt());
    std::vector<std::uint32_t> items = index_->apply(filter_, order);
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
    keepFilter();
}

void DataPage::keepFilter() {
    if (!index_)
        return;
    if (keep_->isChecked() && !filter_.problems.empty()) { // what is kept stays until the line can be read
        Q_EMIT said(tr("The experiment keeps its filter until this one can be read"));
        return;
    }
    const std::string before = kept_filter_;
    kept_filter_ = keep_->isChecked() ? filter_field_->text().trimmed().toStdString() : std::string();
    if (kept_filter_ == before)
        return;
    tellChoice();
    Q_EMIT said(kept_filter_.empty() ? tr("The experiment uses every sample")
                                     : tr("The experiment uses %1 of %2 samples")
                                           .arg(countText(qint64(grid_->items().size())), countText(qint64(index_->size()))));
}

void DataPage::tellChoice() {
    const auto& dataset = context().dataset->dataset();
    if (telling_ || !dataset)
        return;
    telling_ = true;
    context().dataset->setChoice(kept_filter_, exclusions_->ids(*dataset));
    telling_ = false;
}

void DataPage::takeChoice() {
    const auto& dataset = context().dataset->dataset();
    if (telling_ || !dataset || !index_)
        return;
    const data::DataSettings& settings = context().dataset->settings();
    kept_filter_ = settings.filter;
    {
        const QSignalBlocker still(keep_);
        keep_->setChecked(!settings.filter.empty());
    }
    if (!settings.filter.empty())
        filter_field_->setText(QString::fromStdString(settings.filter));
    telling_ = true;
    exclusions_->reset(Exclusions::find(*dataset, settings.exclude));
    telling_ = false;
}

void DataPage::openRecognition() {
    const DatasetSession& session = *context().dataset;
    // While the page says that something could not be opened, this is about that; else about the data in hand.
    const bool of_failed = session.failed() && (!session.isOpen() || error_->isVisible());
    if (!of_failed && !session.isOpen())
        return;
    auto* dialog = of_failed ? new RecognitionDialog(nullptr, *session.failed(), this)
                             : new RecognitionDialog(session.dataset(), session.settings(), this);
    connect(dialog, &RecognitionDialog::asked, context().dataset, &DatasetSession::open);
    dialog->open();
}

/// The answer to what the data does not tell goes into the experiment, so that it is asked once.
void DataPage::answer(const QString& key, const QString& value) {
    Json settings = to_json(context().dataset->settings());
    settings[key.toStdString()] = value.toStdString();
    context().dataset->open(from_json<data::DataSettings>(settings));
}

} // namespace terrella::widgets
