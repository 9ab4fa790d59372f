# Copyright (c) 2026 the Likeness authors
# SPDX-License-Identifier: EPL-2.0
"""Makes features.pt (by torch 2.13): a convolution with weights that a formula gives, ReLU, the mean over positions; 8 numbers
of a picture [N, 3, H, W]. Prints what it gives of a picture that TorchScriptFeaturesTest makes, too."""
import io
import zipfile

import torch


class Features(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv2d(3, 8, 3, stride=2)
        with torch.no_grad():
            self.conv.weight.copy_(torch.sin(torch.arange(8 * 27, dtype=torch.float64)).view(8, 3, 3, 3) / 5)
            self.conv.bias.copy_(torch.cos(torch.arange(8, dtype=torch.float64)) / 5)

    def forward(self, x):
        return torch.relu(self.conv(x)).mean([2, 3])


saved = io.BytesIO()
torch.jit.save(torch.jit.script(Features().eval()), saved)
with zipfile.ZipFile(saved) as all_of_it, zipfile.ZipFile("features.pt", "w", zipfile.ZIP_STORED) as out:
    for name in all_of_it.namelist():
        if not name.endswith(".debug_pkl"):  # where the source lay
            out.writestr(zipfile.ZipInfo(name.replace("archive/", "features/")), all_of_it.read(name))

n = torch.arange(3 * 16 * 16, dtype=torch.int64)
bytes_ = (n * n * 7 + n * 3).remainder(256).view(1, 16, 16, 3).permute(0, 3, 1, 2).double()
network = torch.jit.load("features.pt").double()
print("0 to 1     ", network(bytes_ / 255).tolist())
print("normalised ", network((bytes_ / 255 - torch.tensor([.5, .4, .3]).view(3, 1, 1)) / torch.tensor([.2, .25, .5]).view(3, 1, 1)).tolist())
print("B, G, R    ", network(bytes_.flip(1) / 127.5 - 1).tolist())
