// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/break_flags.h"

#include "base/error.h"

namespace terrella::methods {

std::vector<std::string> and_view_flags(std::vector<std::string> flags) {
    flags.insert(flags.end(), {no_augmentation, crop_only, no_crop});
    return flags;
}

void require_pairs(const std::string& method, std::int64_t batch) {
    if (batch < 2)
        throw ConfigurationError(
            told("%1 compares the images of a batch, and a batch of %2 has too few", method, batch), "batch",
            told("Choose a batch of 2 or more; 64 and up learn well"));
}

} // namespace terrella::methods
