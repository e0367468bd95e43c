// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/comparison.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace terrella::conformance {
namespace {

std::string shape_text(const torch::Tensor& tensor) {
    std::string text = "[";
    for (std::int64_t d = 0; d < tensor.dim(); ++d)
        text += (d ? ", " : "") + std::to_string(tensor.size(d));
    return text + "]";
}

std::string value_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

/// "[3, 0]": the position of the flat index in C order.
std::string index_text(const torch::Tensor& tensor, std::int64_t flat) {
    std::vector<std::int64_t> index(static_cast<std::size_t>(tensor.dim()));
    for (std::int64_t d = tensor.dim() - 1; d >= 0; --d) {
        index[static_cast<std::size_t>(d)] = flat % tensor.size(d);
        flat /= tensor.size(d);
    }
    std::string text = "[";
    for (std::size_t d = 0; d < index.size(); ++d)
        text += (d ? ", " : "") + std::to_string(index[d]);
    return text + "]";
}

} // namespace

Comparison compare(const torch::Tensor& got, const torch::Tensor& expected, double tolerance) {
    Comparison result;
    if (!got.defined()) {
        result.detail = "no tensor came back";
        return result;
    }
    if (got.sizes() != expected.sizes()) {
        result.detail = "shape " + shape_text(got) + ", expected " + shape_text(expected);
        return result;
    }
    const bool exact = tolerance == 0 || !expected.is_floating_point();
    // Exact copies are stored in the file's type; everything else is compared in double.
    torch::Tensor ours = got.detach().to(torch::kCPU);
    if (exact && expected.is_floating_point())
        ours = ours.to(expected.scalar_type());
    ours = ours.to(torch::kFloat64).contiguous();
    const torch::Tensor theirs = expected.to(torch::kFloat64).contiguous();
    const double* a = ours.data_ptr<double>();
    const double* b = theirs.data_ptr<double>();
    const std::int64_t count = theirs.numel();

    double greatest = 0;
    for (std::int64_t i = 0; i < count; ++i)
        greatest = std::max(greatest, std::isfinite(b[i]) ? std::abs(b[i]) : 0.0);
    const double scale = std::max(greatest, 1e-3);
    const double allowed = exact ? 0.0 : tolerance * scale;
    std::int64_t first = -1, differing = 0;
    double worst = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const double difference = std::abs(a[i] - b[i]);
        const bool good = std::isfinite(a[i]) && std::isfinite(b[i]) && difference <= allowed; // false for NaN
        if (!good) {
            first = first < 0 ? i : first;
            ++differing;
        }
        if (std::isfinite(difference))
            worst = std::max(worst, difference);
    }
    result.deviation = worst / scale;
    result.passed = differing == 0 && std::isfinite(tolerance) && tolerance >= 0;
    if (differing > 0)
        result.detail = "at " + index_text(theirs, first) + " got " + value_text(a[first]) + ", expected " +
                        value_text(b[first]) + "; " + std::to_string(differing) + " of " + std::to_string(count) +
                        " differ, deviation " + value_text(result.deviation) + " against tolerance " +
                        value_text(tolerance);
    else if (!result.passed)
        result.detail = "the tolerance is " + value_text(tolerance);
    return result;
}

} // namespace terrella::conformance
