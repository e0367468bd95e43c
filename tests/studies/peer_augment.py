#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two views a sample with torchvision's transforms, one core: the peer of `terrella-cli bench --what augment`.

Does what the MoCo-v2 recipe does: stored values to the unit range, random resized crop, brightness and contrast (RGB:
colour jitter), grey, Gaussian blur, flips, normalise, written into a batch. Prints one JSON document.
"""
import argparse
import json
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--channels", type=int, default=13)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    shape = (options.batch, options.channels, options.size, options.size)
    stored = torch.rand(shape) * 4000
    out = torch.empty((2, *shape))
    transform = recipe(options.channels, options.size)

    def fill():
        for i in range(options.batch):
            image = stored[i] / 10000
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
        "cases": [{"name": f"two views {options.channels}x{options.size}x{options.size}", "precision": "float32",
                   "images_per_s": round(batches * options.batch / seconds, 1)}],
        "machine": {"threads": 1}}))


if __name__ == "__main__":
    main()
