// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/band_mixing.h"

#include "augment/band_values.h"
#include "augment/loops.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace terrella::augment {
namespace {

int position_of(const std::string& name, const ImageTraits& traits) {
    std::vector<std::string> names;
    for (const data::Band& band : traits.bands)
        names.push_back(band.name);
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        throw ConfigurationError(told("There is no band '%1'", name), "groups", name_remedy(name, names));
    return static_cast<int>(found - names.begin());
}

std::vector<std::vector<int>> named_groups(const std::vector<std::string>& texts, const ImageTraits& traits) {
    std::vector<std::vector<int>> groups;
    for (const std::string& text : texts) {
        std::istringstream words(text);
        std::vector<int> group;
        for (std::string word; words >> word;)
            group.push_back(position_of(word, traits));
        if (group.empty())
            throw ConfigurationError(told("A group of bands is empty"), "groups",
                                     told("Name its bands, as in 'B02 B03 B04'"));
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

void BandShuffle::Parameters::describe(Describe<Parameters>& d) {
    d("values", &Parameters::values,
      "what moves: the bands' values, or their standardised values, which leaves each band its mean and deviation")
        .choices({"values", "standardised"})
        .advanced();
    d("probability", &Parameters::probability, "share of the views whose bands change places").range(0, 1);
}

BandShuffle::BandShuffle(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    if (traits.channels < 2)
        throw ConfigurationError(told("There is one band, nothing to shuffle"), "", told("Leave band-shuffle out"));
    if (p_.values == "standardised") {
        require_per_band(traits.mean, traits, told("means"));
        require_per_band(traits.deviation, traits, told("deviations"));
        mean_ = traits.mean;
        deviation_ = traits.deviation;
    }
}

void BandShuffle::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    data::Image& image = drawing.image;
    const auto map = [&](int c, bool back) {
        if (mean_.empty())
            return;
        const float scale = deviation_[c] > 0 ? deviation_[c] : 1.0F;
        loops::affine(image.plane(c).data(), image.plane_size(), back ? scale : 1.0F / scale,
                      back ? mean_[c] : -mean_[c] / scale);
    };
    for (int c = 0; c < image.channels(); ++c)
        map(c, false);
    for (int n = image.channels(); n > 1; --n) { // Fisher and Yates, on the planes themselves
        const auto pick = static_cast<int>(stream.below(static_cast<std::uint64_t>(n)));
        if (pick != n - 1)
            std::ranges::swap_ranges(image.plane(n - 1), image.plane(pick));
    }
    for (int c = 0; c < image.channels(); ++c)
        map(c, true);
}

std::vector<std::vector<int>> spectral_groups(const std::vector<data::Band>& bands) {
    std::vector<std::vector<int>> all(5);
    for (std::size_t c = 0; c < bands.size(); ++c) {
        const auto& wavelength = bands[c].wavelength_nm;
        const int group = is_radar(bands[c]) ? 3 : !wavelength ? 4 : *wavelength < 700 ? 0 : *wavelength < 1200 ? 1 : 2;
        all[group].push_back(static_cast<int>(c));
    }
    std::erase_if(all, [](const auto& group) { return group.empty(); });
    return all;
}

void BandGroup::Parameters::describe(Describe<Parameters>& d) {
    d("groups", &Parameters::groups,
      "names of the bands of each group with spaces between; empty: visible, near infrared, short-wave infrared, radar")
        .code("'B02 B03 B04 B08', 'B05 B06 B07 B8A', 'B11 B12'", "sustainlab-group/SatMAE");
    d("group", &Parameters::group, "the group that is shown, from 1; 0: drawn for each view").range(0, 64);
    d("fill", &Parameters::fill, "what hidden bands become: their mean, which normalising makes zero, or zero")
        .choices(fill_names())
        .advanced();
    d("probability", &Parameters::probability, "share of the views that show one group only").range(0, 1);
}

BandGroup::BandGroup(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), fill_(fill_values(p_.fill, traits)) {
    require_bands(traits);
    const auto groups = p_.groups.empty() ? spectral_groups(traits.bands) : named_groups(p_.groups, traits);
    if (groups.size() < 2)
        throw ConfigurationError(told("The bands form one group, nothing to split"), "groups",
                                 told("Name two groups or more, as in ['red', 'green blue']"));
    if (p_.group > static_cast<std::int64_t>(groups.size()))
        throw ConfigurationError(told("There is no group %1, only %2", p_.group, groups.size()), "group",
                                 told("Set group to at most %1, or 0 to draw one", groups.size()));
    for (const auto& group : groups) {
        auto& shown = shown_.emplace_back(static_cast<std::size_t>(traits.channels), 0);
        for (const int c : group)
            shown[c] = 1;
    }
}

void BandGroup::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const std::size_t group = p_.group > 0 ? static_cast<std::size_t>(p_.group - 1) : stream.below(shown_.size());
    for (std::size_t c = 0; c < fill_.size(); ++c)
        if (shown_[group][c] == 0)
            std::ranges::fill(drawing.image.plane(static_cast<int>(c)), fill_[c]);
}

} // namespace terrella::augment
