// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "base/torch_compat.h"
#include "evaluation/features.h"
#include "evaluation/knn.h"
#include "runs/report_figures.h"
#include "runs/report_picture.h"
#include "runs/report_pictures.h"

#include <map>
#include <torch/torch.h>
#include <unordered_map>

namespace terrella::runs {
namespace {

// At most `count` of the indices, spread over the classes: the first of each class, then the second, …
std::vector<std::size_t> spread_over_classes(const data::Dataset& dataset, const std::vector<std::size_t>& indices,
                                             std::size_t count) {
    std::map<int, std::vector<std::size_t>> by_class;
    for (const std::size_t index : indices)
        by_class[dataset.sample(index).label].push_back(index);
    std::vector<std::size_t> chosen;
    for (std::size_t turn = 0; chosen.size() < std::min(count, indices.size()); ++turn)
        for (const auto& [label, members] : by_class)
            if (turn < members.size() && chosen.size() < count)
                chosen.push_back(members[turn]);
    return chosen;
}

struct Found {
    std::string encoder;
    std::vector<std::vector<std::size_t>> neighbours; // of each query, into the dataset, nearest first
    double same_class = 0;                            // share of neighbours with the query's class
    std::int64_t counted = 0;
};

// Rows of `ids` that the features hold, in the dataset's numbering.
std::vector<std::size_t> indices_of(const evaluation::Features& features,
                                    const std::unordered_map<std::string, std::size_t>& by_id) {
    std::vector<std::size_t> out;
    for (const std::string& id : features.ids)
        out.push_back(by_id.at(id));
    return out;
}

Found find_neighbours(const std::string& name, training::Encoder& encoder, const training::TrainingData& data,
                      const std::vector<std::size_t>& gallery, const std::vector<std::size_t>& queries, int count,
                      Progress* progress, const StopToken& stop) {
    Found found{name, {}, 0, 0};
    const data::Dataset& dataset = *data.dataset;
    std::unordered_map<std::string, std::size_t> by_id;
    for (const auto* part : {&gallery, &queries})
        for (const std::size_t index : *part)
            by_id.emplace(dataset.sample(index).id, index);
    const auto train = evaluation::extract_features(encoder, data.dataset, gallery, data.traits, progress, stop);
    const auto test = evaluation::extract_features(encoder, data.dataset, queries, data.traits, progress, stop);
    if (!train.complete || !test.complete)
        return found;
    const auto gallery_read = indices_of(train, by_id), queries_read = indices_of(test, by_id);
    const torch::Tensor cosines =
        evaluation::normalised_rows(test.values).mm(evaluation::normalised_rows(train.values).t());
    const std::int64_t k = std::min<std::int64_t>(count, cosines.size(1));
    const torch::Tensor best = std::get<1>(cosines.topk(k, 1)).to(torch::kLong).contiguous(); // [Q, k]
    std::unordered_map<std::size_t, std::vector<std::size_t>> of_query;
    std::int64_t same = 0;
    for (std::size_t q = 0; q < queries_read.size(); ++q)
        for (std::int64_t n = 0; n < k; ++n) {
            const std::size_t neighbour =
                gallery_read[static_cast<std::size_t>(best[static_cast<std::int64_t>(q)][n].item<std::int64_t>())];
            of_query[queries_read[q]].push_back(neighbour);
            const int label = dataset.sample(queries_read[q]).label;
            if (label >= 0) {
                same += dataset.sample(neighbour).label == label;
                ++found.counted;
            }
        }
    for (const std::size_t query : queries)
        found.neighbours.push_back(of_query[query]);
    found.same_class = found.counted > 0 ? static_cast<double>(same) / static_cast<double>(found.counted) : 0;
    return found;
}

std::string thumbnail(const data::Dataset& dataset, std::size_t index, int query_label, const char* css) {
    const data::SampleInfo& info = dataset.sample(index);
    const std::string name =
        info.label < 0 ? "unlabelled" : dataset.info().classes.at(static_cast<std::size_t>(info.label));
    const data::Image image = dataset.read(index).image;
    std::string sign;
    if (query_label >= 0)
        sign = info.label == query_label ? "<span class=\"yes\">✓</span> " : "<span class=\"no\">✗</span> ";
    return std::string("<div class=\"thumb ") + css + "\"><img alt=\"" + escape_html(name) + "\" title=\"" +
           escape_html(info.id) + "\" src=\"" +
           data_uri(picture_of(image, composite_for(image, dataset.info().bands))) + "\"><div>" + sign +
           escape_html(name) + "</div></div>";
}

} // namespace

std::string neighbours_section(const std::vector<std::pair<std::string, training::Encoder*>>& encoders,
                               const training::TrainingData& data, const ReportSettings& settings, Progress* progress,
                               const StopToken& stop) {
    const data::Dataset& dataset = *data.dataset;
    const auto gallery = spread_over_classes(dataset, data.split.train, static_cast<std::size_t>(settings.gallery));
    const auto queries = spread_over_classes(dataset, data.split.held_out, 300); // more than are shown: for the share
    if (gallery.empty() || queries.empty())
        return {};
    std::vector<Found> found;
    for (const auto& [name, encoder] : encoders)
        found.push_back(find_neighbours(name, *encoder, data, gallery, queries, settings.neighbours, progress, stop));
    if (stop.stop_requested())
        return {};

    std::string out =
        "<section>\n<h2>Nearest neighbours</h2>\n<p class=\"quiet\">For held-out samples (framed) the training samples "
        "whose "
        "features point most nearly the same way (cosine). ✓ same class, ✗ another; no label was used to find them.";
    for (const Found& one : found)
        if (one.counted > 0)
            out += " " + escape_html(one.encoder) + ": " + percent(one.same_class) + " of the neighbours of " +
                   std::to_string(queries.size()) + " samples share their class.";
    out += "</p>\n<div class=\"rows\">\n";
    const std::size_t shown =
        std::min<std::size_t>(queries.size(), static_cast<std::size_t>(std::max(0, settings.queries)));
    for (std::size_t q = 0; q < shown; ++q) {
        bool first = true;
        for (const Found& one : found) {
            if (one.neighbours[q].empty())
                continue; // the query could not be read
            const int label = dataset.sample(queries[q]).label;
            out += std::string("<div class=\"row") + (first ? " next" : "") + "\"><div class=\"who\">" + escape_html(one.encoder) + "</div>";
            out += first ? thumbnail(dataset, queries[q], -1, "query") : "<div class=\"thumb query\"></div>";
            for (const std::size_t neighbour : one.neighbours[q])
                out += thumbnail(dataset, neighbour, label, "");
            out += "</div>\n";
            first = false;
        }
    }
    return out + "</div>\n</section>\n";
}

} // namespace terrella::runs
