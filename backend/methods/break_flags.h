// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"

#include <algorithm>
#include <string>
#include <vector>

namespace terrella::methods {

// Switches for teaching: each takes away what keeps a method from collapsing, or what makes its views differ.
// `method: {name: simsiam, break: [no-predictor]}`

inline const std::string no_stop_gradient = "no-stop-gradient";
inline const std::string no_predictor = "no-predictor";
inline const std::string no_ema = "no-ema";
inline const std::string frozen_teacher = "frozen-teacher";
inline const std::string no_head_norm = "no-head-norm";
inline const std::string no_redundancy_term = "no-redundancy-term";
inline const std::string no_variance_term = "no-variance-term";
inline const std::string no_negatives = "no-negatives";
inline const std::string no_sinkhorn = "no-sinkhorn";
// Of the views (broken_views.h):
inline const std::string no_augmentation = "no-augmentation";
inline const std::string crop_only = "crop-only";
inline const std::string no_crop = "no-crop";

inline bool has_flag(const std::vector<std::string>& flags, const std::string& flag) {
    return std::ranges::find(flags, flag) != flags.end();
}

/// The flags of a method, and those that every method with augmented views has.
std::vector<std::string> and_view_flags(std::vector<std::string> flags);

/// Declares `break`, a list of the flags that the method has; `paper` is where such trials are reported, `code` what
/// runs without any of them.
template <class P>
void describe_break_flags(Describe<P>& d, std::vector<std::string> P::*member, std::vector<std::string> flags,
                          std::string paper, std::string code) {
    d("break", member, "for teaching: takes away what keeps the method from collapsing, or what makes its views differ")
        .choices(std::move(flags))
        .advanced()
        .paper("none", std::move(paper))
        .code("none", std::move(code));
}

/// Throws ConfigurationError when `batch` has fewer than two samples: batch norms in the heads need two.
void require_pairs(const std::string& method, std::int64_t batch);

} // namespace terrella::methods
