// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/augment_preview.h"

#include "augment/pipeline.h"
#include "base/error.h"
#include "training/view_plan.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/experiment_session.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

constexpr int count_after_ms = 120; // an edit that goes on makes no histogram of its beginning

jobs::JobOptions quiet(const char* kind) {
    jobs::JobOptions options;
    options.kind = QLatin1String(kind);
    options.shown = false;
    return options;
}

} // namespace

AugmentPreview::AugmentPreview(ExperimentSession& experiment, DatasetSession& dataset, jobs::JobRunner& jobs,
                               QObject* parent)
    : QObject(parent), experiment_(experiment), dataset_(dataset), jobs_(jobs) {
    count_later_.setSingleShot(true);
    count_later_.setInterval(count_after_ms);
    connect(&count_later_, &QTimer::timeout, this, &AugmentPreview::countDraws);
    connect(&experiment_, &ExperimentSession::pipelineChanged, this, &AugmentPreview::follow);
    connect(&dataset_, &DatasetSession::selectionChanged, this, &AugmentPreview::loadSamples);
    connect(&dataset_, &DatasetSession::currentChanged, this, &AugmentPreview::loadSamples);
    connect(&dataset_, &DatasetSession::lookChanged, this, [this] {
        since_change_.start();
        redraw();
    });
    connect(&jobs_, &jobs::JobRunner::ended, this, [this](const jobs::JobStatus& job) {
        if (job.id != source_job_ || job.state != jobs::JobState::stopped)
            return; // cancelled in the tray: nobody delivers
        preparing_ = false;
        Q_EMIT sourceChanged();
        Q_EMIT failed({jobs::ErrorInfo::Kind::data, tr("The bands were not measured"), {}, tr("Press F5 to measure them")});
        tellSettled();
    });
}

void AugmentPreview::setActive(bool active) {
    active_ = active;
    if (active_ && stale_)
        follow();
}

void AugmentPreview::follow() {
    if (!active_) {
        stale_ = true;
        return;
    }
    stale_ = false;
    since_change_.start();
    Json settings = to_json(experiment_.experiment().data);
    settings.erase("workers");
    settings.erase("cache_mb");
    if (settings != prepared_for_ || dataset_.dataset() != prepared_of_)
        prepare(false);
    else
        redraw();
}

void AugmentPreview::prepare(bool measure_all) {
    prepared_for_ = to_json(experiment_.experiment().data);
    prepared_for_.erase("workers");
    prepared_for_.erase("cache_mb");
    prepared_of_ = dataset_.dataset();
    source_.reset();
    loaded_.clear();
    plans_.clear();
    preview_ = {};
    detail_ = {};
    preparing_ = dataset_.isOpen();
    Q_EMIT sourceChanged();
    Q_EMIT previewChanged();
    if (!dataset_.isOpen())
        return tellSettled();
    jobs::JobOptions options;
    options.kind = QStringLiteral("augment-source");
    options.role = WorkerRole::loading;
    source_job_ = jobs_.start(
        tr("Measuring the bands"),
        [experiment = experiment_.experiment(), dataset = dataset_.dataset(), opened = dataset_.settings(),
         measure_all](const StopToken& stop, Progress& progress) {
            return training::prepare_views(experiment, dataset, opened, measure_all, stop, progress);
        },
        this,
        [this](std::shared_ptr<const training::ViewSource> source) {
            source_ = std::move(source);
            companions_ = std::make_shared<const training::CompanionImages>(source_);
            preparing_ = false;
            Q_EMIT sourceChanged();
            loadSamples();
        },
        [this](const jobs::ErrorInfo& error) {
            preparing_ = false;
            Q_EMIT sourceChanged();
            Q_EMIT failed(error);
            tellSettled();
        },
        options);
}

void AugmentPreview::measure(bool all) { prepare(all); }

std::vector<std::size_t> AugmentPreview::wanted() const {
    std::vector<std::size_t> wanted;
    if (!dataset_.isOpen() || dataset_.dataset()->size() == 0)
        return wanted;
    const std::optional<std::size_t> current = dataset_.current();
    const std::vector<std::size_t> selected = dataset_.selection().indices();
    if (current && *current < dataset_.dataset()->size() &&
        (selected.empty() || dataset_.selection().contains(*current)))
        wanted.push_back(*current);
    for (const std::size_t index : selected)
        if (wanted.size() < std::size_t(most_samples) && (wanted.empty() || index != wanted.front()))
            wanted.push_back(index);
    if (wanted.empty())
        wanted.push_back(0);
    return wanted;
}

