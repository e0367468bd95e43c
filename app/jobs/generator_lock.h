// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace terrella::jobs {

/// LibTorch's default generator belongs to a training run while it lasts; whoever else seeds it or draws from it holds
/// this meanwhile.
std::mutex& generatorMutex();

} // namespace terrella::jobs
