// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health_probe.h"

#include "models/backbone.h"
#include "training/representation.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace terrella::training {
namespace {

constexpr std::int64_t window_rows = 256;
constexpr std::int64_t least_rows = 16;    // below, a rank says nothing
constexpr std::int64_t most_spectrum = 64; // values written a measurement
constexpr std::int64_t cosine_bins = 40;   // of 0.05
const std::string state_prefix = "health.";

bool are_rows(const torch::Tensor& tensor) { return tensor.defined() && tensor.dim() == 2 && tensor.size(0) >= 2; }

/// Where the backbone that learns stands in the method: "encoder.", or "student.encoder.".
std::string learning_backbone(const methods::Method& method) {
    for (const auto& item : method.named_modules({}, /*include_self=*/false))
        if (const auto* backbone = dynamic_cast<const models::Backbone*>(item.value().get()))
            if (const auto parameters = backbone->parameters();
                !parameters.empty() && parameters.front().requires_grad())
                return item.key() + ".";
    return {};
}

/// The part of the network that a parameter is in: up to the first numbered segment ("layer1.0.conv1.weight" →
/// "layer1", "blocks.3.attn.…" → "blocks.3"); what has none, or is a single layer before, is the stem.
std::string stage_name(const std::string& parameter) {
    std::size_t begin = 0;
    for (std::size_t point = parameter.find('.'); point != std::string::npos; point = parameter.find('.', begin)) {
        const std::string segment = parameter.substr(begin, point - begin);
        const bool single_layer =
            segment.starts_with("conv") || segment.starts_with("bn") || segment.starts_with("norm");
        if (!single_layer && std::isdigit(static_cast<unsigned char>(segment.back())) != 0)
            return parameter.substr(0, point);
        begin = point + 1;
    }
    return "stem";
}

/// How often values of −1 to 1 fall into each bin. values [N] on the host.
std::vector<std::int64_t> counts_of(const torch::Tensor& values) {
    // Cosines of equal rows are a rounding beyond 1, which a histogram would leave out.
    const torch::Tensor counts =
        torch::histc(values.to(torch::kCPU, torch::kDouble).clamp(-1, 1), cosine_bins, -1, 1).to(torch::kLong);
    const auto* first = counts.data_ptr<std::int64_t>();
    return {first, first + cosine_bins};
}

/// Cosines of different rows, each pair once. rows [N, D]; returns [N (N − 1) / 2] on the host.
torch::Tensor cosines_between(const torch::Tensor& rows) {
    const torch::Tensor unit = torch::nn::functional::normalize(rows.detach().to(torch::kFloat));
    const torch::Tensor pairs = torch::triu_indices(unit.size(0), unit.size(0), 1);
    return unit.mm(unit.t()).to(torch::kCPU).index({pairs[0], pairs[1]});
}

double rounded(double value) { return std::round(value * 1e5) / 1e5; }

} // namespace

HealthProbe::HealthProbe(const methods::Method& method, const Optimizer& optimizer)
    : optimizer_(&optimizer), embeddings_(window_rows), projections_(window_rows), positives_(window_rows) {
    const std::string backbone = learning_backbone(method);
    for (const NamedParameter& parameter : optimizer.parameters()) {
        const bool inside = !backbone.empty() && parameter.name.starts_with(backbone);
        const std::string stage = inside ? stage_name(parameter.name.substr(backbone.size())) : "head";
        const auto known = std::ranges::find(stages_, stage);
        stage_of_.push_back(static_cast<std::size_t>(known - stages_.begin()));
        if (known == stages_.end())
            stages_.push_back(stage);
    }
}

void HealthProbe::forget() { embeddings_ = projections_ = positives_ = RowWindow(window_rows); }

void HealthProbe::remember(const methods::StepOutcome& outcome) {
    if (are_rows(outcome.embeddings))
        embeddings_.add(outcome.embeddings);
    if (are_rows(outcome.projections))
        projections_.add(outcome.projections);
    if (outcome.positives.defined() && outcome.positives.dim() == 1)
        positives_.add(outcome.positives.unsqueeze(1));
}

