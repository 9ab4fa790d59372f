# Copyright (c) 2026 the Likeness authors
# SPDX-License-Identifier: EPL-2.0
"""The training steps of the benchmark in PyTorch: python twin.py dcgan-64|autoencoder-64 THREADS.

Prints the version of torch, then for each number read from standard input as many lines with the seconds of a step.
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(int(sys.argv[2]))
torch.manual_seed(1)


def adam(parameters, rate):
    return torch.optim.Adam(parameters, lr=rate, betas=(0.5, 0.999), fused=True)


def dcgan(size=64, batch=32, latent=100, features=64):
    def up(i, o, stride, pad):
        return [nn.ConvTranspose2d(i, o, 4, stride, pad, bias=False)]

    def down(i, o, stride, pad):
        return [nn.Conv2d(i, o, 4, stride, pad, bias=False)]

    g = up(latent, features * 8, 1, 0) + [nn.BatchNorm2d(features * 8), nn.ReLU()]
    for k in (8, 4, 2):
        g += up(features * k, features * k // 2, 2, 1) + [nn.BatchNorm2d(features * k // 2), nn.ReLU()]
    g = nn.Sequential(*g, *up(features, 3, 2, 1), nn.Tanh())
    d = down(3, features, 2, 1) + [nn.LeakyReLU(0.2)]
    for k in (1, 2, 4):
        d += down(features * k, features * k * 2, 2, 1) + [nn.BatchNorm2d(features * k * 2), nn.LeakyReLU(0.2)]
    d = nn.Sequential(*d, *down(features * 8, 1, 1, 0), nn.Flatten(0))
    opt_g, opt_d = adam(g.parameters(), 2e-4), adam(d.parameters(), 2e-4)
    real = torch.rand(batch, 3, size, size) * 2 - 1

    def step():
        fake = g(torch.randn(batch, latent, 1, 1))
        loss_d = F.softplus(-d(real)).mean() + F.softplus(d(fake.detach())).mean()
        loss_d.backward()
        opt_d.step()
        opt_d.zero_grad()
        d.requires_grad_(False)
        loss_g = F.softplus(-d(fake)).mean()
        loss_g.backward()
        opt_g.step()
        opt_g.zero_grad()
        d.requires_grad_(True)
        return loss_d.item() + loss_g.item()

    return step


class Same(nn.Module):
    def __init__(self, i, o, kernel, stride=1):
        super().__init__()
        self.stride, self.kernel = stride, kernel
        self.conv = nn.Conv2d(i, o, kernel, stride)

    def forward(self, x):
        total = self.kernel - self.stride if x.shape[-1] % self.stride == 0 else self.kernel - 1
        a = total // 2
        return self.conv(F.pad(x, (a, total - a, a, total - a))) if total % 2 else F.conv2d(
            x, self.conv.weight, self.conv.bias, self.stride, a)


def autoencoder(batch=16):
    def upscale(i, o):
        return [Same(i, 4 * o, 3), nn.LeakyReLU(0.1), nn.PixelShuffle(2)]

    layers, i = [], 3
    for o in (128, 256, 512, 1024):
        layers += [Same(i, o, 5, 2), nn.LeakyReLU(0.1)]
        i = o
    encoder = nn.Sequential(*layers, nn.Flatten(), nn.Linear(16384, 1024), nn.Linear(1024, 16384),
                            nn.Unflatten(1, (1024, 4, 4)), *upscale(1024, 512))

    def decoder():
        return nn.Sequential(*upscale(512, 256), *upscale(256, 128), *upscale(128, 64), Same(64, 3, 5), nn.Sigmoid())

    sides = []
    for d in (decoder(), decoder()):
        sides.append((d, adam([*encoder.parameters(), *d.parameters()], 5e-5)))
    faces = torch.rand(batch, 3, 64, 64)

    def step():
        total = 0
        for d, opt in sides:
            loss = (d(encoder(faces)) - faces).abs().mean()
            loss.backward()
            opt.step()
            opt.zero_grad()
            total += loss.item()
        return total

    return step


step = {"dcgan-64": dcgan, "autoencoder-64": autoencoder}[sys.argv[1]]()
print(torch.__version__, flush=True)
for line in sys.stdin:
    for _ in range(int(line)):
        start = time.perf_counter()
        step()
        print(time.perf_counter() - start, flush=True)
