// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/class_statistics.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "data/moments.h"
#include "data/parallel.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>

namespace terrella::data {
namespace {

constexpr int format = 1;                // raise when the meaning of a stored number changes
constexpr std::size_t units_at_most = 64; // parts that are merged in order, whatever the number of threads

/// Bands by class and samples by class.
struct Tally {
    std::vector<Moments> moments; // [classes · bands]
    std::vector<std::int64_t> samples;
    std::int64_t read = 0;

    Tally(std::size_t classes, std::size_t bands) : moments(classes * bands), samples(classes) {}
    void merge(const Tally& other) {
        for (std::size_t i = 0; i < moments.size(); ++i)
            moments[i].merge(other.moments[i]);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] += other.samples[i];
        read += other.read;
    }
};

/// The moments of one plane by the class of its pixels, −1 left out, into `into` ([classes]).
void add_by_pixel(std::span<const float> plane, std::span<const int> class_of, std::vector<Moments>& into) {
    std::ranges::fill(into, Moments());
    for (std::size_t i = 0; i < plane.size(); ++i)
        if (const int k = class_of[i]; k >= 0) {
            Moments& m = into[static_cast<std::size_t>(k)];
            if (const double v = plane[i]; std::isfinite(v)) {
                m.mean += v; // the sum, until it is known
                ++m.count;
                m.least = std::min(m.least, v);
                m.greatest = std::max(m.greatest, v);
            } else {
                ++m.missing;
            }
        }
    for (Moments& m : into)
        if (m.count > 0)
            m.mean /= static_cast<double>(m.count);
    for (std::size_t i = 0; i < plane.size(); ++i)
        if (const int k = class_of[i]; k >= 0 && std::isfinite(plane[i])) {
            Moments& m = into[static_cast<std::size_t>(k)];
            m.squares += (plane[i] - m.mean) * (plane[i] - m.mean);
        }
}

class Count {
public:
    Count(const Dataset& dataset, const std::vector<std::size_t>& indices)
        : dataset_(dataset), indices_(indices), info_(dataset.info()), by_pixel_(!info_.mask_classes.empty()),
          classes_(by_pixel_ ? info_.mask_classes.size() : info_.classes.size()), bands_(info_.bands.size()) {}

    Tally run(Progress* progress, const StopToken& stop) {
        const std::size_t size = std::max<std::size_t>(32, (indices_.size() + units_at_most - 1) / units_at_most);
        std::vector<Tally> tallies((indices_.size() + size - 1) / size, Tally(classes_, bands_));
        for_each_index(
            tallies.size(),
            [&](std::size_t u) {
                for (std::size_t i = u * size; i < std::min((u + 1) * size, indices_.size()); ++i) {
                    if (stop.stop_requested())
                        return;
                    add(indices_[i], tallies[u]);
                    if (progress != nullptr)
                        progress->add();
                }
            },
            nullptr, stop);
        Tally total(classes_, bands_);
        for (const Tally& tally : tallies)
            total.merge(tally);
        return total;
    }
    std::vector<BrokenFile> broken() const {
        std::vector<BrokenFile> files;
        for (const auto& [index, file] : broken_)
            files.push_back(file);
        return files;
    }

private:
    void add(std::size_t index, Tally& tally) {
        thread_local Sample sample;
        Message reason;
        try {
            by_pixel_ ? dataset_.read_into(index, sample) : dataset_.read_image_into(index, sample);
            if (static_cast<std::size_t>(sample.image.channels()) != bands_)
                reason = told("it has %1 bands instead of %2", sample.image.channels(), bands_);
        } catch (const DataError& error) {
            reason = error.happened_message();
        }
        const SampleInfo& about = dataset_.sample(index);
        if (!reason.empty()) {
            const std::lock_guard lock(mutex_);
            broken_[index] = {about.path.empty() ? about.id : about.path, reason};
            return;
        }
        ++tally.read;
        by_pixel_ ? add_pixels(sample, tally) : add_sample(about, sample.image, tally);
    }

    void add_sample(const SampleInfo& about, const Image& image, Tally& tally) const {
        std::vector<int> labels = about.labels;
        if (about.label >= 0)
            labels.push_back(about.label);
        std::erase_if(labels, [&](int k) { return k < 0 || static_cast<std::size_t>(k) >= classes_; });
        if (labels.empty())
            return;
        for (std::size_t b = 0; b < bands_; ++b) {
            const Moments one = moments_of(image.plane(static_cast<int>(b)));
            for (const int k : labels)
                tally.moments[static_cast<std::size_t>(k) * bands_ + b].merge(one);
        }
        for (const int k : labels)
            ++tally.samples[static_cast<std::size_t>(k)];
    }

    void add_pixels(const Sample& sample, Tally& tally) const {
        if (sample.mask.plane_size() != sample.image.plane_size())
            return; // no mask: nothing is known of its pixels
        thread_local std::vector<int> class_of;
        thread_local std::vector<Moments> by_class;
        class_of.assign(sample.mask.plane_size(), -1);
        std::vector<char> seen(classes_, 0);
        const auto mask = sample.mask.plane(0);
        for (std::size_t i = 0; i < mask.size(); ++i)
            if (std::isfinite(mask[i]) && mask[i] >= 0 && static_cast<std::size_t>(mask[i]) < classes_) {
                class_of[i] = static_cast<int>(mask[i]);
                seen[static_cast<std::size_t>(class_of[i])] = 1;
            }
        by_class.resize(classes_);
        for (std::size_t b = 0; b < bands_; ++b) {
            add_by_pixel(sample.image.plane(static_cast<int>(b)), class_of, by_class);
            for (std::size_t k = 0; k < classes_; ++k)
                tally.moments[k * bands_ + b].merge(by_class[k]);
        }
        for (std::size_t k = 0; k < classes_; ++k)
            tally.samples[k] += seen[k];
    }

