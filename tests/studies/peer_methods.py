# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods' training steps as one writes them with Python's torch: peers of terrella-cli's, for their cost only.

Sizes of heads, queues, memories and crops are terrella-cli's defaults; each view goes through the network as in the
official code (apart where batch norm must see it apart). `METHODS[name](channels, batch)` is a module whose `loss(views,
step)` is the loss and whose `after()` runs when the optimiser has stepped; `view_sizes(name, side)` says what it is fed.
"""
import copy

import torch
import torch.nn.functional as F
import torchvision
from torch import nn

CLASSES = 10
BATCHES_OF_DATA = 100  # images that a memory holds, in batches


def resnet18(channels):
    encoder = torchvision.models.resnet18()
    encoder.conv1 = nn.Conv2d(channels, 64, 7, 2, 3, bias=False)
    encoder.fc = nn.Identity()
    return encoder


def mlp(*widths, last_norm=False):
    """Linear layers with batch norm and ReLU between, perhaps batch norm at the end."""
    layers = []
    for i, (a, b) in enumerate(zip(widths, widths[1:])):
        last = i == len(widths) - 2
        normed = last_norm or not last
        layers.append(nn.Linear(a, b, bias=not normed))
        if normed:
            layers.append(nn.BatchNorm1d(b))
        if not last:
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)


def normalised(z):
    return F.normalize(z.float(), dim=1)


def cosine_loss(p, z):
    return 2 - 2 * (normalised(p) * normalised(z.detach())).sum(1).mean()


def off_diagonal(m):
    return m - torch.diag(torch.diagonal(m))


class Peer(nn.Module):
    head = ()  # widths after the encoder's 512

    def __init__(self, channels, batch, last_norm=False):
        super().__init__()
        self.batch = batch
        self.network = nn.Sequential(resnet18(channels), *([mlp(512, *self.head, last_norm=last_norm)] if self.head else []))

    def after(self):
        pass


class WithTarget(Peer):
    """A second network that follows the first."""
    momentum = 0.99

    def __init__(self, channels, batch, last_norm=False):
        super().__init__(channels, batch, last_norm)
        self.target = copy.deepcopy(self.network).requires_grad_(False)

    @torch.no_grad()
    def after(self):
        for slow, fast in zip(self.target.parameters(), self.network.parameters()):
            slow.mul_(self.momentum).add_(fast, alpha=1 - self.momentum)


class InstDisc(Peer):
    head, negatives = (128,), 4096

    def __init__(self, channels, batch):
        super().__init__(channels, batch)
        self.register_buffer("memory", normalised(torch.randn(BATCHES_OF_DATA * batch, 128)))

    def loss(self, views):
        n = len(self.memory)
        z = normalised(self.network(views[0]))
        own = torch.arange(len(z))
        drawn = torch.randint(n, (len(z), self.negatives + 1))
        drawn[:, 0] = own
        score = torch.exp(torch.bmm(self.memory[drawn], z.unsqueeze(2)).squeeze(2) / 0.07)
        p = score / (score.mean() * n).detach()
        noise = self.negatives / n
        positive = torch.log(p[:, 0] / (p[:, 0] + noise))
        negative = torch.log(noise / (p[:, 1:] + noise)).sum(1)
        with torch.no_grad():
            self.memory[own] = normalised(0.5 * self.memory[own] + 0.5 * z)
        return -(positive + negative).mean()


class Moco(WithTarget):
    momentum, queue, temperature = 0.999, 3200, 0.2

    def __init__(self, channels, batch):
        super().__init__(channels, batch)
        self.register_buffer("keys", normalised(torch.randn(self.queue, 128)))

    def loss(self, views):
        q = normalised(self.network(views[0]))
        with torch.no_grad():
            order = torch.randperm(len(q))
            k = normalised(self.target(views[1][order]))[torch.argsort(order)]
        logits = torch.cat([(q * k).sum(1, keepdim=True), q @ self.keys.t()], 1) / self.temperature
        self.keys = torch.cat([k, self.keys[:-len(k)]])
        return F.cross_entropy(logits, torch.zeros(len(q), dtype=torch.long))


class MocoV1(Moco):
    head, temperature = (128,), 0.07


class MocoV2(Moco):
    head = (512, 128)


class MocoV3(WithTarget):
    head = (4096, 4096, 256)

    def __init__(self, channels, batch):
        super().__init__(channels, batch, last_norm=True)
        self.predictor = mlp(256, 4096, 256, last_norm=True)

    def loss(self, views):
        q = [normalised(self.predictor(self.network(v))) for v in views]
        with torch.no_grad():
            k = [normalised(self.target(v)) for v in views]
        own = torch.arange(len(q[0]))
        return 2 * (F.cross_entropy(q[0] @ k[1].t(), own) + F.cross_entropy(q[1] @ k[0].t(), own))


class SimClr(Peer):
    head = (512, 128)

    def __init__(self, channels, batch):
        super().__init__(channels, batch, last_norm=True)

    def loss(self, views):
        z = normalised(self.network(torch.cat(views)))
        logits = z @ z.t() / 0.1
        logits.fill_diagonal_(float("-inf"))
        return F.cross_entropy(logits, torch.arange(len(z)).roll(len(z) // 2))


class Triplet(Peer):
    head, margin = (512, 128), 0.2

    def loss(self, views):
        a, b = normalised(self.network(torch.cat(views))).chunk(2)
        similarity = a @ b.t()
        near = similarity.diagonal().unsqueeze(1)
        semi_hard = (similarity < near) & (similarity > near - self.margin)
        terms = F.relu(self.margin - near + similarity) * semi_hard
        return terms.sum() / semi_hard.sum().clamp_min(1)


class NPair(Peer):
    head = (512, 128)

    def loss(self, views):
        a, b = self.network(torch.cat(views)).float().chunk(2)
        return F.cross_entropy(a @ b.t(), torch.arange(len(a))) + 0.02 * (a.pow(2).sum(1) + b.pow(2).sum(1)).mean()


class Tile2Vec(Peer):
    def loss(self, views):
        anchor, neighbour, distant = (self.network(v).float() for v in views)
        near, far = (anchor - neighbour).pow(2).sum(1).sqrt(), (anchor - distant).pow(2).sum(1).sqrt()
        lengths = sum(z.pow(2).sum(1).sqrt().mean() for z in (anchor, neighbour, distant))
        return F.relu(near - far + 50).mean() + 0.01 * lengths


class Swav(Peer):
    head, prototypes = (2048, 128), 300

    def __init__(self, channels, batch):
        super().__init__(channels, batch)
        self.scores = nn.Linear(128, self.prototypes, bias=False)

    @staticmethod
    @torch.no_grad()
    def sinkhorn(scores):
        q = torch.exp(scores / 0.05).t()
        q /= q.sum()
        for _ in range(3):
            q /= q.sum(1, keepdim=True) * len(q)
            q /= q.sum(0, keepdim=True) * q.shape[1]
        return (q * q.shape[1]).t()

    def loss(self, views):
        with torch.no_grad():
            self.scores.weight.copy_(F.normalize(self.scores.weight, dim=1))
        features = [self.network[0](torch.cat(views[:2]))]
        if len(views) > 2:
            features.append(self.network[0](torch.cat(views[2:])))
        z = normalised(self.network[1](torch.cat(features)))
        scores = self.scores(z).float().split(self.batch)
        log_p = [F.log_softmax(s / 0.1, 1) for s in scores]
        total = 0.0
        for i in range(2):
            code = self.sinkhorn(scores[i])
            total = total - sum((code * log_p[j]).sum(1).mean() for j in range(len(views)) if j != i) / (len(views) - 1)
        return total / 2


class DeepCluster(Peer):
    head, prototypes, clusterings = (2048, 128), 300, 3

    def __init__(self, channels, batch):
        super().__init__(channels, batch)
        self.register_buffer("centroids", normalised(torch.randn(self.clusterings * self.prototypes, 128)))

    def loss(self, views):
        z = normalised(self.network(torch.cat(views)))
        scores = (z @ self.centroids.t() / 0.1).view(-1, self.clusterings, self.prototypes)
        wanted = torch.arange(len(z)) % self.prototypes
        return sum(F.cross_entropy(scores[:, c], wanted) for c in range(self.clusterings)) / self.clusterings


class Byol(WithTarget):
    head = (4096, 256)

    def __init__(self, channels, batch):
        super().__init__(channels, batch)
        self.predictor = mlp(256, 4096, 256)

    def loss(self, views):
        p = [self.predictor(self.network(v)) for v in views]
        with torch.no_grad():
            z = [self.target(v) for v in views]
        return cosine_loss(p[0], z[1]) + cosine_loss(p[1], z[0])


class SimSiam(Peer):
    head = (2048, 2048, 2048)

    def __init__(self, channels, batch):
        super().__init__(channels, batch, last_norm=True)
        self.predictor = mlp(2048, 512, 2048)

    def loss(self, views):
        z = [self.network(v) for v in views]
        p = [self.predictor(one) for one in z]
        return (cosine_loss(p[0], z[1]) + cosine_loss(p[1], z[0])) / 4


class BarlowTwins(Peer):
    head = (2048, 2048, 2048)

    def loss(self, views):
        a, b = (F.batch_norm(self.network(v).float(), None, None, training=True) for v in views)
        c = a.t() @ b / len(a)
        return (torch.diagonal(c) - 1).pow(2).sum() + 0.0051 * off_diagonal(c).pow(2).sum()


class VicReg(Peer):
    head = (2048, 2048, 2048)

    def loss(self, views):
        a, b = (self.network(v).float() for v in views)
        total = 25 * F.mse_loss(a, b)
        for z in (a, b):
            z = z - z.mean(0)
            total = total + 12.5 * F.relu(1 - (z.var(0) + 1e-4).sqrt()).mean()
            total = total + off_diagonal(z.t() @ z / (len(z) - 1)).pow(2).sum() / z.shape[1]
        return total


class Supervised(Peer):
    head = (CLASSES,)

    def loss(self, views):
        return F.cross_entropy(self.network(views[0]).float(), torch.arange(self.batch) % CLASSES)


METHODS = {
    "inst-disc": InstDisc, "moco-v1": MocoV1, "moco-v2": MocoV2, "moco-v3": MocoV3, "simclr": SimClr, "triplet": Triplet,
    "n-pair": NPair, "tile2vec": Tile2Vec, "swav": Swav, "deep-cluster": DeepCluster, "byol": Byol, "simsiam": SimSiam,
    "barlow-twins": BarlowTwins, "vicreg": VicReg, "supervised": Supervised,
}


def view_sizes(name, side):
    """Sides of the views in pixels: SwAV's small crops are 3/7 of the large ones, a multiple of eight."""
    counts = {"inst-disc": 1, "supervised": 1, "tile2vec": 3}
    local = [max(8, int(side * 3 / 7) // 8 * 8)] * 6 if name == "swav" else []
    return [side] * counts.get(name, 2) + local
