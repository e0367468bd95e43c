#!/usr/bin/env bash
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 to the open workbench: installs what is missing, builds, starts on the embedded scenes with a
# prepared experiment. Without a display it runs the demonstration instead and says where its report lies.
# Run it again at any time: what is done is not done twice.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-dependencies.sh

build=build/release
if [[ ! -f $build/build.ninja ]]; then
  echo "Configuring the release build …"
  cmake --preset release >"/tmp/terrella-configure-$UID.log" 2>&1 ||
    { cat "/tmp/terrella-configure-$UID.log" >&2; exit 1; }
fi
# Ninja finds out in a few milliseconds whether anything is to be built.
if ! ninja -C "$build" -n terrella terrella-cli 2>/dev/null | grep -q 'no work to do'; then
  echo "Building (some minutes the first time) …"
  ninja -C "$build"
fi

if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
  exec "$build/bin/terrella" packaging/first-experiment.yaml "$@"
fi
echo "No display here: running the demonstration without the workbench."
exec "$build/bin/terrella-cli" demo --out "${TERRELLA_DEMO:-demo}"
