// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_inspection.h"

#include "base/text.h"
#include "catalogue_text.h"

#include <utility>
#include <vector>

namespace terrella::cli {

std::string inspection_text(const Json& document) {
    const auto text_of = [&](const char* key) {
        return document[key].is_string() ? document[key].get<std::string>() : std::string();
    };
    TextTable table({"kind", text_of("kind") + " (" + text_of("recognised_by") + ")"});
    table.add({"samples", document["samples"].dump()});
    for (const auto& [modality, bands] : document["modalities"].items())
        table.add(
            {modality, std::to_string(bands.size()) + " bands: " + join(bands.get<std::vector<std::string>>(), " ")});
    std::vector<std::string> sizes;
    for (const Json& size : document["sizes"])
        sizes.push_back(size[0].dump() + " × " + size[1].dump());
    table.add({"size", join(sizes, ", ") + " pixels, " + text_of("dtype")});
    if (const std::string crs = text_of("crs"); !crs.empty())
        table.add({"CRS", crs});
    for (const auto& [name, count] : document["splits"].items())
        table.add({"split " + name, count.dump()});
    const auto list_of = [&](const char* key) {
        return document.contains(key) ? document[key].get<std::vector<std::string>>() : std::vector<std::string>();
    };
    if (document["dates"].is_array())
        table.add({"dates", document["dates"][0].get<std::string>() + " to " + document["dates"][1].get<std::string>()});
    if (const auto targets = list_of("targets"); !targets.empty())
        table.add({"targets", join(targets, ", ")});
    for (const auto& [key, title] : {std::pair{"mask_classes", "mask classes"}, {"box_classes", "box classes"}})
        if (const auto names = list_of(key); !names.empty())
            table.add({title, std::to_string(names.size()) + ": " + join(names, ", ")});
    table.add({"classes", std::to_string(document["classes"].size()) +
                              (document["multi_label"] == true ? ", several a sample" : "")});
    for (const auto& [name, count] : document["classes"].items())
        table.add({"  " + name, count.dump()});
    const Json& broken = document["broken"];
    table.add({"broken", std::to_string(broken.size()) + (document["decoded"] ? "" : " (not every sample was read)")});
    if (const std::string index = text_of("index"); !index.empty())
        table.add({"index", "opened from " + index});
    if (const Json& pack = document["pack"]; pack.is_object())
        table.add({"pack", pack["problem"].is_string()
                               ? "cannot be used: " + pack["problem"].get<std::string>()
                               : pack["samples"].dump() + " samples in " + pack["path"].get<std::string>() + ", " +
                                     bytes_text(pack["bytes"].get<std::uint64_t>()) +
                                     (pack["complete"] == true ? "" : " (unfinished: 'datasets pack' goes on)")});
    if (document.contains("health"))
        for (const auto& [rule, count] : document["health"]["counts"].items())
            if (rule != "broken") // above
                table.add({rule, count.dump()});
    std::string text = table.text();
    for (const std::string& remark : list_of("remarks"))
        text += "\n  note: " + remark;
    for (const Json& file : broken)
        text += "\n  " + file["path"].get<std::string>() + ": " + file["reason"].get<std::string>();
    if (document.contains("health"))
        for (const Json& one : document["health"]["findings"])
            if (one["rule"] != "broken")
                text += "\n  " + one["id"].get<std::string>() + ": " + one["rule"].get<std::string>() + ": " +
                        one["reason"].get<std::string>();
    return text;
}

} // namespace terrella::cli
