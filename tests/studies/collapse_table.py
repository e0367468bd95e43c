#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the health monitor name what is wrong, is it silent where nothing is, and does what it proposes help?

Trains every method by its recipe for small data, for 600 steps, and with what keeps it from collapsing taken away or its
settings far off, until a rule that should names it. Where that warning proposes a change, the run is made once more with
the change applied (`train --change-of`), for 200 steps. The first Markdown table has a line a configuration and data set:
how the runs ended, which rule spoke first and when, over the seeds; the second counts. The thresholds were set on
runs of seed 0; the other seeds judge them.

A whole run takes a minute of a core; a finished run is not repeated.

    tests/studies/collapse_table.py --aid ARCHIVE [--cli PATH] [--out DIR] [--seeds 0,1,2] [--only NAME,NAME]
"""
import functools
import sys

import study

RECIPE = "small-data"  # each method's own, at whose rate it learns; with heads that fit so small a run
BASE = {
    "simclr": [],
    "moco-v1": ["method.momentum=0.99"],
    "moco-v2": ["method.momentum=0.99"],
    "moco-v3": ["method.hidden=512"],
    "inst-disc": ["method.negatives=all"],
    "triplet": [],
    "n-pair": [],
    "swav": ["method.prototypes=30", "method.epsilon=0.02", "method.queue=off", "method.hidden=512", "method.local_crops=2"],
    "deep-cluster": ["method.prototypes=30", "method.hidden=512"],
    "byol": ["method.hidden=512"],
    "simsiam": [],
    "barlow-twins": ["method.projection=512"],
    "vicreg": ["method.projection=512"],
    "supervised": [],
}
COLLAPSE = {"complete-collapse", "dimensional-collapse"}
RATE_TOO_HIGH = {"learning-rate-too-high", "trivial-loss", "diverging", "non-finite"} | COLLAPSE


def sgd(rate):
    return [f"optimizer={{name: sgd, lr: {rate}}}"]


def broken(method, flag, *rules):
    return f"{method}, {flag}", (method, [f"method.break=[{flag}]"], set(rules))


# name: (method, further settings, rules of which one has to speak; none: the run is healthy)
CONFIGURATIONS = {
    **{method: (method, [], set()) for method in BASE},
    # Broken, but whole: a predictor and a stopped gradient are enough (Chen and He 2021, SimSiam, §4).
    "byol, no-ema": ("byol", ["method.break=[no-ema]"], set()),
    "moco-v3, no-negatives": ("moco-v3", ["method.break=[no-negatives]"], set()),
    # And these, by what projections and features kept on seed 0 of the scenes.
    **dict([broken("vicreg", "no-head-norm"), broken("simclr", "crop-only"), broken("moco-v2", "no-crop")]),
    **dict([
        broken("simsiam", "no-stop-gradient", *COLLAPSE),
        broken("simsiam", "no-predictor", *COLLAPSE),
        broken("byol", "no-predictor", *COLLAPSE),
        broken("byol", "frozen-teacher", "frozen-teacher"),
        broken("barlow-twins", "no-redundancy-term", *COLLAPSE),
        broken("vicreg", "no-variance-term", *COLLAPSE),
        broken("vicreg", "no-redundancy-term", *COLLAPSE),
        broken("simclr", "no-negatives", *COLLAPSE),
        broken("moco-v2", "no-negatives", *COLLAPSE),
        broken("moco-v2", "frozen-teacher", "frozen-teacher"),
        broken("byol", "no-head-norm", *COLLAPSE),
        broken("simsiam", "no-head-norm", *COLLAPSE),
        broken("swav", "no-sinkhorn", "dead-prototypes", "trivial-loss", *COLLAPSE),
        broken("simclr", "no-augmentation", "shortcut"),
    ]),
    "moco-v2, momentum 0": ("moco-v2", ["method.momentum=0"], {"stale-queue"} | COLLAPSE),
    "simclr, temperature 10": ("simclr", ["method.temperature=10"], {"temperature-too-high"} | COLLAPSE),
    "triplet, hard mining at a high rate": ("triplet", ["method.mining=hard", *sgd(0.3)], RATE_TOO_HIGH),
    "barlow-twins, SGD at the rate of large batches": ("barlow-twins", sgd(0.2), RATE_TOO_HIGH),
    "inst-disc, SGD at the published rate": ("inst-disc", ["method.negatives=4096", *sgd(0.03)], RATE_TOO_HIGH),
    "n-pair, SGD at 0.03": ("n-pair", sgd(0.03), RATE_TOO_HIGH),
    "simclr, SGD at 3": ("simclr", sgd(3), RATE_TOO_HIGH),
    "simclr, AdamW at 0.1": ("simclr", ["optimizer.lr=0.1"], RATE_TOO_HIGH),
    "simclr, rate 1e-7": ("simclr", ["optimizer.lr=1e-7"], {"learning-rate-too-low"}),
}
BENIGN = {"data-starved", "broken-files"}  # the machine, not the method
EPOCHS = 40  # which a recipe would set otherwise
STEPS = 15 * EPOCHS
EARLY = STEPS // 5
CHANGED_STEPS = STEPS // 3


class Run:
    """What a run folder tells."""

    def __init__(self, folder):
        self.folder = folder
        metrics = study.lines(folder / "metrics.jsonl")
        self.steps = max((line["step"] for line in metrics), default=0)
        self.health = [line["health"] for line in metrics if line.get("health")]
        self.knn = [100 * line["knn"] for line in metrics if "knn" in line][-3:]
        told = [w for w in study.lines(folder / "warnings.jsonl") if w["rule"] not in BENIGN]
        self.notes = [w for w in told if w["severity"] == "note"]
        self.warnings = [w for w in told if w["severity"] != "note"]

    def figure(self, name):
        """Mean over the last measurements."""
        values = [health[name] for health in self.health if health.get(name) is not None][-5:]
        return sum(values) / len(values) if values else float("nan")

    def first(self, rules):
        """The first warning of these rules; one that is a note counts where it was asked for."""
        return next((w for w in sorted(self.warnings + self.notes, key=lambda w: w["step"]) if w["rule"] in rules), None)


class Table:
    def __init__(self, options):
        self.options = options
        self.data = {"scenes": []}
        if options.aid:
            self.data["aid"] = [f"data.path={options.aid}"]

    def train(self, data, name, seed):
        method, settings, rules = CONFIGURATIONS[name]
        folder = self.options.out / f"{data}-{name.replace(' ', '_').replace(',', '')}-{seed}"
        overrides = [f"method.name={method}", f"schedule.epochs={EPOCHS}", *self.data[data], *BASE[method], *settings, f"seed={seed}"]
        words = ["--recipe", RECIPE, *study.configured(study.HERE / "collapse_table.yaml", overrides)]
        found = lambda: rules and Run(folder).first(rules) is not None
        run = Run(study.train(self.options.cli, folder, *words, until=found))
        print(f"{folder.name}: {run.steps} steps", file=sys.stderr, flush=True)
        return run, self.changed(run, rules)

    def changed(self, run, rules):
        """The run with the change that the first expected warning proposes."""
        warning = run.first(rules)
        if not warning or not warning.get("change"):
            return None
        folder = run.folder.with_name(run.folder.name + "-changed")
        words = ["--change-of", str(run.folder), "--rule", warning["rule"]]
        long_enough = lambda: Run(folder).steps >= CHANGED_STEPS
        return Run(study.train(self.options.cli, folder, *words, until=long_enough))

    def print(self, names):
        keys = [(data, name, seed) for seed in self.options.seeds for data in self.data for name in names]
        jobs = [functools.partial(self.train, *key) for key in keys]
        runs = dict(zip(keys, study.side_by_side(jobs, self.options.side_by_side)))
        rows, counts = [], []
        for data in self.data:
            right = {"found": 0, "early": 0, "ill": 0, "false alarms": 0, "well": 0, "changed": 0, "helped": 0}
            for name in names:
                group = [runs[data, name, seed] for seed in self.options.seeds]
                rows.append(self.row(data, name, group, right))
            counts.append([data, f"{right['found']} of {right['ill']}", f"{right['early']} of {right['ill']}",
                           f"{right['false alarms']} of {right['well']}", f"{right['helped']} of {right['changed']}"])
        heading = ["data", "configuration", "kNN (%)", "spread", "rank", "first warning: step of 600", "found", "changed"]
        print(study.table(heading, rows) + "\n")
        print(study.table(["data", "found", "in the first fifth", "false alarms", "ended by the change"], counts))

    @staticmethod
    def row(data, name, group, right):
        rules = CONFIGURATIONS[name][2]
        found = early = helped = changes = 0
        told = []
        for run, changed in group:
            warning = run.first(rules) if rules else next(iter(run.warnings), None)
            told += [f"{warning['rule']} {warning['step']}"] if warning else ["none"]
            found += warning is not None
            early += warning is not None and warning["step"] <= EARLY
            if changed:
                changes += 1
                helped += not changed.warnings and not changed.first(rules)
        if rules:
            right["ill"] += len(group)
            right["found"] += found
            right["early"] += early
            right["changed"] += changes
            right["helped"] += helped
        else:
            right["well"] += len(group)
            right["false alarms"] += found
        figures = [[run.figure(figure) for run, _ in group] for figure in ("feature_std_share", "projection_rank_share")]
        knn = [run.knn[-1] for run, _ in group if run.knn]
        return [data, name, study.mean_and_spread(knn) if knn else "failed", f"{sum(figures[0]) / len(group):.2f}",
                f"{100 * sum(figures[1]) / len(group):.0f} %", ", ".join(told),
                f"{found} of {len(group)}" if rules else f"{found} false",
                f"{helped} of {changes}" if rules else ""]


def main():
    parser = study.arguments(__doc__, "collapse-table")
    parser.add_argument("--only", default="", help="configurations, separated by semicolons")
    options = parser.parse_args()
    names = [n.strip() for n in options.only.split(";") if n.strip()] or list(CONFIGURATIONS)
    if unknown := [n for n in names if n not in CONFIGURATIONS]:
        sys.exit(f"unknown: {'; '.join(unknown)}\nthere are: {'; '.join(CONFIGURATIONS)}")
    options.out.mkdir(parents=True, exist_ok=True)
    print(study.conditions() + "\n")
    Table(options).print(names)


if __name__ == "__main__":
    main()
