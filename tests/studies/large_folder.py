#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a folder as large as BigEarthNet takes to open, and what memory: first, again, and after a change.

    tests/studies/large_folder.py CLI DIR [--patches 590326] [--models BIGEARTHNET] [--make-only]

CLI is the path of terrella-cli; DIR is removed at the end, and used as it is when it is there. The patches are those of
another BigEarthNet, or else those that `datasets synthesize --kind bigearthnet` writes (100 of 24 px), repeated under
other names by hard links: 13 files a Sentinel-2 patch, 3 a Sentinel-1 patch, 1.2 million folders of their own. Hard
links spare the disk, and the inode cache: on a cold disk the first opening takes longer than told here.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import time
from concurrent.futures import ProcessPoolExecutor

links_of_a_file = 60_000  # ext4 allows 65,000


def patch_names(number):
    cell = f"{number // 800}_{number % 800}"
    tile = f"{31 + number % 5}T{'CDEFGH'[number % 6]}{'MNPQR'[number % 5]}"
    date = f"2017{6 + number % 7:02d}{1 + number % 28:02d}"
    return (f"S2A_MSIL2A_{date}T101031_T{tile}_{cell}", f"S1A_IW_GRDH_1SDV_{date}T165043_{tile}_{cell}")


def link_patches(root, models, first, last):
    """Patches [first, last); a model's files are copied anew before the disk's limit of links is reached."""
    copies = {}
    for number in range(first, last):
        for sensor, name in zip(("BigEarthNet-S2", "BigEarthNet-S1"), patch_names(number)):
            folder = root / sensor / name
            os.mkdir(folder)
            for suffix, model in models[sensor][number % len(models[sensor])]:
                source, left = copies.get(model, (None, 0))
                if left == 0:
                    source = root.parent / f".copy-{os.getpid()}-{len(copies)}-{number}"
                    shutil.copyfile(model, source)
                    left = links_of_a_file
                os.link(source, folder / (name + suffix))
                copies[model] = (source, left - 1)


def make(options, root):
    options.dir.mkdir(parents=True, exist_ok=True)
    models_dir = options.models
    if models_dir is None:
        models_dir = options.dir / "models"
        subprocess.run([options.cli, "datasets", "synthesize", models_dir, "--kind", "bigearthnet", "--samples", "100",
                        "--size", "24", "--quiet"], check=True)
    models = {}
    for sensor in ("BigEarthNet-S2", "BigEarthNet-S1"):
        models[sensor] = []
        for folder in sorted(next(models_dir.glob(sensor + "*")).iterdir()):
            models[sensor].append([(file.name[len(folder.name):], file) for file in sorted(folder.iterdir())])
        (root / sensor).mkdir(parents=True)
    begin = time.monotonic()
    workers, step = os.cpu_count() or 1, 20_000
    starts = range(0, options.patches, step)
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(link_patches, *zip(*[(root, models, s, min(s + step, options.patches)) for s in starts])))
    print(f"{options.patches} patches linked in {time.monotonic() - begin:.0f} s", flush=True)
    time.sleep(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--patches", type=int, default=590_326)
    parser.add_argument("--models", type=pathlib.Path)
    parser.add_argument("--make-only", action="store_true")
    options = parser.parse_args()
    root = options.dir / "data"
    environment = dict(os.environ, TERRELLA_CACHE=str(options.dir / "cache"))
    if not root.exists():
        make(options, root)
    if options.make_only:
        return
    try:
        inspect = [options.cli, "datasets", "inspect", root, "--quick", "--json", "--quiet"]
        # Memory is the largest child so far, so the small ones are looked at in processes of their own.
        for what in ("first", "again", "once more", "after a change", "again after it"):
            if what == "after a change":
                victim = root / "BigEarthNet-S2" / patch_names(options.patches // 2)[0]
                os.remove(next(victim.glob("*_B03.tif")))
            begin = time.monotonic()
            timed = subprocess.run(["/usr/bin/env", "python3", "-c",
                                    "import resource,subprocess,sys;"
                                    "subprocess.run(sys.argv[1:],check=True);"
                                    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024,file=sys.stderr)",
                                    *map(str, inspect)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   check=True)
            seconds = time.monotonic() - begin
            document = json.loads(timed.stdout)
            print(f"{what}: opened in {document['open_seconds']:.2f} s ({seconds:.2f} s with all that inspect tells), {timed.stderr.split()[-1].decode()} MB at most, "
                  f"{document['samples']} samples, {len(document['broken'])} broken", flush=True)
        size = sum(f.stat().st_size for f in (options.dir / "cache").rglob("*") if f.is_file())
        print(f"the index takes {size / 1e6:.0f} MB; broken: {document['broken'][:1]}")
    finally:
        subprocess.run(["rm", "-rf", options.dir], check=False)


if __name__ == "__main__":
    main()
