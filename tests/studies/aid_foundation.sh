#!/usr/bin/env bash
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Does self-supervised training help on real images? AID (Xia et al. 2017) at 64 pixels: the lower 70 % of each class's
# numbers to train on, the rest to test on; random initialisation, SimCLR, MoCo-v2 and the supervised baseline see
# equally many images; kNN (k 20, T 0.07) and linear probe (L-BFGS, penalty chosen on the training part), three seeds.
# Prints a Markdown table. Views are of 32 pixels: four times the steps in the same time, which so short a training needs
# most. At rates of 0.1 (SimCLR) and 0.06 (MoCo-v2) the projections collapse or the loss stays where it is.
# The methods of a seed run beside each other with one thread each: a run that waits at a barrier loses the most.
#
#   tests/studies/aid_foundation.sh ARCHIVE [OUT] [EPOCHS] [SEEDS]     OUT keeps the runs; a finished run is not repeated
set -euo pipefail
archive=${1:?usage: aid_foundation.sh ARCHIVE [OUT] [EPOCHS] [SEEDS]}
out=${2:-aid-foundation}
epochs=${3:-60}
seeds=${4:-"0 1 2"}
here=$(cd "$(dirname "$0")" && pwd)
cli=${TERRELLA_CLI:-$here/../../build/release/bin/terrella-cli}
mkdir -p "$out"

train() { # method seed
  local run=$out/$1-$2
  [[ -f $run/encoder.safetensors && ! -f $run/.unfinished ]] && return
  rm -rf "$run"
  "$cli" train --quiet --config "$here/aid_foundation_$1.yaml" --run "$run" --set "data.path=$archive" \
    --set "seed=$2" --set "schedule.epochs=$epochs" --set threads=1 >"$out/$1-$2.log"
}
top1() { # protocol run weights…
  "$cli" evaluate "$1" --run "$2" "${@:3}" --quiet --json | python3 -c 'import json,sys; print("%.2f" % (100 * json.load(sys.stdin)["top1"]))'
}

for seed in $seeds; do
  running=()
  for method in simclr moco-v2 supervised; do train "$method" "$seed" & running+=($!); done
  for process in "${running[@]}"; do wait "$process"; done
  for protocol in knn linear; do
    for method in simclr moco-v2 supervised; do
      echo "$method $seed $protocol $(top1 "$protocol" "$out/$method-$seed")"
    done
    echo "random $seed $protocol $(top1 "$protocol" "$out/simclr-$seed" --weights random --seed "$seed")"
  done
done | tee "$out/results.txt" >&2

python3 - "$out/results.txt" <<'PY'
import collections, statistics, sys
rows = collections.defaultdict(list)
for line in open(sys.argv[1]):
    method, seed, protocol, value = line.split()
    rows[method, protocol].append(float(value))
print("| encoder | kNN top-1 (%) | linear top-1 (%) |")
print("| --- | --- | --- |")
for method in ("random", "simclr", "moco-v2", "supervised"):
    cells = []
    for protocol in ("knn", "linear"):
        v = rows[method, protocol]
        spread = statistics.stdev(v) if len(v) > 1 else 0.0
        cells.append(f"{statistics.mean(v):.1f} ± {spread:.1f} ({', '.join(f'{x:.1f}' for x in v)})")
    print(f"| {method} | {cells[0]} | {cells[1]} |")
PY
