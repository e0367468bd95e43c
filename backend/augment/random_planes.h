// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"

#include <span>

/// Random numbers for whole planes. One draw of the stream seeds a sequence of SplitMix64 in which number i is a
/// function of the seed and of i alone, so that many are made at a time. Logarithm, sine and cosine are polynomials of
/// this file: the same bits on every processor, which a library's functions do not promise.
namespace terrella::augment {

/// Independent standard normal numbers (Box and Muller 1958).
void fill_normal(std::span<float> out, RandomStream& stream);

/// Independent gamma numbers of shape `looks` and mean 1 (deviation 1/√looks): means of that many exponential numbers.
/// looks ≥ 1.
void fill_gamma(std::span<float> out, int looks, RandomStream& stream);

/// x ← ln x for normal numbers above 0; within 2·10⁻⁷ of the truth, relative or absolute.
void take_logarithms(std::span<float> x);

} // namespace terrella::augment