HealthProbe::Scalars HealthProbe::scalars(const methods::StepOutcome& outcome) const {
    const torch::NoGradGuard no_gradient;
    Scalars found;
    torch::Tensor non_finite;
    const auto add = [&](const std::string& spread_name, const std::string& name, const torch::Tensor& rows) {
        if (!are_rows(rows))
            return;
        const torch::Tensor spread = feature_std(rows).mean();
        found.emplace_back(spread_name, spread);
        // Against the value of directions that fill the sphere: 1 is healthy, 0 collapsed, whatever D.
        found.emplace_back(spread_name + "_share", spread * std::sqrt(static_cast<double>(rows.size(1))));
        found.emplace_back(name + "_cosine", mean_cosine_between_rows(rows));
        const torch::Tensor count = torch::isfinite(rows).logical_not().sum();
        non_finite = non_finite.defined() ? non_finite + count : count;
    };
    add("feature_std", "projection", outcome.projections);
    add("embedding_std", "embedding", outcome.embeddings);
    if (non_finite.defined())
        found.emplace_back("non_finite", non_finite);
    if (are_rows(outcome.projections)) {
        const torch::Tensor rows =
            outcome.projections.narrow(0, 0, std::min(outcome.projections.size(0), window_rows)).to(torch::kDouble);
        found.emplace_back("uniformity", uniformity(torch::nn::functional::normalize(rows)));
    }
    found.insert(found.end(), outcome.figures.begin(), outcome.figures.end());

    std::vector<std::vector<torch::Tensor>> by_stage(stages_.size());
    for (std::size_t i = 0; i < stage_of_.size(); ++i)
        if (const torch::Tensor gradient = optimizer_->parameters()[i].value.grad(); gradient.defined())
            by_stage[stage_of_[i]].push_back(gradient);
    for (std::size_t s = 0; s < stages_.size(); ++s)
        if (!by_stage[s].empty())
            found.emplace_back("gradient_norm." + stages_[s], gradient_norm(by_stage[s]));
    return found;
}

HealthProbe::Geometry HealthProbe::geometry() const {
    Geometry found;
    const auto add = [&](const std::string& name, const torch::Tensor& rows, std::vector<double>& spectrum) {
        const EffectiveRank rank = effective_rank(rows);
        found.ranks.emplace_back(name + "_rank", rank.rank);
        found.ranks.emplace_back(name + "_rank_share",
                                 std::min(1.0, rank.rank / static_cast<double>(std::min(rows.size(0), rows.size(1)))));
        const auto* values = rank.singular_values.data_ptr<double>();
        for (std::int64_t i = 0; i < std::min(most_spectrum, rank.singular_values.size(0)); ++i)
            spectrum.push_back(values[0] > 0 ? rounded(values[i] / values[0]) : 0);
    };
    const auto enough = [](const torch::Tensor& rows) {
        return rows.defined() && rows.size(0) >= least_rows && torch::isfinite(rows).all().item<bool>();
    };
    if (const torch::Tensor rows = embeddings_.rows(); enough(rows))
        add("embedding", rows, found.embedding_spectrum);
    if (const torch::Tensor rows = projections_.rows(); enough(rows)) {
        add("projection", rows, found.spectrum);
        found.cosines.negatives = counts_of(cosines_between(rows));
        if (const torch::Tensor partners = positives_.rows();
            partners.defined() && torch::isfinite(partners).all().item<bool>())
            found.cosines.positives = counts_of(partners.flatten());
    }
    return found;
}

void HealthProbe::before_update() {
    const torch::NoGradGuard no_gradient;
    weights_before_.clear();
    for (const NamedParameter& parameter : optimizer_->parameters())
        weights_before_.push_back(parameter.value.detach().clone());
}

double HealthProbe::update_to_weight() {
    const torch::NoGradGuard no_gradient;
    std::vector<torch::Tensor> moved;
    for (std::size_t i = 0; i < weights_before_.size(); ++i)
        moved.push_back(optimizer_->parameters()[i].value.detach() - weights_before_[i]);
    const torch::Tensor share =
        gradient_norm(moved).to(torch::kDouble) / gradient_norm(weights_before_).to(torch::kDouble).clamp_min(1e-30);
    weights_before_.clear();
    return share.item<double>();
}

std::vector<std::pair<std::string, torch::Tensor>> HealthProbe::state() const {
    std::vector<std::pair<std::string, torch::Tensor>> tensors;
    for (const auto& [name, window] : {std::pair("embeddings", &embeddings_), std::pair("projections", &projections_),
                                       std::pair("positives", &positives_)})
        if (torch::Tensor rows = window->rows(); rows.defined())
            tensors.emplace_back(state_prefix + name, rows);
    return tensors;
}

void HealthProbe::take_state(std::vector<std::pair<std::string, torch::Tensor>>& tensors, const torch::Device& device) {
    forget();
    for (const auto& [name, rows] : tensors) {
        if (!name.starts_with(state_prefix) || !are_rows(rows))
            continue;
        // A copy: what a checkpoint gave may lie in a file that is mapped.
        const std::string window = name.substr(state_prefix.size());
        (window == "embeddings"  ? embeddings_
         : window == "positives" ? positives_
                                 : projections_)
            .add(rows.to(device, torch::kFloat, false, true));
    }
    std::erase_if(tensors, [](const auto& item) { return item.first.starts_with(state_prefix); });
}

} // namespace terrella::training
