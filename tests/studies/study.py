# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the studies share: runs of terrella-cli, trained once and measured, side by side on one thread each."""
import argparse
import concurrent.futures
import datetime
import json
import pathlib
import platform
import signal
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def arguments(description, out):
    """The options that every study has."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=str(ROOT / "build/release/bin/terrella-cli"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(out), help="keeps the runs; none is repeated")
    parser.add_argument("--aid", help="an archive or folder of AID (Xia et al. 2017); without it, embedded scenes only")
    parser.add_argument("--seeds", default="0,1,2", type=lambda text: [int(seed) for seed in text.split(",")])
    parser.add_argument("--side-by-side", type=int, default=2, help="runs at once, each on one thread")
    return parser


class Failed(Exception):
    """terrella-cli ended with an error; the text is its own."""


def cli(program, *words):
    finished = subprocess.run([program, *words], capture_output=True, text=True)
    if finished.returncode:
        raise Failed(finished.stderr.strip())
    return finished.stdout


def settings(overrides):
    return [word for override in overrides for word in ("--set", override)]


def train(program, run, *words, until=lambda: False):
    """Trains unless the run folder says that it was done; a run that breaks off stays as it is, with its result.

    Stops the run, as Ctrl+C does, when `until()` holds.
    """
    if (run / "result.json").exists():
        return run
    with tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen([program, "train", "--quiet", "--run", str(run), *words], stdout=subprocess.DEVNULL,
                                   stderr=told, text=True)
        asked = False
        while process.poll() is None:
            time.sleep(0.5)
            if not asked and until():
                process.send_signal(signal.SIGINT)
                asked = True
        told.seek(0)
        if not (run / "result.json").exists():
            raise Failed(told.read().strip())
    return run


def configured(config, overrides):
    """Words of `train` for an experiment file with settings."""
    return ["--config", str(config), *settings(overrides)]


def top1(program, run, protocol, *words):
    """Accuracy in percent of the features of a run (or what `words` put in their place) on its test part."""
    kept = run / "-".join(["top1", protocol, *(word.strip("-") for word in words)])
    if not kept.exists():
        kept.write_text(cli(program, "evaluate", protocol, "--run", str(run), *words, "--quiet", "--json"))
    return 100 * json.loads(kept.read_text())["top1"]


def lines(path):
    """Objects of a file of JSON lines, without a last one that is still being written; none when it is not there."""
    return [json.loads(line) for line in path.read_text().split("\n")[:-1]] if path.exists() else []


def side_by_side(jobs, workers):
    """Calls each of `jobs`; their results in order. An exception of one is raised when all others have ended."""
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        return [future.result() for future in [pool.submit(job) for job in jobs]]


def mean_and_spread(values):
    spread = f" ± {statistics.stdev(values):.1f}" if len(values) > 1 else ""
    return f"{statistics.mean(values):.1f}{spread}"


def table(heading, rows):
    """A Markdown table."""
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [heading, ["---"] * len(heading), *rows])


def conditions(threads="one thread a run"):
    """Date, commit and machine, for the head of a table."""
    commit = cli("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD").strip()
    models = [line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    machine = f"{len(models)} cores of {models[0]}" if models else platform.machine()
    return f"{datetime.date.today()}, commit {commit}, {machine}, {threads}"
