// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/draws.h"

#include "augment/sensor_drop.h"

#include <cmath>

namespace terrella::augment {
namespace {

/// A convex polygon; cutting a quadrilateral by four lines leaves at most eight corners.
struct Polygon {
    std::array<data::Point, 16> corners;
    std::size_t size = 0;
    void add(data::Point p) {
        if (size < corners.size())
            corners[size++] = p;
    }
    /// Signed by the direction in which the corners run.
    [[nodiscard]] double area() const {
        double twice = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const data::Point a = corners[i], b = corners[(i + 1) % size];
            twice += a.x * b.y - b.x * a.y;
        }
        return twice / 2;
    }
};

Polygon polygon_of(const std::array<data::Point, 4>& corners) {
    Polygon polygon;
    for (const data::Point p : corners)
        polygon.add(p);
    return polygon;
}

/// Sutherland and Hodgman 1974: what of `subject` lies inside `window`, both convex.
Polygon cut(Polygon subject, const Polygon& window) {
    const double side = window.area() < 0 ? -1 : 1;
    for (std::size_t i = 0; i < window.size && subject.size > 0; ++i) {
        const data::Point a = window.corners[i], b = window.corners[(i + 1) % window.size];
        const auto inside = [&](data::Point p) {
            return side * ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
        };
        Polygon kept;
        for (std::size_t k = 0; k < subject.size; ++k) {
            const data::Point p = subject.corners[k], q = subject.corners[(k + 1) % subject.size];
            const double at_p = inside(p), at_q = inside(q);
            if (at_p >= 0)
                kept.add(p);
            if ((at_p >= 0) != (at_q >= 0)) {
                const double t = at_p / (at_p - at_q);
                kept.add({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
            }
        }
        subject = kept;
    }
    return subject;
}

std::array<data::Point, 4> frame(int height, int width) {
    const double w = width, h = height;
    return {{{0, 0}, {w, 0}, {w, h}, {0, h}}};
}

Sensors sensors_shown(const Pipeline& pipeline, DrawKey key) {
    Sensors shown = Sensors::both;
    for (std::size_t k = 0; k < pipeline.size(); ++k)
        if (const auto* drop = dynamic_cast<const SensorDrop*>(&pipeline.operation(k))) {
            key.operation = k;
            RandomStream stream(key);
            const Sensors drawn = drop->draw(stream);
            shown = drawn == Sensors::both ? shown : drawn;
        }
    return shown;
}

void require_samples(const DrawRange& range) {
    if (range.samples.empty())
        throw ConfigurationError(told("There are no samples to draw views of"), "draws",
                                 told("Choose one sample or more"));
}

} // namespace

DrawKey DrawRange::key(std::size_t n) const {
    return {seed, first_epoch + n / samples.size(), samples[n % samples.size()], 0, 0};
}

double shared_area(const std::array<data::Point, 4>& a, const std::array<data::Point, 4>& b) {
    return std::abs(cut(polygon_of(a), polygon_of(b)).area());
}

DrawDistribution draw_distribution(const Views& views, int height, int width, const DrawRange& range) {
    require_samples(range);
    DrawDistribution all;
    const std::size_t count = views.names().size();
    for (const std::string& name : views.names())
        all.views.push_back({name, {}, {}, {}, {}});
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            all.overlaps.push_back({a, b, {}});
    const Polygon source = polygon_of(frame(height, width));
    std::vector<Polygon> seen(count);
    for (std::size_t n = 0; n < range.count; ++n) {
        for (std::size_t v = 0; v < count; ++v) {
            const data::ViewGeometry geometry = views.locate(height, width, range.key(n), static_cast<int>(v));
            const auto& m = geometry.source_from_view;
            double across = std::hypot(m[0], m[3]) * geometry.view_width;
            double down = std::hypot(m[1], m[4]) * geometry.view_height;
            if (std::abs(m[3]) > std::abs(m[0]))
                std::swap(across, down);
            seen[v] = cut(polygon_of(geometry.corners_in_source()), source);
            CropDraws& draws = all.views[v];
            draws.width.push_back(static_cast<float>(across));
            draws.height.push_back(static_cast<float>(down));
            draws.aspect.push_back(static_cast<float>(across / down));
            draws.area.push_back(static_cast<float>(std::abs(seen[v].area()) / (static_cast<double>(height) * width)));
        }
        for (OverlapDraws& pair : all.overlaps) {
            const double both = std::abs(cut(seen[pair.first], seen[pair.second]).area());
            const double either = std::abs(seen[pair.first].area()) + std::abs(seen[pair.second].area()) - both;
            pair.overlap.push_back(either > 0 ? static_cast<float>(both / either) : 0.0F);
        }
    }
    return all;
}

std::array<std::array<std::int64_t, 3>, 3> sensor_combinations(const Views& views, int first, int second,
                                                               const DrawRange& range) {
    require_samples(range);
    std::array<std::array<std::int64_t, 3>, 3> counts{};
    for (std::size_t n = 0; n < range.count; ++n) {
        const auto shown = [&](int view) {
            DrawKey key = range.key(n);
            key.view = static_cast<std::uint64_t>(view);
            return static_cast<std::size_t>(sensors_shown(views.pipeline(view), key));
        };
        ++counts[shown(first)][shown(second)];
    }
    return counts;
}

} // namespace terrella::augment
