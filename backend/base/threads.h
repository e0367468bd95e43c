// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace terrella {

/// What a worker thread does; decides its scheduling priority.
enum class WorkerRole {
    training, // nice 10: the window stays ahead
    loading,  // five below the thread that started it: feeds training from what it leaves, yet is not starved by what
              // else the machine does, as nice 19 was: beside a compiler, training stood still for want of images
};

/// Call as the first statement of a worker thread, before its first LibTorch call: OpenMP pool threads inherit the
/// priority that the thread has when the pool is made. Does nothing where the system does not allow it.
void enter_worker_thread(WorkerRole role);

/// Cores this process may run on, at least 1.
int usable_cores();

/// Bytes of memory of this machine, 0 when the system does not say.
std::uint64_t machine_memory();

} // namespace terrella
