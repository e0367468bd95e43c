#!/usr/bin/env bash
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian 12 packages that Terrella is built from; does nothing where they are all there.
set -euo pipefail

packages=(
  # compiler and build
  g++ cmake ninja-build ccache mold pkg-config git
  # backend: learning, rasters, neighbours, settings, logs (OpenBLAS on OpenMP: one thread pool, not two)
  libtorch-dev libgloo-dev libgdal-dev libfaiss-dev liblapack-dev libopenblas0-openmp libopenblas-openmp-dev
  libyaml-cpp-dev libcli11-dev nlohmann-json3-dev libspdlog-dev libsqlite3-dev zlib1g-dev
  # workbench
  qt6-base-dev qt6-base-dev-tools qt6-svg-dev libqt6svg6 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
  libqcustomplot-dev libqcustomplot2.1-qt6 qt6-qpa-plugins fonts-dejavu-core libgl1-mesa-dri
  # tests
  libgtest-dev libhdf5-dev xvfb xauth
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [[ $status == "install ok installed" ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  exit 0
fi

echo "Installing ${#missing[@]} packages: ${missing[*]}"
as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "Installing needs root: run this script as root, or install sudo." >&2
    exit 1
  fi
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
# A fresh machine has no package lists; an old list names versions that are gone.
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
echo "Installed."
