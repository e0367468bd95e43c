// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_place.h"

#include <algorithm>
#include <cmath>

namespace terrella::data::synthetic {
namespace {

constexpr std::uint64_t object_stream = 0x4f424a45;

/// The cosine of the angle between two spectra: what light and shadow leave as it is.
float alikeness(const Spectrum& a, const Spectrum& b) {
    float ab = 0, aa = 1e-9F, bb = 1e-9F;
    for (std::size_t i = 0; i < optical_bands; ++i) {
        ab += a.value[i] * b.value[i];
        aa += a.value[i] * a.value[i];
        bb += b.value[i] * b.value[i];
    }
    return ab / std::sqrt(aa * bb);
}

std::vector<std::pair<Ground, const Spectrum*>> materials(const Palette& p) {
    return {{water, &p.water},          {water, &p.shallow},       {trees, &p.broadleaf},       {trees, &p.conifer},
            {low_vegetation, &p.grass}, {low_vegetation, &p.straw}, {low_vegetation, &p.shrub},
            {low_vegetation, &p.crop},  {low_vegetation, &p.ripe},  {low_vegetation, &p.rape},
            {bare_ground, &p.soil},     {bare_ground, &p.pale_soil}, {bare_ground, &p.sand},     {bare_ground, &p.gravel},
            {paved, &p.asphalt},        {paved, &p.concrete}};
}

Ground ground_at(const std::vector<std::pair<Ground, const Spectrum*>>& known, const Spectrum& pixel) {
    Ground best = bare_ground;
    float most = -2;
    for (const auto& [ground, material] : known)
        if (const float alike = alikeness(pixel, *material); alike > most) {
            most = alike;
            best = ground;
        }
    return best;
}

/// A box as its corners in the image, clockwise from the front left; the front lies along `along`.
std::array<double, 8> corners_of(const Box& box) {
    const Vec front = box.along * box.half_length, right = across(box.along) * box.half_width;
    const Vec middle = box.middle - Vec{margin_px, margin_px};
    std::array<double, 8> corners{};
    std::size_t at = 0;
    for (const Vec& corner : {middle + front - right, middle + front + right, middle - front + right, middle - front - right}) {
        corners[at++] = corner.x;
        corners[at++] = corner.y;
    }
    return corners;
}

bool inside(const std::array<double, 8>& corners, int size) {
    return std::ranges::all_of(corners, [size](double c) { return c >= 0 && c <= size; });
}

class Placer {
public:
    Placer(Scene& scene, const Place& place)
        : scene_(scene), place_(place), random_{place.seed, place.index, object_stream} {}

    std::vector<PlacedObject> run() {
        if (const int what = static_cast<int>(place_.index % 3); what == 0)
            ships();
        else if (what == 1)
            planes();
        for (const Box& box : scene_.buildings)
            if (box.half_length >= 1.5F)
                add("building", box);
        return std::move(objects_);
    }

private:
    float between(double low, double high) { return static_cast<float>(random_.uniform(low, high)); }
    Vec spot(float border) {
        return {between(margin_px + border, margin_px + place_.size - border),
                between(margin_px + border, margin_px + place_.size - border)};
    }
    bool free_around(Vec at, float reach) const {
        return std::ranges::none_of(taken_, [&](Vec other) { return dot(at - other, at - other) < reach * reach; });
    }
    void add(const char* name, const Box& box) {
        const auto corners = corners_of(box);
        if (inside(corners, place_.size))
            objects_.push_back({name, corners});
    }

