// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_json.h"

#include <cmath>
#include <limits>
#include <string>

namespace terrella::runs {
namespace {

Json or_null(const std::optional<double>& value) { return value && std::isfinite(*value) ? Json(*value) : Json(); }

/// Not a number when missing or null, so that a curve shows the gap.
double number(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_number() ? object[key].get<double>()
                                                           : std::numeric_limits<double>::quiet_NaN();
}

std::optional<double> maybe(const Json& object, const char* key) {
    const double value = number(object, key);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::int64_t whole(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_number_integer() ? object[key].get<std::int64_t>() : 0;
}

std::string text(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

/// The message under `key`: in its parts where they are there and say the same, else its text. Runs of earlier versions
/// have no parts.
Message message_of(const Json& line, const char* key) {
    const std::string said = text(line, key);
    const Json parts = line.value("parts", Json());
    const Message message = parts.is_object() ? message_from_json(parts.value(key, Json())) : Message();
    return message.text() == said ? message : Message(said);
}

Json by_name(const std::vector<std::pair<std::string, double>>& values) {
    Json object = Json::object();
    for (const auto& [name, value] : values)
        object[name] = or_null(value);
    return object;
}

std::vector<std::pair<std::string, double>> values_of(const Json& line, const char* key) {
    std::vector<std::pair<std::string, double>> values;
    if (line.contains(key) && line[key].is_object())
        for (const auto& [name, value] : line[key].items())
            if (value.is_number())
                values.emplace_back(name, value.get<double>());
    return values;
}

std::vector<double> numbers_of(const Json& line, const char* key) {
    std::vector<double> values;
    if (line.contains(key) && line[key].is_array())
        for (const Json& value : line[key])
            values.push_back(value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
    return values;
}

std::vector<std::int64_t> counts_of(const Json& object, const char* key) {
    std::vector<std::int64_t> counts;
    if (object.is_object() && object.contains(key) && object[key].is_array())
        for (const Json& count : object[key])
            counts.push_back(count.is_number_integer() ? count.get<std::int64_t>() : 0);
    return counts;
}

} // namespace

Json to_json(const training::StepReport& report, const training::EpochReport* epoch) {
    Json line = {{"step", report.step},       {"epoch", report.epoch}, {"time", report.time_s},
                 {"loss", or_null(report.loss)}, {"terms", by_name(report.terms)}, {"lr", report.lr}};
    if (report.momentum)
        line["momentum"] = or_null(report.momentum);
    if (report.accuracy)
        line["accuracy"] = or_null(report.accuracy);
    if (report.gradient_norm)
        line["gradient_norm"] = or_null(report.gradient_norm);
    line["images_per_s"] = report.images_per_s;
    line["health"] = by_name(report.health);
    if (!report.spectrum.empty())
        line["spectrum"] = report.spectrum;
    if (!report.embedding_spectrum.empty())
        line["embedding_spectrum"] = report.embedding_spectrum;
    if (!report.cosines.empty())
        line["cosines"] = {{"negatives", report.cosines.negatives}, {"positives", report.cosines.positives}};
    if (epoch != nullptr) {
        line["epoch_loss"] = or_null(epoch->loss);
        line["epoch_seconds"] = epoch->seconds;
        if (epoch->knn)
            line["knn"] = or_null(epoch->knn);
        if (epoch->linear)
            line["linear"] = or_null(epoch->linear);
    }
    return line;
}

training::StepReport step_from_json(const Json& line) {
    training::StepReport report;
    report.step = whole(line, "step");
    report.epoch = maybe(line, "epoch").value_or(0);
    report.time_s = maybe(line, "time").value_or(0);
    report.loss = number(line, "loss");
    report.terms = values_of(line, "terms");
    report.lr = maybe(line, "lr").value_or(0);
    report.momentum = maybe(line, "momentum");
    report.accuracy = maybe(line, "accuracy");
    report.gradient_norm = maybe(line, "gradient_norm");
    report.health = values_of(line, "health");
    report.spectrum = numbers_of(line, "spectrum");
    report.embedding_spectrum = numbers_of(line, "embedding_spectrum");
    if (line.contains("cosines"))
        report.cosines = {counts_of(line["cosines"], "negatives"), counts_of(line["cosines"], "positives")};
    report.images_per_s = maybe(line, "images_per_s").value_or(0);
    return report;
}

std::optional<training::EpochReport> epoch_from_json(const Json& line) {
    if (!line.contains("epoch_loss"))
        return std::nullopt;
    training::EpochReport report;
    report.epoch = std::llround(maybe(line, "epoch").value_or(0));
    report.step = whole(line, "step");
    report.loss = number(line, "epoch_loss");
    report.knn = maybe(line, "knn");
    report.linear = maybe(line, "linear");
    report.seconds = maybe(line, "epoch_seconds").value_or(0);
    return report;
}

Json to_json(const training::Warning& warning) {
    Json changes = Json::array();
    for (const training::Change& change : warning.change)
        changes.push_back({{"key", change.key}, {"value", change.value}});
    return {{"step", warning.step},
            {"rule", warning.rule},
            {"severity", training::severity_name(warning.severity)},
            {"seen", warning.seen.text()},
            {"why", warning.why.text()},
            {"try", warning.remedy.text()},
            {"change", std::move(changes)},
            {"parts",
             {{"seen", message_json(warning.seen)},
              {"why", message_json(warning.why)},
              {"try", message_json(warning.remedy)}}}};
}

training::Warning warning_from_json(const Json& line) {
    training::Warning warning;
    warning.step = whole(line, "step");
    warning.rule = text(line, "rule");
    for (const auto severity : {training::Severity::note, training::Severity::warning, training::Severity::alarm})
        if (text(line, "severity") == training::severity_name(severity))
            warning.severity = severity;
    warning.seen = message_of(line, "seen");
    warning.why = message_of(line, "why");
    warning.remedy = message_of(line, "try");
    if (line.contains("change") && line["change"].is_array())
        for (const Json& change : line["change"])
            if (const std::string key = text(change, "key"); !key.empty())
                warning.change.push_back({key, text(change, "value")});
    return warning;
}

Json to_json(const training::RunResult& result) {
    return {{"state", training::run_state_name(result.state)},
            {"steps", result.steps},
            {"epochs", result.epochs},
            {"loss", or_null(result.loss)},
            {"knn", or_null(result.knn)},
            {"warnings", result.warnings},
            {"seconds", result.seconds},
            {"message", result.message.text()},
            {"parts", {{"message", message_json(result.message)}}}};
}

training::RunResult result_from_json(const Json& document) {
    using training::RunState;
    training::RunResult result;
    for (const auto state : {RunState::finished, RunState::stopped, RunState::failed})
        if (text(document, "state") == training::run_state_name(state))
            result.state = state;
    result.steps = whole(document, "steps");
    result.epochs = whole(document, "epochs");
    result.loss = maybe(document, "loss");
    result.knn = maybe(document, "knn");
    result.warnings = whole(document, "warnings");
    result.seconds = maybe(document, "seconds").value_or(0);
    result.message = message_of(document, "message");
    return result;
}

} // namespace terrella::runs
