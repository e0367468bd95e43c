#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the health monitor name what is wrong, and is it silent where nothing is?

Trains methods as published, with what keeps them from collapsing taken away, and at rates far off, on the embedded scenes
on one thread, and prints a Markdown table: what the run ended with, which rules spoke first, when, and whether that was
expected. A run takes about a minute of a core; a finished run is not repeated.

    tests/studies/collapse_table.py [--cli PATH] [--out DIR] [--only NAME,NAME] [--epochs 20] [--seeds 0]
"""
import argparse
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BREAK = "method.break=[{}]"
SMALL = {  # heads that fit so small a run
    "byol": ["method.hidden=512"],
    # Its loss is a sum over dimensions: at the default rate of 0.03 the first steps leave the encoder 4 directions.
    "barlow-twins": ["method.projection=512", "optimizer.lr=0.002"],
    "vicreg": ["method.projection=512"],
}
COLLAPSE = {"complete-collapse", "dimensional-collapse"}
# name: (method, further settings, rules of which one is expected; none: the run is healthy)
CONFIGURATIONS = {
    "simclr": ("simclr", [], set()),
    "moco-v2": ("moco-v2", ["method.momentum=0.99"], set()),
    "simsiam": ("simsiam", [], set()),
    "byol": ("byol", [], set()),
    "barlow-twins": ("barlow-twins", [], set()),
    "vicreg": ("vicreg", [], set()),
    "supervised": ("supervised", [], set()),
    "simsiam no-stop-gradient": ("simsiam", [BREAK.format("no-stop-gradient")], COLLAPSE),
    "simsiam no-predictor": ("simsiam", [BREAK.format("no-predictor")], COLLAPSE),
    "byol no-predictor": ("byol", [BREAK.format("no-predictor")], COLLAPSE),
    "byol no-ema": ("byol", [BREAK.format("no-ema")], COLLAPSE),
    "byol frozen-teacher": ("byol", [BREAK.format("frozen-teacher")], {"frozen-teacher"}),
    "barlow-twins no-redundancy-term": ("barlow-twins", [BREAK.format("no-redundancy-term")], COLLAPSE),
    "vicreg no-variance-term": ("vicreg", [BREAK.format("no-variance-term")], COLLAPSE),
    "vicreg no-redundancy-term": ("vicreg", [BREAK.format("no-redundancy-term")], COLLAPSE),
    "moco-v2 momentum 0": ("moco-v2", ["method.momentum=0"], {"stale-queue"} | COLLAPSE),
    "simclr lr 3": ("simclr", ["optimizer.lr=3"], {"learning-rate-too-high", "trivial-loss"} | COLLAPSE),
    "simclr lr 1e-7": ("simclr", ["optimizer.lr=1e-7"], {"learning-rate-too-low"}),
}
BENIGN = {"data-starved", "broken-files"}  # the machine, not the method


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()] if path.exists() else []


def train(cli, run, name, epochs, seed):
    method, settings, _ = CONFIGURATIONS[name]
    if (run / "result.json").exists():
        return
    overrides = [f"method.name={method}", *SMALL.get(method, []), *settings, f"schedule.epochs={epochs}", f"seed={seed}"]
    command = [cli, "train", "--quiet", "--config", str(HERE / "collapse_table.yaml"), "--run", str(run)]
    for override in overrides:
        command += ["--set", override]
    finished = subprocess.run(command, capture_output=True, text=True)
    if finished.returncode not in (0, 1):  # 1: it failed, which a rate that is too high may do
        sys.exit(f"{name}: {finished.stderr}")


def last_mean(measured, figure):
    values = [line["health"][figure] for line in measured if line["health"].get(figure) is not None][-5:]
    return sum(values) / len(values) if values else float("nan")


def row(run, name, seed):
    metrics, warnings = lines(run / "metrics.jsonl"), lines(run / "warnings.jsonl")
    steps = metrics[-1]["step"] if metrics else 0
    measured = [line for line in metrics if line.get("health")]
    spread, share = last_mean(measured, "feature_std_share"), last_mean(measured, "projection_rank_share")
    labelled = CONFIGURATIONS[name][0] == "supervised"
    collapsed = spread < 0.3 or (share < 0.04 and not labelled)
    knn = [line["knn"] for line in metrics if "knn" in line]
    told = [w for w in warnings if w["rule"] not in BENIGN and w["severity"] != "note"]
    first = {}
    for warning in told:
        first.setdefault(warning["rule"], warning["step"])
    expected = CONFIGURATIONS[name][2]
    right = bool(expected & set(first)) if expected else not first
    if "learning-rate-too-low" in expected:  # a note, as nothing is lost but time
        right = any(w["rule"] == "learning-rate-too-low" for w in warnings)
        first = {w["rule"]: w["step"] for w in reversed(warnings) if w["rule"] not in BENIGN}
    rules = ", ".join(f"{rule} at {step} ({100 * step / steps:.0f} %)" for rule, step in first.items()) or "none"
    figures = f"{100 * knn[-1]:.0f} % | {spread:.2f} | {100 * share:.0f} %" if knn else f"failed | {spread:.2f} | {100 * share:.0f} %"
    print(f"| {name} | {seed} | {figures} | {'yes' if collapsed else 'no'} | {rules} | {'yes' if right else 'NO'} |", flush=True)
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=str(HERE.parents[1] / "build/release/bin/terrella-cli"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("collapse-table"))
    parser.add_argument("--only", default="", help="configurations, separated by commas")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seeds", default="0")
    options = parser.parse_args()
    names = [n.strip() for n in options.only.split(",") if n.strip()] or list(CONFIGURATIONS)
    if unknown := [n for n in names if n not in CONFIGURATIONS]:
        sys.exit(f"unknown: {', '.join(unknown)}; there are: {', '.join(CONFIGURATIONS)}")
    options.out.mkdir(parents=True, exist_ok=True)
    print("| configuration | seed | kNN | spread | rank | collapsed | first warnings (share of the run) | as expected |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    right = total = 0
    for name in names:
        for seed in options.seeds.split(","):
            run = options.out / f"{name.replace(' ', '_')}-{seed}"
            train(options.cli, run, name, options.epochs, seed)
            right += row(run, name, seed)
            total += 1
    print(f"\n{right} of {total} as expected")


if __name__ == "__main__":
    main()
