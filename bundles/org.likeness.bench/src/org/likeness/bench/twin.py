# Copyright (c) 2026 the Likeness authors
# SPDX-License-Identifier: EPL-2.0
"""The training steps of the benchmark in PyTorch: python twin.py dcgan-64|sngan-32|wgan-gp-64|autoencoder-64[.fast] THREADS
(fast: bfloat16 by autocast, channels last), or
python twin.py swap-demo THREADS FOLDER fast|plain with a.rgb and b.rgb in FOLDER.

Prints the version of torch, then for each number read from standard input as many lines with the seconds of a step.
"""
import math
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(int(sys.argv[2]))
torch.manual_seed(1)


FAST = sys.argv[1].endswith(".fast")


def laid_out(thing):
    """Networks and pictures in the order that is quickest."""
    if not FAST:
        return thing
    if isinstance(thing, nn.Module):
        return thing.to(memory_format=torch.channels_last)
    return thing.contiguous(memory_format=torch.channels_last)


def computed(function, *inputs):
    with torch.autocast("cpu", torch.bfloat16, enabled=FAST):
        return function(*inputs).float()


def adam(parameters, rate, betas=(0.5, 0.999)):
    return torch.optim.Adam(parameters, lr=rate, betas=betas, fused=True)


def game(g, d, optimisers, latents, loss_of_d, loss_of_g):
    """A step: an update of the discriminator, then one of the generator, through the discriminator as it is then."""
    opt_g, opt_d = optimisers

    def step():
        fake = computed(g, torch.randn(*latents))
        loss_d = loss_of_d(fake.detach())
        loss_d.backward()
        opt_d.step()
        opt_d.zero_grad()
        d.requires_grad_(False)
        loss_g = loss_of_g(computed(d, fake))
        loss_g.backward()
        opt_g.step()
        opt_g.zero_grad()
        d.requires_grad_(True)
        return loss_d.item() + loss_g.item()

    return step


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
    g, d = laid_out(g), laid_out(d)
    opt_g, opt_d = adam(g.parameters(), 2e-4), adam(d.parameters(), 2e-4)
    real = laid_out(torch.rand(batch, 3, size, size) * 2 - 1)

    return game(g, d, (opt_g, opt_d), (batch, latent, 1, 1),
                lambda fake: F.softplus(-computed(d, real)).mean() + F.softplus(computed(d, fake)).mean(),
                lambda judged: F.softplus(-judged).mean())


class Residual(nn.Module):
    def __init__(self, branch, shortcut):
        super().__init__()
        self.branch, self.shortcut = branch, shortcut

    def forward(self, x):
        return self.branch(x) + self.shortcut(x)


class Summed(nn.Module):
    def forward(self, x):
        return x.sum((2, 3))


