// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/run_history.h"

#include <algorithm>
#include <cmath>

namespace terrella::training {
namespace {

constexpr double share_of_newest = 0.1; // of the exponential means: some 10 steps
constexpr std::int64_t first_mean = 10; // steps after which a mean stands for more than the first loss
constexpr std::int64_t least_norms = 5;

double moved(double mean, double newest) { return mean + share_of_newest * (newest - mean); }

Json or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

std::optional<double> number(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_number() ? std::optional(object[key].get<double>()) : std::nullopt;
}

std::int64_t whole(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_number_integer() ? object[key].get<std::int64_t>() : 0;
}

} // namespace

std::int64_t RunFacts::settling_steps() const {
    const std::int64_t batch = std::max<std::int64_t>(1, experiment.batch * experiment.accumulate);
    return std::max(warmup_steps, (queue + batch - 1) / batch);
}

void RunHistory::add(const StepReport& report) {
    now_ = report;
    loss_ = steps_ == 0 ? report.loss : moved(loss_, report.loss);
    ++steps_;
    if (report.accuracy)
        accuracy_ = accuracy_ ? moved(*accuracy_, *report.accuracy) : *report.accuracy;
    if (!settled())
        return;
    if (report.step > settling_steps_ + first_mean) {
        first_loss_ = first_loss_.value_or(loss_);
        least_loss_ = std::min(least_loss_.value_or(loss_), loss_);
    }
    if (report.gradient_norm && *report.gradient_norm > 0) {
        newest_log_norm_ = std::log(*report.gradient_norm);
        log_norms_ += newest_log_norm_;
        ++norms_;
    }
}

void RunHistory::add(const EpochReport& report) {
    if (report.knn)
        probes_.push_back({report.step, *report.knn, accuracy_});
}

std::optional<double> RunHistory::usual_gradient_norm() const {
    if (norms_ <= least_norms)
        return std::nullopt;
    return std::exp((log_norms_ - newest_log_norm_) / static_cast<double>(norms_ - 1));
}

Json RunHistory::state() const {
    Json probes = Json::array();
    for (const Probe& probe : probes_)
        probes.push_back({probe.step, probe.knn, or_null(probe.accuracy)});
    return {{"steps", steps_},
            {"loss", loss_},
            {"accuracy", or_null(accuracy_)},
            {"first_loss", or_null(first_loss_)},
            {"least_loss", or_null(least_loss_)},
            {"log_norms", log_norms_},
            {"newest_log_norm", newest_log_norm_},
            {"norms", norms_},
            {"probes", std::move(probes)}};
}

void RunHistory::take(const Json& state) {
    *this = RunHistory(settling_steps_);
    if (!state.is_object())
        return;
    steps_ = whole(state, "steps");
    norms_ = whole(state, "norms");
    loss_ = number(state, "loss").value_or(0);
    log_norms_ = number(state, "log_norms").value_or(0);
    newest_log_norm_ = number(state, "newest_log_norm").value_or(0);
    accuracy_ = number(state, "accuracy");
    first_loss_ = number(state, "first_loss");
    least_loss_ = number(state, "least_loss");
    if (state.contains("probes") && state["probes"].is_array())
        for (const Json& one : state["probes"])
            if (one.is_array() && one.size() == 3 && one[0].is_number_integer() && one[1].is_number())
                probes_.push_back({one[0].get<std::int64_t>(), one[1].get<double>(),
                                   one[2].is_number() ? std::optional(one[2].get<double>()) : std::nullopt});
}

} // namespace terrella::training
