#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step of every method against the same step in Python's torch, in alternation, as a Markdown table.

ResNet-18, 13×64×64, batch 128, all cores; both precisions of ours against the peer's plain float32 and against its best
(bfloat16 autocast, channels-last). Nothing else may run. Half a minute a method and round.

    tests/studies/method_steps.py [--cli PATH] [--python PATH] [--rounds 2] [--seconds 3] [--only NAME,NAME]
"""
import argparse
import json
import statistics

import study

METHODS = ["inst-disc", "moco-v1", "moco-v2", "moco-v3", "simclr", "triplet", "n-pair", "tile2vec", "swav",
           "deep-cluster", "byol", "simsiam", "barlow-twins", "vicreg", "supervised"]
PEER = study.HERE / "peer_training_step.py"


def rates(program, *words):
    """Source images a second by precision."""
    return {case["precision"]: case["images_per_s"] for case in json.loads(study.cli(program, *words))["cases"]}


def ratio(ours, peers, precision, against):
    """Median, least and greatest of the rounds' own ratios: what else runs hits both sides of a round."""
    ratios = [a[precision] / b[against] for a, b in zip(ours, peers)]
    spread = f" ({min(ratios):.2f} to {max(ratios):.2f})" if len(ratios) > 1 else ""
    return f"{statistics.median(ratios):.2f}×{spread}"


def row(options, method):
    common = ["--method", method, "--channels", "13", "--seconds", str(options.seconds)]
    ours, peers = [], []
    for _ in range(options.rounds):
        ours.append(rates(options.cli, "bench", "--what", "training", "--json", "--quiet", *common))
        peers.append(rates(options.python, str(PEER), *common))
    mean = lambda found, precision: f"{statistics.median(one[precision] for one in found):.1f}"
    return [method, mean(ours, "float32"), mean(peers, "float32"), ratio(ours, peers, "float32", "float32"),
            mean(ours, "bfloat16"), mean(peers, "bfloat16"), ratio(ours, peers, "bfloat16", "bfloat16"),
            ratio(ours, peers, "bfloat16", "float32")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=str(study.ROOT / "build/release/bin/terrella-cli"))
    parser.add_argument("--python", default="python3", help="a Python with torch and torchvision")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--only", default=",".join(METHODS))
    options = parser.parse_args()
    rows = [row(options, method) for method in options.only.split(",")]
    heading = ["method", "float32 (images/s)", "peer float32", "ratio", "bfloat16 (images/s)", "peer bfloat16", "ratio",
               "bfloat16 to peer float32"]
    print(f"{study.conditions('all cores')}, {options.rounds} round(s)\n\n{study.table(heading, rows)}")


if __name__ == "__main__":
    main()
