#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the lines of compare_speed.sh ("ours" or "peer" and a JSON document, in turn) and prints ratios by round."""
import json
import re
import statistics
import sys


def shape(case):
    """'13x64x64' of a case's name, whatever sign it is written with."""
    return "x".join(re.search(r"(\d+)[x×](\d+)[x×](\d+)", case["name"]).groups())


def rates(document):
    return {(shape(case), case["precision"]): case["images_per_s"] for case in document["cases"]}


def main():
    ours, peers, machine = [], [], {}
    for line in sys.stdin:
        who, text = line.split(" ", 1)
        document = json.loads(text)
        if who == "ours":
            ours.append(rates(document))
            machine = document["machine"]
        else:
            peers.append(rates(document))
    rounds = list(zip(ours, peers))
    print("images/s, median of rounds; ratio: median (least to greatest) of the rounds' own ratios")
    for shown in sorted({key for rate in ours for key in rate}):
        for against in sorted({key for rate in peers for key in rate}):
            if shown[0] != against[0]:
                continue
            mine = [a[shown] for a, _ in rounds]
            theirs = [b[against] for _, b in rounds]
            ratios = [x / y for x, y in zip(mine, theirs)]
            print(f"{shown[0]:>10}  ours {shown[1]:<9} {statistics.median(mine):8.1f}   "
                  f"peer {against[1]:<9} {statistics.median(theirs):8.1f}   ratio {statistics.median(ratios):.2f} "
                  f"({min(ratios):.2f} to {max(ratios):.2f})")
    print("machine, last round:", ", ".join(f"{key} {value:.4g}" for key, value in machine.items()))


if __name__ == "__main__":
    main()
