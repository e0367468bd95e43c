// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/throughput.h"

#include <algorithm>
#include <chrono>

namespace terrella::augment {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t images_at_once = 8; // more than the caches of small processors hold of large images

std::vector<data::Image> random_images(const ImageTraits& traits) {
    std::vector<data::Image> images;
    RandomStream stream{1};
    for (std::size_t i = 0; i < images_at_once; ++i) {
        data::Image& image = images.emplace_back(traits.channels, traits.height, traits.width);
        for (int c = 0; c < traits.channels; ++c) {
            const data::Band& band = traits.bands[c];
            for (float& value : image.plane(c))
                value = static_cast<float>(stream.uniform(band.unit_low, band.unit_high));
        }
    }
    return images;
}

/// Seconds since the last call.
class Lap {
public:
    double operator()() {
        const Clock::time_point now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - last_).count();
        last_ = now;
        return seconds;
    }

private:
    Clock::time_point last_ = Clock::now();
};

} // namespace

Throughput measure_throughput(const Views& views, double seconds, const StopToken& stop, Progress* progress) {
    const std::vector<data::Image> images = random_images(views.traits());
    const std::vector<data::ViewShape> shapes = views.shapes();
    Throughput result;
    std::size_t largest = 0;
    for (std::size_t v = 0; v < shapes.size(); ++v) {
        const Pipeline& pipeline = views.pipeline(static_cast<int>(v));
        const auto add = [&](const std::string& name) {
            result.operations.push_back({static_cast<int>(v), name, 0, 0, 0});
        };
        add("unit-range");
        for (std::size_t k = 0; k < pipeline.before_writing(); ++k)
            add(pipeline.name(k));
        add("write");
        largest = std::max(largest, static_cast<std::size_t>(shapes[v].channels) * shapes[v].height * shapes[v].width);
    }
    std::vector<float> out(largest);
    std::vector<double> spent(result.operations.size(), 0.0);
    Drawing drawing;
    double total = 0;
    if (progress)
        progress->start(told("Measuring"), static_cast<std::int64_t>(1000 * seconds)); // milliseconds
    for (std::uint64_t n = 0; (n < 3 * images_at_once || total < seconds) && !stop.stop_requested(); ++n) {
        if (n == images_at_once) { // the first round warms caches and buffers
            std::ranges::fill(spent, 0.0);
            total = 0;
            result.images = 0;
        }
        std::size_t at = 0;
        const auto count = [&](double lap) {
            spent[at++] += lap;
            total += lap;
        };
        for (std::size_t v = 0; v < shapes.size(); ++v) {
            const Pipeline& pipeline = views.pipeline(static_cast<int>(v));
            const DrawKey key{0, 0, n, v, 0};
            Lap lap;
            views.begin(images[n % images_at_once], drawing);
            count(lap());
            for (std::size_t k = 0; k < pipeline.before_writing(); ++k) {
                pipeline.apply_one(drawing, key, k);
                count(lap());
            }
            pipeline.write(drawing, out.data());
            count(lap());
        }
        ++result.images;
        if (progress)
            progress->set(static_cast<std::int64_t>(1000 * std::min(total, seconds)));
    }
    if (result.images == 0 || total <= 0)
        return result;
    for (std::size_t i = 0; i < spent.size(); ++i) {
        const double each = spent[i] / static_cast<double>(result.images);
        result.operations[i].microseconds = each * 1e6;
        result.operations[i].images_per_s = each > 0 ? 1 / each : 0;
        result.operations[i].share = spent[i] / total;
    }
    result.images_per_s = static_cast<double>(result.images) / total;
    return result;
}

WaitForecast forecast_wait(double images_per_s, int workers, double wanted) {
    WaitForecast forecast{images_per_s * std::max(workers, 1), wanted, 0};
    if (wanted > forecast.supplied)
        forecast.waiting = 1 - forecast.supplied / wanted;
    return forecast;
}

} // namespace terrella::augment
