// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a health figure stops being healthy, and how much a run must show before a rule speaks. Papers give the
/// figures, not the numbers: unless a source is named, they are this program's own, from runs that learned and runs
/// that did not (tests/studies/collapse_table.py).
namespace terrella::training::thresholds {

// Spread of the projections times √D (Chen and He 2021, §4.1: about 1). MoCo's first steps dip to 0.2 and recover, and
// SwAV's projections lie near their prototypes, 0.2 to 0.3 apart; what collapsed lay below 0.15. Independent directions
// scatter around 1, so that a healthy spread may be a little above.
inline constexpr double spread_low = 0.2, spread_alarm = 0.1, spread_recovered = 0.25, spread_high = 1.1;
// Deviation of VICReg's projections as they are (Bardes et al. 2022, §4.1: 1 is the target).
inline constexpr double deviation_low = 0.15, deviation_alarm = 0.03, deviation_recovered = 0.25;
inline constexpr double cosine_high = 0.9;      // the same in cosines: spread² ≈ 1 − cosine
inline constexpr double uniformity_high = -0.5; // heaps lie near 0

// Directions in use, of those that so many images could use: below 5, or 4 % of them in the projections or 6 % in the
// encoder's features, the rest is lost. Heads narrow what the encoder keeps: MoCo-v3 learns with 5 % in its projections
// and 20 % in its features.
inline constexpr double rank_low = 5, rank_share_low = 0.04, feature_share_low = 0.06;
// Images that crowd together show it earlier: what collapsed came above a uniformity of −1 before it had lost all but a
// fifth of its directions, what learned lay below −1.2 (SimSiam crosses −1 for a while, with more directions). With
// narrow projections and features, less crowding says the same.
inline constexpr double uniformity_crowded = -1, uniformity_apart = -1.3, rank_share_crowded = 0.2;
inline constexpr double uniformity_narrow = -1.5, rank_share_narrow = 0.06, feature_share_narrow = 0.18;
inline constexpr double rank_recovered = 1.25; // times those
// With fewer dimensions a low rank is what was asked for.
inline constexpr double rank_least_possible = 32;

// Share of prototypes in use (Caron et al. 2020 keep it near 1 by construction).
inline constexpr double usage_healthy = 0.5, usage_recovered = 0.2, usage_low = 0.1, usage_alarm = 0.02;
// Entropies over ln K; a teacher that says the same of all images is at 1 or 0, and its student agrees (Caron et al.
// 2021, fig. 7).
inline constexpr double entropy_high = 0.98, entropy_low = 0.02, teacher_student_kl_low = 0.01;

// Share of the trivial loss within which the loss stands at it.
inline constexpr double trivial_near = 0.02, trivial_left = 0.05;
// Times chance, and above it, up to which an accuracy is that of guessing.
inline constexpr double chance_times = 2, chance_above = 0.02;

// Times that a positive must be able to outweigh a stranger in a softmax over cosines divided by a temperature.
inline constexpr double outweigh_least = 2;

// A task that is solved in the first two epochs, and neighbours that get no better in five.
inline constexpr double solved = 0.98, solved_early = 0.95, knn_gain = 0.01, knn_good = 0.9;
// Projections of two views that are equal to the last digits: the views are the same image.
inline constexpr double alignment_low = 1e-4, alignment_recovered = 1e-3;

// Rise of the loss over its least, as a share of its scale, and of the gradients over what is usual.
inline constexpr double rise_recovered = 0.25, rise_high = 0.5, rise_alarm = 2, gradient_rise = 3;

// Loss of kNN accuracy from its best that is no chance: 5 points, and three standard errors of the held-out images.
inline constexpr double knn_loss = 0.05, standard_errors = 3;

// Steps as a share of the weights; healthy runs lie between 1e-4 and 1e-2 before the schedule ends.
inline constexpr double update_alarm = 1, update_high = 0.1, update_recovered = 0.05, update_low = 1e-6;
// Share of the peak rate above which the schedule is not what makes steps small.
inline constexpr double rate_in_force = 0.5;
// Share of its scale by which the loss of a run that learns has moved; means over 10 small batches scatter by 3 %.
inline constexpr double loss_moved = 0.05;

// Momentum from which a teacher does not move: a cosine from 0.996 to 1 comes there in the last 2 % of a run only.
inline constexpr double momentum_high = 0.99999;
// Share of its first weights that a teacher should not keep to the end.
inline constexpr double teacher_kept = 0.5;
// Share of the key encoder that is left of it while a key is in the queue. He et al. 2020, §4.1, table: momentum 0.9
// with 65536 keys (256 steps) loses 4 points, without momentum nothing is learned.
inline constexpr double key_kept_low = 0.1, key_kept_alarm = 1e-6, key_kept_recovered = 0.2;

inline constexpr double data_wait_high = 0.3, data_wait_recovered = 0.2;

} // namespace terrella::training::thresholds
