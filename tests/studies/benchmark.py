#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark of Wang et al. (2022, IEEE GRSM, Self-Supervised Learning in Remote Sensing) in small, as Markdown.

methods        random initialisation, MoCo-v2, SwAV, SimSiam, Barlow Twins, supervised; kNN and linear
augmentations  the four methods with all augmentations, crops only, no crops, and other smallest crops
moco           temperature, queue and momentum of MoCo-v2
rates          which learning rate suits each method on a seed that the others do not use; epsilons: which of SwAV's

ResNet-18, views of 32 pixels, equally many epochs of two views each (SwAV without its small crops), on the embedded
multispectral scenes and, with --aid, on AID at 64 pixels. A run takes one to two minutes of a core.

    tests/studies/benchmark.py methods --aid ARCHIVE [--cli PATH] [--out DIR] [--seeds 0,1,2]
"""
import functools
import sys

import study

# AdamW at rates, and SwAV with an epsilon, that were chosen on seed 10, which is none of the study's (`benchmark.py
# rates` and `epsilons`).
METHODS = {
    "moco-v2": ["method.name=moco-v2", "method.queue=512", "method.momentum=0.99"],
    "swav": ["method.name=swav", "method.local_crops=0", "method.prototypes=30", "method.epsilon=0.02",
             "method.queue=off", "method.hidden=512"],
    "simsiam": ["method.name=simsiam", "method.projection=512", "method.prediction_hidden=128"],
    "barlow-twins": ["method.name=barlow-twins", "method.projection=512"],
    "supervised": ["method.name=supervised"],
}
RATES = {"moco-v2": 5e-4, "swav": 5e-4, "simsiam": 1e-4, "barlow-twins": 1e-3, "supervised": 5e-4}
TRIED_RATES = [1e-4, 5e-4, 1e-3]
TRIED_EPSILONS = [0.05, 0.03, 0.02, 0.01]
SELF_SUPERVISED = ["moco-v2", "swav", "simsiam", "barlow-twins"]
SMALLEST_CROPS = [0.08, 0.2, 0.5, 0.8]


def same_augmentations(bands, smallest_crop):
    """MoCo-v2's recipe, written out, so that all methods see the same."""
    jitter = (
        "{name: colour-jitter, brightness: 0.4, contrast: 0.4, saturation: 0.4, hue: 0.1, probability: 0.8}"
        if bands == "rgb"
        else "{name: brightness-contrast, brightness: 0.4, contrast: 0.4, mean: band, probability: 0.8}"
    )
    grey = "{name: grey, probability: 0.2}" if bands == "rgb" else "{name: grey, probability: 0.2, mean: standardised}"
    flips = "horizontal-flip" if bands == "rgb" else "horizontal-flip, vertical-flip"
    crop = f"{{name: random-resized-crop, size: 32, scale_min: {smallest_crop}}}"
    return f"augment=[{crop}, {jitter}, {grey}, {{name: gaussian-blur, probability: 0.5}}, {flips}, normalise]"


