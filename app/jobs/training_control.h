// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace terrella::training {
class TrainingControl;
}

namespace terrella::jobs {

// The trainer's control from code that must not see LibTorch (its headers do not compile after Qt's).

std::shared_ptr<training::TrainingControl> makeTrainingControl();
void setPaused(training::TrainingControl& control, bool paused);
void requestStop(training::TrainingControl& control);
bool isStopRequested(const training::TrainingControl& control);
/// Blocks while paused; returns at once when stopped. For the trainer's thread.
void waitWhilePaused(training::TrainingControl& control);

} // namespace terrella::jobs