    /// On the water of the scene, where it has any.
    void ships() {
        const auto known = materials(scene_.palette);
        const Canvas ground = scene_.canvas;
        for (int tries = 0; tries < 60 && taken_.size() < 6; ++tries) {
            const Box hull{spot(12), random_direction(random_), between(4, 8), between(1, 1.7)};
            bool afloat = free_around(hull.middle, 20);
            for (const float way : {-1.2F, -0.5F, 0.0F, 0.5F, 1.2F}) {
                const Vec at = hull.middle + hull.along * (hull.half_length * way);
                const int x = std::clamp(static_cast<int>(at.x), 0, ground.side - 1),
                          y = std::clamp(static_cast<int>(at.y), 0, ground.side - 1);
                afloat = afloat &&
                         ground_at(known, ground.pixels[static_cast<std::size_t>(y) * ground.side + x]) == water;
            }
            if (!afloat)
                continue;
            taken_.push_back(hull.middle);
            fill_box(scene_.canvas, hull, scene_.palette.roofs[2]);
            fill_disc(scene_.canvas, hull.middle + hull.along * hull.half_length, hull.half_width * 0.8F, scene_.palette.roofs[2]);
            fill_box(scene_.canvas, {hull.middle - hull.along * (hull.half_length * 0.6F), hull.along, 1, hull.half_width * 0.7F},
                     scene_.palette.roofs[3]); // the bridge
            Box around = hull;
            around.half_length += 0.8F * hull.half_width;
            add("ship", around);
        }
    }

    void planes() {
        const Box apron{scene_.canvas.middle(), scene_.axis, 0.42F * static_cast<float>(place_.size),
                        0.24F * static_cast<float>(place_.size)};
        std::erase_if(scene_.buildings, [&](const Box& box) { // they give way to it
            const Vec d = box.middle - apron.middle;
            return std::abs(dot(d, apron.along)) < apron.half_length + box.half_length &&
                   std::abs(dot(d, across(apron.along))) < apron.half_width + box.half_length;
        });
        fill_box(scene_.canvas, apron, scene_.palette.concrete);
        for (int tries = 0; tries < 60 && taken_.size() < 5; ++tries) {
            const Vec at = apron.middle + apron.along * (apron.half_length * between(-0.8, 0.8)) +
                           across(apron.along) * (apron.half_width * between(-0.6, 0.6));
            if (!free_around(at, 13))
                continue;
            taken_.push_back(at);
            const Vec nose = random_direction(random_);
            const float length = between(3.4, 4.6);
            const Spectrum& paint = scene_.palette.roofs[3];
            fill_box(scene_.canvas, {at, nose, length, 0.55F}, paint);
            fill_box(scene_.canvas, {at + nose * (0.1F * length), across(nose), length * 0.95F, 0.5F}, paint);
            fill_box(scene_.canvas, {at - nose * (0.9F * length), across(nose), length * 0.35F, 0.4F}, paint);
            add("plane", {at, nose, length + 0.5F, length});
        }
    }

    Scene& scene_;
    const Place& place_;
    RandomStream random_;
    std::vector<Vec> taken_;
    std::vector<PlacedObject> objects_;
};

} // namespace

const std::vector<std::pair<std::string, std::uint32_t>>& ground_classes() {
    static const std::vector<std::pair<std::string, std::uint32_t>> classes{
        {"water", 0x0072B2}, {"trees", 0x009E73}, {"low vegetation", 0xF0E442},
        {"bare ground", 0xE69F00}, {"paved", 0x999999}, {"building", 0xD55E00}};
    return classes;
}

Image ground_image(const Scene& scene, const Place& place) {
    const auto known = materials(scene.palette);
    Canvas roofs(scene.canvas.side); // how much of a pixel a building covers, in its first lane
    for (const Box& box : scene.buildings)
        each_in_box(roofs, box, [](Spectrum& pixel, float, float, float cover) {
            pixel.value[0] = std::max(pixel.value[0], cover);
        });
    Image image(1, place.size, place.size);
    for (int y = 0; y < place.size; ++y)
        for (int x = 0; x < place.size; ++x) {
            const std::size_t i = static_cast<std::size_t>(y + margin_px) * scene.canvas.side + x + margin_px;
            image.at(0, y, x) =
                static_cast<float>(roofs.pixels[i].value[0] >= 0.5F ? building : ground_at(known, scene.canvas.pixels[i]));
        }
    return image;
}

std::vector<PlacedObject> place_objects(Scene& scene, const Place& place) { return Placer(scene, place).run(); }

} // namespace terrella::data::synthetic
