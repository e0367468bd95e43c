// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/control.h"

namespace terrella::training {

void TrainingControl::pause(bool on) {
    {
        const std::lock_guard lock(mutex_);
        paused_ = on && !stop_.stop_requested();
    }
    changed_.notify_all();
}

void TrainingControl::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_.request_stop();
        paused_ = false;
    }
    changed_.notify_all();
}

bool TrainingControl::paused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

void TrainingControl::wait_while_paused() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !paused_; });
}

} // namespace terrella::training
