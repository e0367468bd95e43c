// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sentinel_sources.h"

#include "base/error.h"

#include <algorithm>
#include <set>

namespace terrella::data {

Band sentinel2_stored_band(std::string_view name) {
    static const std::set<std::string, std::less<>> ten{"B02", "B03", "B04", "B08"}, sixty{"B01", "B09", "B10"};
    for (Band band : sentinel2_bands())
        if (band.name == name) {
            band.modality = "s2";
            band.resolution_m = ten.contains(name) ? 10 : sixty.contains(name) ? 60 : 20;
            band.scale = 1e-4;
            return band;
        }
    throw Error(told("Sentinel-2 has no band %1", name), "", "");
}

std::vector<Band> sentinel2_stored_bands() {
    std::vector<Band> bands;
    for (const Band& band : sentinel2_bands())
        bands.push_back(sentinel2_stored_band(band.name));
    return bands;
}

std::vector<Band> sentinel1_stored_bands() {
    std::vector<Band> bands = sentinel1_bands();
    for (Band& band : bands) {
        band.modality = "s1";
        band.resolution_m = 10;
    }
    return bands;
}

void Sentinel2Conventions::add(const Sentinel2Evidence& evidence) {
    Sentinel2Convention convention = sentinel2_convention(evidence);
    // The reason is told once; half a million copies of it would be a lot of memory.
    if (!conventions_.empty() && convention.offset == conventions_.front().offset)
        convention.why = {};
    conventions_.push_back(std::move(convention));
}

void Sentinel2Conventions::apply(Layout& layout, const std::string& choice) const {
    if (conventions_.empty())
        return;
    std::vector<Sentinel2Convention> chosen;
    for (const Sentinel2Convention& convention : conventions_)
        chosen.push_back(chosen_convention(convention, choice));
    if (const auto mixture = sentinel2_mixture(chosen)) {
        layout.remarks.push_back({*mixture, Remark::Certainty::doubtful});
        return;
    }
    const Sentinel2Convention& all = chosen.front();
    for (BandSource& source : layout.sources)
        if (source.modality.starts_with("s2"))
            apply_sentinel2_convention(source.bands, all);
    if (all.decided())
        layout.remarks.push_back(told("Sentinel-2: %1", all.why));
    else
        layout.remarks.push_back(
            {told("Sentinel-2 values are read as stored without an offset (%1); data.sentinel2_offset states it",
                  all.why),
             Remark::Certainty::undecided, "sentinel2_offset"});
}

} // namespace terrella::data
