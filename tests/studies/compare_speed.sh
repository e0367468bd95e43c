#!/bin/sh
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Program and peer in alternation, and the ratios of their throughput: what other load there is hits both.
#
#   tests/studies/compare_speed.sh CLI [training|augment] [ROUNDS] [options for both, such as --channels 13 --seconds 5]
#
# With `--data DIR` (or an archive) augmentation includes reading its files, for the peer by GDAL (python3-gdal).
# CLI is the path of terrella-cli. PYTHON names a Python with torch and torchvision (default python3).
set -eu

cli=${1:?"usage: compare_speed.sh CLI [training|augment] [ROUNDS] [options for both]"}
what=${2:-training}
rounds=${3:-3}
if [ $# -ge 3 ]; then shift 3; else shift $#; fi
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
case $what in
    training) peer=$here/peer_training_step.py ;;
    augment) peer=$here/peer_augment.py ;;
    *) echo "compare_speed.sh: '$what' has no peer; try training or augment" >&2; exit 2 ;;
esac
if ! "$python" -c 'import torch, torchvision' 2>/dev/null; then
    echo "compare_speed.sh: $python has no torch and torchvision; set PYTHON to one that has" >&2
    exit 2
fi
case " $* " in
    *" --data "*)
        if ! "$python" -c 'from osgeo import gdal_array' 2>/dev/null; then
            echo "compare_speed.sh: $python has no GDAL to read --data with; install python3-gdal" >&2
            exit 2
        fi ;;
esac

results=$(mktemp)
trap 'rm -f "$results"' EXIT
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    echo "round $round of $rounds" >&2
    { printf 'ours '; "$cli" bench --json --quiet --what "$what" "$@" | tr -d '\n'; echo
      printf 'peer '; "$python" "$peer" "$@"; } >> "$results"
done
"$python" "$here/speed_ratios.py" < "$results"
