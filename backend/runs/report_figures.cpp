// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_figures.h"

#include "base/files.h"
#include "base/progress.h"
#include "base/text.h"
#include "runs/report_plot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

std::string named_encoder(const RunRecord& run, const std::string& encoder) {
    if (encoder.empty())
        return run.experiment.method.name + " (this run)";
    return encoder == "random" ? "Random initialisation" : encoder;
}

// Half of the 95 % interval of a share of n (Agresti and Coull 1998: two successes and two failures added).
double half_interval(double share, double n) {
    const double p = (share * n + 2) / (n + 4);
    return 1.96 * std::sqrt(p * (1 - p) / (n + 4));
}

std::string bar(double share, const std::string& css) {
    char width[32];
    std::snprintf(width, sizeof width, "%.1f", 104 * std::clamp(share, 0.0, 1.0));
    return "<span class=\"track\"><span class=\"bar " + css + "\" style=\"width:" + width + "px\"></span></span>";
}

std::string tile(const std::string& figure, const std::string& words) {
    return "<div class=\"tile\"><b>" + escape_html(figure) + "</b><span>" + escape_html(words) + "</span></div>\n";
}

std::vector<std::string> encoders_of(const std::vector<StoredEvaluation>& evaluations) {
    std::vector<std::string> names;
    for (const StoredEvaluation& one : evaluations)
        if (std::ranges::find(names, one.encoder) == names.end())
            names.push_back(one.encoder);
    std::ranges::sort(names); // the run itself, with the empty name, first
    return names;
}

double top1(const Json& evaluation) { return evaluation.value("top1", 0.0); }

std::string accuracy_cell(const Json* evaluation, const std::string& css) {
    if (evaluation == nullptr)
        return "<td class=\"quiet\">not measured</td>";
    const double share = top1(*evaluation);
    return "<td>" + bar(share, css) + "<b>" + percent(share) + "</b> <span class=\"quiet small\">± " +
           short_number(100 * half_interval(share, evaluation->value("test", 1.0))) + "</span></td>";
}

