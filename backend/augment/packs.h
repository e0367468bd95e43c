// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/loops.h"

/// What the loops work on at once; of their own files only.
namespace terrella::augment::loops {

// Vectors of the compiler (GCC, Clang), which it lowers to what the processor has. `aligned(4)`: rows begin anywhere.
// None is wider than the machine's: GCC 12 lowers those through memory, at a fifth of the speed. (The clone for x86
// without AVX2 pays that: such machines are older than the LibTorch builds that run on them.)
using Pack4 = float __attribute__((vector_size(16), aligned(4), may_alias));
using Pack8 = float __attribute__((vector_size(32), aligned(4), may_alias));
using Places4 = int __attribute__((vector_size(16)));
using Places8 = int __attribute__((vector_size(32), aligned(4), may_alias));
#if defined(TERRELLA_HAS_CLONES) || defined(__AVX2__)
using Pack = Pack8;
#else
using Pack = Pack4;
#endif
constexpr std::size_t width_of_pack = sizeof(Pack) / sizeof(float);
constexpr std::size_t lanes = 16; // worked on at once
constexpr std::size_t packs = lanes / width_of_pack;

template <class Vector>
[[gnu::always_inline]] inline const Vector& at(const float* x) {
    return *reinterpret_cast<const Vector*>(x);
}
template <class Vector>
[[gnu::always_inline]] inline Vector& at(float* x) {
    return *reinterpret_cast<Vector*>(x);
}

} // namespace terrella::augment::loops