class Benchmark:
    def __init__(self, options):
        self.options = options
        self.data = {"scenes": []}
        if options.aid:
            self.data["aid"] = [f"data.path={options.aid}"]

    def run(self, data, name, method, seed, overrides=()):
        """kNN and linear accuracy of one run, trained when it is not there."""
        folder = self.options.out / f"{data}-{name}-{seed}"
        rate = [f"optimizer.lr={RATES[method]}"]
        overrides = [*self.data[data], *METHODS[method], *rate, f"seed={seed}", *overrides]
        study.train(self.options.cli, folder, *study.configured(study.HERE / f"benchmark_{data}.yaml", overrides))
        print(f"{folder.name}: trained", file=sys.stderr, flush=True)
        return self.accuracies(folder)

    def accuracies(self, folder, *words):
        return tuple(study.top1(self.options.cli, folder, protocol, *words) for protocol in ("knn", "linear"))

    def all(self, runs):
        return study.side_by_side([functools.partial(self.run, *run) for run in runs], self.options.side_by_side)

    def rates(self):
        return self.tried(METHODS, "optimizer.lr", TRIED_RATES)

    def epsilons(self):
        return self.tried(["swav"], "method.epsilon", TRIED_EPSILONS)

    def tried(self, methods, key, values):
        """Which value suits a method on a seed that the study does not use."""
        setting = key.split(".")[1]
        runs = [(data, f"{method}-{setting}{value}", method, 10, [f"{key}={value}"])
                for data in self.data for method in methods for value in values]
        rows = [[name, data, f"{knn:.1f}", f"{linear:.1f}"]
                for (data, name, *_), (knn, linear) in zip(runs, self.all(runs))]
        return study.table([f"method and {setting}", "data", "kNN (%)", "linear (%)"], rows)

    def methods(self):
        runs = [(data, method, method, seed) for data in self.data for method in METHODS for seed in self.options.seeds]
        found = dict(zip(((data, method, seed) for data, method, _, seed in runs), self.all(runs)))
        rows = []
        for data in self.data:
            for seed in self.options.seeds:
                folder = self.options.out / f"{data}-moco-v2-{seed}"
                found[data, "random", seed] = self.accuracies(folder, "--weights", "random", "--seed", str(seed))
            for method in ["random", *METHODS]:
                values = [found[data, method, seed] for seed in self.options.seeds]
                cells = [f"{study.mean_and_spread(v)} ({', '.join(f'{x:.1f}' for x in v)})" for v in zip(*values)]
                rows.append([data, method, *cells])
        return study.table(["data", "encoder", "kNN top-1 (%)", "linear top-1 (%)"], rows)

    def augmentations(self):
        data, seeds = "scenes", self.options.seeds
        variants = {"crop only": ["method.break=[crop-only]"], "no crop": ["method.break=[no-crop]"]}
        variants |= {f"crops from {crop}": [same_augmentations("multispectral", crop)] for crop in SMALLEST_CROPS}
        for name in ("crop only", "no crop"):
            variants[name] = [same_augmentations("multispectral", 0.2), *variants[name]]
        runs = [(data, f"{method}-{name.replace(' ', '_')}", method, seed, overrides)
                for method in SELF_SUPERVISED for name, overrides in variants.items() for seed in seeds]
        found = iter(self.all(runs))
        rows = []
        for method in SELF_SUPERVISED:
            cells = []
            for _ in variants:
                values = list(zip(*(next(found) for _ in seeds)))
                cells.append(" / ".join(study.mean_and_spread(v) for v in values))
            rows.append([method, *cells])
        return study.table(["kNN / linear top-1 (%)", *variants], rows)

    def moco(self):
        swept = {
            "method.temperature": [0.05, 0.1, 0.2, 0.5, 1],
            "method.queue": [32, 128, 512, 2048],
            "method.momentum": [0, 0.9, 0.99, 0.996, 0.9995],
        }
        points = [(key, value) for key, values in swept.items() for value in values]
        runs = [("scenes", f"moco-v2-{key.split('.')[1]}{value}", "moco-v2", seed, [f"{key}={value}"])
                for key, value in points for seed in self.options.seeds]
        found = iter(self.all(runs))
        rows = []
        for key, value in points:
            knn, linear = zip(*(next(found) for _ in self.options.seeds))
            rows.append([key.split(".")[1], str(value), study.mean_and_spread(knn), study.mean_and_spread(linear)])
        return study.table(["swept", "value", "kNN top-1 (%)", "linear top-1 (%)"], rows)


def main():
    parser = study.arguments(__doc__, "benchmark")
    parser.add_argument("study", choices=["rates", "epsilons", "methods", "augmentations", "moco"])
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    print(f"{study.conditions()}\n\n{getattr(Benchmark(options), options.study)()}")


if __name__ == "__main__":
    main()