void AugmentPreview::loadSamples() {
    if (!active_) {
        stale_ = true;
        return;
    }
    if (!source_)
        return;
    const std::vector<std::size_t> wanted = this->wanted();
    if (wanted == chosen_ && !loaded_.empty())
        return redraw();
    since_change_.start();
    std::vector<std::pair<std::size_t, std::string>> missing; // number and name in the dataset in hand
    for (const std::size_t index : wanted)
        if (!loaded_.contains(index))
            missing.emplace_back(index, dataset_.dataset()->sample(index).id);
    loading_ = true;
    jobs_.start(
        tr("Reading samples"),
        [source = source_, missing](const StopToken& stop, Progress&) {
            std::vector<std::pair<std::size_t, ChosenSample>> read;
            for (const auto& [number, id] : missing) {
                if (stop.stop_requested())
                    break;
                ChosenSample sample{training::index_of(*source, id, number), QString::fromStdString(id), {}, {}};
                try {
                    if (sample.index >= source->dataset->size())
                        throw DataError(told("The experiment does not use this sample"), id,
                                        told("Choose another sample, or change the data settings on the Train page"));
                    sample.stored = std::make_shared<const data::Image>(training::decoded_sample(*source, sample.index));
                } catch (const Error&) { // shown in the sample's place
                    sample.error = jobs::errorInfo(std::current_exception());
                }
                read.emplace_back(number, std::move(sample));
            }
            return read;
        },
        this,
        [this, wanted](std::vector<std::pair<std::size_t, ChosenSample>> read) {
            loading_ = false;
            for (auto& [number, sample] : read)
                loaded_.insert_or_assign(number, std::move(sample));
            std::erase_if(loaded_, [&](const auto& one) {
                return std::find(wanted.begin(), wanted.end(), one.first) == wanted.end();
            });
            chosen_ = wanted;
            redraw();
        },
        {}, quiet("augment-samples"));
}

std::vector<std::pair<QString, augment::ViewPlan>> AugmentPreview::plansNow(jobs::ErrorInfo& error) const {
    std::vector<std::pair<QString, augment::ViewPlan>> plans{{tr("Experiment"), {}}};
    const training::Experiment experiment = experiment_.experiment();
    try {
        plans[0].second = training::view_plan(experiment, source_->traits);
    } catch (const ConfigurationError&) { // shown where the pipeline is
        error = jobs::errorInfo(std::current_exception());
    }
    if (comparison_) {
        augment::ViewPlan plan = augment::plan_of(comparison_->list);
        for (augment::ViewSpec& view : plan.views) {
            view.pipeline =
                augment::with_view_size(view.pipeline, training::side_of_views(experiment, source_->traits));
            for (const augment::ViewSpec& own : plans[0].second.views)
                if (own.name == view.name)
                    view.of = own.of; // a neighbour's view is compared with a neighbour's
        }
        plans.emplace_back(comparison_->title, std::move(plan));
    }
    return plans;
}

Rendering AugmentPreview::rendering() const { return {dataset_.look(), dataset_.pixels()}; }

void AugmentPreview::redraw() {
    if (!active_) {
        stale_ = true;
        return;
    }
    if (!source_)
        return;
    const training::Experiment experiment = experiment_.experiment();
    jobs::ErrorInfo error;
    plans_ = plansNow(error);
    choice_.seed = std::uint64_t(experiment.seed);
    PreviewRequest request;
    request.source = source_;
    for (const std::size_t index : chosen_)
        if (const auto found = loaded_.find(index); found != loaded_.end())
            request.samples.push_back(found->second);
    request.plans = plans_;
    request.choice = choice_;
    request.rendering = rendering();
    request.companions = companions_;
    request.facts.receptive_patch = training::receptive_patch(experiment.backbone);
    request.facts.statistics = source_->statistics;
    const auto& targets = source_->dataset->info().targets;
    request.facts.oriented_labels = std::find(targets.begin(), targets.end(), "boxes") != targets.end();
    drawing_ = true;
    jobs_.start(
        tr("Drawing views"),
        [request](const StopToken& stop, Progress&) { return std::make_shared<Preview>(makePreview(request, stop)); },
        this,
        [this, error](const std::shared_ptr<Preview>& preview) {
            drawing_ = false;
            preview_ = std::move(*preview);
            if (error.isError() && !preview_.plans.empty())
                preview_.plans[0].error = error;
            latency_ms_ = since_change_.isValid() ? double(since_change_.nsecsElapsed()) / 1e6 : 0;
            Q_EMIT previewChanged();
            makeDetailNow();
            if (plans_.front().second.views.empty() || chosen_ != counted_samples_ ||
                choice_.seed != counted_seed_ || counted_plans_.empty() ||
                augment::write_pipeline(augment::listed(plans_.front().second)) !=
                    augment::write_pipeline(augment::listed(counted_plans_.front().second)))
                count_later_.start();
            tellSettled();
        },
        {}, quiet("augment-draws"));
}

