// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/collected_texts.h"

#include "augment/operation.h"
#include "augment/presets.h"
#include "base/parameters.h"
#include "evaluation/evaluate.h"
#include "methods/catalogue.h"
#include "models/catalogue.h"
#include "training/experiment.h"
#include "training/health_figures.h"
#include "training/health_rules.h"
#include "translations/told_texts.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

namespace terrella::translations {
namespace {

/// "He et al. 2020, §4.1": a citation reads the same in every language, as far as people are used to.
bool is_citation(const std::string& source) {
    static const std::regex year("\\b(19|20)[0-9]{2}\\b");
    return std::regex_search(source, year);
}

class Collector {
public:
    void begin(std::string list) { lists_.push_back({std::move(list), {}}); }

    void add(const std::string& text) {
        const bool has_words = std::ranges::any_of(text, [](unsigned char c) { return std::isalpha(c) != 0; });
        if (has_words && known_.insert(text).second)
            lists_.back().texts.push_back(text);
    }

    /// The parameters of `schema`, groups included, then those of every variant that one of them can be.
    void add(const std::string& list, const Schema& schema) {
        begin(list);
        std::vector<const Parameter*> choices;
        add(schema, choices);
        for (const Parameter* parameter : choices)
            for (const std::string& name : parameter->variants->names())
                if (const Schema& own = parameter->variants->schema(name); seen_.insert(&own).second)
                    add(parameter->variants->noun + " " + name, own);
    }

    std::vector<Texts> take() {
        std::erase_if(lists_, [](const Texts& list) { return list.texts.empty(); });
        return std::move(lists_);
    }

private:
    void add(const Schema& schema, std::vector<const Parameter*>& choices) {
        for (const Parameter& parameter : schema.parameters()) {
            for (const std::string& text : {parameter.meaning, parameter.heading, parameter.unit})
                add(text);
            for (const std::string& value : {parameter.paper.value, parameter.code.value})
                if (value.find(' ') != std::string::npos) // "0.2 in one of two views", not "cosine"
                    add(value);
            if (parameter.children)
                add(*parameter.children, choices);
            if (parameter.variants)
                choices.push_back(&parameter);
        }
    }

    std::vector<Texts> lists_;
    std::set<std::string> known_;
    std::set<const Schema*> seen_;
};

/// As titles show a name: "stale-queue" is "Stale queue".
std::string title_of(std::string name) {
    std::ranges::replace(name, '-', ' ');
    name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

/// As the strip of health figures shows a name: "prototype_usage" is "prototype usage".
std::string words_of(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

void add_methods(Collector& all) {
    all.begin("methods");
    for (const methods::MethodEntry& method : methods::methods().entries()) {
        all.add(methods::branch_name(method.branch));
        all.add(method.loss);
        if (!is_citation(method.paper))
            all.add(method.paper);
    }
    for (const models::BackboneEntry& backbone : models::backbones().entries())
        if (!is_citation(backbone.paper))
            all.add(backbone.paper);
    all.begin("recipes of methods");
    for (const methods::MethodEntry& method : methods::methods().entries())
        for (const methods::Recipe& recipe : method.recipes) {
            all.add(recipe.why);
            if (!is_citation(recipe.source))
                all.add(recipe.source);
        }
}

void add_augmentations(Collector& all) {
    all.begin("operations");
    for (const augment::OperationEntry& operation : augment::operations().entries())
        all.add(operation.summary);
    all.begin("recipes of views");
    for (const augment::Preset& preset : augment::presets().entries()) {
        all.add(preset.title);
        all.add(preset.differs);
    }
}

void add_health(Collector& all) {
    all.begin("figures of health");
    for (const training::HealthFigure& figure : training::health_figures()) {
        if (figure.room == "methods") // shown under their names; the others have titles of their own
            all.add(words_of(figure.name));
        all.add(figure.meaning);
    }
    all.begin("rules of health");
    for (const training::HealthRule& rule : training::health_rules()) {
        all.add(title_of(rule.name));
        all.add(rule.why);
    }
    for (const char* rule : training::trainer_warnings)
        all.add(title_of(rule));
}

/// By room, so that translators see what belongs together.
void add_sentences(Collector& all, const std::filesystem::path& backend) {
    std::set<std::filesystem::path> rooms;
    for (const auto& entry : std::filesystem::directory_iterator(backend))
        if (entry.is_directory())
            rooms.insert(entry.path());
    for (const std::filesystem::path& room : rooms) {
        all.begin("said by " + room.filename().string());
        for (const std::string& text : told_texts(room))
            all.add(text);
    }
}

std::string quoted(const std::string& text) {
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            literal += '\\';
        literal += c;
    }
    return literal + "\"";
}

} // namespace

std::vector<Texts> backend_texts(const std::filesystem::path& sources) {
    Collector all;
    all.add("experiment", schema_of<training::Experiment>());
    all.add("evaluation by kNN", schema_of<evaluation::KnnSettings>());
    all.add("evaluation by a linear classifier", schema_of<evaluation::LinearSettings>());
    add_methods(all);
    add_augmentations(all);
    add_health(all);
    add_sentences(all, sources / "backend");
    return all.take();
}

std::string header_of(const std::vector<Texts>& lists) {
    std::string header = R"(// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Written by the target terrella_backend_texts from the registries and the code of the backend: not to be edited. It is
// for lupdate alone; the window looks the texts up with backendText (jobs/backend_text.h).
//
// When a text of the backend is new or has changed: ninja terrella_backend_texts terrella_lupdate, one after the other,
// then translate what is unfinished in terrella_de.ts.
// clang-format off
)";
    for (const Texts& list : lists) {
        header += "\n// " + list.of + "\n";
        for (const std::string& text : list.texts)
            header += "QT_TRANSLATE_NOOP(\"backend\", " + quoted(text) + ")\n";
    }
    return header;
}

} // namespace terrella::translations
