// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/experiment_session.h"

#include "base/error.h"
#include "training/view_plan.h"
#include "widgets/common/dataset_session.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

constexpr auto pipeline_key = "augment";
constexpr int usual_size = 64;

} // namespace

ExperimentSession::ExperimentSession(const DatasetSession* dataset, QObject* parent)
    : QObject(parent), dataset_(dataset), document_(schema_of<training::Experiment>()) {
    connect(&document_, &ParameterDocument::replaced, this, &ExperimentSession::pipelineChanged);
    connect(&document_, &ParameterDocument::changed, this, [this](const QString& key, bool) {
        static const char* const decisive[] = {"augment", "method", "view_size", "seed", "data", "backbone", "schedule"};
        if (std::any_of(std::begin(decisive), std::end(decisive),
                        [&](const char* word) { return key.startsWith(QLatin1String(word)); }))
            Q_EMIT pipelineChanged();
    });
    if (dataset_)
        connect(dataset_, &DatasetSession::datasetChanged, this, [this] {
            if (dataset_->isOpen())
                setData(dataset_->settings());
            Q_EMIT pipelineChanged();
        });
}

void ExperimentSession::setData(const data::DataSettings& data) {
    const Json fresh = to_json(data);
    for (const char* key : {"path", "kind", "filter", "exclude"})
        document_.replace(std::string("data.") + key, fresh[key]);
}

training::Experiment ExperimentSession::experiment() const { return from_json<training::Experiment>(document_.values()); }

void ExperimentSession::useMethodDefault() {
    document_.setValue(pipeline_key, "method-default", tr("Use the method's own recipe"));
}

augment::ImageTraits ExperimentSession::plainTraits() const {
    augment::ImageTraits traits;
    traits.bands = data::rgb_bands();
    traits.height = traits.width = usual_size;
    if (dataset_ && dataset_->isOpen()) {
        const data::DatasetInfo& info = dataset_->dataset()->info();
        traits.bands = info.bands;
        traits.modality = info.modality;
        if (!info.sizes.empty()) {
            traits.height = info.sizes.front()[0];
            traits.width = info.sizes.front()[1];
        }
    }
    if (const Json size = document_.values().at("data").value("size", Json()); size.is_number() && size > 0)
        traits.height = traits.width = size.get<int>();
    traits.channels = int(traits.bands.size());
    traits.mean.assign(traits.bands.size(), 0.5F);
    traits.deviation.assign(traits.bands.size(), 0.25F);
    return traits;
}

int ExperimentSession::side() const { return training::side_of_views(experiment(), plainTraits()); }

augment::ViewPlan ExperimentSession::presentPlan() const { return planOf(experiment()); }

augment::ViewPlan ExperimentSession::methodPlan() const {
    training::Experiment experiment = this->experiment();
    experiment.augment.clear();
    return planOf(experiment);
}

augment::ViewPlan ExperimentSession::planOf(const training::Experiment& experiment) const {
    try {
        return training::view_plan(experiment, plainTraits());
    } catch (const ConfigurationError&) { // said where the views are drawn
        return {};
    }
}

} // namespace terrella::widgets