def sngan(batch=16, latent=128, gen=256, dis=128):
    spectral = torch.nn.utils.parametrizations.spectral_norm

    def up():
        larger = nn.Upsample(scale_factor=2, mode="nearest")
        return Residual(nn.Sequential(nn.BatchNorm2d(gen), nn.ReLU(True), larger, nn.Conv2d(gen, gen, 3, 1, 1), nn.BatchNorm2d(gen),
                                      nn.ReLU(True), nn.Conv2d(gen, gen, 3, 1, 1)), nn.Sequential(nn.Conv2d(gen, gen, 1), larger))

    def conv(i, o, kernel):
        return spectral(nn.Conv2d(i, o, kernel, 1, kernel // 2))

    def branch(i, first=False):
        return [*([] if first else [nn.ReLU()]), conv(i, dis, 3), nn.ReLU(True), conv(dis, dis, 3)]

    def down(i, first=False):
        return Residual(nn.Sequential(*branch(i, first), nn.AvgPool2d(2)), nn.Sequential(nn.AvgPool2d(2), conv(i, dis, 1)))

    def same():
        return Residual(nn.Sequential(*branch(dis)), nn.Identity())

    g = laid_out(nn.Sequential(nn.Linear(latent, gen * 16), nn.Unflatten(1, (gen, 4, 4)), up(), up(), up(), nn.BatchNorm2d(gen),
                               nn.ReLU(True), nn.Conv2d(gen, 3, 3, 1, 1), nn.Tanh()))
    d = laid_out(nn.Sequential(down(3, True), down(dis), same(), same(), nn.ReLU(), Summed(), spectral(nn.Linear(dis, 1)), nn.Flatten(0)))
    opt_g, opt_d = adam(g.parameters(), 2e-4, (0.0, 0.9)), adam(d.parameters(), 2e-4, (0.0, 0.9))
    real = laid_out(torch.rand(batch, 3, 32, 32) * 2 - 1)

    return game(g, d, (opt_g, opt_d), (batch, latent), lambda fake: F.relu(1 - computed(d, real)).mean() + F.relu(1 + computed(d, fake)).mean(),
                lambda judged: -judged.mean())


def critic(batch=32, size=64, features=64):
    layers, i = [], 3
    for o in (features, features * 2, features * 4, features * 8):
        layers += [nn.Conv2d(i, o, 4, 2, 1, bias=i != 3), nn.LeakyReLU(0.2, True)]
        i = o
    d = laid_out(nn.Sequential(*layers, nn.Conv2d(i, 1, 4, bias=False), nn.Flatten(0)))
    opt = adam(d.parameters(), 1e-4, (0.0, 0.9))
    real, made = (laid_out(torch.rand(batch, 3, size, size) * 2 - 1) for _ in range(2))

    def step():
        between = torch.lerp(made, real, torch.rand(batch, 1, 1, 1)).requires_grad_()
        slope, = torch.autograd.grad(computed(d, between).sum(), between, create_graph=True)
        penalty = (slope.flatten(1).norm(dim=1) - 1).square().mean()
        loss = computed(d, made).mean() - computed(d, real).mean() + 10 * penalty
        loss.backward()
        opt.step()
        opt.zero_grad()
        return loss.item()

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


def networks(width=1.0):
    def upscale(i, o):
        return [Same(i, 4 * o, 3), nn.LeakyReLU(0.1), nn.PixelShuffle(2)]

    layers, i = [], 3
    for o in (int(c * width) for c in (128, 256, 512, 1024)):
        layers += [Same(i, o, 5, 2), nn.LeakyReLU(0.1)]
        i = o
    encoder = nn.Sequential(*layers, nn.Flatten(), nn.Linear(16 * i, i), nn.Linear(i, 16 * i), nn.Unflatten(1, (i, 4, 4)),
                            *upscale(i, i // 2))

    def decoder():
        return nn.Sequential(*upscale(i // 2, i // 4), *upscale(i // 4, i // 8), *upscale(i // 8, i // 16), Same(i // 16, 3, 5),
                             nn.Sigmoid())

    return encoder, decoder


def autoencoder(batch=16):
    encoder, decoder = networks()
    encoder = laid_out(encoder)
    sides = []
    for d in (laid_out(decoder()), laid_out(decoder())):
        sides.append((d, adam([*encoder.parameters(), *d.parameters()], 5e-5)))
    faces = laid_out(torch.rand(batch, 3, 64, 64))

    def step():
        total = 0
        for d, opt in sides:
            loss = (computed(lambda x: d(encoder(x)), faces) - faces).abs().mean()
            loss.backward()
            opt.step()
            opt.zero_grad()
            total += loss.item()
        return total

    return step


class Warps:
    """The random warps of 2017 for a batch at a time, by the sampler of PyTorch: crops [N, 3, 128, 128] -> inputs, targets of 64."""

    def __init__(self, file, side=128, size=64, coverage=0.625):
        self.faces = torch.frombuffer(bytearray(open(file, "rb").read()), dtype=torch.uint8).view(-1, side, side, 3)
        self.side, self.size, self.half = side, size, coverage
        t = (torch.arange(size) + 0.5) * 2 / size - 1
        self.base = torch.stack(torch.meshgrid(t, t, indexing="xy"), -1)
        # a row for each pixel: its weights for the 25 nodes
        u = (torch.arange(size) + 0.5) * 4 / size
        one = F.relu(1 - (u[:, None] - torch.arange(5)).abs())
        self.weights = torch.einsum("yi,xj->yxij", one, one).reshape(size * size, 25)
        n = torch.linspace(-1, 1, 5)
        self.nodes = torch.stack(torch.meshgrid(n, n, indexing="xy"), -1).reshape(25, 2)

    def batch(self, n):
        faces = self.faces[torch.randint(len(self.faces), (n,))].permute(0, 3, 1, 2).float() / 255
        angle = (torch.rand(n) * 2 - 1) * math.radians(10)
        zoom = 1 + (torch.rand(n) * 2 - 1) * 0.05
        shift = (torch.rand(n, 2) * 2 - 1) * 0.1
        flip = 1 - 2 * (torch.rand(n) < 0.4).float()
        c, s = torch.cos(angle) / zoom, torch.sin(angle) / zoom
        turn = torch.stack([torch.stack([c * flip, s, shift[:, 0]], -1), torch.stack([-s * flip, c, shift[:, 1]], -1)], 1)
        moved = F.grid_sample(faces, F.affine_grid(turn, faces.shape, align_corners=False), padding_mode="border", align_corners=False)
        nodes = self.nodes * self.half + torch.randn(n, 25, 2) * (5 / 128)
        grid = (self.weights @ nodes).view(n, self.size, self.size, 2)
        # the similarity nearest to the warped nodes (least squares), for the targets
        mean, p = nodes.mean(1), self.nodes
        q = nodes - mean[:, None]
        d = (p * p).sum()
        a = (q * p).sum((1, 2)) / d
        b = (q[..., 1] * p[:, 0] - q[..., 0] * p[:, 1]).sum(1) / d
        fit = torch.stack([torch.stack([a, -b, mean[:, 0]], -1), torch.stack([b, a, mean[:, 1]], -1)], 1)
        aligned = F.affine_grid(fit, (n, 3, self.size, self.size), align_corners=False)
        both = F.grid_sample(torch.cat([moved, moved]), torch.cat([grid, aligned]), padding_mode="border", align_corners=False)
        return both[:n], both[n:]


def gaussian_band(size=64, window=11, sigma=1.5):
    g = torch.exp(-((torch.arange(window) - window // 2) ** 2) / (2 * sigma * sigma))
    band = torch.zeros(size - window + 1, size)
    for i in range(size - window + 1):
        band[i, i:i + window] = g / g.sum()
    return band


def dssim(x, y, band):
    n, size = x.shape[0] * 3, x.shape[2]
    x, y = x.reshape(n, size, size), y.reshape(n, size, size)
    mx, my, xx, yy, xy = (band @ torch.cat([x, y, x * x, y * y, x * y]) @ band.T).split(n)
    c1, c2 = 0.01 ** 2, 0.03 ** 2
    top = (2 * mx * my + c1) * (2 * (xy - mx * my) + c2)
    return (1 - (top / ((mx * mx + my * my + c1) * (xx - mx * mx + yy - my * my + c2))).mean()) / 2


def swap_demo(batch=8):
    fast = sys.argv[4] == "fast"
    encoder, decoder = networks(0.25)
    decoders = [decoder(), decoder()]
    nets = [encoder, *decoders]
    if fast:
        nets = [net.to(memory_format=torch.channels_last) for net in nets]
    parameters = [p for net in nets for p in net.parameters()]
    opt = adam(parameters, 5e-4)
    band = gaussian_band()
    data = [Warps(f"{sys.argv[3]}/{name}.rgb") for name in "ab"]

    def step():
        total, shown = 0, []
        for d, warps in zip(decoders, data):
            x, y = warps.batch(batch)
            if fast:
                x = x.contiguous(memory_format=torch.channels_last)
            with torch.autocast("cpu", torch.bfloat16, enabled=fast):
                z = d(encoder(x))
            z = z.float()
            parts = [(z - y).abs().mean(), dssim(z, y, band)]
            shown += parts
            total = total + sum(parts)
        total.backward()
        norm = torch.nn.utils.get_total_norm([p.grad for p in parameters])
        opt.step()
        opt.zero_grad()
        return torch.stack([*shown, norm]).tolist()

    return step


step = {"dcgan-64": dcgan, "sngan-32": sngan, "wgan-gp-64": critic, "autoencoder-64": autoencoder, "swap-demo": swap_demo}[
    sys.argv[1].removesuffix(".fast")]()
print(torch.__version__, flush=True)
for line in sys.stdin:
    for _ in range(int(line)):
        start = time.perf_counter()
        step()
        print(time.perf_counter() - start, flush=True)
