// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/presets.h"
#include "backend/augment/fixtures.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

// Every allocation of this program is counted; the tests look at the counter around a piece of work.
namespace {
std::atomic<long> allocations{0};
}

// Not inlined: the compiler would see free() meet a new expression and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept { // of std::stable_sort
    ++allocations;
    return std::malloc(size > 0 ? size : 1);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace terrella::augment {
namespace {

using namespace fixtures;

TEST(WarmPath, of_every_operation_allocates_nothing) {
    for (const OperationEntry& entry : operations().entries()) {
        const ImageTraits traits = traits_for(entry.name, 40, 40);
        Json settings = entry.schema->defaults();
        if (settings.contains("probability"))
            settings["probability"] = 1;
        if (settings.contains("each"))
            settings["each"] = 1;
        const Pipeline pipeline({{entry.name, settings}, {"random-resized-crop", {{"size", 24}}}}, traits);
        const data::Image image = noise_image(traits.channels, 40, 40);
        Drawing drawing;
        const auto draw = [&](std::uint64_t sample) {
            drawing.image.reshape(image.channels(), image.height(), image.width());
            std::ranges::copy(image.pixels(), drawing.image.pixels().begin());
            drawing.geometry = data::ViewGeometry::identity(40, 40);
            pipeline.apply(drawing, {1, 0, sample, 0, 0});
        };
        for (std::uint64_t sample = 0; sample < 60; ++sample)
            draw(sample);
        const long before = allocations;
        for (std::uint64_t sample = 60; sample < 90; ++sample)
            draw(sample);
        EXPECT_EQ(allocations - before, 0) << entry.name;
    }
}

TEST(WarmPath, of_every_preset_allocates_nothing) {
    const ImageTraits traits = sensor_traits(48, 48);
    const data::Image image = noise_image(15, 48, 48);
    std::vector<float> out(15 * 48 * 48);
    for (const Preset& preset : presets().entries()) {
        const Views views(preset.views(traits, 32), traits);
        const auto workspace = views.make_workspace();
        const auto draw = [&](std::uint64_t sample) {
            for (std::size_t v = 0; v < views.names().size(); ++v)
                views.make(image, {1, 0, sample, 0, 0}, static_cast<int>(v), out.data(), *workspace);
        };
        for (std::uint64_t sample = 0; sample < 30; ++sample)
            draw(sample);
        const long before = allocations;
        for (std::uint64_t sample = 30; sample < 40; ++sample)
            draw(sample);
        EXPECT_EQ(allocations - before, 0) << preset.name;
    }
}

TEST(WarmPath, leaves_no_trace_of_earlier_draws_in_any_operation) {
    for (const OperationEntry& entry : operations().entries()) {
        const ImageTraits traits = traits_for(entry.name, 20, 28);
        if (entry.name == "quarter-turn")
            continue; // wants squares
        Json settings = entry.schema->defaults();
        if (settings.contains("probability"))
            settings["probability"] = 1;
        const Pipeline pipeline({{entry.name, settings}}, traits);
        Drawing used;
        for (std::uint64_t sample = 0; sample < 12; ++sample) {
            const data::Image image = noise_image(traits.channels, 20, 28, sample);
            used.image = image;
            used.geometry = data::ViewGeometry::identity(20, 28);
            Drawing fresh = drawing_of(image);
            pipeline.apply(used, {1, 1, sample, 0, 0});
            pipeline.apply(fresh, {1, 1, sample, 0, 0});
            ASSERT_EQ(values(used.image), values(fresh.image)) << entry.name;
            ASSERT_EQ(used.geometry.source_from_view, fresh.geometry.source_from_view) << entry.name;
        }
    }
}

} // namespace
} // namespace terrella::augment
