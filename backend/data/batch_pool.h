// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

namespace terrella::data {

/// Float buffers of one size that come back when their last user lets go, so that a running loader allocates none.
/// A buffer may outlive the pool. Any thread may take and release.
class BatchPool {
public:
    explicit BatchPool(std::size_t floats) : store_(std::make_shared<Store>(floats)) {}

    /// Contents are unspecified; aligned for vector loads.
    [[nodiscard]] std::shared_ptr<float[]> take() {
        float* buffer = store_->pop();
        return {buffer, [store = store_](float* returned) { store->push(returned); }};
    }

private:
    static constexpr std::align_val_t alignment{64};

    struct Store {
        explicit Store(std::size_t count) : floats(count) {}
        ~Store() {
            for (float* buffer : free)
                ::operator delete(buffer, alignment);
        }
        float* pop() {
            const std::lock_guard lock(mutex);
            if (free.empty()) {
                free.reserve(++made); // so that `push` cannot fail
                return static_cast<float*>(::operator new(floats * sizeof(float), alignment));
            }
            float* buffer = free.back();
            free.pop_back();
            return buffer;
        }
        void push(float* buffer) {
            const std::lock_guard lock(mutex);
            free.push_back(buffer);
        }
        const std::size_t floats;
        std::size_t made = 0;
        std::mutex mutex;
        std::vector<float*> free;
    };
    std::shared_ptr<Store> store_;
};

} // namespace terrella::data
