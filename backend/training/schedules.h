// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/milestone.h"
#include "training/experiment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::training {

// Learning rates as functions of the step. Pure: a resumed run asks for the step it continues at and gets what the
// unbroken one got. Free of LibTorch.

/// The rate of a run at optimiser step `step`, 0 to `total_steps` − 1.
///
/// Warm-up is linear over `warmup_epochs` and begins above zero: peak·(t+1)/W, so no step is lost. Then
///   cosine    from the peak to final_fraction·peak over the steps that remain (Loshchilov and Hutter 2017, eq. 5)
///   step      the peak, times `decay` from each milestone on (a share of all steps)
///   constant  the peak
double learning_rate(const ScheduleSettings& settings, double peak, std::int64_t step, std::int64_t total_steps,
                     std::int64_t steps_per_epoch);

/// Where the rate of a run turns: the end of the warm-up, and each drop of the shape `step` after it.
std::vector<methods::Milestone> rate_milestones(const ScheduleSettings& settings, std::int64_t total_steps,
                                                std::int64_t steps_per_epoch);

// The published forms, which differ in their ends. All count steps (or epochs, where said) from 0.

/// Linear warm-up over `warmup` steps with (t+1)/warmup, then a half cosine from `start` to `end`; the last step has
/// `end` exactly. Where no warm-up is asked for, step 0 has `start`.
/// source   lightly-ai/lightly utils/scheduler.py, cosine_warmup_schedule; golden-tested
double lightly_warmup_cosine(std::int64_t step, std::int64_t steps, std::int64_t warmup, double start, double end);

/// Linear warm-up from `warmup_start` that has the full rate at step W − 1 and again at step W, then a half cosine to
/// `eta_min`. With W = 0 the whole curve hangs from `warmup_start`, as upstream's chain of factors does.
/// source   vturrisi/solo-learn utils/lr_scheduler.py (from pytorch-lightning-bolts); golden-tested
double linear_warmup_cosine(std::int64_t step, std::int64_t steps, std::int64_t warmup, double rate,
                            double warmup_start, double eta_min);

/// MoCo's rate of an EPOCH: half cosine to 0, or times 0.1 from each milestone on. No warm-up. SimSiam uses the cosine.
/// source   facebookresearch/moco main_moco.py, adjust_learning_rate; golden-tested
double moco_v2_rate(std::int64_t epoch, std::int64_t epochs, double rate, bool cosine,
                    const std::vector<std::int64_t>& milestones);

/// Linear warm-up from 0 over W epochs, then a half cosine to `least`, both of the fractional epoch (step 0 has rate
/// 0). MoCo-v3: least 0. MAE: its min_lr. Barlow Twins and VICReg: rate lr·batch/256, W = 10, least 0.001·rate.
/// source   moco-v3, mae, barlowtwins, vicreg: adjust_learning_rate of each; golden-tested
double warmup_cosine(double epoch, double epochs, double warmup_epochs, double rate, double least);

} // namespace terrella::training
