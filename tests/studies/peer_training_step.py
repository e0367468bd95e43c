#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SimCLR steps with Python's torch and torchvision: the peer of `terrella-cli bench --what training`.

ResNet-18 with its first convolution for the bands, a two-layer head with batch norm, both views in one forward pass,
NT-Xent, SGD with momentum and weight decay; the views lie in memory. `float32` is the plain step, `bfloat16` the best
that this library offers without custom kernels: autocast and channels-last memory. Prints one JSON document.
"""
import argparse
import json
import time

import torch
import torch.nn.functional as F
import torchvision


class SimClr(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.encoder = torchvision.models.resnet18()
        self.encoder.conv1 = torch.nn.Conv2d(channels, 64, 7, 2, 3, bias=False)
        self.encoder.fc = torch.nn.Identity()
        self.head = torch.nn.Sequential(
            torch.nn.Linear(512, 512, bias=False), torch.nn.BatchNorm1d(512), torch.nn.ReLU(),
            torch.nn.Linear(512, 128, bias=False), torch.nn.BatchNorm1d(128))

    def forward(self, x):
        return self.head(self.encoder(x))


def nt_xent(z, temperature):
    z = F.normalize(z.float(), dim=1)
    logits = z @ z.t() / temperature
    logits.fill_diagonal_(float("-inf"))
    n = z.shape[0]
    return F.cross_entropy(logits, torch.arange(n).roll(n // 2))


def measure(options, channels, precision):
    torch.manual_seed(0)
    bfloat16 = precision == "bfloat16"
    memory = torch.channels_last if bfloat16 else torch.contiguous_format
    model = SimClr(channels).to(memory_format=memory)
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3, momentum=0.9, weight_decay=1e-4)
    shape = (options.batch, channels, options.size, options.size)
    views = [torch.randn(shape).to(memory_format=memory) for _ in range(2)]

    def step():
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            z = model(torch.cat(views))
            loss = nt_xent(z, 0.1)
        loss.backward()
        loss.item()
        optimizer.step()

    for _ in range(2):
        step()
    times, begin = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begin < options.seconds:
        before = time.perf_counter()
        step()
        times.append(time.perf_counter() - before)
    ordered = torch.tensor(times, dtype=torch.double) * 1e3
    return {"name": f"simclr resnet18 {channels}x{options.size}x{options.size} batch {options.batch}",
            "precision": precision, "images_per_s": round(options.batch * len(times) / sum(times), 2),
            "step_ms": {"p50": round(ordered.quantile(0.5).item(), 2), "p99": round(ordered.quantile(0.99).item(), 2)},
            "steps": len(times)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--channels", type=int, default=0, help="0: 13 and 3")
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--threads", type=int, default=0, help="0: as many as torch takes")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--precision", default="all", choices=["all", "float32", "bfloat16"])
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    cases = [measure(options, channels, precision)
             for channels in ([options.channels] if options.channels else [13, 3])
             for precision in ("float32", "bfloat16") if options.precision in ("all", precision)]
    print(json.dumps({"what": "training", "program": f"torch {torch.__version__}", "cases": cases,
                      "machine": {"threads": torch.get_num_threads()}}))


if __name__ == "__main__":
    main()