std::string per_class_table(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations) {
    const Json* ours = find_evaluation(evaluations, "", "knn");
    const Json* random = find_evaluation(evaluations, "random", "knn");
    if (ours == nullptr || !ours->contains("per_class"))
        return {};
    std::string out = "<h3>Recall of each class, kNN</h3>\n<table><tr><th>class</th><th>" +
                      escape_html(named_encoder(run, "")) + "</th>" +
                      (random != nullptr ? "<th>Random initialisation</th>" : "") + "</tr>\n";
    for (const auto& [name, recall] : (*ours)["per_class"].items()) {
        out += "<tr><td>" + escape_html(name) + "</td><td>" + bar(recall.get<double>(), "") +
               percent(recall.get<double>()) + "</td>";
        if (random != nullptr) {
            const double other = random->at("per_class").value(name, 0.0);
            out += "<td>" + bar(other, "other") + percent(other) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string confusion_table(const Json& evaluation) {
    const auto classes = evaluation.value("classes", std::vector<std::string>());
    const auto counts = evaluation.value("confusion", std::vector<std::vector<std::int64_t>>());
    if (classes.empty() || counts.size() != classes.size() || classes.size() > 60)
        return {};
    std::string out =
        "<h3>What kNN took for what</h3>\n<p class=\"quiet small\">Rows: what it is. Columns: what it was taken for. "
        "Counts of held-out samples.</p>\n<div class=\"rows\"><table class=\"confusion\"><tr><th></th>";
    for (const std::string& name : classes)
        out += "<th class=\"tilt\"><span>" + escape_html(name) + "</span></th>";
    out += "</tr>\n";
    for (std::size_t i = 0; i < classes.size(); ++i) {
        std::int64_t sum = 0;
        for (const std::int64_t count : counts[i])
            sum += count;
        out += "<tr><th>" + escape_html(classes[i]) + "</th>";
        for (std::size_t k = 0; k < counts[i].size(); ++k) {
            const int share = sum > 0 ? static_cast<int>(80 * counts[i][k] / sum) : 0;
            out += "<td style=\"background:color-mix(in srgb,var(" + std::string(i == k ? "--s0" : "--s3") + ") " +
                   std::to_string(share) + "%,transparent)\">" +
                   (counts[i][k] > 0 ? std::to_string(counts[i][k]) : "") + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</table></div>\n";
}

} // namespace

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f\u202f%%", 100 * share);
    return text;
}

std::vector<StoredEvaluation> stored_evaluations(const fs::path& run_dir) {
    std::set<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(run_dir / "evaluation", none))
        if (entry.path().extension() == ".json")
            files.insert(entry.path());
    std::vector<StoredEvaluation> all;
    for (const fs::path& file : files) {
        Json document = Json::parse(read_file(file), nullptr, /*allow_exceptions=*/false);
        if (!document.is_object() || !document.contains("top1") || !document["top1"].is_number())
            continue;
        const std::string protocol = document.value("protocol", std::string()), stem = file.stem().string();
        if (!stem.starts_with(protocol))
            continue;
        std::string encoder = stem.substr(protocol.size());
        if (encoder.starts_with("-"))
            encoder.erase(0, 1);
        all.push_back({std::move(encoder), std::move(document)});
    }
    return all;
}

const Json* find_evaluation(const std::vector<StoredEvaluation>& all, const std::string& encoder,
                            const std::string& protocol) {
    for (const StoredEvaluation& one : all)
        if (one.encoder == encoder && one.document.value("protocol", std::string()) == protocol)
            return &one.document;
    return nullptr;
}

std::string headline(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations) {
    const auto& e = run.experiment;
    std::string out = "<h1>" + escape_html(run.name) + "</h1>\n<p class=\"quiet\">" +
                      escape_html(e.method.name + " · " + e.backbone.name + " · " + e.data.path);
    const std::int64_t steps = run.steps.empty() ? 0 : run.steps.back().step;
    out += " · " + std::to_string(steps) + " steps of " + std::to_string(e.batch * e.accumulate) + " images · " +
           escape_html(training::run_state_name(run.state)) + "</p>\n<div class=\"tiles\">\n";
    for (const auto& [protocol, words] :
         {std::pair{"knn", "nearest neighbours (kNN)"}, std::pair{"linear", "linear classifier"}}) {
        const Json* ours = find_evaluation(evaluations, "", protocol);
        if (ours == nullptr)
            continue;
        const Json* random = find_evaluation(evaluations, "random", protocol);
        out += tile(percent(top1(*ours)),
                    std::string("accuracy, ") + words +
                        (random != nullptr ? "; random initialisation " + percent(top1(*random)) : ""));
    }
    if (!run.steps.empty()) {
        out += tile(duration_text(run.steps.back().time_s), "of training (minutes:seconds)");
        out += tile(short_number(static_cast<double>(steps * e.batch * e.accumulate) /
                                 std::max(1e-9, run.steps.back().time_s)) +
                        "/s",
                    "samples a second in training, each in all its views");
    }
    return out + "</div>\n";
}

std::string curves_section(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations,
                           std::optional<double> trivial_loss) {
    Plot loss;
    loss.title = "Loss over steps";
    loss.x_label = "step";
    loss.y_label = "loss (nats)";
    std::vector<std::pair<double, double>> raw;
    for (const training::StepReport& step : run.steps)
        raw.emplace_back(static_cast<double>(step.step), step.loss);
    const double span = std::max(3.0, static_cast<double>(raw.size()) / 40);
    loss.lines.push_back({"", raw, 0, true, false, 2});
    loss.lines.push_back({"loss", smoothed(raw, span), 0, false, false, 2});
    if (trivial_loss)
        loss.rules.push_back({"nothing learned", *trivial_loss, 7});

    Plot knn;
    knn.title = "kNN accuracy over epochs";
    knn.x_label = "epoch";
    knn.y_label = "kNN accuracy (%)";
    std::vector<std::pair<double, double>> accuracy;
    for (const training::EpochReport& epoch : run.epochs)
        if (epoch.knn)
            accuracy.emplace_back(static_cast<double>(epoch.epoch), 100 * *epoch.knn);
    knn.lines.push_back({"kNN", accuracy, 2, false, accuracy.size() < 60, 1});
    if (const Json* random = find_evaluation(evaluations, "random", "knn"))
        knn.rules.push_back({"random init.", 100 * top1(*random), 7});
    knn.y_low = 0;

    std::string out = "<section>\n<h2>Training</h2>\n<p class=\"quiet\">";
    out += trivial_loss ? "Left: the loss falls from the dashed value at which nothing has been learned; faint: each "
                          "step, strong: smoothed. "
                        : "Left: the loss; faint: each step, strong: smoothed. ";
    out += accuracy.empty() ? ""
                            : "Right: while training, held-out samples were classified by their nearest neighbours "
                              "among training features.";
    out += "</p>\n<div class=\"pair\">\n" + svg(loss);
    if (!accuracy.empty())
        out += svg(knn);
    return out + "</div>\n</section>\n";
}

std::string accuracy_section(const RunRecord& run, const std::vector<StoredEvaluation>& evaluations) {
    if (evaluations.empty())
        return "<section>\n<h2>What the features are worth</h2>\n<p class=\"quiet\">Not evaluated yet: terrella-cli "
               "evaluate knn --run …</p>\n</section>\n";
    const Json& first = evaluations.front().document;
    const auto classes = first.value("classes", std::vector<std::string>());
    std::string out =
        "<section>\n<h2>What the features are worth</h2>\n<p class=\"quiet\">Accuracy on " +
        std::to_string(first.value("test", std::int64_t{0})) + " held-out samples, features frozen, labels of " +
        std::to_string(first.value("train", std::int64_t{0})) + " training samples; ± is half of the 95 % interval.";
    if (!classes.empty())
        out += " Guessing reaches " + percent(1.0 / static_cast<double>(classes.size())) + ".";
    out += "</p>\n<table><tr><th>encoder</th><th>kNN (k = " +
           std::to_string(first.value("settings", Json::object()).value("k", std::int64_t{20})) +
           ")</th><th>linear classifier</th></tr>\n";
    for (const std::string& encoder : encoders_of(evaluations)) {
        const std::string css = encoder.empty() ? "" : "other";
        out += "<tr><td>" + escape_html(named_encoder(run, encoder)) + "</td>" +
               accuracy_cell(find_evaluation(evaluations, encoder, "knn"), css) +
               accuracy_cell(find_evaluation(evaluations, encoder, "linear"), css) + "</tr>\n";
    }
    out += "</table>\n<div class=\"pair\">\n<div>" + per_class_table(run, evaluations) + "</div>\n<div>";
    if (const Json* knn = find_evaluation(evaluations, "", "knn"))
        out += confusion_table(*knn);
    return out + "</div>\n</div>\n</section>\n";
}

std::string details_section(const RunRecord& run) {
    std::string out = "<section>\n<h2>How it was made</h2>\n";
    for (const training::Warning& warning : run.warnings)
        out += "<p><b>" + escape_html(training::severity_name(warning.severity) + ": " + warning.rule) + "</b> " +
               escape_html(warning.seen.text() + " " + warning.why.text() + " " + warning.remedy.text()) + "</p>\n";
    out += "<details open><summary>Experiment</summary>\n<pre>" +
           escape_html(training::experiment_yaml(run.experiment)) + "</pre></details>\n";
    const fs::path environment = run.folder / "environment.json";
    std::error_code none;
    if (fs::is_regular_file(environment, none))
        out += "<details><summary>Environment</summary>\n<pre>" + escape_html(read_file(environment)) +
               "</pre></details>\n";
    return out + "</section>\n";
}

} // namespace terrella::runs