void AugmentPreview::makeDetailNow() {
    const bool there = focus_.plan < plans_.size() && focus_.plan < preview_.plans.size() && focus_.sample < chosen_.size() &&
                       focus_.view < plans_[focus_.plan].second.views.size() &&
                       loaded_.contains(chosen_[focus_.sample]) && loaded_.at(chosen_[focus_.sample]).stored;
    if (!there || preview_.plans[focus_.plan].error.isError()) {
        detail_ = {};
        Q_EMIT detailChanged();
        return;
    }
    const ChosenSample& sample = loaded_.at(chosen_[focus_.sample]);
    DetailRequest request{source_,       sample.stored,
                          plans_[focus_.plan].second,
                          sample.index,  focus_.view,
                          choice_.seed,  choice_.first_epoch + focus_.draw,
                          rendering(),   companions_};
    if (const std::size_t next = (focus_.sample + 1) % chosen_.size();
        next != focus_.sample && loaded_.contains(chosen_[next])) {
        request.partner = loaded_.at(chosen_[next]).stored;
        request.partner_sample = loaded_.at(chosen_[next]).index;
    }
    detailing_ = true;
    jobs_.start(
        tr("Following a view"),
        [request = std::move(request)](const StopToken& stop, Progress&) {
            return std::make_shared<Detail>(makeDetail(request, stop));
        },
        this,
        [this](const std::shared_ptr<Detail>& detail) {
            detailing_ = false;
            detail_ = std::move(*detail);
            Q_EMIT detailChanged();
            tellSettled();
        },
        [this](const jobs::ErrorInfo&) { // the preview says the same of the whole plan
            detailing_ = false;
            detail_ = {};
            Q_EMIT detailChanged();
            tellSettled();
        },
        quiet("augment-detail"));
}

void AugmentPreview::countDraws() {
    if (!source_ || plans_.empty() || plans_.front().second.views.empty() || preview_.plans.empty() ||
        preview_.plans.front().error.isError()) {
        distribution_ = {};
        Q_EMIT distributionChanged();
        return tellSettled();
    }
    counting_ = true;
    counted_plans_ = plans_;
    counted_samples_ = chosen_;
    counted_seed_ = choice_.seed;
    std::vector<std::size_t> samples;
    for (const std::size_t index : chosen_)
        samples.push_back(loaded_.contains(index) ? loaded_.at(index).index : index);
    jobs_.start(
        tr("Counting draws"),
        [source = source_, plan = plans_.front().second, samples, seed = choice_.seed](const StopToken&, Progress&) {
            return std::make_shared<Distribution>(makeDistribution(*source, plan, samples, seed, counted_draws));
        },
        this,
        [this](const std::shared_ptr<Distribution>& distribution) {
            counting_ = false;
            distribution_ = std::move(*distribution);
            Q_EMIT distributionChanged();
            tellSettled();
        },
        {}, quiet("augment-distribution"));
}

void AugmentPreview::setDraws(int draws) {
    choice_.draws = std::clamp(draws, 1, most_draws);
    since_change_.start();
    redraw();
}

void AugmentPreview::setFirstEpoch(quint64 epoch) {
    choice_.first_epoch = epoch;
    since_change_.start();
    redraw();
}

void AugmentPreview::setComparison(std::optional<Comparison> comparison) {
    comparison_ = std::move(comparison);
    if (!comparison_ && focus_.plan > 0)
        focus_ = {};
    since_change_.start();
    redraw();
}

void AugmentPreview::setFocus(const Focus& focus) {
    if (focus == focus_)
        return;
    focus_ = focus;
    makeDetailNow();
}

bool AugmentPreview::isSettled() const {
    return !preparing_ && !loading_ && !drawing_ && !detailing_ && !counting_ && !count_later_.isActive();
}

void AugmentPreview::tellSettled() {
    if (isSettled())
        Q_EMIT settled();
}

} // namespace terrella::widgets
