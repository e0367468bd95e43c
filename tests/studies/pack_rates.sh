#!/bin/sh
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Samples a second from files and from a pack of them, in alternation, and how fast packing is.
#
#   tests/studies/pack_rates.sh CLI [SAMPLES] [ROUNDS]
#
# The samples are patches of BigEarthNet's layout and size (12 bands of 120, 60 and 20 px, VV and VH), drawn by the
# program: they compress worse than the real ones, which is nothing that reading from a pack depends on.
set -eu

cli=${1:?"usage: pack_rates.sh CLI [SAMPLES] [ROUNDS]"}
samples=${2:-1000}
rounds=${3:-3}
work=$(mktemp -d "${TMPDIR:-/tmp}/terrella-pack-rates-XXXXXX")
trap 'rm -rf "$work"' EXIT
export TERRELLA_CACHE="$work/cache"

"$cli" datasets synthesize "$work/data" --kind bigearthnet --samples "$samples" --quiet
du -sm "$work/data" | awk '{print "files: " $1 " MB on the disk"}'
decoded() {
    "$cli" bench --what read --data "$work/data" --seconds 5 --batch 64 --json --quiet |
        python3 -c 'import json, sys
for case in json.load(sys.stdin)["cases"]:
    print("  %-60s %8.0f images/s" % (case["name"], case["images_per_s"]))'
}
for round in $(seq "$rounds"); do
    "$cli" datasets pack "$work/data" --remove --quiet
    echo "round $round, from files:"
    decoded
    "$cli" datasets pack "$work/data" --json --quiet |
        python3 -c 'import json, sys
d = json.load(sys.stdin)
print("packed %d samples, %.0f MB (forecast %.0f MB) in %.1f s: %.0f samples/s, %.0f MB/s" % (
    d["packed"], d["bytes"] / 1e6, d["forecast"]["bytes"] / 1e6, d["seconds"], d["packed"] / d["seconds"],
    d["bytes"] / 1e6 / d["seconds"]))'
    echo "round $round, from the pack:"
    decoded
done
