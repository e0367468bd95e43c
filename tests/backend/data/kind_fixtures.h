// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/open.h"
#include "raster_fixtures.h"

#include <algorithm>
#include <string>
#include <vector>

namespace terrella::test {

inline data::DataSettings settings_for(const fs::path& path, std::vector<std::string> modalities = {}) {
    data::DataSettings settings;
    settings.path = path.string();
    settings.modalities = std::move(modalities);
    return settings;
}

inline std::shared_ptr<const data::Dataset> opened(const fs::path& path, std::vector<std::string> modalities = {}) {
    return data::open_dataset(settings_for(path, std::move(modalities)));
}

/// Whether a file whose path holds `name` is listed as broken for a reason that holds `reason`.
inline bool lists(const data::DatasetInfo& info, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(info.broken, [&](const data::BrokenFile& file) {
        return file.path.find(name) != std::string::npos && file.reason.text().find(reason) != std::string::npos;
    });
}

inline bool remarks(const data::DatasetInfo& info, const std::string& text) {
    return std::ranges::any_of(info.remarks, [&](const auto& r) { return r.text().find(text) != std::string::npos; });
}

inline std::string all_remarks(const data::DatasetInfo& info) {
    std::string text;
    for (const Message& remark : info.remarks)
        text += remark.text() + '\n';
    return text;
}

/// The index of the sample whose id holds `part`; fails the test when there is none.
inline std::size_t sample_named(const data::Dataset& dataset, const std::string& part) {
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (dataset.sample(i).id.find(part) != std::string::npos)
            return i;
    ADD_FAILURE() << "no sample is called " << part;
    return 0;
}

/// One band of one value.
inline RasterToWrite plain(float value, int side = 8, GDALDataType type = GDT_Byte, const std::string& driver = "GTiff",
                           int bands = 1) {
    RasterToWrite what{data::Image(bands, side, side), type, driver};
    std::ranges::fill(what.image.pixels(), value);
    return what;
}

/// A picture of three 8-bit bands.
inline RasterToWrite picture(int side = 8, int seed = 0) { return {data::Image(patterned(3, side, side, seed)), GDT_Byte, "PNG"}; }

} // namespace terrella::test
