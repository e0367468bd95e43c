// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
// What a build without GDAL says when it is to write image files.
#include "base/error.h"
#include "data/synthetic.h"

namespace terrella::data {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder) {
    throw DataError(told("This build cannot write image files: it was made without GDAL"), folder.string(),
                    told("Use 'synthetic' as the data, or build with TERRELLA_WITH_GDAL=ON"));
}

} // namespace

std::vector<std::string> synthetic_kinds() { return {"class-folders"}; }

void write_synthetic(const SyntheticSettings&, const std::filesystem::path& folder, Progress*, const StopToken&) {
    refuse(folder);
}

SyntheticSettings write_synthetic_kind(const std::string&, const SyntheticSettings&,
                                       const std::filesystem::path& folder, Progress*, const StopToken&) {
    refuse(folder);
}

} // namespace terrella::data
