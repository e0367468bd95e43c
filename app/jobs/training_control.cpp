// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/training_control.h"

#include "base/progress.h"
#include "training/trainer.h"

namespace terrella::jobs {

std::shared_ptr<training::TrainingControl> makeTrainingControl() {
    return std::make_shared<training::TrainingControl>();
}

void setPaused(training::TrainingControl& control, bool paused) { control.pause(paused); }

void requestStop(training::TrainingControl& control) { control.stop(); }

bool isStopRequested(const training::TrainingControl& control) { return control.token().stop_requested(); }

void waitWhilePaused(training::TrainingControl& control) { control.wait_while_paused(); }

} // namespace terrella::jobs
