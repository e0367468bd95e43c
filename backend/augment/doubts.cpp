// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/doubts.h"

#include "augment/band_values.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace terrella::augment {
namespace {

constexpr double tolerated_share = 0.01;

std::string percent(double share) {
    const long tenths = std::lround(1000 * share);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string pixels(double side) { return std::to_string(std::lround(side)) + " px"; }

Message names_of(const std::vector<const data::Band*>& bands) {
    std::vector<std::string> names;
    names.reserve(bands.size());
    for (const data::Band* band : bands)
        names.push_back(band->name);
    if (names.size() > 4) {
        const std::size_t rest = names.size() - 3;
        names.resize(3);
        return told("%1 and %2 more", join(names, ", "), rest);
    }
    return join(names, ", ");
}

/// Walks a pipeline and collects what its rules find.
class Judge {
public:
    Judge(const ImageTraits& traits, const DoubtFacts& facts)
        : traits_(traits), facts_(facts), side_(std::min(traits.height, traits.width)), crop_(side_) {}

    void judge(int operation, const std::string& name, const Json& values) {
        at_ = operation;
        colours(name, values);
        directions(name, values);
        sizes(name, values);
        cuts(name, values);
        if (name == "lab" && values.at("probability") > 0)
            lab_ = true;
        if (name == "normalise" && lab_ && values.at("mean").empty())
            say("lab-with-rgb-statistics", told("normalise after lab with the mean and deviation of the data"),
                told("They are of red, green and blue; lightness and the two colours have others, so that the bands do "
                     "not come to mean 0 and deviation 1"),
                told("Give normalise a mean and a deviation of its own, about 0.5 and 0.2 for each"));
    }

    std::vector<Doubt> doubts;

private:
    void say(std::string rule, Message seen, Message reason, Message remedy) {
        doubts.push_back({std::move(rule), at_, std::move(seen), std::move(reason), std::move(remedy)});
    }

    template <class Test>
    [[nodiscard]] std::vector<const data::Band*> bands_that(const Test& test) const {
        std::vector<const data::Band*> found;
        for (const data::Band& band : traits_.bands)
            if (test(band))
                found.push_back(&band);
        return found;
    }

    /// Whether RandAugment's list, or the one that it takes when there is none, holds an operation.
    [[nodiscard]] bool draws(const Json& values, const char* operation) const {
        const Json& list = values.at("operations");
        const std::string wanted = operation;
        if (list.empty())
            return is_rgb(traits_) || wanted == "brightness" || wanted == "contrast";
        return std::ranges::any_of(list, [&](const Json& one) { return one == wanted; });
    }

    void colours(const std::string& name, const Json& values) {
        if (values.contains("probability") && !(values.at("probability") > 0))
            return;
        if (name == "colour-jitter" && !is_rgb(traits_) && (values.at("hue") > 0 || values.at("saturation") > 0))
            say("hue-without-colour",
                told("hue and saturation of %1 bands that are not red, green and blue", traits_.channels),
                told("Hue is an angle between red, green and blue light; of other bands it mixes quantities that have "
                     "nothing to do with each other, and the spectrum that tells surfaces apart is lost"),
                told("Use brightness-contrast or band-jitter, or choose the bands red, green and blue"));
        const auto radar = bands_that([](const data::Band& band) { return is_radar(band); });
        if (name == "grey" && !radar.empty())
            say("grey-on-radar", told("grey over %1", names_of(radar)),
                told("The mean of polarisations (and of optical bands with them) is no brightness: their ratio tells "
                     "surfaces apart, and grey removes it"),
                told("Leave grey out, or use channel-drop or sensor-drop"));
        const auto decibel =
            bands_that([](const data::Band& band) { return band.quantity == data::Quantity::decibel; });
        const bool brightens = name == "brightness-contrast" && values.at("brightness") > 0;
        const bool brightens_at_times = name == "rand-augment" && draws(values, "brightness");
        const bool jitters = name == "band-jitter" && values.at("scale") > 0;
        if ((brightens || brightens_at_times || jitters) && !decibel.empty())
            say("brightness-on-decibel",
                jitters ? told("factors on %1 in decibel", names_of(decibel))
                        : told("brightness on %1 in decibel", names_of(decibel)),
                told("Decibels are logarithms: a factor on them bends the scale about its lower end, where a brighter "
                     "scene or another gain adds a constant"),
                jitters ? told("Set scale to 0 and keep shift")
                        : told("Use band-jitter with scale 0 and a shift, and speckle for noise"));
        const auto reflecting =
            bands_that([](const data::Band& band) { return band.quantity == data::Quantity::reflectance; });
        if ((name == "solarise" || (name == "rand-augment" && draws(values, "solarise"))) && !reflecting.empty())
            say("solarise-on-reflectance", told("solarise over %1", names_of(reflecting)),
                told("It mirrors bright surfaces to dark ones within the range of the band: snow then has the spectrum "
                     "of water, which no light or sensor does"),
                told("Leave solarise out; methods that ask for it were made for photographs"));
    }

    void directions(const std::string& name, const Json& values) {
        const bool turns = name == "horizontal-flip" || name == "vertical-flip" || name == "quarter-turn" ||
                           (name == "rotate" && values.at("degrees") > 0);
        if (turns && facts_.oriented_labels && values.at("probability") > 0)
            say("flip-with-oriented-labels", told("%1 with labels that have a direction", name),
                told("The picture turns and the label does not: what pointed left then points right"),
                told("Leave it out, or use labels without a direction"));
    }

    void sizes(const std::string& name, const Json& values) {
        if (name != "random-resized-crop" && name != "resize")
            return;
        const auto size = values.at("size").get<std::int64_t>();
        if (name == "random-resized-crop") {
            const double share = values.at("scale_min").get<double>();
            const double ratio =
                std::max(values.at("ratio_max").get<double>(), 1.0 / values.at("ratio_min").get<double>());
            crop_ *= std::sqrt(share / ratio);
        }
        const double magnified = size > 0 ? static_cast<double>(size) : side_;
        side_ = magnified;
        const int patch = facts_.receptive_patch;
        if (patch <= 0)
            return;
        if (side_ < patch)
            say("crop-below-patch", told("views of %1, and the network sees %2 at once", pixels(side_), pixels(patch)),
                told("Not one whole patch fits into the view: what the network learns of it is mostly its border"),
                told("Use views of %1 or more, or a network with smaller patches", pixels(2 * patch)));
        else if (crop_ < patch)
            say("crop-below-patch",
                told("crops down to %1 of the source, and the network sees %2 at once", pixels(crop_), pixels(patch)),
                told("The smallest crops are magnified until a patch shows less than its own number of source pixels: "
                     "the view is blur that interpolation made"),
                told("Raise scale_min, or use larger source images"));
    }

    /// What of band c is left between `low` and `high` of the unit range.
    void report_cut(const std::vector<float>& low, const std::vector<float>& high, const std::string& operation,
                    const Message& remedy) {
        if (facts_.statistics.size() != traits_.bands.size())
            return;
        std::vector<const data::Band*> bands;
        double worst = 0;
        for (std::size_t c = 0; c < traits_.bands.size(); ++c) {
            const data::Band& band = traits_.bands[c];
            const double range = band.unit_high - band.unit_low;
            const double share =
                share_outside(facts_.statistics[c], band.unit_low + range * low[c], band.unit_low + range * high[c]);
            worst = std::max(worst, share);
            if (share > tolerated_share)
                bands.push_back(&band);
        }
        if (!bands.empty())
            say("range-saturates",
                told("%1 cuts off up to %2 of the pixels of %3", operation, percent(worst), names_of(bands)),
                told("Pixels beyond the limit become one value: the brightest or darkest surfaces lose their "
                     "differences"),
                remedy);
    }

    void cuts(const std::string& name, const Json& values) {
        const auto channels = traits_.bands.size();
        const bool clamps = is_rgb(traits_) && (name == "colour-jitter" || name == "rand-augment" || name == "lab");
        if (clamps && !clamped_) {
            clamped_ = true;
            report_cut(
                std::vector<float>(channels, 0), std::vector<float>(channels, 1), name,
                told("Widen the bands' range (unit_low, unit_high), or use brightness-contrast, which cuts nothing "
                     "off"));
        }
        if (name == "clip" && traits_.mean.size() == channels && traits_.deviation.size() == channels) {
            const auto reach = values.at("deviations").get<float>();
            std::vector<float> low, high;
            for (std::size_t c = 0; c < channels; ++c) {
                low.push_back(traits_.mean[c] - reach * traits_.deviation[c]);
                high.push_back(traits_.mean[c] + reach * traits_.deviation[c]);
            }
            report_cut(low, high, "clip",
                       told("Raise deviations, or leave clip out where the weights do not ask for it"));
        }
    }

    const ImageTraits& traits_;
    const DoubtFacts& facts_;
    double side_; // of the picture after the operations so far
    double crop_; // the smallest part of the source that it may show, along its shorter side
    int at_ = 0;
    bool lab_ = false, clamped_ = false;
};

} // namespace

double share_outside(const data::BandStatistics& band, double low, double high) {
    const auto bins = static_cast<double>(band.histogram.size());
    const double width = (band.histogram_high - band.histogram_low) / bins;
    if (band.count <= 0 || band.histogram.empty())
        return 0;
    double outside = 0, all = 0;
    for (std::size_t i = 0; i < band.histogram.size(); ++i) {
        const double from = band.histogram_low + width * static_cast<double>(i), to = from + width;
        const auto count = static_cast<double>(band.histogram[i]);
        all += count;
        if (!(width > 0)) // one value only
            outside += from < low || from > high ? count : 0;
        else
            outside += count * (1 - std::max(0.0, std::min(to, high) - std::max(from, low)) / width);
    }
    return all > 0 ? std::clamp(outside / all, 0.0, 1.0) : 0;
}

std::vector<Doubt> doubts_of(const PipelineSpec& spec, const ImageTraits& traits, const DoubtFacts& facts) {
    Judge judge(traits, facts);
    for (std::size_t i = 0; i < spec.size(); ++i) {
        if (!operations().has(spec[i].name))
            continue;
        std::optional<Json> values;
        try {
            values = operations().at(spec[i].name).schema->complete(spec[i].values);
        } catch (const ConfigurationError&) { // the pipeline says it, and better
            continue;
        }
        judge.judge(static_cast<int>(i), spec[i].name, *values);
    }
    return std::move(judge.doubts);
}

} // namespace terrella::augment
