// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/threads.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

namespace terrella {

void enter_worker_thread(WorkerRole role) {
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    const int inherited = ::getpriority(PRIO_PROCESS, thread); // of the thread that started this one
    const int nice = role == WorkerRole::training ? 10 : std::min(19, inherited + 5);
    if (inherited < nice)
        ::setpriority(PRIO_PROCESS, thread, nice);
}

int usable_cores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    return std::max(1, CPU_COUNT(&set));
}

std::uint64_t machine_memory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES), page = ::sysconf(_SC_PAGE_SIZE);
    return pages > 0 && page > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) : 0;
}

} // namespace terrella