    const Dataset& dataset_;
    const std::vector<std::size_t>& indices_;
    const DatasetInfo& info_;
    bool by_pixel_;
    std::size_t classes_, bands_;
    std::mutex mutex_;
    std::map<std::size_t, BrokenFile> broken_;
};

std::filesystem::path cache_path(const Dataset& dataset, const std::vector<std::size_t>& indices) {
    std::uint64_t key = fingerprint(hex_text(dataset.content_key()) + "#classes" + std::to_string(format));
    for (const std::size_t index : indices)
        key = fingerprint(std::to_string(index) + ',', key);
    return cache_folder() / "statistics" / (hex_text(key) + ".json");
}

/// The names, without values.
ClassStatistics named(const DatasetInfo& info) {
    ClassStatistics statistics;
    statistics.by_pixel = !info.mask_classes.empty();
    statistics.classes = info.classes;
    if (statistics.by_pixel) {
        statistics.classes.clear();
        for (const MaskClass& one : info.mask_classes)
            statistics.classes.push_back(one.name);
    }
    for (const Band& band : info.bands)
        statistics.bands.push_back(band.name);
    return statistics;
}

void store(const std::filesystem::path& path, const ClassStatistics& statistics) {
    static std::mutex mutex; // two threads of this program would write aside under one name
    const std::lock_guard lock(mutex);
    Json document{{"classes", statistics.classes}, {"bands", statistics.bands},   {"samples", statistics.samples},
                  {"read", statistics.read},       {"values", Json::array()}, {"broken", Json::array()}};
    for (const auto& row : statistics.values)
        for (const ClassBand& b : row)
            document["values"].push_back({b.pixels, b.mean, b.deviation, b.least, b.greatest});
    for (const BrokenFile& file : statistics.broken)
        document["broken"].push_back({file.path, message_json(file.reason)});
    const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
    try {
        std::error_code code;
        std::filesystem::create_directories(path.parent_path(), code);
        write_atomically(path, hex_text(fingerprint(text)) + '\n' + text);
    } catch (const Error&) {
        // A full or read-only disk costs the next time some time, nothing else.
    }
}

/// Throws Json::exception when numbers are missing or of another kind.
std::optional<ClassStatistics> from_document(const Json& document, ClassStatistics statistics) {
    const std::size_t classes = statistics.classes.size(), bands = statistics.bands.size();
    if (document.at("classes") != Json(statistics.classes) || document.at("bands") != Json(statistics.bands) ||
        document.at("values").size() != classes * bands || document.at("samples").size() != classes)
        return std::nullopt;
    statistics.samples = document.at("samples").get<std::vector<std::int64_t>>();
    statistics.read = document.at("read").get<std::int64_t>();
    statistics.values.assign(classes, std::vector<ClassBand>(bands));
    for (std::size_t i = 0; i < classes * bands; ++i) {
        const Json& row = document.at("values").at(i);
        statistics.values[i / bands][i % bands] = {row.at(0).get<std::int64_t>(), row.at(1).get<double>(),
                                                   row.at(2).get<double>(), row.at(3).get<double>(),
                                                   row.at(4).get<double>()};
    }
    for (const Json& file : document.at("broken"))
        statistics.broken.push_back({file.at(0).get<std::string>(), message_from_json(file.at(1))});
    return statistics;
}

} // namespace

bool has_classes(const DatasetInfo& info) { return !info.mask_classes.empty() || !info.classes.empty(); }

std::optional<ClassStatistics> known_class_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices) {
    const std::filesystem::path path = cache_path(dataset, indices);
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return std::nullopt;
    try {
        // First line: fingerprint of the rest, so that a flipped bit in a number shows as well.
        const std::string text = read_file(path);
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view rest = std::string_view(text).substr(std::min(end + 1, text.size()));
        if (text.substr(0, end) != hex_text(fingerprint(rest)))
            return std::nullopt;
        return from_document(Json::parse(rest), named(dataset.info()));
    } catch (const Json::exception&) {
        return std::nullopt; // damaged: computed again by the caller, which replaces it
    } catch (const Error&) {
        return std::nullopt; // unreadable: the same
    }
}

ClassStatistics class_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices, Progress* progress,
                                 const StopToken& stop) {
    const DatasetInfo& info = dataset.info();
    if (!has_classes(info))
        throw ConfigurationError(told("The data has no classes to tell apart"), info.path,
                                 told("Open data with classes or masks"));
    if (auto known = known_class_statistics(dataset, indices))
        return std::move(*known);
    if (progress != nullptr)
        progress->start(told("Statistics by class"), static_cast<std::int64_t>(indices.size()));
    ClassStatistics result = named(info);
    Count count(dataset, indices);
    const Tally total = count.run(progress, stop);
    result.samples = total.samples;
    result.read = total.read;
    result.broken = count.broken();
    if (result.read == 0 && !stop.stop_requested())
        throw DataError(
            indices.empty()
                ? told("There are no samples to measure")
                : told("None of the %1 samples can be read%2", indices.size(),
                       result.broken.empty() ? Message() : told("; the first says: %1", result.broken.front().reason)),
            info.path, told("Check the files, or choose other data"));
    const std::size_t bands = result.bands.size();
    result.values.assign(result.classes.size(), std::vector<ClassBand>(bands));
    for (std::size_t i = 0; i < total.moments.size(); ++i)
        if (const Moments& m = total.moments[i]; m.count > 0)
            result.values[i / bands][i % bands] = {m.count, m.mean, m.deviation(), m.least, m.greatest};
    if (!stop.stop_requested())
        store(cache_path(dataset, indices), result);
    return result;
}

} // namespace terrella::data
