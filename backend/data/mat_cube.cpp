// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mat_cube.h"

#include "base/error.h"
#include "base/text.h"
#include "data/ground_truth_names.h"
#include "data/mask_codes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <set>

namespace terrella::data {
namespace {

constexpr std::size_t longest_side = 100'000, most_bands = 65'536, fewest_bands = 3;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// A single number of one of these names; none when there is none.
std::optional<std::size_t> single_number(const MatFile& file, const std::vector<std::string>& names) {
    for (const MatVariable& variable : file.variables())
        if (variable.numeric() && variable.count() == 1 &&
            std::ranges::find(names, lower(variable.name)) != names.end())
            if (const float value = file.numbers(variable).front();
                value >= 1 && value <= longest_side && value == std::floor(value))
                return static_cast<std::size_t>(value);
    return std::nullopt;
}

/// Reads `variable` as a cube without its numbers; none when its shape is none.
std::optional<Cube> as_cube(const MatFile& file, const MatVariable& variable) {
    Cube cube;
    const std::vector<std::size_t>& dims = variable.dims;
    if (!variable.numeric() || variable.count() > MatFile::largest_variable_bytes)
        return std::nullopt;
    if (dims.size() == 3) {
        cube.height = dims[0];
        cube.width = dims[1];
        cube.bands = dims[2];
        cube.order = {dims[0] * dims[1], 1, dims[0]};
    } else if (dims.size() == 2) {
        const auto rows = single_number(file, {"nrow", "nrows", "rows", "lines"});
        const auto columns = single_number(file, {"ncol", "ncols", "cols", "columns", "samples"});
        if (!rows || !columns)
            return std::nullopt;
        cube.height = *rows;
        cube.width = *columns;
        const std::size_t pixels = cube.height * cube.width;
        if (dims[1] == pixels) {
            cube.bands = dims[0];
            cube.order = {1, cube.bands, cube.bands * cube.height};
        } else if (dims[0] == pixels) {
            cube.bands = dims[1];
            cube.order = {pixels, 1, cube.height};
        } else {
            return std::nullopt;
        }
    } else {
        return std::nullopt;
    }
    if (cube.bands < fewest_bands || cube.bands > most_bands || cube.height < 2 || cube.width < 2 ||
        cube.height > longest_side || cube.width > longest_side)
        return std::nullopt;
    cube.type = variable.type;
    cube.big_endian = variable.big_endian;
    return cube;
}

Message contents(const MatFile& file) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(file.variables().size(), 8); ++i)
        text += (i == 0 ? "" : ", ") + file.variables()[i].name + " (" + file.variables()[i].shape_text() + ')';
    Message all(text);
    for (const MatFile::Skipped& skipped : file.skipped())
        if (all.text().size() < 600)
            all = joined(all, skipped.name.empty() ? skipped.reason : told("%1: %2", skipped.name, skipped.reason));
    return all.empty() ? told("nothing") : all;
}

std::size_t alike(const std::string& a, const std::string& b) {
    const auto [end, other] = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(end - a.begin());
}

/// The map of an array of codes; none when its values are no few whole numbers.
std::optional<CubeMask> as_codes(const OpenMat& mat, const MatVariable& variable, const Cube& cube) {
    if (!variable.numeric() || variable.dims != std::vector{cube.height, cube.width})
        return std::nullopt;
    const std::vector<float> numbers = mat.file->numbers(variable);
    std::set<int> codes;
    for (const float v : numbers) {
        if (!(v >= 0 && v <= static_cast<float>(MaskCodes::largest_code)) || v != std::floor(v))
            return std::nullopt;
        if (codes.insert(static_cast<int>(v)).second && codes.size() > 256)
            return std::nullopt;
    }
    if (codes.size() < 2)
        return std::nullopt;
    CubeMask mask;
    mask.codes.reshape(1, static_cast<int>(cube.height), static_cast<int>(cube.width));
    for (std::size_t y = 0; y < cube.height; ++y)
        for (std::size_t x = 0; x < cube.width; ++x) {
            const float code = numbers[y + cube.height * x];
            mask.codes.at(0, static_cast<int>(y), static_cast<int>(x)) =
                code == 0 ? std::numeric_limits<float>::quiet_NaN() : code;
        }
    mask.names = ground_truth_names(variable.name, *codes.rbegin());
    return mask;
}

