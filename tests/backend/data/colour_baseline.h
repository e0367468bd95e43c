// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace terrella::test {

/// Means and deviations of the bands, standardised over all samples: what a person could measure without looking.
inline std::vector<std::vector<float>> band_figures(const data::Dataset& dataset) {
    std::vector<std::vector<float>> rows;
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        const data::Image image = dataset.read(i).image;
        std::vector<float>& row = rows.emplace_back();
        for (int c = 0; c < image.channels(); ++c) {
            double sum = 0, squares = 0;
            for (const float value : image.plane(c)) {
                sum += value;
                squares += static_cast<double>(value) * value;
            }
            const double n = static_cast<double>(image.plane_size()), mean = sum / n;
            row.push_back(static_cast<float>(mean));
            row.push_back(static_cast<float>(std::sqrt(std::max(0.0, squares / n - mean * mean))));
        }
    }
    for (std::size_t k = 0; k < rows[0].size(); ++k) {
        double sum = 0, squares = 0;
        for (const auto& row : rows) {
            sum += row[k];
            squares += static_cast<double>(row[k]) * row[k];
        }
        const double n = static_cast<double>(rows.size()), mean = sum / n,
                     deviation = std::sqrt(std::max(1e-12, squares / n - mean * mean));
        for (auto& row : rows)
            row[k] = static_cast<float>((row[k] - mean) / deviation);
    }
    return rows;
}

/// Top-1 accuracy of a plain majority vote of k neighbours, the last fifth of the samples against the others.
inline double colour_neighbour_accuracy(const data::Dataset& dataset, int k) {
    const auto rows = band_figures(dataset);
    const std::size_t train = rows.size() * 4 / 5;
    int hits = 0;
    for (std::size_t i = train; i < rows.size(); ++i) {
        std::vector<std::pair<float, int>> near;
        for (std::size_t j = 0; j < train; ++j) {
            float square = 0;
            for (std::size_t c = 0; c < rows[i].size(); ++c)
                square += (rows[i][c] - rows[j][c]) * (rows[i][c] - rows[j][c]);
            near.emplace_back(square, dataset.sample(j).label);
        }
        std::partial_sort(near.begin(), near.begin() + k, near.end());
        std::vector<int> votes(dataset.info().classes.size());
        for (int n = 0; n < k; ++n)
            ++votes[near[n].second];
        const auto winner = std::max_element(votes.begin(), votes.end()) - votes.begin();
        hits += winner == dataset.sample(i).label;
    }
    return static_cast<double>(hits) / static_cast<double>(rows.size() - train);
}

} // namespace terrella::test
