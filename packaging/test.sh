#!/usr/bin/env bash
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, and runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-dependencies.sh

started=$SECONDS
echo "Configuring …"
cmake --preset dev >"/tmp/terrella-configure-$UID.log" 2>&1 || { cat "/tmp/terrella-configure-$UID.log" >&2; exit 1; }
echo "Building …"
ninja -C build/dev --quiet
echo "Built in $((SECONDS - started)) s."

started=$SECONDS
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
ctest --preset dev "$@"
echo "Tested in $((SECONDS - started)) s."
