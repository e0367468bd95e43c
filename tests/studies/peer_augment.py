#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two views a sample with torchvision's transforms, one core: the peer of `terrella-cli bench --what augment`.

Does what the MoCo-v2 recipe does: stored values to the unit range, random resized crop, brightness and contrast (RGB:
colour jitter), grey, Gaussian blur, flips, normalise, written into a batch. With --data each image is first read from
its file by GDAL (Debian's python3-gdal), in a folder or in a zip or tar archive. Prints one JSON document.
"""
import argparse
import json
import os
import sys
import time

import torch
from torchvision import transforms
from torchvision.transforms import functional as F


class BandJitter:
    """torchvision's ColorJitter takes one or three bands; this is its brightness and contrast for any number."""

    def __call__(self, x):
        brightness, contrast = torch.empty(2).uniform_(0.6, 1.4).tolist()
        x = x * brightness
        return contrast * x + (1 - contrast) * x.mean((1, 2), keepdim=True)


class BandGrey:
    """Every band becomes the mean of the standardised bands, in its own scale."""

    def __init__(self, mean, deviation):
        self.mean, self.deviation = mean, deviation

    def __call__(self, x):
        return ((x - self.mean) / self.deviation).mean(0, keepdim=True) * self.deviation + self.mean


def recipe(channels, size):
    kernel = 2 * max(1, size // 10 // 2) + 1
    rgb = channels == 3
    mean, deviation = torch.full((channels, 1, 1), 0.2), torch.full((channels, 1, 1), 0.1)
    jitter = transforms.ColorJitter(0.4, 0.4, 0.4, 0.1) if rgb else BandJitter()
    grey = transforms.RandomGrayscale(0.2) if rgb else transforms.RandomApply([BandGrey(mean, deviation)], 0.2)
    steps = [
        transforms.RandomResizedCrop(size, scale=(0.2, 1.0)),
        transforms.RandomApply([jitter], 0.8),
        grey,
        transforms.RandomApply([transforms.GaussianBlur(kernel, (0.1, 2.0))], 0.5),
        transforms.RandomHorizontalFlip(),
    ]
    if not rgb:
        steps.append(transforms.RandomVerticalFlip())
    steps.append(transforms.Normalize([0.2] * channels, [0.1] * channels))
    return transforms.Compose(steps)


IMAGES = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jp2")


class Files:
    """The images below a folder or in an archive, read by GDAL in turn."""

    def __init__(self, path):
        from osgeo import gdal
        gdal.UseExceptions()
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")  # no look for side files at each opening
        self.gdal = gdal
        root = os.path.abspath(path)
        if not os.path.isdir(root):
            root = ("/vsizip/" if root.endswith(".zip") else "/vsitar/") + root
        names = gdal.ReadDirRecursive(root) or []
        self.paths = [f"{root}/{name}" for name in sorted(names) if name.lower().endswith(IMAGES)]
        if not self.paths:
            sys.exit(f"peer_augment.py: no images in {path}")
        self.next = 0

    def read(self):
        """[C, H, W] float32 in the unit range."""
        stored = self.gdal.Open(self.paths[self.next % len(self.paths)]).ReadAsArray()
        self.next += 1
        whole = 255 if stored.dtype.name == "uint8" else 10000
        image = torch.from_numpy(stored.astype("float32"))
        return (image if image.dim() == 3 else image[None]).div_(whole)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--channels", type=int, default=13)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--data", help="a folder or archive of images to read; default: images in memory")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    files = Files(options.data) if options.data else None
    channels = files.read().shape[0] if files else options.channels
    shape = (options.batch, channels, options.size, options.size)
    stored = None if files else torch.rand(shape) * 4000
    out = torch.empty((2, *shape))
    transform = recipe(channels, options.size)

    def fill():
        for i in range(options.batch):
            image = files.read() if files else stored[i] / 10000
            for view in range(2):
                out[view, i].copy_(transform(image))

    fill()
    batches, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < options.seconds:
        fill()
        batches += 1
    seconds = time.perf_counter() - begin
    print(json.dumps({
        "what": "augment", "program": f"torchvision, torch {torch.__version__}",
        "cases": [{"name": f"two views {channels}x{options.size}x{options.size}{' of files' if files else ''}",
                   "precision": "float32", "images_per_s": round(batches * options.batch / seconds, 1)}],
        "machine": {"threads": 1}}))


if __name__ == "__main__":
    main()
