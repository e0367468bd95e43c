// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <utility>

namespace terrella {

Error::Error(std::string what, std::string where, std::string remedy)
    : what_(std::move(what)), where_(std::move(where)), remedy_(std::move(remedy)), message_(what_) {
    if (!where_.empty())
        message_ += " (" + where_ + ")";
    if (!remedy_.empty())
        message_ += ". " + remedy_;
}

} // namespace terrella
