// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"

#include <cstddef>
#include <functional>

namespace terrella::data {

/// Calls `work(i)` for every i below `count` from up to eight loader threads, in no particular order, until `stop` is
/// requested. An exception ends the work and is thrown here. `progress` advances by one a call; start it before. With
/// `awaited` the threads keep the priority of the caller: for a moment's work that somebody waits for.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work, Progress* progress,
                    const StopToken& stop, bool awaited = false);

} // namespace terrella::data
