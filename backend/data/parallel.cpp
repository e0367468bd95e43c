// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/parallel.h"

#include "base/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace terrella::data {

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work, Progress* progress,
                    const StopToken& stop, bool awaited) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&] {
        if (!awaited)
            enter_worker_thread(WorkerRole::loading);
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++) {
            try {
                work(i);
            } catch (...) { // crosses to the calling thread
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
                next = count;
                return;
            }
            if (progress != nullptr)
                progress->add();
        }
    };
    {
        std::vector<std::jthread> threads;
        const auto most = static_cast<std::size_t>(std::min(usable_cores(), 8));
        for (std::size_t i = 0; i < std::min(most, count); ++i)
            threads.emplace_back(run);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace terrella::data
