#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Milliseconds from starting the workbench to its first painted window.

    tests/studies/first_window.py build/release/bin/terrella [RUNS]
"""
import os
import statistics
import subprocess
import sys
import time


def first_window_ms(program):
    begin = time.perf_counter()
    with subprocess.Popen([program], stderr=subprocess.PIPE, text=True, env={**os.environ, "TERRELLA_MEASURE_START": "1"}) as process:
        for line in process.stderr:
            if line.strip() == "first window":
                return 1000 * (time.perf_counter() - begin)
    raise SystemExit(f"{program} ended without a window")


program = sys.argv[1]
times = [first_window_ms(program) for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 7)]
print(f"first window: median {statistics.median(times):.0f} ms, {min(times):.0f} to {max(times):.0f} ms, first {times[0]:.0f} ms")
