#!/usr/bin/env python3
# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training steps with Python's torch and torchvision: the peer of `terrella-cli bench --what training`.

ResNet-18 with its first convolution for the bands, the method's heads and loss (peer_methods.py), SGD with momentum and
weight decay; the views lie in memory. `float32` is the plain step, `bfloat16` the best that this library offers without
custom kernels: autocast and channels-last memory. Prints one JSON document.
"""
import argparse
import json
import time

import torch

import peer_methods


def measure(options, channels, precision):
    torch.manual_seed(0)
    bfloat16 = precision == "bfloat16"
    memory = torch.channels_last if bfloat16 else torch.contiguous_format
    model = peer_methods.METHODS[options.method](channels, options.batch).to(memory_format=memory)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=1e-3, momentum=0.9, weight_decay=1e-4)
    views = [torch.randn((options.batch, channels, side, side)).to(memory_format=memory)
             for side in peer_methods.view_sizes(options.method, options.size)]

    def step():
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            loss = model.loss(views)
        loss.backward()
        loss.item()
        optimizer.step()
        model.after()

    for _ in range(2):
        step()
    times, begin = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begin < options.seconds:
        before = time.perf_counter()
        step()
        times.append(time.perf_counter() - before)
    ordered = torch.tensor(times, dtype=torch.double) * 1e3
    return {"name": f"{options.method} resnet18 {channels}x{options.size}x{options.size} batch {options.batch}",
            "precision": precision, "images_per_s": round(options.batch * len(times) / sum(times), 2),
            "step_ms": {"p50": round(ordered.quantile(0.5).item(), 2), "p99": round(ordered.quantile(0.99).item(), 2)},
            "steps": len(times)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--method", default="simclr", choices=sorted(peer_methods.METHODS))
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
