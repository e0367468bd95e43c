// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/stop.h"

#include <condition_variable>
#include <mutex>

namespace terrella::training {

/// Pause and stop from another thread; both take effect at the next step boundary. Free of LibTorch.
class TrainingControl {
public:
    void pause(bool on);
    /// Also ends a pause. Stopping is final.
    void stop();
    [[nodiscard]] bool paused() const;
    [[nodiscard]] StopToken token() const { return stop_.get_token(); }
    /// Blocks while paused; returns at once when stopped.
    void wait_while_paused();

private:
    StopSource stop_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool paused_ = false;
};

} // namespace terrella::training