/// The map of the largest abundance; none when the columns do not sum to 1.
std::optional<CubeMask> as_abundances(const OpenMat& mat, const MatVariable& variable, const Cube& cube) {
    if (!variable.numeric() || variable.dims.size() != 2 || variable.dims[1] != cube.height * cube.width ||
        variable.dims[0] < 2 || variable.dims[0] > 64)
        return std::nullopt;
    const std::size_t members = variable.dims[0], pixels = variable.dims[1];
    const std::vector<float> shares = mat.file->numbers(variable);
    CubeMask mask;
    mask.codes.reshape(1, static_cast<int>(cube.height), static_cast<int>(cube.width));
    std::size_t sound = 0;
    for (std::size_t p = 0; p < pixels; ++p) {
        const auto column = std::span(shares).subspan(p * members, members);
        double sum = 0;
        for (const float share : column) {
            if (!(share >= -0.01F))
                return std::nullopt;
            sum += share;
        }
        sound += std::abs(sum - 1) < 0.05 ? 1U : 0U;
        const auto largest = std::ranges::max_element(column) - column.begin();
        mask.codes.at(0, static_cast<int>(p % cube.height), static_cast<int>(p / cube.height)) =
            static_cast<float>(largest + 1);
    }
    if (sound * 100 < pixels * 99)
        return std::nullopt;
    for (const MatVariable& names : mat.file->variables())
        if (names.texts.size() == members)
            for (std::size_t i = 0; i < members; ++i)
                mask.names[static_cast<int>(i) + 1] = names.texts[i];
    return mask;
}

} // namespace

std::optional<Cube> find_cube(const OpenMat& mat, const std::string& variable, Message& why_not) {
    std::optional<Cube> best;
    std::string name;
    std::size_t count = 0;
    for (const MatVariable& candidate : mat.file->variables()) {
        if (variable != "auto" && candidate.name != variable)
            continue;
        auto cube = as_cube(*mat.file, candidate);
        if (!cube && variable != "auto")
            throw ConfigurationError(
                told("The array '%1' (%2) is no cube", variable, candidate.shape_text()), "data.variable",
                told("Choose an array of rows × columns × bands, or of bands × pixels with nRow and nCol beside it"));
        if (!cube)
            continue;
        ++count;
        if (!best || cube->bands * cube->height * cube->width > best->bands * best->height * best->width) {
            best = std::move(cube);
            name = candidate.name;
        }
    }
    if (!best) {
        why_not = variable == "auto" ? told("no array of it looks like a cube; it holds %1", contents(*mat.file))
                                     : told("it has no array '%1'; it holds %2", variable, contents(*mat.file));
        return std::nullopt;
    }
    best->entry = mat.entry;
    best->path = mat.file->where();
    best->id = valid_utf8(mat.name) + '/' + name;
    const MatVariable& chosen = *mat.file->find(name);
    best->remarks.push_back(
        told("The cube is the array %1 (%2), read as %3%4", name, chosen.shape_text(),
             chosen.dims.size() == 3                        ? told("rows × columns × bands")
             : chosen.dims[1] == best->height * best->width ? told("bands × pixels, pixels down the columns")
                                                            : told("pixels × bands, pixels down the columns"),
             variable != "auto" ? Message()
             : count > 1 ? told(": the largest of %1 that look like one (set data.variable to choose another)", count)
                         : told(": the only one that looks like one")));
    return best;
}

void load_cube(const OpenMat& mat, Cube& cube) {
    cube.numbers = mat.file->load(*mat.file->find(cube.id.substr(cube.id.rfind('/') + 1)));
}

void find_ground_truth(const std::vector<OpenMat>& mats, Cube& cube) {
    const OpenMat* best_file = nullptr;
    const MatVariable* best = nullptr;
    std::size_t best_score = 0;
    std::optional<CubeMask> found;
    const auto own = std::ranges::find(mats, cube.entry, &OpenMat::entry);
    for (const OpenMat& mat : mats)
        for (const MatVariable& variable : mat.file->variables()) {
            const std::size_t score = mat.entry == cube.entry ? 10'000 : 1 + alike(mat.name, own->name);
            if (score <= best_score)
                continue;
            try {
                if (auto mask = as_codes(mat, variable, cube)) {
                    found = std::move(mask);
                    best_file = &mat;
                    best = &variable;
                    best_score = score;
                }
            } catch (const DataError& error) {
                cube.remarks.push_back(told("The array %1 of '%2' is no ground truth: %3", variable.name,
                                            valid_utf8(mat.name), error.happened_message()));
            }
        }
    if (found) {
        cube.remarks.push_back(told("The ground truth is the array %1 of '%2'; its code 0 is taken for undefined",
                                    best->name, valid_utf8(best_file->name)));
        cube.mask = std::move(*found);
        return;
    }
    for (const MatVariable& variable : own->file->variables())
        if (auto mask = as_abundances(*own, variable, cube)) {
            cube.remarks.push_back(
                told("The ground truth is the endmember with the largest share in the array %1", variable.name));
            cube.mask = std::move(*mask);
            return;
        }
}

} // namespace terrella::data
